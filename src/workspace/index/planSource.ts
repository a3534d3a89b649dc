import type { Event, Uri } from 'vscode';
import type { Plan } from '../../core/model/plan';
import type { PlanDates } from '../../core/reading/planDates';

/** A plan that the index holds. The same object is kept for as long as the plan's text and path stay the same. */
export interface IndexedPlan extends PlanDates {
  readonly uri: Uri;
  /** The path below the workspace folder, with `/`; the folder's name stands first where there are several. */
  readonly path: string;
  readonly plan: Plan;
}

/** Why a file that might be a plan is not read. */
export type UnreadReason = 'tooLarge' | 'unreadable' | 'undecodable';

/** A file that was found and could not be, or was not, read. It gets a row that says so. */
export interface UnreadFile {
  readonly uri: Uri;
  readonly path: string;
  readonly reason: UnreadReason;
  /** Its size in bytes, where it is known. */
  readonly size: number | undefined;
}

/** What changed in the index: the plans and files with these addresses came, went or have new content. */
export interface IndexChange {
  readonly uris: readonly Uri[];
}

/** The reading side of the index: all that views and commands may know of the workspace's plans. */
export interface PlanSource {
  /** The plans of the workspace in natural order. The same array until something changes. */
  readonly plans: readonly IndexedPlan[];
  readonly unread: readonly UnreadFile[];
  /** The first index is still being made; the plans found so far are in `plans`. */
  readonly isLooking: boolean;
  /** How many Markdown files are looked at, where there were more than that; else `undefined`. */
  readonly fileLimitReached: number | undefined;
  /** Fires after plans came, went or changed, at the end of the first index, and after every edit that was asked for, made or not. */
  readonly onDidChange: Event<IndexChange>;
  /** Settles when the first index is made. */
  readonly ready: Promise<void>;
  /** The plan at this address, or `undefined` where none is indexed. */
  planAt(uri: Uri): IndexedPlan | undefined;
}
