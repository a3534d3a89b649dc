import type { LocalTime } from '../../../src/core/calendar/localToday';

/** Noon on a date. */
export function noonOn(date: string): () => LocalTime {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return () => ({ year, month, day, hour: 12, minute: 0 });
}

/** The date of a moment in the time zone of this computer. */
export function dateHere(moment: string): string {
  return new Date(moment).toLocaleDateString('sv-SE');
}
