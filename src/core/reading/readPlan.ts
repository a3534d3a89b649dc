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
import { findFrontMatter } from '../markdown/findFrontMatter';
import { findConflict } from '../markdown/conflicts';
import { withDatedLines } from './datedLines';
import { areEntries, saysLog } from './entries';
import { type Days, findDays, noDays, withoutSlips } from './days';
import { findWeeks } from './weeks';
import { Identities } from './identities';
import { withListParts } from './standIns';
import { allBlocks, readSections, type Section, type SectionTree, withDeeper } from './sections';
import { isGfmBox, stateOfBox } from './tasks';
import { readTitle, type Title } from './title';
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
  const found = readDays(blocks, { references, lastLine: lineCount - 1, text, isToldSo });
  const named = titleInFrontMatter(text);
  const { title, children, isLog, evidence } = readParts(found, references, { tasks: taskItems.total, named });
  const heading = title?.title ?? named;
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

/** What a plan needs to know besides the days. */
interface Besides {
  /** How many task list items there are. */
  readonly tasks: number;
  /** The title in the front matter. */
  readonly named: Title | undefined;
}

const titleLine = /^title[ \t]{0,9}[:=](.{1,200})$/m;

/** The title in the front matter of a text, in YAML or TOML; `undefined` if it is missing, or no plain line. */
function titleInFrontMatter(text: string): Title | undefined {
  const [, written = ''] = titleLine.exec(findFrontMatter(text)?.yaml ?? '') ?? [];
  const title = written.trim().replace(/^(["'])(.*)\1$/, '$2');
  return /[\p{L}\p{N}]/u.test(title) ? readTitle(title) : undefined;
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
 * document is a plan without them: a plan of weeks, or a tracker. So do lessons in lists that are only some of the tasks
 * of weeks. If the user says that it is a plan, the likeliest days come before a tracker.
 */
function readParts(found: DaysInTree, references: References, { tasks, named }: Besides): Parts {
  const { tree, days } = found;
  const partsWith = ({ places, inSequence }: Days): Parts => {
    const { title, rest } = takeTitle(tree, places, named !== undefined);
    const all = [...places.values()];
    const isLog = areEntries(all, (title?.title ?? named)?.whole ?? '', () => titlesOver(rest.sections, all));
    const children = readChildren(rest, new Identities(), {
      references,
      days: places,
      isLog,
      dateOf: datesOfDays(places.values()),
    });
    return {
      title,
      children,
      isLog,
      evidence: { days: places.size, inSequence, modules: countModules(children), tasks },
    };
  };
  const partsIf = (some: Days | undefined, holdTheWork: typeof holdMostWork): Parts | undefined => {
    const parts = some && partsWith(some);
    return parts && holdTheWork(parts.children, some) ? parts : undefined;
  };
  const asRead = partsWith(days);
  const areDays = days.inSequence && !areTasksElsewhere(asRead);
  if (areDays && !areAmongTasks(asRead.children, days)) {
    return asRead;
  }
  const asWeeks = partsIf(found.findWeeks(), holdMostWork);
  if (asWeeks || areDays) {
    return asWeeks ?? asRead;
  }
  const asLikely = partsIf(found.findLikely?.(), holdMostTasks);
  if (asLikely) {
    return asLikely;
  }
  const asTracker = days.places.size > 0 ? partsWith(noDays) : asRead;
  return isEnough(asTracker.evidence) ? asTracker : asRead;
}

/** The days hold fewer than one task in so many if the tasks are elsewhere. */
const shareInDays = 10;

/**
 * Whether the days are all in one module and hold few of the tasks: a log of sessions at the end of a tracker, unless the
 * title says that all is a log.
 */
function areTasksElsewhere({ children, title, isLog }: Parts): boolean {
  const [part, another] = children.filter(
    (child) => child.kind === 'day' || daysBelow({ children: [child] }).length > 0,
  );
  const isInOne = part?.kind === 'module' && another === undefined;
  const isElsewhere = isInOne && shareInDays * tasksInDays(children) < tasksIn(children);
  return isElsewhere && !(isLog && title && saysLog(title.title.whole));
}

/** Whether the days hold at least half of the tasks. */
function holdMostTasks(children: readonly PlanChild[]): boolean {
  return 2 * tasksInDays(children) >= tasksIn(children);
}

/** Whether the days hold most tasks, or at least as many bullets and rows as there are tasks in a checklist beside them. */
function holdMostWork(children: readonly PlanChild[], { places }: Days): boolean {
  const work = [...places.values()].flatMap((place) => place.blocks()).filter(({ kind }) => kind !== 'paragraph');
  return holdMostTasks(children) || work.length >= tasksElsewhere(children);
}

/** Whether the days are lessons in lists, with more tasks beside them than lessons. */
function areAmongTasks(children: readonly PlanChild[], { places }: Days): boolean {
  return (
    [...places.values()].every(({ form, label }) => form === 'item' && label.unit === 'lesson') &&
    places.size < tasksElsewhere(children)
  );
}

/** How many tasks are outside of days. */
function tasksElsewhere(children: readonly PlanChild[]): number {
  return tasksIn(children) - tasksInDays(children);
}

function tasksInDays(children: readonly PlanChild[]): number {
  return tasksIn(daysBelow({ children }));
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
 * The first heading is the title, unless it is a day, or a part as one beside it, or there is work both below it and below
 * a sibling: then they are modules of a plan without a title. If the front matter has one, only a heading of the first
 * level is another.
 */
export function takeTitle(
  tree: SectionTree,
  days: ReadonlyMap<Section | TextBlock, DayPlace>,
  hasOther = false,
): TitledTree {
  const [first, ...others] = tree.sections;
  const isWork = (block: TextBlock): boolean => (days.size > 0 ? days.has(block) : block.box !== undefined);
  const holdsWork = (section: Section): boolean =>
    withDeeper([section]).some((deeper) => days.has(deeper)) || allBlocks(section).some(isWork);
  const isPart =
    first !== undefined && (others.some((other) => areParts(first, other)) || (hasOther && first.heading.depth > 1));
  if (!first || isPart || days.has(first) || (holdsWork(first) && others.some(holdsWork))) {
    return { title: undefined, rest: tree };
  }
  return {
    title: first,
    rest: { blocks: [...tree.blocks, ...first.blocks], sections: [...first.sections, ...others] },
  };
}

/** `Phase 0: Rope`, `Phase 1: Sails` */
function areParts({ title: one, heading: { depth } }: Section, { title: other, heading }: Section): boolean {
  return one.label !== undefined && one.label.unit === other.label?.unit && depth === heading.depth;
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
