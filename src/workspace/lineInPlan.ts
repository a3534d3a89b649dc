import type { Uri } from 'vscode';
import type { Resource } from '../core/plan';

/** A line of a plan: what a row hands to a command. */
export interface LineInPlan {
  readonly uri: Uri;
  /** From 0, as the index last read it. */
  readonly line: number;
}

/** A resource where it stands in a plan. */
export interface ResourceInPlan extends LineInPlan {
  readonly resource: Resource;
}
