import { lazy } from '../../util/lazy';
import { dayTitle, fullName, planName, shortName } from '../model/names';
import { headingFragment } from '../reading/blocks/headingLine';
import type { Role } from '../languages/language';
import type { Day, Module } from '../model/plan';
import { dayContent, resourceList, type Section } from './dayContent';
import { dayBlocks } from './dayBlocks';
import { slugOf, type NamedDay } from './dayNames';
import { escapeText, linkTo } from '../markdown/escaping';
import { addressFrom, relinking } from './links';
import type { ScaffoldTarget } from './scaffold';

/** Variables with one line of plain text, allowed everywhere in a template. */
export const textVariables = ['label', 'title', 'heading', 'task', 'day', 'plan', 'module', 'minutes'] as const;
/** Variables with Markdown, allowed in Markdown only. */
export const markdownVariables = ['link', 'about', 'introduction', 'objective', 'fields', 'resources'] as const;
/** Alone in a Markdown cell of a notebook, it becomes the cells of the day's fields. */
export const cellsVariable = 'cells';
/** Where the cursor goes in the file that opens. */
export const cursorVariable = 'cursor';

export type TextVariable = (typeof textVariables)[number];
export type MarkdownVariable = (typeof markdownVariables)[number];

/** The values of the variables in templates, for one day. */
export interface DayVariables {
  /** One line of plain text each, possibly empty. */
  readonly texts: Readonly<Record<TextVariable, string>>;
  /** The same for file names: slugs, possibly empty. */
  readonly slugs: Readonly<Record<TextVariable, string>>;
  /** Depends on the file the Markdown is for, because links are relative. */
  readonly markdownFor: (filePath: string) => MarkdownOfDay;
}

export interface MarkdownOfDay {
  readonly texts: Readonly<Record<MarkdownVariable, string>>;
  readonly sections: readonly Section[];
}

/** The values of the variables for a day. @param named the same day's names */
export function variablesOf({ planText, day, planPath }: ScaffoldTarget, named: NamedDay): DayVariables {
  const { minutes, resources } = day.readDetails();
  const title = dayTitle(day);
  const module = named.module ? moduleName(named.module) : '';
  const texts = {
    label: day.label,
    title,
    heading: [day.label, title].filter((part) => part !== '').join(': '),
    task: taskText(day),
    day: named.names.day,
    plan: planName(planText.plan, planPath).label,
    module,
    minutes: minutes === undefined ? '' : String(minutes),
  };
  const fragment = headingFragment(planText.text, day.line);
  const blocks = lazy(() => dayBlocks(planText, day));
  const markdownFor = (filePath: string): MarkdownOfDay => {
    const relink = relinking(planPath, filePath);
    const { introduction, objective, sections } = dayContent(blocks(), day, relink);
    const link = linkTo(addressFrom(filePath, planPath, fragment), texts.plan);
    const about = [link, escapeText(module), minutes === undefined ? '' : `${minutes} min`].filter(Boolean).join(' · ');
    const fields = sections.map(({ markdown }) => markdown).join('\n\n');
    return {
      texts: { link, about, introduction, objective, fields, resources: resourceList(resources, relink) },
      sections,
    };
  };
  const slugs = {
    label: slugOf(texts.label),
    title: named.names.title,
    heading: slugOf(texts.heading),
    task: slugOf(texts.task),
    day: named.names.day,
    plan: named.names.plan.replaceAll('/', '-'),
    module: slugOf(module),
    minutes: texts.minutes,
  };
  return { texts, slugs, markdownFor };
}

/** What there is to do on a day, on one line: its fields that are tasks, otherwise its tasks, otherwise its objective. */
function taskText(day: Day): string {
  const { fields } = day.readDetails();
  const fieldsOf = (role: Role): readonly string[] =>
    fields.filter((field) => field.role === role && !field.onlyReference).map(({ text }) => text);
  const tasks = day.tasks.filter(({ isCompletionLine, state }) => !isCompletionLine && state !== 'cancelled');
  const candidates = [fieldsOf('task'), tasks.map(({ text }) => text), fieldsOf('objective').slice(0, 1)];
  return candidates.map((texts) => texts.filter(Boolean).join(' · ')).find((text) => text !== '') ?? '';
}

function moduleName({ label, title }: Module): string {
  const { rest } = shortName(label, title);
  return label === '' ? title : fullName(label, rest);
}
