/**
 * A civil date in words: `Friday 20 November`, in the order and the words of a language.
 * @param date `YYYY-MM-DD`
 * @param language a BCP 47 tag, `en` or `pt-br`
 */
export function readableDate(date: string, language: string): string {
  const format = new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${date}T00:00:00Z`));
}
