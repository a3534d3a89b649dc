/** Which parts of a date are shown besides its day and month. */
export interface DateParts {
  readonly weekday?: boolean;
  readonly year?: boolean;
  /** The month is abbreviated: `Nov`. */
  readonly short?: boolean;
}

/**
 * A civil date in words: `Friday 20 November`, in the order and the words of a language.
 * @param date `YYYY-MM-DD`
 * @param language a BCP 47 tag, `en` or `pt-br`
 * @param parts by default with the weekday and without the year
 */
export function readableDate(date: string, language: string, parts: DateParts = {}): string {
  return inWords(date, language, formatOf(parts));
}

/** The same for many dates, because a language takes long to prepare. */
export function dateFormat(language: string, parts: DateParts = {}): (date: string) => string {
  const format = formatIn(language, formatOf(parts));
  return (date) => format.format(midnight(date));
}

/** A range of civil dates in words, with common parts only once: `23 – 26 November`. A single date if both are the same. */
export function readableDates(from: string, through: string, language: string, parts: DateParts = {}): string {
  return from === through
    ? readableDate(from, language, parts)
    : formatIn(language, formatOf(parts)).formatRange(midnight(from), midnight(through));
}

/** The weekday of a civil date in words: `Friday`. */
export function readableWeekday(date: string, language: string): string {
  return inWords(date, language, { weekday: 'long' });
}

/** The weekday of a civil date in as few letters as the language allows: `F`. */
export function weekdayLetter(date: string, language: string): string {
  return inWords(date, language, { weekday: 'narrow' });
}

/** The weekday of a civil date, abbreviated: `Fri`. */
export function shortWeekday(date: string, language: string): string {
  return inWords(date, language, { weekday: 'short' });
}

/** The month of a civil date, abbreviated: `Nov`. */
export function shortMonth(date: string, language: string): string {
  return inWords(date, language, { month: 'short' });
}

/** The month of a civil date in words: `November 2026`. */
export function readableMonth(date: string, language: string): string {
  return inWords(date, language, { month: 'long', year: 'numeric' });
}

function formatOf({ weekday = true, year = false, short = false }: DateParts): Intl.DateTimeFormatOptions {
  return {
    ...(weekday && { weekday: 'long' }),
    day: 'numeric',
    month: short ? 'short' : 'long',
    ...(year && { year: 'numeric' }),
  };
}

function inWords(date: string, language: string, parts: Intl.DateTimeFormatOptions): string {
  return formatIn(language, parts).format(midnight(date));
}

function formatIn(language: string, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(language, { ...parts, timeZone: 'UTC' });
}

function midnight(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}
