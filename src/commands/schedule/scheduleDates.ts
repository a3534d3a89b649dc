import { addDays, dayNumber, type PlanDate, weekdayOfDay } from '../../core/calendar/date';

/** A date on which a day may be, and what it is called. */
export interface DateOffer {
  readonly name: 'asScheduled' | 'today' | 'tomorrow' | 'nextMonday';
  readonly date: PlanDate;
}

const daysOfWeek = 7;

/**
 * The dates that are offered for a day, each once.
 * @param scheduled when the day is by the schedule that the plan has, if any
 */
export function dateOffers(today: PlanDate, scheduled: PlanDate | undefined): readonly DateOffer[] {
  const offers: readonly DateOffer[] = [
    ...(scheduled === undefined ? [] : [{ name: 'asScheduled' as const, date: scheduled }]),
    { name: 'today', date: today },
    { name: 'tomorrow', date: addDays(today, 1) },
    { name: 'nextMonday', date: addDays(today, daysOfWeek - weekdayOfDay(dayNumber(today))) },
  ];
  return offers.filter(({ date }, index) => offers.findIndex((offer) => offer.date === date) === index);
}
