import type { Module, Plan, Progress } from '../core/plan';

/** Puts the parts of a description together; empty and missing ones are left out. */
export function joinParts(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}

/** What a row counts: days where there are some, else tasks; `undefined` where there is nothing to count. */
export function countOf({ days, tasks }: Pick<Plan | Module, 'days' | 'tasks'>): Progress | undefined {
  return [days, tasks].find((progress) => progress.total > 0);
}

/** `2/5`, or nothing. */
export function countText(progress: Progress | undefined): string {
  return progress && progress.total > 0 ? `${progress.done}/${progress.total}` : '';
}

/** The folders of a path, with `/`; empty for a file at the top. */
export function folderOf(path: string): string {
  return path.split('/').slice(0, -1).join('/');
}

/** A size in megabytes, with one decimal. */
export function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}
