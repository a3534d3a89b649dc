import type { PlanDate } from '../calendar/date';
import { lineEndingOf, splitLines } from '../markdown/lines';
import { applyChanges, inLine, type TextChange } from '../markdown/textChange';
import type { DoneDateStyle } from '../reading/titles/doneDate';
import { boxAt, type Box } from '../writing/lines/box';
import { doneDateOf, doneDateStyle, removeDoneDate, stampDoneDate } from '../writing/lines/doneDateEdit';
import { lineAt, type PlanText } from '../writing/lines/planText';
import { becomeTask, canBecomeTask, isWritable, stateOf } from '../writing/lines/tasks';
import type { Comparison } from './comparison';
import { byteOrderMarks, linesOfFrontMatter, sectionByLine, withoutDates, type Section } from './sections';

/** A line of an updated plan. */
export interface MergedLine {
  readonly text: string;
  readonly ending: string;
  /** The line of the learner's plan that it was, from 0; `undefined` if the author added it. */
  readonly mine: number | undefined;
}

/** The lines of a plan below its front matter as they are. */
export function unmergedLines({ lines, text }: PlanText): readonly MergedLine[] {
  const endings = endingsOf(text);
  const above = linesOfFrontMatter(text);
  return lines.slice(above).map((line, index) => {
    return { text: line, ending: endings[index + above] ?? '', mine: index + above };
  });
}

/**
 * The lines of the new version below its front matter, with the learner's ticks and dates and among them the learner's own
 * lines.
 * @param boxes where boxes are whose lines aren't in the new version
 */
export function mergeLines(
  mine: PlanText,
  next: PlanText,
  comparison: Comparison,
  boxes: ReadonlyMap<number, number>,
): readonly MergedLine[] {
  const { places, deleted } = comparison;
  const sources = new Map([
    ...[...places].map(([line, place]) => [place.line, line] as const),
    ...[...boxes].map(([line, place]) => [place, line] as const),
  ]);
  const ticked = splitLines(applyChanges(next.text, ticksOf(mine, next, sources)));
  const [endings, lineEnding] = [endingsOf(mine.text), lineEndingOf(mine.text)];
  const ownLine = (line: number): MergedLine => ({ text: lineAt(mine, line), ending: endings[line] ?? '', mine: line });
  const ownAfter = ownLinesAfter(comparison);
  const merged = (ownAfter.get(-1) ?? []).map(ownLine);
  for (let line = linesOfFrontMatter(next.text); line < ticked.length; line += 1) {
    const source = sources.get(line);
    const isLast = line === ticked.length - 1;
    if (source !== undefined && isSameButForTicks(mine, source, next, line)) {
      merged.push(ownLine(source));
    } else if (!deleted.has(line)) {
      const ending = source === undefined ? (isLast ? '' : lineEnding) : (endings[source] ?? '');
      merged.push({ text: ticked[line] ?? '', ending, mine: source });
    }
    merged.push(...(ownAfter.get(line) ?? []).map(ownLine));
  }
  return merged.map((each, index) =>
    each.ending === '' && index < merged.length - 1 ? { ...each, ending: lineEnding } : each,
  );
}

/**
 * The learner's own lines by the line of the new version that they follow, or -1. They stay in their day or module; a day of
 * the learner's own stays behind the day before it.
 */
function ownLinesAfter({
  sections,
  newSections,
  counterparts,
  places,
  own,
}: Comparison): ReadonlyMap<number, number[]> {
  const after = new Map<number, number[]>();
  const newSectionOf = sectionByLine(newSections);
  const lastIn = new Map<Section, number>();
  let last = -1;
  for (const [line, section] of [...sectionByLine(sections)].sort(([one], [other]) => one - other)) {
    const counterpart = counterparts.get(section)?.section;
    const place = places.get(line)?.line ?? -1;
    if (counterpart) {
      last = newSectionOf.get(place) === counterpart ? place : (lastIn.get(section) ?? counterpart.lines[0] ?? last);
      lastIn.set(section, last);
    }
    if (own.has(line)) {
      after.set(last, [...(after.get(last) ?? []), line]);
    }
  }
  return after;
}

/** The changes that give boxes of the new version the state and the date that they have in the learner's plan. */
function ticksOf(mine: PlanText, next: PlanText, sources: ReadonlyMap<number, number>): readonly TextChange[] {
  const style = doneDateStyle(mine);
  return [...sources].flatMap(([line, source]) => {
    const box = boxAt(mine, source);
    return box && !isSameButForTicks(mine, source, next, line) ? carryTick(mine, box, { next, line, style }) : [];
  });
}

/** A line of the new version that gets a tick. */
interface Target {
  readonly next: PlanText;
  readonly line: number;
  readonly style: DoneDateStyle;
}

function carryTick(mine: PlanText, box: Box, { next, line, style }: Target): readonly TextChange[] {
  const isDone = stateOf(box) === 'done';
  const date = box.at && isDone ? doneDateOf(lineAt(mine, box.at.line), box.at.character) : undefined;
  const other = boxAt(next, line);
  if (!other) {
    return isDone && canBecomeTask(next, line) ? addBox(next, line, date, style) : [];
  }
  return isWritable(other) && isWritable(box) ? setBox(next, other, { ...box, date, style }) : [];
}

/** The state and the date that a box gets. */
interface Tick extends Pick<Box, 'mark'> {
  readonly date: PlanDate | undefined;
  readonly style: DoneDateStyle;
}

function setBox(next: PlanText, { at, mark, writtenAs, continues }: Box, tick: Tick): readonly TextChange[] {
  if (!at) {
    return [];
  }
  const end = at.character + mark.length;
  const words = { line: lineAt(next, at.line), from: end + ']'.length, continues };
  const dating = tick.date === undefined ? removeDoneDate(words) : stampDoneDate(words, tick.date, tick.style);
  const check = { start: at.character, end, text: tick.mark };
  return [...(mark === tick.mark ? [] : [check]), ...(dating && writtenAs === 'item' ? [dating] : [])].map((change) =>
    inLine(at.line, change),
  );
}

function addBox(next: PlanText, line: number, date: PlanDate | undefined, style: DoneDateStyle): readonly TextChange[] {
  const box = becomeTask(next, line, 'done');
  const { start } = box;
  const words = { line: lineAt(next, start.line), from: start.character, continues: false };
  const stamp = date === undefined ? undefined : stampDoneDate(words, date, style);
  return [box, ...(stamp ? [inLine(start.line, stamp)] : [])];
}

/** Whether a line of the learner's plan can stay as it is: a tick, a date or a box is all that was added to it. */
export function isSameButForTicks(mine: PlanText, line: number, next: PlanText, newLine: number): boolean {
  const [text, other] = [lineAt(mine, line), lineAt(next, newLine)];
  const losesBox = !boxInText.test(text) && boxAt(next, newLine) !== undefined;
  return !losesBox && withoutTick(text) === withoutTick(other);
}

const boxInText = /\[(?:[ \txX/-]|[✔✓✅]\uFE0F?)\][ \t]?/u;

function withoutTick(line: string): string {
  return withoutDates(line.replace(byteOrderMarks, '').replace(boxInText, ''));
}

/** The line endings of a text: one for each line, the last of them empty. */
function endingsOf(text: string): readonly string[] {
  return [...(text.match(/\r\n?|\n/g) ?? []), ''];
}
