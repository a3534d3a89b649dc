import { basename } from 'node:path';
import { linksOf } from '../core/markdown/inline';
import type { Day, Field, Module, Plan, PlanChild, Progress, Resource } from '../core/model/plan';
import { unitOf } from '../core/model/walk';
import { readBlocks } from '../core/reading/blocks/blocks';
import { readPlan } from '../core/reading/readPlan';
import { isLocal } from '../core/reading/details/resources';
import { counted, json, labelled, type Streams } from './output';
import { readFiles } from './readFiles';

/** A file as `outline --json` prints it. Lines count from 1; what is absent is `null`. */
export interface Outline {
  readonly file: string;
  readonly title: string | null;
  readonly isPlan: boolean;
  readonly kind: Plan['kind'] | null;
  readonly evidence: { readonly days: number; readonly modules: number; readonly tasks: number };
  readonly modules: readonly OutlineModule[];
  /** The days outside of modules. */
  readonly days: readonly OutlineDay[];
  /** All GFM task list items of the file. */
  readonly tasks: Progress;
  readonly links: LinkCount;
}

export interface OutlineModule {
  readonly label: string;
  readonly title: string;
  readonly line: number;
  readonly endLine: number;
  readonly status: string | null;
  readonly tasks: Progress;
  readonly resources: readonly OutlineResource[];
  readonly modules: readonly OutlineModule[];
  readonly days: readonly OutlineDay[];
}

export interface OutlineDay {
  readonly label: string;
  readonly number: number | null;
  readonly through: number | null;
  readonly weekday: Day['weekday'] | null;
  readonly date: string | null;
  readonly title: string;
  readonly minutes: number | null;
  readonly line: number;
  readonly endLine: number;
  readonly state: Day['state'];
  readonly completedOn: string | null;
  readonly tasks: Progress;
  readonly fields: readonly OutlineField[];
  readonly resources: readonly OutlineResource[];
}

export interface OutlineField {
  readonly label: string;
  readonly role: Field['role'] | null;
  readonly minutes: number | null;
  readonly text: string;
  readonly line: number;
}

export interface OutlineResource {
  readonly title: string;
  readonly target: string;
  readonly kind: string | null;
  readonly minutes: number | null;
  readonly local: boolean;
  readonly line: number;
}

/** How many inline, angle, literal and reference links a file has, without images. */
export interface LinkCount {
  readonly total: number;
  /** Those without a scheme, except `#anchor` and empty ones. */
  readonly local: number;
}

/**
 * Prints the outline of each file. A file that can't be read is reported in one line on standard error.
 * @returns the exit status: 1 if a file couldn't be read, otherwise 0
 */
export function printOutline(files: readonly string[], asJson: boolean, streams: Streams): number {
  const read = readFiles(files, streams, ({ file, text }) => {
    const plan = readPlan(text, { name: basename(file) });
    return { outline: outlineOf(file, plan, countLinks(text)), unit: unitOf(plan) };
  });
  const outlines = read.map(({ outline }) => outline);
  streams.out(asJson ? json(outlines) : read.map(({ outline, unit }) => outlineText(outline, unit)).join('\n'));
  return outlines.length === files.length ? 0 : 1;
}

function outlineText(outline: Outline, unit: Day['takes']): string {
  const title = outline.title ?? outline.file;
  const { days, modules, tasks } = outline.evidence;
  const found = [counted(days, unit), counted(modules, 'module'), counted(tasks, 'task')].join(', ');
  const head = `${title} (${outline.kind ?? 'no plan'}: ${found})`;
  return [head, ...rowsOf(outline, '  ')].map((line) => `${line}\n`).join('');
}

function rowsOf(part: Pick<OutlineModule, 'modules' | 'days'>, indent: string): readonly string[] {
  const rows = [
    ...part.days.map((day) => ({ line: day.line, rows: [indent + dayText(day)] })),
    ...part.modules.map((module) => ({
      line: module.line,
      rows: [indent + labelled(module.label, module.title), ...rowsOf(module, `${indent}  `)],
    })),
  ];
  return rows.sort((a, b) => a.line - b.line).flatMap((row) => row.rows);
}

function dayText(day: OutlineDay): string {
  const box = { open: '[ ] ', complete: '[x] ', skipped: '[-] ', entry: '' }[day.state];
  const count = day.tasks.total > 0 ? ` ${day.tasks.done}/${day.tasks.total}` : '';
  return `${box}${labelled(day.label, day.title)}${count}`;
}

/**
 * The outline of a file.
 * @param file its name as the outline gives it
 */
export function outlineOf(file: string, plan: Plan, links: LinkCount): Outline {
  const { days, modules, tasks } = plan.evidence;
  return {
    file,
    title: plan.title ?? null,
    isPlan: plan.isPlan,
    kind: plan.isPlan ? plan.kind : null,
    evidence: { days, modules, tasks },
    ...childrenOf(plan.children),
    tasks: ordered(plan.taskItems),
    links,
  };
}

/** Counts the links of a Markdown text. This parses every line, which is too slow for the index. */
export function countLinks(text: string): LinkCount {
  const { sources, references } = readBlocks(text);
  const links = sources().flatMap((source) => linksOf(source, references));
  return { total: links.length, local: links.filter(({ target }) => isLocal(target)).length };
}

function childrenOf(children: readonly PlanChild[]): Pick<OutlineModule, 'modules' | 'days'> {
  return {
    modules: children.filter((child) => child.kind === 'module').map(moduleOf),
    days: children.filter((child) => child.kind === 'day').map(dayOf),
  };
}

function moduleOf(module: Module): OutlineModule {
  return {
    label: module.label,
    title: module.title,
    line: module.line + 1,
    endLine: module.endLine + 1,
    status: module.readStatus() ?? null,
    tasks: ordered(module.tasks),
    resources: module.readResources().map(resourceOf),
    ...childrenOf(module.children),
  };
}

function dayOf(day: Day): OutlineDay {
  const { fields, resources, minutes } = day.readDetails();
  return {
    label: day.label,
    number: day.number ?? null,
    through: day.through ?? null,
    weekday: day.weekday ?? null,
    date: day.date ?? null,
    title: day.title,
    minutes: minutes ?? null,
    line: day.line + 1,
    endLine: day.endLine + 1,
    state: day.state,
    completedOn: day.completedOn ?? null,
    tasks: ordered(day.progress),
    fields: fields.map(fieldOf),
    resources: resources.map(resourceOf),
  };
}

function fieldOf({ label, role, minutes, text, line }: Field): OutlineField {
  return { label, role: role ?? null, minutes: minutes ?? null, text, line: line + 1 };
}

function resourceOf({ title, target, kind, minutes, local, line }: Resource): OutlineResource {
  return { title, target, kind: kind ?? null, minutes: minutes ?? null, local, line: line + 1 };
}

/** In the order in which the outline prints them. */
function ordered({ total, done }: Progress): Progress {
  return { total, done };
}
