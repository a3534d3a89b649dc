import type { Plan } from '../../core/model/plan';
import type { PlanDates } from '../../core/reading/planDates';

/** What reads a text as a plan, by core's own functions. It is loaded only when there is a text that might be one. */
export interface PlanReading {
  readonly readPlan: (text: string) => Plan;
  /** Steps of a first reading, which is worth nothing but the compiled code that it leaves. */
  readonly rehearsal: () => readonly (() => unknown)[];
  readonly datesOf: (plan: Plan, text: string) => PlanDates;
}
