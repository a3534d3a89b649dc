import type { Module, Plan, Progress } from '../../core/model/plan';
import { cut } from '../../util/cut';
import { isRightToLeft } from '../../util/isolated';

/** What a row counts: days where there are some, else tasks; `undefined` where there is nothing to count. */
export function countOf({ days, tasks }: Pick<Plan | Module, 'days' | 'tasks'>): Progress | undefined {
  return [days, tasks].find((progress) => progress.total > 0);
}

/** `2/5`, or nothing. */
export function countText(progress: Progress | undefined): string {
  return progress && progress.total > 0 ? `${progress.done}/${progress.total}` : '';
}

/** A size in megabytes, with one decimal. */
export function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}

/**
 * A text of a plan for a row of 300 pixels. VS Code cuts what is too long at its right end, and a text that runs from
 * right to left begins there: so that one is cut before.
 * @param longest how many characters there is room for
 */
export function fitted(text: string, longest: number): string {
  return isRightToLeft(text) ? cut(text, longest) : text;
}
