import { doneDatesOf, type DoneDate } from './doneDates';
import { readFrontMatter, type FrontMatter } from '../frontMatter/frontMatter';
import type { Plan } from '../model/plan';

/** What a plan's text says of dates, besides the plan itself: read once, kept without the text. */
export interface PlanDates {
  readonly doneDates: readonly DoneDate[];
  readonly frontMatter: FrontMatter;
}

/** Reads what a plan's text says of dates. */
export function datesOf(plan: Plan, text: string): PlanDates {
  return { doneDates: doneDatesOf(plan, text), frontMatter: readFrontMatter(text) };
}
