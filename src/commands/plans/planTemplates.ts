import type { Localization } from '../../util/text/localization';
import { readableWeekday } from '../../util/text/readableDate';

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

/** In which words a template is written. */
export interface TemplateWords {
  readonly l10n: Localization;
  /** The language of `l10n`, as a BCP 47 tag. */
  readonly language: string;
}

/** A part of a template. The author types over a blank. */
export interface TemplatePart {
  readonly text: string;
  readonly isBlank: boolean;
}

/**
 * A new plan in Markdown, in the learner’s language, with a new line at its end. It reads as a plan from the start. What
 * is to be typed over first, in the title and the first week or so, is blank; the rest repeats it.
 */
export function planTemplate(kind: TemplateKind, wishes: PlanWishes, words: TemplateWords): readonly TemplatePart[] {
  // A mark begins or ends a blank, so that every other part is one.
  const parts = templates[kind](wishes, words).join('').split(mark);
  return parts.map((text, index) => ({ text, isBlank: index % 2 === 1 }));
}

/** The text of a template as it is before anything is typed over. */
export function templateText(parts: readonly TemplatePart[]): string {
  return parts.map(({ text }) => text).join('');
}

/** A private-use character, which no topic keeps. */
const mark = '\uE000';

function blank(text: string): string {
  return mark + text + mark;
}

type Template = (wishes: PlanWishes, words: TemplateWords) => readonly string[];

const templates: Readonly<Record<TemplateKind, Template>> = {
  cycle: ({ topic, days }, { l10n }) => [
    `# ${l10n.t('Days 1-{0}: {1}', days, titleOf(topic, l10n.t('What you want to learn')))}\n`,
    `\n${blank(l10n.t('What you’ll be able to do after these days.'))}\n`,
    ...weeksOf(days).map((week, index) => cycleModule(week, index, l10n)),
  ],
  month: ({ topic }, { l10n }) => [
    `# ${l10n.t('Month 1: {0}', titleOf(topic, l10n.t('What you want to learn')))}\n`,
    ...weeksOf(4 * daysOfWeek).map((week, index) => monthWeek(week, index, l10n)),
  ],
  tracker: ({ topic }, { l10n }) => [
    `# ${titleOf(topic, l10n.t('What you want to know'))}\n`,
    ...[l10n.t('First topic'), l10n.t('Second topic'), l10n.t('Third topic')].map((name, index) =>
      trackerTopic(name, index, l10n),
    ),
  ],
  log: (_, { l10n, language }) => [
    `# ${l10n.t('Week 1')}\n`,
    ...weekdays(language).map(
      (weekday) => `\n## ${weekday}\n\n${blank(l10n.t('What I did, what I learned, what comes next.'))}\n`,
    ),
  ],
};

/** Monday to Friday, each as a heading begins. */
function weekdays(language: string): readonly string[] {
  return ['2024-01-01', '2024-01-02', '2024-01-03', '2024-01-04', '2024-01-05'].map((date) => {
    const [first = '', ...rest] = readableWeekday(date, language);
    return first.toLocaleUpperCase(language) + rest.join('');
  });
}

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

function cycleModule(days: readonly number[], index: number, l10n: Localization): string {
  const gap = blankAtFirst(index);
  const dayOf = (day: number): string =>
    [
      `\n### ${l10n.t('Day {0} - {1} ({2} min)', day, gap(l10n.t('Topic of the day')), gap('30'))}\n\n`,
      `- **${l10n.t('Objective:')}** ${gap(l10n.t('What you want to understand.'))}\n`,
      `- [ ] ${gap(l10n.t('What you’ll do.'))}\n`,
      `- **${l10n.t('Checkpoint:')}** ${gap(l10n.t('How you’ll know that you’re done.'))}\n`,
    ].join('');
  const heading = l10n.t('Module {0}: {1}', index + 1, gap(l10n.t('Name of the module')));
  return `\n## ${heading}\n${days.map(dayOf).join('')}`;
}

function monthWeek(days: readonly number[], index: number, l10n: Localization): string {
  const gap = blankAtFirst(index);
  const dayOf = (day: number): string =>
    [
      `\n### ${l10n.t('Day {0}', day)}\n\n`,
      `- **${l10n.t('Learning:')}** ${gap(l10n.t('What you want to understand.'))}\n`,
      `- [ ] ${gap(l10n.t('What you’ll do.'))}\n`,
    ].join('');
  return `\n## ${l10n.t('Week {0}: {1}', index + 1, gap(l10n.t('Topic of the week')))}\n${days.map(dayOf).join('')}`;
}

function trackerTopic(name: string, index: number, l10n: Localization): string {
  const gap = blankAtFirst(index);
  const things = [l10n.t('First thing'), l10n.t('Second thing'), l10n.t('Third thing')];
  const group = (title: string): string =>
    `\n### ${title}\n\n${things.map((thing) => `- [ ] ${gap(thing)}\n`).join('')}`;
  return `\n## ${gap(name)}\n${group(l10n.t('To understand'))}${group(l10n.t('To practice'))}`;
}
