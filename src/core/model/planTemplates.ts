import type { PlanDate } from '../calendar/date';

/** The templates for a new plan: three with days or tasks, and a log. */
export type TemplateKind = 'cycle' | 'month' | 'tracker' | 'log';

/** The kinds of templates, the most used ones first. */
export const templateKinds: readonly TemplateKind[] = ['cycle', 'month', 'tracker', 'log'];

/** How many days a cycle has if its author names no other number. */
export const usualDays = 30;

/** What the author of a new plan says about it. */
export interface PlanWishes {
  /** One line; empty if the author says nothing. */
  readonly topic: string;
  /** How many days a cycle has, at least 1. The other kinds have their own number. */
  readonly days: number;
}

/** A part of a template. The author types over a blank. */
export interface TemplatePart {
  readonly text: string;
  readonly isBlank: boolean;
}

/**
 * A new plan in Markdown, with a new line at its end. It reads as a plan from the start. What is to be typed over first, in
 * the title and the first week or so, is blank; the rest repeats it.
 */
export function planTemplate(kind: TemplateKind, wishes: PlanWishes): readonly TemplatePart[] {
  // A mark begins or ends a blank, so that every other part is one.
  const parts = templates[kind](wishes).join('').split(mark);
  return parts.map((text, index) => ({ text, isBlank: index % 2 === 1 }));
}

/** The text of a template as it is before anything is typed over. */
export function templateText(parts: readonly TemplatePart[]): string {
  return parts.map(({ text }) => text).join('');
}

/**
 * A new log with an entry for a date, which a person has to call a plan: one entry is not enough for the reader.
 * @returns its text, and the line in which one begins to write, from 0
 */
export function logTemplate(date: PlanDate): { readonly text: string; readonly line: number } {
  const lines = ['# My learning log', '', `## ${date}`, '', ''];
  return { text: `${lines.join('\n')}\n`, line: lines.length - 1 };
}

/** A private-use character, which no topic keeps. */
const mark = '\uE000';

function blank(text: string): string {
  return mark + text + mark;
}

const templates: Readonly<Record<TemplateKind, (wishes: PlanWishes) => readonly string[]>> = {
  cycle: ({ topic, days }) => [
    `# Days 1-${days}: ${titleOf(topic, 'What you want to learn')}\n`,
    `\n${blank("What you'll be able to do after these days.")}\n`,
    ...weeksOf(days).map(cycleModule),
  ],
  month: ({ topic }) => [
    `# Month 1: ${titleOf(topic, 'What you want to learn')}\n`,
    ...weeksOf(4 * daysOfWeek).map(monthWeek),
  ],
  tracker: ({ topic }) => [
    `# ${titleOf(topic, 'What you want to know')}\n`,
    ...['First topic', 'Second topic', 'Third topic'].map(trackerTopic),
  ],
  log: () => [
    '# Week 1\n',
    ...['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'].map(
      (weekday) => `\n## ${weekday}\n\n${blank('What I did, what I learned, what comes next.')}\n`,
    ),
  ],
};

function titleOf(topic: string, otherwise: string): string {
  return topic.replaceAll(mark, '').trim() || blank(otherwise);
}

const daysOfWeek = 7;

/** Day numbers from 1 on, in weeks; the last one may be shorter. */
function weeksOf(days: number): readonly (readonly number[])[] {
  return Array.from({ length: Math.ceil(days / daysOfWeek) }, (_, week) =>
    Array.from({ length: Math.min(daysOfWeek, days - week * daysOfWeek) }, (__, day) => week * daysOfWeek + day + 1),
  );
}

/** What is typed over at once: nobody tabs through a whole plan. */
function blankAtFirst(index: number): (text: string) => string {
  return index === 0 ? blank : (text) => text;
}

function cycleModule(days: readonly number[], index: number): string {
  const gap = blankAtFirst(index);
  const dayOf = (day: number): string =>
    [
      `\n### Day ${day} - ${gap('Topic of the day')} (${gap('30')} min)\n\n`,
      `- **Objective:** ${gap('What you want to understand.')}\n`,
      `- [ ] ${gap("What you'll do.")}\n`,
      `- **Checkpoint:** ${gap("How you'll know that you're done.")}\n`,
    ].join('');
  return `\n## Module ${index + 1}: ${gap('Name of the module')}\n${days.map(dayOf).join('')}`;
}

function monthWeek(days: readonly number[], index: number): string {
  const gap = blankAtFirst(index);
  const dayOf = (day: number): string =>
    `\n### Day ${day}\n\n- **Learning:** ${gap('What you want to understand.')}\n- [ ] ${gap("What you'll do.")}\n`;
  return `\n## Week ${index + 1}: ${gap('Topic of the week')}\n${days.map(dayOf).join('')}`;
}

function trackerTopic(name: string, index: number): string {
  const gap = blankAtFirst(index);
  const group = (title: string): string =>
    `\n### ${title}\n\n${['First', 'Second', 'Third'].map((which) => `- [ ] ${gap(`${which} thing`)}\n`).join('')}`;
  return `\n## ${gap(name)}\n${group('To understand')}${group('To practice')}`;
}
