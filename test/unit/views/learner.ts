import type { PlanDate } from '../../../src/core/calendar/date';
import { standingOf, type Preferences } from '../../../src/core/learner/standing';
import type { StandingSource } from '../../../src/workspace/learner/learner';
import { indexedPlan, type Files } from './planSource';

/** A learner with these plans on a date, with default settings. */
export function learnerOn(today: PlanDate, files: Files, preferences: Partial<Preferences> = {}): StandingSource {
  const plans = Object.entries(files).map(([path, lines]) => indexedPlan(path, lines));
  const usual = { studyDays: [], daysOff: [], streakFreezes: 2, chosenPlan: undefined };
  const standing = standingOf(plans, today, { ...usual, ...preferences });
  return { standing, onDidChange: () => ({ dispose: () => undefined }) };
}
