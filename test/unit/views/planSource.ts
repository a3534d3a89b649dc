import type { Uri } from 'vscode';
import { datesOf, readPlan } from '../../../src/core/editing';
import type { IndexedPlan, PlanSource, UnreadFile } from '../../../src/workspace/index/planSource';

/** The lines of files, by path. */
export type Files = Readonly<Record<string, readonly string[]>>;

/** The state of the index besides the plans. */
export type SourceState = Partial<Pick<PlanSource, 'isLooking' | 'fileLimitReached'>> & {
  readonly unread?: readonly Omit<UnreadFile, 'uri'>[];
};

/** An index that holds the files as plans, in this order. */
export function planSource(files: Files, state: SourceState = {}): PlanSource {
  const plans = Object.entries(files).map(([path, lines]) => indexedPlan(path, lines));
  return {
    plans,
    unread: (state.unread ?? []).map((file) => ({ ...file, uri: uriOf(file.path) })),
    isLooking: state.isLooking ?? false,
    fileLimitReached: state.fileLimitReached,
    onDidChange: () => ({ dispose: () => undefined }),
    ready: Promise.resolve(),
    planAt: (uri) => plans.find((entry) => entry.uri.toString() === uri.toString()),
  };
}

export function indexedPlan(path: string, lines: readonly string[]): IndexedPlan {
  const text = lines.join('\n');
  const plan = readPlan(text);
  return { uri: uriOf(path), path, plan, ...datesOf(plan, text) };
}

/** The part of a `Uri` that views use, since VS Code's own class isn't available in plain mocha. */
export function uriOf(path: string): Uri {
  return { toString: () => `file:///${path}` } as Uri;
}

/** Returns texts untranslated. */
export const english = {
  t: (message: unknown, ...values: readonly unknown[]) =>
    String(message).replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)])),
};
