import { anyOf, folded } from './patterns';

const hours = anyOf((language) => language.hours);
const minutes = anyOf((language) => language.minutes);
const and = anyOf((language) => language.and ?? []);
const amount = String.raw`(\d{1,3}(?:[.,]\d)?)`;

/** `30` or ` 30 min` behind hours. What goes on with a word is another number: `2h 30 pushups`. */
const minutesBehindHours = String.raw`(?:\s?(?:(?:${and})\s)?([0-5]?\d)(?:\s?(?:${minutes})(?!\p{L})|m(?!\p{L}|\s\p{L})|(?<=\d\d)(?!\s?[^\s)\]）|–—:,.-]|[-–:,.]\d)))?`;

/** A number and a unit of time as a whole word: `45 min`, `1.5 hours`, `2h`, `1h30`, `1 hour 30 minutes`. */
const duration = new RegExp(
  String.raw`(?<![\p{L}\d])${amount}[\s-]?(?:(${hours})(?!\p{L})${minutesBehindHours}|(?:${minutes})(?!\p{L}))`,
  'u',
);

/** The first duration in a text, in whole minutes, or `undefined` if there is none. */
export function minutesIn(text: string): number | undefined {
  const [, number, hour, rest = '0'] = duration.exec(folded(text)) ?? [];
  if (number === undefined) {
    return undefined;
  }
  const value = Number(number.replace(',', '.'));
  return Math.round(hour === undefined ? value : value * 60 + Number(rest));
}

/** A text without its first duration. */
export function withoutMinutes(text: string): string {
  const found = duration.exec(folded(text));
  return found ? text.slice(0, found.index) + text.slice(found.index + found[0].length) : text;
}
