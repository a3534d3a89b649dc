import type { Plan } from '../core/plan';
import type { PlanDates } from '../core/planDates';

/** What reads a text as a plan. It is loaded only when there is a text that might be one. */
export interface PlanReading {
  readonly readPlan: (text: string) => Plan;
  readonly datesOf: (plan: Plan, text: string) => PlanDates;
}

/** Loads core's own reader, with the parser that it needs. */
export function loadPlanReading(): Promise<PlanReading> {
  return import('../core/planReading');
}
