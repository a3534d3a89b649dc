import { groupBy } from '../../util/groupBy';
import { similarityOf } from '../../util/text/similarity';
import { wordsOfLine } from '../writing/relocating/relocateNode';

/**
 * Finds lines with a checkbox again in an earlier version of a text. Lines that nothing has changed around are found by
 * their place, others by their words under the same headings, then by their words alone, and reworded ones by the lines
 * around them.
 * @param lines the later version
 * @param wanted lines of it, from 0
 * @returns the line in the earlier version for each that was found
 */
export function earlierLines(
  lines: readonly string[],
  wanted: readonly number[],
  earlier: readonly string[],
): ReadonlyMap<number, number> {
  const { above, below } = unchangedEnds(lines, earlier);
  const shift = earlier.length - lines.length;
  const isBetween = (line: number): boolean => line >= above && line < lines.length - below;
  const between = wanted.some(isBetween)
    ? pair(tasksIn(lines, above, lines.length - below), tasksIn(earlier, above, earlier.length - below))
    : new Map<number, number>();
  return new Map(
    wanted.flatMap((line): readonly [number, number][] => {
      const found = isBetween(line) ? between.get(line) : line < above ? line : line + shift;
      return found === undefined ? [] : [[line, found]];
    }),
  );
}

/** Whether a line has a checked box before its text. */
export function isChecked(line: string): boolean {
  const [, mark = ' '] = boxed.exec(line) ?? [];
  return !/^[ \t/-]$/.test(mark);
}

/** The box may be on the line below its bullet. */
const boxed = /^(?:\uFEFF|ï»¿)?[\s>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*\[([ \txX/-]|[✔✓✅]\uFE0F?)\][ \t]/u;
const heading = /^(?:\uFEFF|ï»¿)?[ \t>]{0,9}(#{1,6})[ \t]/;

/** A heading, bold line or paragraph: not in a list, even in a quotation. */
const outsideLists = /^(?:\uFEFF|ï»¿)?(?:>[ \t]?)*(?![-+*][ \t]|\d{1,9}[.)][ \t])[^\s>]/;

/**
 * How many lines are the same in both versions at the beginning and at the end. Those at the end are under the same words, so
 * that a task isn't taken for one of another day.
 */
function unchangedEnds(lines: readonly string[], earlier: readonly string[]): { above: number; below: number } {
  const most = Math.min(lines.length, earlier.length);
  let above = 0;
  while (above < most && lines[above] === earlier[above]) {
    above += 1;
  }
  let below = 0;
  while (below < most - above && lines.at(-1 - below) === earlier.at(-1 - below)) {
    below += 1;
  }
  const [start, startEarlier] = [lines.length - below, earlier.length - below];
  if (lastOutsideLists(lines, start) !== lastOutsideLists(earlier, startEarlier)) {
    const next = lines.findIndex((line, index) => index >= start && outsideLists.test(line));
    below = next < 0 ? 0 : lines.length - next;
  }
  return { above, below };
}

function lastOutsideLists(lines: readonly string[], end: number): string | undefined {
  return lines[lines.findLastIndex((line, index) => index < end && outsideLists.test(line))];
}

/** A line with a checkbox. */
interface TaskLine {
  readonly line: number;
  readonly words: string;
  /** The words with the headings above. */
  readonly path: string;
}

function tasksIn(lines: readonly string[], from: number, to: number): readonly TaskLine[] {
  const headings: string[] = [];
  return lines.slice(0, to).flatMap((text, line) => {
    const [, level] = heading.exec(text) ?? [];
    if (level !== undefined) {
      headings.length = Math.min(headings.length, level.length - 1);
      headings[level.length - 1] = wordsOfLine(text);
    }
    if (line < from || !boxed.test(text)) {
      return [];
    }
    const words = wordsOfLine(text);
    return [{ line, words, path: [...headings, words].join('\n') }];
  });
}

/** Pairs tasks of two versions. Each is in one pair at most. @returns the earlier line of each later one in a pair */
function pair(later: readonly TaskLine[], earlier: readonly TaskLine[]): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  const add = (one: TaskLine, other: TaskLine): void => {
    pairs.set(one.line, other.line);
    taken.add(other.line);
  };
  const left = (): readonly TaskLine[] => later.filter(({ line }) => !pairs.has(line));
  const leftEarlier = (): readonly TaskLine[] => earlier.filter(({ line }) => !taken.has(line));
  pairEqual(left(), leftEarlier(), ({ path }) => path, Infinity, add);
  pairEqual(left(), leftEarlier(), ({ words }) => words, 1, add);
  for (const [run, gap] of gaps(later, leftEarlier(), pairs)) {
    pairSimilar(run, gap, add);
  }
  return pairs;
}

type AddPair = (later: TaskLine, earlier: TaskLine) => void;

/** Pairs tasks with the same key in order, if both versions have as many of them. @param most how many that may be */
function pairEqual(
  later: readonly TaskLine[],
  earlier: readonly TaskLine[],
  keyOf: (task: TaskLine) => string,
  most: number,
  add: AddPair,
): void {
  const others = groupBy(earlier, keyOf);
  for (const [key, tasks] of groupBy(later, keyOf)) {
    const same = others.get(key) ?? [];
    if (same.length === tasks.length && tasks.length <= most) {
      tasks.forEach((task, index) => same[index] && add(task, same[index]));
    }
  }
}

/** The unpaired tasks between two neighbours that are paired, in both versions. */
function gaps(
  later: readonly TaskLine[],
  leftEarlier: readonly TaskLine[],
  pairs: ReadonlyMap<number, number>,
): readonly (readonly [readonly TaskLine[], readonly TaskLine[]])[] {
  const found: [readonly TaskLine[], readonly TaskLine[]][] = [];
  let run: TaskLine[] = [];
  let above = -1;
  for (const task of [...later, undefined]) {
    const pairedWith = task ? pairs.get(task.line) : Infinity;
    if (task && pairedWith === undefined) {
      run.push(task);
      continue;
    }
    const [from, to] = [above, pairedWith ?? Infinity];
    if (run.length > 0) {
      found.push([run, leftEarlier.filter(({ line }) => line > from && line < to)]);
    }
    [run, above] = [[], to];
  }
  return found;
}

/** If more was reworded at once, nothing tells which task is which; and comparing all of them would take long. */
const mostReworded = 40;
/** Of 1, for the same words. */
const leastSimilarity = 0.5;

/** Pairs each task with the one that is most similar to it, if any is similar enough. */
function pairSimilar(run: readonly TaskLine[], gap: readonly TaskLine[], add: AddPair): void {
  if (run.length > mostReworded || gap.length > mostReworded) {
    return;
  }
  const left = new Set(gap);
  for (const task of run) {
    const [best] = [...left]
      .map((other) => ({ other, similarity: similarityOf(withoutBox(task.words), withoutBox(other.words)) }))
      .filter(({ similarity }) => similarity >= leastSimilarity)
      .sort((one, another) => another.similarity - one.similarity);
    if (best) {
      left.delete(best.other);
      add(task, best.other);
    }
  }
}

function withoutBox(words: string): string {
  return words.replace('[]', '');
}
