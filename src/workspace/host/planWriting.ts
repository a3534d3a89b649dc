import type { Parsing } from '../../core/parsing';

/** What makes edits of a plan, by core's own functions. */
export type PlanWriting = Parsing['writing'];
