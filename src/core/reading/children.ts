import { lazy } from '../../util/lazy';
import type { Module, PlanChild } from '../plan';
import { dayProgress, taskProgress } from '../progress';
import type { References } from '../text/markdown';
import type { TextBlock } from './blocks';
import { readDay, readStatus } from './day';
import type { Identities } from './identities';
import { readResources } from './resources';
import { holdsWork, type Section, type SectionTree } from './sections';
import { readTasks } from './tasks';

/** What every step of the way from sections to a plan must know of the document. */
export interface Context {
  readonly references: References;
  readonly days: ReadonlySet<Section>;
  /** The days are the entries of a log. */
  readonly isLog: boolean;
}

/** Reads what stands in a part of a document: its own tasks, then the days and modules of its sections. */
export function readChildren(part: SectionTree, identities: Identities, context: Context): readonly PlanChild[] {
  const tasks = readTasks(part.blocks, context.references, identities);
  const nodes = part.sections.map((section) => readSection(section, identities, context));
  return [...tasks, ...nodes.filter((node) => node !== undefined)];
}

/** A day, a module where days or tasks stand below the heading, and nothing else: other sections are text. */
function readSection(section: Section, identities: Identities, context: Context): PlanChild | undefined {
  if (context.days.has(section)) {
    return readDay(section, context.references, identities, context.isLog);
  }
  return holdsWork(section, context.days) ? readModule(section, identities, context) : undefined;
}

function readModule(section: Section, identities: Identities, context: Context): Module {
  const { heading, endLine, blocks } = section;
  const title = section.title();
  const label = title.label?.text ?? '';
  const id = identities.give('module', `${label} ${title.text}`);
  const children = readChildren(section, identities.below(id), context);
  return {
    kind: 'module',
    id,
    line: heading.line,
    endLine,
    label,
    title: title.text,
    status: readStatus(blocks),
    children,
    days: dayProgress(children),
    tasks: taskProgress(children),
    resources: lazy(() => readModuleResources(blocks, context.references)),
  };
}

function readModuleResources(blocks: readonly TextBlock[], references: References): ReturnType<Module['resources']> {
  return blocks.flatMap(({ source, line }) => readResources(source, line, references));
}
