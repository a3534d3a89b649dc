import { refusal, refuseConflicts, type Edit, type Refusal } from './edit';
import type { PlanText } from './planText';
import type { TextChange } from './textChange';

/**
 * Moves changes of a text to where their lines stand in the text as it is now. Each run of lines that they touch is
 * looked for as one block: at the same line if it is the only one in the text, else as the only one under the same
 * headings. Where several read the same, they are told apart by their order while all that stands under these headings is
 * unchanged.
 * @param from the text that the changes are meant for
 * @returns the moved changes, or a refusal at the line where they were: `missing` or `ambiguous`
 */
export function relocateChanges(changes: readonly TextChange[], from: PlanText, to: PlanText): Edit | Refusal {
  const conflicts = refuseConflicts(to);
  if (conflicts) {
    return conflicts;
  }
  const moved: TextChange[] = [];
  const [before, now] = [createPassages(from), createPassages(to)];
  for (const run of runsOf(changes)) {
    const found = relocateRun(run, before, now);
    if (typeof found === 'string') {
      return refusal(found, run.first);
    }
    moved.push(...run.changes.map((change) => shifted(change, found - run.first)));
  }
  return isInOrder(moved) ? { kind: 'edit', changes: moved } : refusal('ambiguous', moved[0]?.start.line ?? 0);
}

/** Changes that touch lines side by side. */
interface Run {
  readonly first: number;
  last: number;
  readonly changes: TextChange[];
}

function runsOf(changes: readonly TextChange[]): readonly Run[] {
  const runs: Run[] = [];
  for (const change of [...changes].sort((one, other) => one.start.line - other.start.line)) {
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
  const isAlone = (passages: Passages): boolean => passages.find(block).length === 1;
  if (isAlone(before) && isAlone(now) && now.find(block)[0] === run.first) {
    return run.first;
  }
  const path = before.pathAt(run.first);
  const wereThere = before.find(block).filter((line) => before.pathAt(line) === path);
  const areThere = now.find(block).filter((line) => now.pathAt(line) === path);
  if (areThere.length <= 1 && wereThere.length === 1) {
    return areThere[0] ?? 'missing';
  }
  const isUnchanged = before.under(path) === now.under(path);
  return (isUnchanged ? areThere[wereThere.indexOf(run.first)] : undefined) ?? 'ambiguous';
}

/** A text as lines under headings. */
interface Passages {
  /** Some lines as one string. */
  readonly block: (first: number, last: number) => string;
  /** The lines at which a block begins. */
  readonly find: (block: string) => readonly number[];
  /** The headings over a line, as one string. */
  readonly pathAt: (line: number) => string;
  /** All that stands directly under the headings of a path, in order. */
  readonly under: (path: string) => string;
}

function createPassages(planText: PlanText): Passages {
  const { lines } = planText;
  const paths = pathsOf(planText);
  const block = (first: number, last: number): string => lines.slice(first, last + 1).join('\n');
  return {
    block,
    find: (text) => {
      const count = text.split('\n').length;
      return lines.flatMap((_, line) => (block(line, line + count - 1) === text ? [line] : []));
    },
    pathAt: (line) => paths[line] ?? '',
    under: (path) => lines.filter((_, line) => paths[line] === path).join('\n'),
  };
}

/** For each line of a text the headings over it, its own included. */
function pathsOf(planText: PlanText): readonly string[] {
  const headings = planText.blocks().filter((block) => block.kind === 'heading');
  const over: { readonly depth: number; readonly source: string }[] = [];
  let next = 0;
  return planText.lines.map((_, line) => {
    for (let heading = headings[next]; heading && heading.line <= line; heading = headings[next]) {
      const { depth } = heading;
      over.splice(over.findIndex((some) => some.depth >= depth) >>> 0);
      over.push(heading);
      next += 1;
    }
    return over.map(({ depth, source }) => `${depth} ${source}`).join('\n');
  });
}

function shifted({ start, end, text }: TextChange, by: number): TextChange {
  return { start: { ...start, line: start.line + by }, end: { ...end, line: end.line + by }, text };
}

/** Whether no two changes touch the same line in another order than before. */
function isInOrder(changes: readonly TextChange[]): boolean {
  return changes.every(({ start }, index) => {
    const { end } = changes[index - 1] ?? { end: { line: 0, character: 0 } };
    return start.line > end.line || (start.line === end.line && start.character >= end.character);
  });
}
