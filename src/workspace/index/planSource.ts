import type { Event, Uri } from 'vscode';
import type { Plan } from '../../core/model/plan';
import type { PlanDates } from '../../core/reading/readPlan';

/** A plan in the index. It stays the same object until the plan's text or path changes. */
export interface IndexedPlan extends PlanDates {
  readonly uri: Uri;
  /** The path below the workspace folder, with `/`; if there are several folders, it begins with the folder's name. */
  readonly path: string;
  readonly plan: Plan;
}

/** Why a file that might be a plan was not read. */
export type UnreadReason = 'tooLarge' | 'unreadable' | 'undecodable';

/** A file that was found but not read. A row of the view says so. */
export interface UnreadFile {
  readonly uri: Uri;
  readonly path: string;
  readonly reason: UnreadReason;
  /** In bytes; `undefined` if it is not known. */
  readonly size: number | undefined;
}

/** The files that were added to the index, removed from it or changed. */
export interface IndexChange {
  readonly uris: readonly Uri[];
}

/** The reading side of the index: what views and commands know about the workspace's plans. */
export interface PlanSource {
  /** The plans of the workspace in the order of the tree. The same array until something changes. */
  readonly plans: readonly IndexedPlan[];
  readonly unread: readonly UnreadFile[];
  /** Whether the first search is still running. The plans found so far are in `plans`. */
  readonly isLooking: boolean;
  /** The most Markdown files that are looked at, if there were more; otherwise `undefined`. */
  readonly fileLimitReached: number | undefined;
  /** Fires after plans came, went or changed, at the end of the first index, and after every edit that was asked for, made or not. */
  readonly onDidChange: Event<IndexChange>;
  /** Resolves when the first search has ended. */
  readonly ready: Promise<void>;
  /** The plan in this file; `undefined` if the index has none. */
  planAt(uri: Uri): IndexedPlan | undefined;
}
