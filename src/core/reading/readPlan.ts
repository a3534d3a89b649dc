import type { Plan, PlanKind, Progress } from '../plan';
import { dayProgress } from '../progress';
import { modulesBelow } from '../walk';
import { readBlocks, type Block } from './blocks';
import { readChildren } from './children';
import { hasConflictMarkers } from './conflicts';
import { areEntries } from './day';
import { findDaySections } from './daySections';
import { fewestDays, fewestModules, fewestTasks } from './evidence';
import { createIdentities } from './identities';
import { takeTitle } from './planTitle';
import { readSections } from './sections';
import { isGfmBox } from './tasks';

/**
 * Reads a Markdown text as a plan. Every text is read without error, in linear time; whether it is a plan says `isPlan`.
 */
export function readPlan(text: string): Plan {
  const { blocks, references, lineCount } = readBlocks(text);
  const tree = readSections(blocks, references, lineCount - 1);
  const days = findDaySections(tree.sections);
  const isLog = areEntries([...days.sections]);
  const { title, rest } = takeTitle(tree, days.sections);
  const children = readChildren(rest, createIdentities(), { references, days: days.sections, isLog });
  const tasks = gfmProgress(blocks);
  const modules = modulesBelow({ children }).length;
  const evidence = { days: days.sections.size, inSequence: days.inSequence, modules, tasks: tasks.total };
  const heading = title?.title();
  return {
    title: heading?.whole,
    label: heading?.label?.text ?? '',
    isPlan:
      (evidence.days >= fewestDays && evidence.inSequence) || (modules >= fewestModules && tasks.total >= fewestTasks),
    kind: kindOf(evidence.days, isLog),
    evidence,
    children,
    days: dayProgress(children),
    tasks,
    hasConflicts: hasConflictMarkers(text),
  };
}

function kindOf(days: number, isLog: boolean): PlanKind {
  if (days === 0) {
    return 'tracker';
  }
  return isLog ? 'log' : 'days';
}

function gfmProgress(blocks: readonly Block[]): Progress {
  const boxes = blocks.flatMap((block) =>
    block.kind !== 'heading' && block.box !== undefined && isGfmBox(block.box) ? [block.box] : [],
  );
  return { done: boxes.filter((box) => /x/i.test(box)).length, total: boxes.length };
}
