import type { Weekday } from '../calendar/date';

/** What a numbered word in a heading means. */
export type Unit = 'lesson' | 'day' | 'week' | 'month' | 'module' | 'phase';

/** From the smallest to the largest. A lesson is a day, unless it is below one. */
export const units: readonly Unit[] = ['lesson', 'day', 'week', 'month', 'module', 'phase'];

/** The weekdays from Monday, then the weekend. */
export const weekdays: readonly Weekday[] = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
  'weekend',
];

/** What a field is for. It decides the icon and the place in a scaffold. */
export type Role = 'objective' | 'task' | 'skill' | 'checkpoint' | 'resource' | 'post' | 'lab';

/** The words of one language, in lower case and composed (NFC). To add a language, add a file, and a row to `languages.ts`. */
export interface Language {
  /** ISO 639-1. */
  readonly code: string;
  /** Words before a number, singular and plural, of one or two words: `Day 3`, `Buổi học 3`. */
  readonly units: Readonly<Record<Unit, readonly string[]>>;
  /** Words after a number: `3日目`, `3-й день`, with what makes it an ordinal where `30 Gün` are 30 days: `3. Gün`. */
  readonly afterNumber?: Readonly<Partial<Record<Unit, readonly string[]>>>;
  /** What may stand between a unit and its number: `Jour n° 3`, `Hari ke-3`. */
  readonly beforeNumber?: readonly string[];
  /** What stands between the ends of a range: `Days 3 to 5`. */
  readonly to?: readonly string[];
  /** What stands between two numbers or dates: `Days 3 and 4`. */
  readonly and?: readonly string[];
  /** What may stand between a number and how many there are: `Day 4 of 30`. */
  readonly of?: readonly string[];
  /** The sign that must come before such a number: `第3天`. */
  readonly ordinalSign?: string;
  /**
   * Words that mean something else in another language, in capitals if only that spelling does. They only count in
   * documents that contain one of `signs`.
   */
  readonly ambiguous?: readonly string[];
  /** Frequent words that no other language has, which tell the language of a document. */
  readonly signs?: readonly string[];
  /** Units that are also other words, so that no word may follow their number: `Les 3 nœuds` isn't a lesson. */
  readonly unitsAlone?: readonly string[];
  /** Weekdays that are also other words, so that no word may follow them: `Segunda semana` isn't a Monday. */
  readonly weekdaysAlone?: readonly string[];
  /** How each weekday is written, as whole words. */
  readonly weekdays: Readonly<Record<Weekday, readonly string[]>>;
  /** Words before a date: `ngày 5 tháng 5`. */
  readonly beforeDate?: readonly string[];
  /** The abbreviations next to a date, from Monday to Sunday, separated by spaces. */
  readonly shortWeekdays?: string;
  /** One sign for each day from Monday to Sunday, if they are written like that after a date: `（月）`. */
  readonly weekdaySigns?: string;
  /** January to December, as written in dates. */
  readonly months: readonly (readonly string[])[];
  readonly minutes: readonly string[];
  readonly hours: readonly string[];
  /** Words for finished work in headings, `Status:` lines and tables. */
  readonly done: readonly string[];
  /** What stands in brackets at the current day: `Day 4 (today)`. */
  readonly today?: readonly string[];
  /** The label of a line that tells how far something is. */
  readonly status: readonly string[];
  /** How a reference to another place begins: `(see Day 1)`. */
  readonly see: readonly string[];
  /** Words after which a label only mentions a day: `By Day 30`. */
  readonly beforeMention?: readonly string[];
  /** The texts of links that only navigate: previous, next, back to the top. */
  readonly navigation: readonly string[];
  /** Words in the title of a log, which tells what was done. */
  readonly logTitles: readonly string[];
  /** Such words that mean daily after another word: `Diario` is a log, `Plan diario` is none. */
  readonly logTitlesFirst?: readonly string[];
  /** Words in the title of a plan, in which prose tells what there is to do. */
  readonly planTitles: readonly string[];
  /** Words in the titles of texts with dates that are neither plans nor logs: changes, minutes. */
  readonly chronicles: readonly string[];
  /** Words that make a title with a date that of minutes: `Meeting of March 3`. */
  readonly meetings: readonly string[];
  /** Words in the title of a trip. Words for a journey are none of them, because learners write them. */
  readonly tripTitles: readonly string[];
  /** Words in the title of an event that others hold: talks, or puzzles to solve. */
  readonly eventTitles?: readonly string[];
  /** Words that are the whole title of such an event, if it takes a few dated days. */
  readonly programTitles?: readonly string[];
  /** Heads of columns of dates and weekdays. */
  readonly dateHeads: readonly string[];
  /** Words before the date of an entry, besides `dateHeads`: `Entry: 1 March`. */
  readonly entryWords?: readonly string[];
  /** What stands before the date on which a week begins: `Week of March 2`. */
  readonly weekOf?: readonly string[];
  /** Heads of columns that say where, when, how or with whom a day is, but not what it is about. */
  readonly asideHeads: readonly string[];
  /** Words in labels and headings that tell what was done: `**Thoughts:** …`. */
  readonly telling: readonly string[];
  /** The text of the completion line of a day, and of a week of a plan without days. */
  readonly completionLine: Readonly<Record<'day' | 'week', string>>;
  /** The words that give the label of a field its role, in the singular, of one or two words: `Goal`, `Mục tiêu`. */
  readonly roles: Readonly<Partial<Record<Role, readonly string[]>>>;
}

/** The words of a language for a day, including those for a lesson. */
export function dayWordsOf({ units: { day, lesson } }: Language): readonly string[] {
  return [...day, ...lesson];
}

/** Whether a unit is a day, or a lesson, which counts as one. */
export function isDayUnit(unit: Unit | 'date' | undefined): boolean {
  return unit === 'day' || unit === 'lesson';
}
