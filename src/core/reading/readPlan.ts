import {
  type Evidence,
  fewestDays,
  fewestModules,
  fewestTasks,
  type Plan,
  type PlanChild,
  type PlanKind,
  type Progress,
} from '../model/plan';
import { dayProgress, taskProgress } from '../model/progress';
import { daysBelow, modulesBelow, tasksBelow, withNested } from '../model/walk';
import type { References } from '../markdown/parser';
import type { Block, TextBlock } from './block';
import { type Blocks, readBlocks } from './blocks';
import { readChildren } from './children';
import { areOfTrip } from './chronicle';
import { datesOfDays } from './dateOrder';
import { findConflict } from '../markdown/conflicts';
import { withDatedLines } from './datedLines';
import { areEntries, saysLog } from './entries';
import { type Days, findDays, noDays, withoutSlips } from './days';
import { findWeeks, findWeeksOfParts } from './weeks';
import { Identities } from './identities';
import { withGroups, withListParts } from './listParts';
import { allBlocks, readSections, type Section, type SectionTree, withDeeper } from './sections';
import { isGfmBox, stateOfBox } from './tasks';
import type { Title } from './title';
import type { DayPlace } from './dayPlace';
import { type DoneDate, doneDatesOf } from './doneDates';
import { entryDatesOf } from './entryDates';
import { type FrontMatter, readFrontMatter } from '../frontMatter/frontMatter';

/**
 * Reads a Markdown text as a plan. It accepts every text without error and takes linear time; `isPlan` says whether the
 * text is a plan.
 * @param isToldSo the user says that the text is a plan: it has the likeliest days even if they are not enough
 */
export function readPlan(text: string, isToldSo = false): Plan {
  return planOf(readBlocks(text), text, isToldSo);
}

/** The plan in the blocks of a text: the second half of `readPlan`. */
export function planOf(
  read: Pick<Blocks, 'blocks' | 'references' | 'lineCount'>,
  text: string,
  isToldSo = false,
): Plan {
  const { references, lineCount } = read;
  const blocks = withListParts(read.blocks);
  const taskItems = gfmProgress(blocks);
  const partsWith = (some: readonly Block[]): Parts => {
    const found = readDays(some, { references, lastLine: lineCount - 1, text, isToldSo });
    return readParts(found, (days) => partsOf(found.tree, days, references, taskItems.total));
  };
  const asRead = partsWith(blocks);
  const isChecklist = !isEnough(asRead.evidence) && taskItems.total >= fewestTasks;
  const { title, children, isLog, evidence } = isChecklist ? partsWith(withGroups(blocks)) : asRead;
  const heading = title?.title;
  return {
    text,
    title: heading?.whole,
    titleLine: title?.heading.line,
    label: labelOf(heading),
    isPlan: isToldSo || isEnough(evidence),
    isToldSo,
    kind: kindOf(evidence.days, isLog),
    evidence,
    children,
    days: dayProgress(children),
    tasks: taskProgress(children),
    taskItems,
    hasConflicts: findConflict(text) !== undefined,
  };
}

/** What a document holds if certain places in it are its days. */
interface Parts {
  readonly title: Section | undefined;
  readonly children: readonly PlanChild[];
  readonly isLog: boolean;
  readonly evidence: Evidence;
}

/**
 * The document with its days. Days that do not follow each other, or that leave nearly all tasks out, give way if the
 * document is a plan without them: a plan of weeks, or a tracker. Lessons give way to weeks that hold them and more tasks, or
 * of which there are more. If the user says that it is a plan, the likeliest days come before a tracker.
 */
function readParts(found: DaysInTree, partsWith: (days: Days) => Parts): Parts {
  const { days } = found;
  const asRead = partsWith(days);
  if (!days.inSequence || areTasksElsewhere(asRead, days)) {
    return partsInstead(found, asRead, partsWith);
  }
  if (![...days.places.values()].every(({ label }) => label.unit === 'lesson')) {
    return asRead;
  }
  const weeks = found.findWeeks();
  const areTheDays = weeks && (areAmongTasks(asRead.children, days) || areBesideWeeks(days, weeks));
  return (areTheDays ? partsIf(weeks, holdMostWork, partsWith) : undefined) ?? asRead;
}

/** The document without days as they were found, if it is a plan then; otherwise with them. */
function partsInstead(found: DaysInTree, asRead: Parts, partsWith: (days: Days) => Parts): Parts {
  const { days } = found;
  const weeks = found.findWeeks();
  const asDays =
    (weeks && !areInWeeks(days, weeks) ? partsIf(weeks, holdMostWork, partsWith) : undefined) ??
    partsIf(found.findLikely?.(), holdMostTasks, partsWith);
  if (asDays) {
    return asDays;
  }
  const asTracker = days.places.size > 0 ? partsWith(noDays) : asRead;
  const weeksOfParts = days.inSequence ? undefined : found.findWeeksOfParts();
  if (weeksOfParts && tasksIn(asTracker.children) < fewestTasks) {
    return partsWith(weeksOfParts);
  }
  return isEnough(asTracker.evidence) ? asTracker : asRead;
}

/** The document with these days, if they hold enough; otherwise `undefined`. */
function partsIf(
  days: Days | undefined,
  holdEnough: (children: readonly PlanChild[], days: Days) => boolean,
  partsWith: (days: Days) => Parts,
): Parts | undefined {
  const parts = days && partsWith(days);
  return parts && holdEnough(parts.children, days) ? parts : undefined;
}

/**
 * The document if certain places in it are its days.
 * @param tasks how many task list items it has
 */
function partsOf(tree: SectionTree, { places, inSequence }: Days, references: References, tasks: number): Parts {
  const { title, rest } = takeTitle(tree, places);
  const all = [...places.values()];
  const isLog = areEntries(all, title?.title.whole ?? '', () => titlesOver(rest.sections, all));
  const dateOf = datesOfDays(places.values());
  const children = readChildren(rest, new Identities(), { references, days: places, isLog, dateOf });
  return {
    title,
    children,
    isLog,
    evidence: { days: places.size, inSequence, modules: countModules(children), tasks },
  };
}

/** The days hold fewer than one task in so many if the tasks are elsewhere. */
const shareInDays = 10;

/**
 * Whether the days are all in one module and hold few of the tasks: a log of sessions at the end of a tracker, unless the
 * title says that all is a log.
 */
function areTasksElsewhere({ children, title, isLog }: Parts, days: Days): boolean {
  const [part, another] = children.filter(
    (child) => child.kind === 'day' || daysBelow({ children: [child] }).length > 0,
  );
  const isInOne = part?.kind === 'module' && another === undefined;
  const isElsewhere = isInOne && (shareInDays - 1) * tasksInDays(children, days) < tasksElsewhere(children);
  return isElsewhere && !(isLog && title && saysLog(title.title.whole));
}

/** Whether the days hold at least half of the tasks. */
function holdMostTasks(children: readonly PlanChild[], days: Days): boolean {
  return tasksInDays(children, days) >= tasksElsewhere(children);
}

/** Whether the days hold most tasks, or at least as many bullets and rows as there are tasks in a checklist beside them. */
function holdMostWork(children: readonly PlanChild[], days: Days): boolean {
  const work = [...days.places.values()].flatMap((place) => place.blocks()).filter(({ kind }) => kind !== 'paragraph');
  return holdMostTasks(children, days) || work.length >= tasksElsewhere(children);
}

/** Whether the days are lessons in lists, with more tasks beside them than lessons. */
function areAmongTasks(children: readonly PlanChild[], { places }: Days): boolean {
  return [...places.values()].every(({ form }) => form === 'item') && places.size < tasksElsewhere(children);
}

/** Whether there are more weeks than days, and the days are not in them: the lessons of an evening, described once. */
function areBesideWeeks(days: Days, weeks: Days): boolean {
  return weeks.places.size > days.places.size && !areInWeeks(days, weeks);
}

/** Whether the first day is in a week, which is then a module. */
function areInWeeks({ places, inSequence }: Days, weeks: Days): boolean {
  const [first] = places.values();
  const isIn = ({ line, endLine }: DayPlace): boolean =>
    first !== undefined && line < first.line && first.line <= endLine;
  return inSequence && [...weeks.places.values()].some(isIn);
}

/** How many tasks are outside of days. */
function tasksElsewhere(children: readonly PlanChild[]): number {
  return tasksIn(children) - tasksIn(daysBelow({ children }));
}

/** How many tasks the days hold. A day with a box of its own is one too. */
function tasksInDays(children: readonly PlanChild[], { places }: Days): number {
  const withBox = [...places.values()].filter(({ block }) => block?.box !== undefined);
  return tasksIn(daysBelow({ children })) + withBox.length;
}

/** How many tasks there are, whatever is checked or cancelled: what the days are must not depend on that. */
function tasksIn(children: readonly PlanChild[]): number {
  return withNested(tasksBelow({ children })).filter(({ isCompletionLine }) => !isCompletionLine).length;
}

/** A document as a tree, and the days in it. */
interface DaysInTree {
  readonly tree: SectionTree;
  readonly days: Days;
  /** Finds the weeks, if they may be the days; `undefined` if there are none. */
  readonly findWeeks: () => Days | undefined;
  /** Finds the weeks that parts name at their end; `undefined` if there are none. */
  readonly findWeeksOfParts: () => Days | undefined;
  /** Finds days that are likely, even if they are not enough; `undefined` unless the user says that there is a plan. */
  readonly findLikely: (() => Days) | undefined;
}

/** What the blocks of a document alone do not tell. */
interface AboutDocument {
  readonly references: References;
  readonly lastLine: number;
  readonly text: string;
  readonly isToldSo: boolean;
}

/** A text of at least so many lines may have days that are only an example in it. */
const longText = 300;

/** The days of a long text are at least one of so many of its lines. */
const shareOfLines = 50;

/** Days, unless they are a few lines in a long text: an example, or how to go over the text. */
function unlessInPassing(days: Days | undefined, lineCount: number): Days | undefined {
  const lines = [...(days?.places.values() ?? [])].reduce((sum, { line, endLine }) => sum + endLine - line + 1, 0);
  return lineCount >= longText && shareOfLines * lines < lineCount ? undefined : days;
}

function readDays(blocks: readonly Block[], { references, lastLine, text, isToldSo }: AboutDocument): DaysInTree {
  const daysOf = (some: readonly Block[]): DaysInTree => {
    const tree = readSections(some, references, lastLine);
    const days = unlessInPassing(findDays(tree, references, text), lastLine + 1);
    return {
      tree,
      days: days && !areOfTrip([...days.places.values()], withDeeper(tree.sections)) ? days : noDays,
      findWeeks: () => unlessInPassing(findWeeks(tree, references), lastLine + 1),
      findWeeksOfParts: () => findWeeksOfParts(tree, references),
      findLikely: isToldSo ? () => findLikely(tree, references, text) : undefined,
    };
  };
  const read = daysOf(blocks);
  const mended = withoutSlips(blocks, read.days);
  const found = mended === blocks ? read : daysOf(mended);
  const dated = found.days.inSequence ? mended : withDatedLines(mended, references);
  return dated === mended ? found : daysOf(dated);
}

/** The likeliest days: days or weeks, whichever are more. */
function findLikely(tree: SectionTree, references: References, text: string): Days {
  const days = findDays(tree, references, text, true);
  const weeks = findWeeks(tree, references, true);
  return weeks && weeks.places.size > days.places.size ? weeks : days;
}

/** Enough days in sequence make a plan, and so do enough modules with enough tasks. */
function isEnough({ days, inSequence, modules, tasks }: Evidence): boolean {
  return (days >= fewestDays && inSequence) || (modules >= fewestModules && tasks >= fewestTasks);
}

/** Counts the modules with days of their own, or with tasks of their own if there are no days. */
function countModules(children: readonly PlanChild[]): number {
  const modules = modulesBelow({ children });
  const hold = (some: readonly PlanChild[], kind: PlanChild['kind']): boolean =>
    some.some((child) => child.kind === kind);
  const modulesWith = (kind: PlanChild['kind']): number =>
    modules.filter((module) => hold(module.children, kind)).length;
  const withDays = modulesWith('day');
  return withDays > 0 || hold(children, 'day') ? withDays : modulesWith('task');
}

/**
 * `Week 2: Sails` has a label; `Week 2 at the Workshop` has none, because the phrase continues and is the title as a
 * whole.
 */
function labelOf(title: Title | undefined): string {
  const label = title?.label?.text ?? '';
  return /^\s*(?:$|[:：|｜│–—-])/u.test(title?.whole.slice(label.length) ?? '') ? label : '';
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

/** A document without its title. */
export interface TitledTree {
  /** The section whose heading is the title, or `undefined` if the document has no title. */
  readonly title: Section | undefined;
  /** What is under the title and next to it. */
  readonly rest: SectionTree;
}

/**
 * The first heading is the title, unless it is a day, or there is work both below it and below a sibling: then they are
 * modules of a plan without a title.
 */
export function takeTitle(tree: SectionTree, days: ReadonlyMap<Section | TextBlock, DayPlace>): TitledTree {
  const [first, ...others] = tree.sections;
  const isWork = (block: TextBlock): boolean => (days.size > 0 ? days.has(block) : block.box !== undefined);
  const holdsWork = (section: Section): boolean =>
    withDeeper([section]).some((deeper) => days.has(deeper)) || allBlocks(section).some(isWork);
  if (!first || days.has(first) || (holdsWork(first) && others.some(holdsWork))) {
    return { title: undefined, rest: tree };
  }
  return {
    title: first,
    rest: { blocks: [...tree.blocks, ...first.blocks], sections: [...first.sections, ...others] },
  };
}

/** What the headings over all days say, from the top; they are no days themselves. */
function titlesOver(sections: readonly Section[], days: readonly DayPlace[]): readonly string[] {
  const first = Math.min(...days.map(({ line }) => line));
  const last = Math.max(...days.map(({ line }) => line));
  const over = sections.find(({ heading, endLine }) => heading.line < first && endLine >= last);
  return over ? [over.title.whole, ...titlesOver(over.sections, days)] : [];
}

/** The dates and the front matter in a plan's text. They are read once and kept without the text. */
export interface PlanDates {
  readonly doneDates: readonly DoneDate[];
  /** The dates of a log's entries that hold words; none if the plan isn't a log. */
  readonly entryDates: readonly DoneDate[];
  readonly frontMatter: FrontMatter;
}

/** Reads the dates and the front matter in a plan's text. */
export function datesOf(plan: Plan, text: string): PlanDates {
  return {
    doneDates: doneDatesOf(plan, text),
    entryDates: entryDatesOf(plan, text),
    frontMatter: readFrontMatter(text),
  };
}
