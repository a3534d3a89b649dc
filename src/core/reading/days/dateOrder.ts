import type { PlanDate } from '../../calendar/date';
import { lazy } from '../../../util/lazy';
import { dateInOrder, isDayFirstIn, type DateNumbers } from '../../words/calendarDate';
import type { DayPlace } from '../places/dayPlace';
import type { Title } from '../titles/title';

/** Tells the date in the title of a day; `undefined` if it has none, or if its numbers may be in several orders. */
export type DateOf = (title: Title) => PlanDate | undefined;

/** How the dates of a document are written; `undefined` for what they don't tell. */
interface DateOrder {
  readonly isDayFirst: boolean | undefined;
  /** The last number is the year: it changes less than the first. */
  readonly isYearLast: boolean;
}

/** The dates of days. The other days tell day from month and year in `05/01/2026` and `27-03-23`, if they agree. */
export function datesOfDays(places: Iterable<DayPlace>): DateOf {
  const order = lazy(() => orderOf([...places].flatMap(({ title }) => title.dateNumbers ?? [])));
  return (title) => title.date ?? dateOfNumbers(title.dateNumbers, order);
}

function dateOfNumbers(numbers: DateNumbers | undefined, order: () => DateOrder): PlanDate | undefined {
  if (!numbers) {
    return undefined;
  }
  const { isDayFirst, isYearLast } = order();
  const isKnown = isDayFirst !== undefined && (isYearLast || numbers.year.length > 2);
  return isKnown ? dateInOrder(numbers, isDayFirst) : undefined;
}

function orderOf(dates: readonly DateNumbers[]): DateOrder {
  const told = new Set(dates.map(isDayFirstIn).filter((isDayFirst) => isDayFirst !== undefined));
  const [isDayFirst] = told;
  const short = dates.filter(({ year }) => year.length === 2);
  const isYearLast = new Set(short.map(({ year }) => year)).size < new Set(short.map(({ one }) => one)).size;
  return { isDayFirst: told.size === 1 ? isDayFirst : undefined, isYearLast };
}
