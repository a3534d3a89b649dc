import { dayTitle } from '../model/dayTitle';
import { headingFragment } from '../reading/headingLine';
import type { Module } from '../model/plan';
import { fullName, planName, shortName } from '../model/shortName';
import { dayContent, resourceList, type Section } from './dayContent';
import { namesOfDays } from './dayNames';
import { escapeText, linkTo } from './inlineMarkdown';
import { addressFrom, relinking } from './links';
import type { ScaffoldPlace } from './scaffold';
import { slugOf } from './slug';

/** What a template may say of a day in one line, wherever it stands. */
export const textVariables = ['label', 'title', 'heading', 'day', 'plan', 'module', 'minutes'] as const;
/** What is Markdown, and can stand in Markdown only. */
export const markdownVariables = ['link', 'about', 'introduction', 'objective', 'fields', 'resources'] as const;
/** Stands alone in a Markdown cell of a notebook, and becomes the cells of the day's fields. */
export const cellsVariable = 'cells';

export type TextVariable = (typeof textVariables)[number];
export type MarkdownVariable = (typeof markdownVariables)[number];

/** What the variables of templates stand for, for one day. */
export interface DayVariables {
  /** Plain text in one line; possibly empty. */
  readonly texts: Readonly<Record<TextVariable, string>>;
  /** The same for the names of files: slugs, possibly empty. */
  readonly slugs: Readonly<Record<TextVariable, string>>;
  /** What depends on the file in which it stands, since links are relative. */
  readonly markdownFor: (filePath: string) => MarkdownOfDay;
}

export interface MarkdownOfDay {
  readonly texts: Readonly<Record<MarkdownVariable, string>>;
  readonly sections: readonly Section[];
}

/** What is said of a day in scaffolds. */
export function variablesOf(place: ScaffoldPlace): DayVariables {
  const { planText, day, planPath } = place;
  const found = namesOfDays(place).find((other) => other.day.line === day.line);
  if (!found) {
    throw new Error(`the plan ${planPath} has no day in line ${day.line}`);
  }
  const { minutes, resources } = day.readDetails();
  const title = dayTitle(day);
  const module = found.module ? moduleName(found.module) : '';
  const texts = {
    label: day.label,
    title,
    heading: [day.label, title].filter((part) => part !== '').join(': '),
    day: found.names.day,
    plan: planName(planText.plan, planPath).label,
    module,
    minutes: minutes === undefined ? '' : String(minutes),
  };
  const fragment = headingFragment(planText.text, day.line);
  const markdownFor = (filePath: string): MarkdownOfDay => {
    const relink = relinking(planPath, filePath);
    const { introduction, objective, sections } = dayContent(place, relink);
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
    title: found.names.title,
    heading: slugOf(texts.heading),
    day: found.names.day,
    plan: found.names.plan.replaceAll('/', '-'),
    module: slugOf(module),
    minutes: texts.minutes,
  };
  return { texts, slugs, markdownFor };
}

function moduleName({ label, title }: Module): string {
  const { rest } = shortName(label, title);
  return label === '' ? title : fullName(label, rest);
}
