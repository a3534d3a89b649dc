import type { Day, Field, Module, Plan, PlanChild, Progress, Resource } from '../core/model/plan';
import { linksOf } from '../core/markdown/inline';
import { readBlocks } from '../core/reading/blocks';
import { isLocal } from '../core/reading/resources';

/** A plan as `outline --json` prints it: lines count from 1, and what is absent is `null`. */
export interface Outline {
  readonly file: string;
  readonly title: string | null;
  readonly isPlan: boolean;
  readonly kind: Plan['kind'] | null;
  readonly evidence: { readonly days: number; readonly modules: number; readonly tasks: number };
  readonly modules: readonly OutlineModule[];
  /** The days that stand under no module. */
  readonly days: readonly OutlineDay[];
  /** GFM task list items of the whole file. */
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

/** The inline, angle, literal and reference links of a file, images excluded. */
export interface LinkCount {
  readonly total: number;
  /** Those without scheme that are neither `#anchor` nor empty. */
  readonly local: number;
}

/**
 * The outline of a plan's file.
 * @param file the name that the outline carries
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

/** Counts the links of a Markdown text. Every line of it is parsed, so this is for the outline and not for the index. */
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

/** The total first, as the outline has it. */
function ordered({ total, done }: Progress): Progress {
  return { total, done };
}
