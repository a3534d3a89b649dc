import { refusal, refuseConflicts, type Edit, type Refusal } from '../../model/edit';
import { lineAt, type PlanText } from '../lines/planText';
import type { TextChange } from '../../markdown/textChange';

/**
 * Moves changes of a text to where their lines are in the current text. Each group of adjacent lines that they touch is
 * found again as one block: on the same line if the text has it only once, otherwise as the only one under the same
 * headings. Identical blocks are told apart by their order, as long as nothing under these headings has changed. Spaces at
 * the ends of lines can have been trimmed; any other change to these lines is refused.
 * @param changes in order, as `inverseOf` returns them
 * @param from the text the changes were made for
 * @param to the current text
 * @returns the moved changes, or a refusal at the line where they were: `missing` or `ambiguous`
 */
export function relocateChanges(changes: readonly TextChange[], from: PlanText, to: PlanText): Edit | Refusal {
  const conflicts = refuseConflicts(to);
  if (conflicts) {
    return conflicts;
  }
  const moved: TextChange[] = [];
  const [before, now] = [new Passages(from), new Passages(to)];
  for (const run of runsOf(changes)) {
    const found = relocateRun(run, before, now);
    if (typeof found === 'string') {
      return refusal(found, run.first);
    }
    moved.push(...run.changes.map((change) => shifted(change, found - run.first, to)));
  }
  return isInOrder(moved) ? { kind: 'edit', changes: moved } : refusal('ambiguous', moved[0]?.start.line ?? 0);
}

/** Changes that touch adjacent lines. */
interface Run {
  readonly first: number;
  last: number;
  readonly changes: TextChange[];
}

function runsOf(changes: readonly TextChange[]): readonly Run[] {
  const runs: Run[] = [];
  for (const change of changes) {
    const run = runs.at(-1);
    if (run && change.start.line <= run.last + 1) {
      run.changes.push(change);
      run.last = Math.max(run.last, change.end.line);
    } else {
      runs.push({ first: change.start.line, last: change.end.line, changes: [change] });
    }
  }
  return runs;
}

function relocateRun(run: Run, before: Passages, now: Passages): number | 'missing' | 'ambiguous' {
  const block = before.block(run.first, run.last);
  if (before.isOnly(block, run.first) && now.isOnly(block, run.first)) {
    return run.first;
  }
  const path = before.pathAt(run.first);
  const wereThere = before.find(block, path);
  const areThere = now.find(block, path);
  if (areThere.length <= 1 && wereThere.length === 1) {
    return areThere[0] ?? 'missing';
  }
  const isUnchanged = before.under(path) === now.under(path);
  return (isUnchanged ? areThere[wereThere.indexOf(run.first)] : undefined) ?? 'ambiguous';
}

/** The lines of a text under their headings, without trailing spaces. */
class Passages {
  readonly #lines: readonly string[];
  readonly #paths: readonly string[];
  /** Line numbers by the text of the line. */
  readonly #linesByText = new Map<string, number[]>();
  /** The same for the lines under each path. */
  readonly #linesByTextUnder = new Map<string, Map<string, number[]>>();
  readonly #textsUnder = new Map<string, string>();

  constructor(planText: PlanText) {
    this.#lines = planText.lines.map((line) => line.trimEnd());
    this.#paths = pathsOf(planText);
    this.#lines.forEach((text, line) => {
      const under = entry(this.#linesByTextUnder, this.pathAt(line), () => new Map<string, number[]>());
      entry(this.#linesByText, text, () => []).push(line);
      entry(under, text, () => []).push(line);
    });
  }

  block(first: number, last: number): readonly string[] {
    return this.#lines.slice(first, last + 1);
  }

  /** The headings above a line as one string, including the line if it is one. */
  pathAt(line: number): string {
    return this.#paths[line] ?? '';
  }

  /** Whether a block begins on a line and nowhere else. */
  isOnly(block: readonly string[], line: number): boolean {
    const candidates = this.#linesByText.get(block[0] ?? '') ?? [];
    return this.#isAt(block, line) && candidates.every((other) => other === line || !this.#isAt(block, other));
  }

  /** The lines under a path on which a block begins. */
  find(block: readonly string[], path: string): readonly number[] {
    const candidates = this.#linesByTextUnder.get(path)?.get(block[0] ?? '') ?? [];
    return candidates.filter((line) => this.#isAt(block, line));
  }

  /** The text of all lines directly under the headings of a path. */
  under(path: string): string {
    const linesUnder = (): string => this.#lines.filter((_, line) => this.pathAt(line) === path).join('\n');
    return entry(this.#textsUnder, path, linesUnder);
  }

  #isAt(block: readonly string[], line: number): boolean {
    return block.every((text, index) => this.#lines[line + index] === text);
  }
}

/** The value of a key, which is made if the map has none. */
function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}

/** For each line of a text, the headings above it, including the line if it is one. */
function pathsOf(planText: PlanText): readonly string[] {
  const headings = planText.blocks.filter((block) => block.kind === 'heading');
  const above: { readonly depth: number; readonly source: string }[] = [];
  let next = 0;
  let path = '';
  return planText.lines.map((_, line) => {
    for (let heading = headings[next]; heading && heading.line <= line; heading = headings[next]) {
      const { depth } = heading;
      above.splice(above.findIndex((some) => some.depth >= depth) >>> 0);
      above.push(heading);
      path = above.map((some) => `${some.depth} ${some.source}`).join('\n');
      next += 1;
    }
    return path;
  });
}

/** Moves a change down by some lines. Positions in trailing spaces that were trimmed move to the end of the line. */
function shifted({ start, end, text }: TextChange, by: number, to: PlanText): TextChange {
  const moved = ({ line, character }: TextChange['start']): TextChange['start'] => ({
    line: line + by,
    character: Math.min(character, lineAt(to, line + by).length),
  });
  return { start: moved(start), end: moved(end), text };
}

/** Whether the changes are still in order and do not overlap. */
function isInOrder(changes: readonly TextChange[]): boolean {
  return changes.every(({ start }, index) => {
    const { end } = changes[index - 1] ?? { end: { line: 0, character: 0 } };
    return start.line > end.line || (start.line === end.line && start.character >= end.character);
  });
}
