import { findConflict } from '../markdown/conflicts';
import type { References } from '../markdown/parser';
import {
  type AboutFile,
  fewestModules,
  fewestTasks,
  type Module,
  type Plan,
  type PlanChild,
  type PlanKind,
  type Progress,
} from '../model/plan';
import { dayProgress, taskProgress } from '../model/progress';
import { modulesBelow } from '../model/walk';
import { type FrontMatter, readFrontMatter } from '../frontMatter/frontMatter';
import type { Block, TextBlock } from './blocks/block';
import { type Blocks, readBlocks } from './blocks/blocks';
import { readChildren } from './children';
import { areOfEvent, linesOfChronicle } from './days/chronicle';
import { datesOfDays } from './days/dateOrder';
import { withLinesOfDays } from './days/linesOfDays';
import type { DayPlace } from './places/dayPlace';
import { type Days, findDays, noDays } from './days/days';
import { withoutSlips } from './days/slips';
import { type DoneDate, doneDatesOf } from './doneDates';
import { areEntries } from './days/entries';
import { entryDatesOf } from './entryDates';
import { Identities } from './details/identities';
import { withGroups, withInnerParts } from './blocks/innerParts';
import { type DaysInTree, isEnough, type Parts, readParts } from './parts';
import { takeTitle, titleInFrontMatter, titlesOver, titleWithoutSpace, withFileName } from './planTitle';
import { nameOf, readSections, type SectionTree } from './blocks/sections';
import { isGfmBox, stateOfBox } from './details/tasks';
import type { Title } from './titles/title';
import { findWeeks, findUnitsOfParts, withWeeksAhead } from './days/weeks';

/**
 * Reads a Markdown text as a plan. It accepts every text without error and takes linear time; `isPlan` says whether the
 * text is a plan.
 * @param about the file. If the user says that it is a plan, it has the likeliest days even if they are not enough.
 */
export function readPlan(text: string, about: Partial<AboutFile> = {}): Plan {
  return planOf(readBlocks(text), text, about);
}

/** The plan in the blocks of a text: the second half of `readPlan`. */
export function planOf(
  read: Pick<Blocks, 'blocks' | 'references' | 'lineCount'>,
  text: string,
  { name = '', isToldSo = false }: Partial<AboutFile> = {},
): Plan {
  const { references, lineCount } = read;
  const blocks = withInnerParts(read.blocks);
  const taskItems = gfmProgress(blocks);
  const tasks = blocks.filter(hasGfmBox).length;
  const named = titleInFrontMatter(text) ?? titleWithoutSpace(text);
  const partsWith = (some: readonly Block[]): Parts => {
    const found = readDays(some, { references, lastLine: lineCount - 1, text, named, name, isToldSo });
    return readParts(found, (days) => partsOf(found.tree, days, { references, tasks }));
  };
  const asRead = partsWith(blocks);
  const isChecklist = !isEnough(asRead.evidence) && taskItems.total >= fewestTasks;
  const { title, children, isLog, evidence } = isChecklist ? partsWith(withGroups(blocks)) : asRead;
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

/** What a document holds besides its days. */
interface Besides {
  readonly references: References;
  /** How many task list items and table rows with a box there are. */
  readonly tasks: number;
}

/** The document if certain places in it are its days. */
function partsOf(tree: SectionTree, { places, inSequence }: Days, { references, tasks }: Besides): Parts {
  const { title, rest } = takeTitle(tree, places, tree.named !== undefined);
  const all = [...places.values()];
  const isLog = areEntries(all, nameOf({ ...tree, sections: title ? [title] : [] }), () =>
    titlesOver(rest.sections, all),
  );
  const dateOf = datesOfDays(places.values());
  const children = readChildren(rest, new Identities(), { references, days: places, isLog, dateOf });
  return {
    title,
    children,
    isLog,
    evidence: { days: places.size, inSequence, modules: countModules(children, tree), tasks },
  };
}

/** Counts the modules with days of their own, or with tasks of their own if there are no days. Entries of meeting minutes don't count. */
function countModules(children: readonly PlanChild[], { sections }: SectionTree): number {
  const modules = modulesBelow({ children });
  const hold = (some: readonly PlanChild[], kind: PlanChild['kind']): boolean =>
    some.some((child) => child.kind === kind);
  const modulesWith = (kind: PlanChild['kind']): readonly Module[] =>
    modules.filter((module) => hold(module.children, kind));
  const withDays = modulesWith('day');
  if (withDays.length > 0 || hold(children, 'day')) {
    return withDays.length;
  }
  const withTasks = modulesWith('task');
  const minutes = withTasks.length < fewestModules ? undefined : linesOfChronicle(sections);
  return minutes ? withTasks.filter(({ line }) => !minutes.has(line)).length : withTasks.length;
}

/** What the blocks of a document alone do not tell. */
interface AboutDocument extends AboutFile {
  readonly references: References;
  readonly lastLine: number;
  readonly text: string;
  /** The title in the front matter, or in a heading without a space. */
  readonly named: Title | undefined;
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

function readDays(
  blocks: readonly Block[],
  { references, lastLine, text, named, name, isToldSo }: AboutDocument,
): DaysInTree {
  const daysOf = (some: readonly Block[]): DaysInTree => {
    const tree = withFileName({ ...readSections(some, references, lastLine), named }, name);
    const days = unlessInPassing(withWeeksAhead(findDays(tree, references, text), tree, references), lastLine + 1);
    return {
      tree,
      days: days && !isEvent(tree, [...days.places.values()]) ? days : noDays,
      findWeeks: () => unlessInPassing(findWeeks(tree, references), lastLine + 1),
      findUnitsOfParts: () => findUnitsOfParts(tree, references),
      findLikely: isToldSo ? () => findLikely(tree, references, text) : undefined,
    };
  };
  const read = daysOf(blocks);
  const mended = withoutSlips(blocks, read.days);
  const found = mended === blocks ? read : daysOf(mended);
  const dated = found.days.inSequence ? mended : withLinesOfDays(mended, references, nameOf(found.tree));
  return dated === mended ? found : daysOf(dated);
}

function isEvent(tree: SectionTree, days: readonly DayPlace[]): boolean {
  return areOfEvent(days, () => [nameOf(tree), ...titlesOver(tree.sections, days)]);
}

/** The likeliest days: days or weeks, whichever are more. */
function findLikely(tree: SectionTree, references: References, text: string): Days {
  const days = findDays(tree, references, text, true);
  const weeks = findWeeks(tree, references, true);
  return weeks && weeks.places.size > days.places.size ? weeks : days;
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
    if (block.kind === 'item' && hasGfmBox(block)) {
      done += stateOfBox(block.box) === 'done' ? 1 : 0;
      total += 1;
    }
  }
  return { done, total };
}

/** Whether a block has a box as GFM defines it. GFM has none in rows. */
function hasGfmBox(block: Block): block is TextBlock & { readonly box: string } {
  return 'box' in block && block.box !== undefined && isGfmBox(block.box);
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
