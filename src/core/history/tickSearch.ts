import { splitLines } from '../markdown/lines';
import { earlierLines, isChecked } from './earlierLines';

/** A commit of a file's history. */
export interface Commit {
  readonly hash: string;
  /** When it was made, in milliseconds since 1970. */
  readonly moment: number;
  /** Whether earlier commits are missing from this copy of the repository. */
  readonly isBoundary: boolean;
}

/**
 * Why it isn't known which commit checked a task:
 * - `notCommitted`: its line isn't committed as it is;
 * - `addedChecked`: it was already checked in the first commit that has it;
 * - `boundary`: the history of this copy doesn't go back far enough;
 * - `untold`: the history ends before the task was open.
 */
export type WhyUntold = 'notCommitted' | 'addedChecked' | 'boundary' | 'untold';

/** Where a task is in a version of the file. */
interface Place {
  readonly text: string;
  readonly line: number;
}

/**
 * Searches a file's history, which it is shown commit by commit, for the commits that checked some tasks. A version is known
 * by its text, so it doesn't matter which of several commits the text comes from.
 */
export class TickSearch {
  readonly #places = new Map<number, Place>();
  readonly #found = new Map<number, Commit>();
  readonly #untold = new Map<number, WhyUntold>();

  /**
   * @param lines the live text
   * @param tasks lines of checked tasks in it, from 0
   * @param committed the newest version in the history
   */
  constructor(lines: readonly string[], tasks: readonly number[], committed: string) {
    const committedLines = splitLines(committed);
    const places = earlierLines(lines, tasks, committedLines);
    for (const task of tasks) {
      const line = places.get(task);
      if (line !== undefined && committedLines[line] === lines[task]) {
        this.#places.set(task, { text: committed, line });
      } else {
        this.#untold.set(task, 'notCommitted');
      }
    }
  }

  /** The commit that checked each task, by the task's line. */
  get found(): ReadonlyMap<number, Commit> {
    return this.#found;
  }

  /** Why it isn't known for the other tasks; those that are still searched for are `untold`. */
  get untold(): ReadonlyMap<number, WhyUntold> {
    const open = [...this.#places.keys()].map((task) => [task, 'untold'] as const);
    return new Map([...this.#untold, ...open]);
  }

  /** Whether all is known that can be. */
  get isOver(): boolean {
    return this.#places.size === 0;
  }

  /** Whether a task is searched for in the history before a version. */
  isIn(text: string): boolean {
    return [...this.#places.values()].some((place) => place.text === text);
  }

  /**
   * Looks at a commit. All commits that come after it in the history must have been looked at.
   * @param text its version of the file
   * @param earlier the versions of its parents that have the file
   */
  look(commit: Commit, text: string, earlier: readonly string[]): void {
    const tasks = [...this.#places].filter(([, place]) => place.text === text);
    if (tasks.length === 0) {
      return;
    }
    const lines = splitLines(text);
    const wanted = tasks.map(([, { line }]) => line);
    const versions = earlier.map((version) => versionBefore(lines, wanted, version));
    for (const [task, { line }] of tasks) {
      this.#places.delete(task);
      const before = versions.flatMap(({ placeOf }) => placeOf(line) ?? []);
      const [checked] = before.filter((place) => place.isChecked);
      if (checked) {
        this.#places.set(task, checked);
      } else if (before.length > 0) {
        this.#found.set(task, commit);
      } else {
        this.#untold.set(task, commit.isBoundary ? 'boundary' : 'addedChecked');
      }
    }
  }
}

/** A parent's version of a file. */
interface VersionBefore {
  /** Where a line of the commit's version is in it; `undefined` if it isn't. */
  readonly placeOf: (line: number) => (Place & { readonly isChecked: boolean }) | undefined;
}

function versionBefore(lines: readonly string[], wanted: readonly number[], text: string): VersionBefore {
  const linesBefore = splitLines(text);
  const found = earlierLines(lines, wanted, linesBefore);
  return {
    placeOf: (line) => {
      const before = found.get(line);
      return before === undefined ? undefined : { text, line: before, isChecked: isChecked(linesBefore[before] ?? '') };
    },
  };
}
