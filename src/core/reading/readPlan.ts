import type { Evidence, Plan, PlanChild, PlanKind, Progress } from '../model/plan';
import { dayProgress, taskProgress } from '../model/progress';
import { modulesBelow } from '../model/walk';
import type { References } from '../markdown/markdown';
import type { Block } from './block';
import { readBlocks, type Blocks } from './blocks';
import { readChildren } from './children';
import { findConflict } from '../markdown/conflicts';
import { areEntries } from './day';
import { findDays, type Days } from './days';
import { fewestDays, fewestModules, fewestTasks } from './evidence';
import { Identities } from './identities';
import { withListParts } from './listParts';
import { takeTitle } from './planTitle';
import { readSections, type SectionTree } from './sections';
import { withoutSlips } from './slips';
import { isGfmBox, stateOfBox } from './tasks';
import type { Title } from './title';

/**
 * Reads a Markdown text as a plan. Every text is read without error, in linear time; whether it is a plan says `isPlan`.
 */
export function readPlan(text: string): Plan {
  return planOf(readBlocks(text), text);
}

/** The plan in the blocks of a text: the second half of `readPlan`. */
export function planOf(read: Pick<Blocks, 'blocks' | 'references' | 'lineCount'>, text: string): Plan {
  const { references, lineCount } = read;
  const blocks = withListParts(read.blocks);
  const { tree, days } = readDays(blocks, references, lineCount - 1, text);
  const { places, inSequence } = days;
  const isLog = areEntries([...places.values()]);
  const { title, rest } = takeTitle(tree, places);
  const children = readChildren(rest, new Identities(), { references, days: places, isLog });
  const taskItems = gfmProgress(blocks);
  const evidence = { days: places.size, inSequence, modules: countModules(children), tasks: taskItems.total };
  const heading = title?.title;
  return {
    text,
    title: heading?.whole,
    titleLine: title?.heading.line,
    label: labelOf(heading),
    isPlan: isEnough(evidence),
    kind: kindOf(places.size, isLog),
    evidence,
    children,
    days: dayProgress(children),
    tasks: taskProgress(children),
    taskItems,
    hasConflicts: findConflict(text) !== undefined,
  };
}

/** A document as a tree, and where its days stand. */
interface DaysInTree {
  readonly tree: SectionTree;
  readonly days: Days;
}

function readDays(blocks: readonly Block[], references: References, lastLine: number, text: string): DaysInTree {
  const daysOf = (some: readonly Block[]): DaysInTree => {
    const tree = readSections(some, references, lastLine);
    return { tree, days: findDays(tree, references, text) };
  };
  const read = daysOf(blocks);
  const mended = withoutSlips(blocks, read.days);
  return mended === blocks ? read : daysOf(mended);
}

/** Enough days in sequence make a plan, and enough modules with enough tasks do. */
function isEnough({ days, inSequence, modules, tasks }: Evidence): boolean {
  return (days >= fewestDays && inSequence) || (modules >= fewestModules && tasks >= fewestTasks);
}

/** The modules with days of their own, or where there are no days those with tasks of their own. */
function countModules(children: readonly PlanChild[]): number {
  const modules = modulesBelow({ children });
  const hold = (some: readonly PlanChild[], kind: PlanChild['kind']): boolean =>
    some.some((child) => child.kind === kind);
  const modulesWith = (kind: PlanChild['kind']): number =>
    modules.filter((module) => hold(module.children, kind)).length;
  const withDays = modulesWith('day');
  return withDays > 0 || hold(children, 'day') ? withDays : modulesWith('task');
}

/** `Week 2: Sails` is labelled; in `Week 2 at the Workshop` the words go on, and they are the title. */
function labelOf(title: Title | undefined): string {
  const label = title?.label?.text ?? '';
  return /^\s*(?:$|[:：|–—-])/u.test(title?.whole.slice(label.length) ?? '') ? label : '';
}

function kindOf(days: number, isLog: boolean): PlanKind {
  if (days === 0) {
    return 'tracker';
  }
  return isLog ? 'log' : 'days';
}

function gfmProgress(blocks: readonly Block[]): Progress {
  let done = 0;
  let total = 0;
  for (const block of blocks) {
    if (block.kind === 'item' && block.box !== undefined && isGfmBox(block.box)) {
      done += stateOfBox(block.box) === 'done' ? 1 : 0;
      total += 1;
    }
  }
  return { done, total };
}
