/**
 * A cheap look at a text, before any parse: `false` only where `readPlan` would certainly find no plan.
 */
export function couldBePlan(text: string): boolean {
  return text.length > 0;
}
