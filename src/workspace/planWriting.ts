import type * as planWriting from '../core/writing/planWriting';

/** What makes edits of a plan, by core's own functions. It needs the parser, so it is loaded only when an edit is made. */
export type PlanWriting = typeof planWriting;

/** Loads it. */
export function loadPlanWriting(): Promise<PlanWriting> {
  return import('../core/writing/planWriting');
}
