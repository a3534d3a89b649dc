import type { Uri } from 'vscode';
import { datesOf, readPlan } from '../../../src/core/planReading';
import type { IndexedPlan, PlanSource, UnreadFile } from '../../../src/workspace/index/planSource';

/** Files by their paths, each as its lines. */
export type Files = Readonly<Record<string, readonly string[]>>;

/** What a test says of the index besides the plans. */
export type SourceState = Partial<Pick<PlanSource, 'isLooking' | 'fileLimitReached'>> & {
  readonly unread?: readonly Omit<UnreadFile, 'uri'>[];
};

/** An index that holds these files as plans, in this order. */
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

/** As much of a `Uri` as views use: VS Code's own is not there in plain mocha. */
export function uriOf(path: string): Uri {
  return { toString: () => `file:///${path}` } as Uri;
}

/** The untranslated texts. */
export const english = {
  t: (message: unknown, ...values: readonly unknown[]) =>
    String(message).replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)])),
};
