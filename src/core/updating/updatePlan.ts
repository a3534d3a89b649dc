import { Lines } from '../markdown/lines';
import type { TextChange } from '../markdown/textChange';
import type { Edit } from '../model/edit';
import type { Day } from '../model/plan';
import { daysBelow } from '../model/walk';
import { boxAt, boxesOf } from '../writing/lines/box';
import { isBlank } from '../writing/lines/lastLine';
import { lineAt, readPlanText, type PlanText } from '../writing/lines/planText';
import { wordsOfLine } from '../writing/relocating/relocateNode';
import { compareVersions, type Comparison } from './comparison';
import { isUpToDate } from './isUpToDate';
import { mergeLines, unmergedLines, type MergedLine } from './mergeLines';
import type { Likeness } from './pairs';
import { placeBoxes } from './placeBoxes';
import { byteOrderMarks, linesOfFrontMatter, sectionByLine, type Section } from './sections';
import { updateFrontMatter } from './updateFrontMatter';

/** A line of the learner's plan that has no place in the new version. */
export interface LeftOut {
  /** Its number in the learner's plan, from 0. */
  readonly line: number;
  readonly text: string;
  /** The names of the modules and the day that it is in, outermost first. */
  readonly path: readonly string[];
}

/** A plan's new version with what the learner had. */
export interface Update extends Edit {
  /** The text after the edit. */
  readonly text: string;
  /** How many ticks were carried over, by how their places were found. Cancelled and half-done boxes count too. */
  readonly carried: Readonly<Record<Likeness, number>>;
  /** Ticks, and lines that the learner wrote, without a place in the new version. */
  readonly unplaced: readonly LeftOut[];
  /** Without a base: the other lines that would go. Nobody can tell whether the author deleted or the learner added them. */
  readonly gone: readonly LeftOut[];
  /** How many days and modules of the learner's plan are in the new version, and how many there are. */
  readonly parts: { readonly found: number; readonly total: number };
}

/**
 * Carries over ticks, done dates, completion lines, links to notebooks and labs, and front matter to a new version of a plan.
 * If the author changed nothing, the text stays the same.
 * @param next the new version; its line endings and byte order mark don't matter
 * @param base the version that both were made from, if it is known: then the learner's other lines stay too, and what the
 * author deleted goes
 */
export function updatePlan(mine: PlanText, next: PlanText, base?: PlanText): Update {
  const comparison = compareVersions(mine, next, base);
  const merged = isUpToDate(mine, next, base)
    ? unmergedLines(mine)
    : mergeLines(mine, next, comparison, placeBoxes(mine, next, comparison));
  const frontMatter = updateFrontMatter(mine, next, base);
  const result = readPlanText(joined(frontMatter.text, merged), mine);
  const lineNow = linesNow(merged, linesOfFrontMatter(result.text));
  const update = { mine, next, result, comparison, lineNow, sectionOf: sectionByLine(comparison.sections) };
  const ticks = countTicks(update);
  const listed = new Set(ticks.unplaced.map(({ line }) => line));
  const lost = [...comparison.lost].filter(
    (line) => !listed.has(line) && !lineNow.has(line) && !isBlank(lineAt(mine, line)),
  );
  return {
    kind: 'edit',
    changes: changesBetween(mine.text, result.text),
    text: result.text,
    carried: ticks.carried,
    unplaced: [...listOf(frontMatter.unplaced, update), ...ticks.unplaced, ...listOf(lost, update)],
    gone: base ? [] : goneLines(update, listed),
    parts: countParts(comparison),
  };
}

function joined(frontMatter: string, merged: readonly MergedLine[]): string {
  const body = merged.map(({ text, ending }) => text + ending).join('');
  const isAtStart = frontMatter.replace(byteOrderMarks, '') === '';
  return frontMatter + (isAtStart ? body.replace(byteOrderMarks, '') : body);
}

/** What differs, as one change: from the first line that isn't the same to the last. */
function changesBetween(text: string, other: string): readonly TextChange[] {
  if (text === other) {
    return [];
  }
  const [lines, others] = [linesWithEndings(text), linesWithEndings(other)];
  const most = Math.min(lines.length, others.length);
  let above = 0;
  while (above < most && lines[above] === others[above]) {
    above += 1;
  }
  let below = 0;
  while (below < most - above && lines.at(-1 - below) === others.at(-1 - below)) {
    below += 1;
  }
  const length = (some: readonly string[]): number => some.join('').length;
  const positions = new Lines(text);
  const start = positions.positionAt(length(lines.slice(0, above)));
  const end = positions.positionAt(text.length - length(lines.slice(lines.length - below)));
  return [{ start, end, text: others.slice(above, others.length - below).join('') }];
}

function linesWithEndings(text: string): readonly string[] {
  return text.split(/(?<=\r\n|\r(?!\n)|\n)/);
}

/** A plan and its update. */
interface Result {
  readonly mine: PlanText;
  readonly next: PlanText;
  readonly result: PlanText;
  readonly comparison: Comparison;
  readonly sectionOf: ReadonlyMap<number, Section>;
  /** Where the lines of the learner's plan are in the result. */
  readonly lineNow: ReadonlyMap<number, number>;
}

function linesNow(merged: readonly MergedLine[], above: number): ReadonlyMap<number, number> {
  return new Map(merged.flatMap(({ mine }, index) => (mine === undefined ? [] : [[mine, index + above] as const])));
}

/** Looks for every tick in the result, as it is read. */
function countTicks(update: Result): Pick<Update, 'carried' | 'unplaced'> {
  const { mine, result, lineNow } = update;
  const carried = { identity: 0, closeness: 0 };
  const unplaced: number[] = [];
  for (const { line, mark } of boxesOf(mine).filter((box) => box.mark.trim() !== '')) {
    if (boxAt(result, lineNow.get(line) ?? -1)?.mark === mark) {
      carried[likenessOf(line, update)] += 1;
    } else {
      unplaced.push(line);
    }
  }
  const hasBecomeOpen = ({ line, completedBy }: Day): boolean =>
    (completedBy === 'markInTitle' || completedBy === 'status') &&
    result.dayAt(lineNow.get(line) ?? -1)?.state !== 'complete';
  const days = daysBelow(mine.plan).filter(hasBecomeOpen);
  return { carried, unplaced: listOf([...unplaced, ...days.map(({ line }) => line)], update) };
}

/** How the place of a tick was found. That of an own line is the place of its section. */
function likenessOf(line: number, { comparison, sectionOf }: Result): Likeness {
  const { counterparts, places, own } = comparison;
  const section = own.has(line) ? sectionOf.get(line) : undefined;
  return section ? (counterparts.get(section)?.likeness ?? 'identity') : (places.get(line)?.likeness ?? 'closeness');
}

/** The lines of the learner's plan that aren't in the result, apart from those that moved or are listed already. */
function goneLines(update: Result, listed: ReadonlySet<number>): readonly LeftOut[] {
  const { mine, next, comparison, lineNow, sectionOf } = update;
  const placed = new Set([...comparison.places.values()].map(({ line }) => line));
  const heads = new Set([...comparison.counterparts.keys()].map(({ lines: [head] }) => head));
  const left = new Map<string, number>();
  next.lines.forEach((text, line) => {
    const words = wordsOfLine(text);
    left.set(words, (left.get(words) ?? 0) + (placed.has(line) ? 0 : 1));
  });
  const hasMoved = (line: number): boolean => {
    const words = wordsOfLine(lineAt(mine, line));
    const count = left.get(words) ?? 0;
    left.set(words, count - 1);
    return count > 0;
  };
  const isGone = (line: number): boolean =>
    !lineNow.has(line) && !listed.has(line) && !heads.has(line) && !isBlank(lineAt(mine, line)) && !hasMoved(line);
  return listOf([...sectionOf.keys()].filter(isGone), update);
}

/** Some lines of the learner's plan, each once and in order. */
function listOf(lines: readonly number[], { mine, sectionOf }: Result): readonly LeftOut[] {
  return [...new Set(lines)]
    .sort((one, other) => one - other)
    .map((line) => ({ line, text: textOf(mine, line), path: sectionOf.get(line)?.path ?? [] }));
}

/** A line, and the one with its box, if that is below the bullet. */
function textOf(planText: PlanText, line: number): string {
  const { at } = boxAt(planText, line) ?? {};
  const lines = planText.lines.slice(line, (at?.line ?? line) + 1);
  return lines.map((text) => text.trim()).join(' ');
}

function countParts({ sections, counterparts }: Comparison): Update['parts'] {
  const parts = sections.filter(({ kind }) => kind !== 'plan');
  return { found: parts.filter((part) => counterparts.has(part)).length, total: parts.length };
}
