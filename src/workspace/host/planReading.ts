import type { Plan } from '../../core/model/plan';
import type { Blocks } from '../../core/reading/blocks';
import type { PlanDates } from '../../core/reading/planDates';

/** What reads a text as a plan, by core's own functions. It is loaded only when there is a text that might be one. */
export interface PlanReading {
  readonly readPlan: (text: string) => Plan;
  /** The first half of `readPlan`, which takes about as long as the second. */
  readonly readBlocks: (text: string) => Blocks;
  /** The second half. */
  readonly planOf: (blocks: Blocks, text: string) => Plan;
  readonly datesOf: (plan: Plan, text: string) => PlanDates;
}
