import { lazy } from '../../../util/lazy';
import { noDates, otherSeparators, takeDates, takeDatesAtEnd, timeOfDay, type Dates } from './datesInTitle';
import { isDayUnit } from '../../languages/language';
import { dateInPair } from '../../words/calendarDate';
import { weekdayAt } from '../../words/weekday';
import { anyOf, folded } from '../../words/patterns';
import { couldHaveLabel, labelAt, mentionsDay, standsAsName, type Label } from './label';

/** A text cut at its label. */
export interface LabelledText {
  readonly label: Label | undefined;
  /** The dates in the text before the label. */
  readonly before: Omit<Dates, 'rest'>;
  /** The text next to the label: after it, including separators, or before it. */
  readonly rest: string;
}

type WithLabel = LabelledText & { readonly label: Label };

/** `1.2 Day 3`: a section number before the label. */
const sectionNumber = /^\d{1,2}(?:\.\d{1,2}){0,3}[.)]?\s+(?=\p{L})/u;

/** A label at the end is in brackets, or after a separator. */
const couldEndWithLabel = /[|｜:：\])）】」』］]|\s[/·•∙–—-]\s/u;

/**
 * Cuts a text at its label, which is at the beginning, at the end after a separator (`Deep learning | Day 36`) or in
 * brackets (`Two sums (Day 1)`), or after one word (`Bonus Day 3`).
 * @param text begins with a word or a bracket
 * @param withoutEnd removes what may follow a label at the end
 */
export function takeLabel(text: string, withoutEnd: (text: string) => string): LabelledText {
  const nothing = { label: undefined, before: noDates, rest: text };
  if (!couldHaveLabel(text)) {
    return nothing;
  }
  const dates = lazy(() => takeDates(text));
  const first = takeLabelAtBeginning(text, dates);
  return (
    (first?.label.unit === 'week' ? takeWeekOfDate(text) : undefined) ??
    first ??
    takeWeekOfDate(text) ??
    (couldEndWithLabel.test(text) ? takeLastLabel(withoutEnd(text)) : undefined) ??
    takeLabelAfterWord(text, withoutEnd) ??
    takeDateAsLabel(text, dates(), withoutEnd) ??
    nothing
  );
}

/**
 * Cuts a text at the label at its beginning, which may be in brackets (`[Day 1] Setup`), after a date (`2026-01-19 Day 1`)
 * or after a section number (`1.2 Day 3`); `undefined` if there is none.
 * @param dates those at the beginning of the text
 */
export function takeLabelAtBeginning(text: string, dates: () => Dates = () => takeDates(text)): WithLabel | undefined {
  const first = takeFirstLabel(text);
  if (first && first.label.weekday === undefined) {
    return first;
  }
  const behindDate = takeLabelAfterDate(dates());
  // `Mo 05.01. Tag 1: Hören`: a number wins over the weekday of a date.
  return first && !isNumberedDay(behindDate?.label)
    ? withWrittenDate(first, text, dates())
    : ((behindDate && withWrittenDate(behindDate, text, dates())) ??
        takeLabelAfterNumber(text) ??
        takeLabelInBrackets(text));
}

/** `Monday, June 1`: a date beside its weekday stays in the label, because every week has a Monday. */
function withWrittenDate(found: WithLabel, text: string, { rest, ...dates }: Dates): WithLabel {
  const { weekday, lastWeekday } = found.label;
  const isOneDay = weekday !== undefined && lastWeekday === undefined;
  const behind = rest.length < found.rest.length ? rest : found.rest;
  if (
    !isOneDay ||
    (dates.date ?? dates.inYear) === undefined ||
    !text.endsWith(behind) ||
    !beginsAfterDate.test(behind)
  ) {
    return isOneDay ? withDayOfMonth(found) : found;
  }
  const written = text
    .slice(0, text.length - behind.length)
    .trimEnd()
    .replace(separatorsAtEnd, '');
  return {
    label: { ...found.label, text: written, inYear: dates.inYear },
    before: dates,
    rest: text.slice(written.length),
  };
}

const dayOfMonth = /^,?\s(?:the\s)?\d{1,2}(?:st|nd|rd|th)(?=\s*(?:$|[:：|(（–—-]))/iu;

/** `Monday 4th`: the day of a month stays in the label, too, if nothing names the month. */
function withDayOfMonth({ label, rest, before }: WithLabel): WithLabel {
  const [day = ''] = dayOfMonth.exec(rest) ?? [];
  return { label: { ...label, text: label.text + day }, before, rest: rest.slice(day.length) };
}

/** What a title begins with behind a date. In `May 5 km race` the number is not that of a day. */
const beginsAfterDate = /^\s*(?:$|[^\p{Ll}\d\s])/u;

const separatorsAtEnd = /[\s|:：,–—-]{1,20}$/u;

/** A limit: nobody writes more labels into one title: `Phase 1, Month 2, Week 3, Monday, Day 5`. */
const mostLabels = 5;

/**
 * `Week 2, Day 3: Knots` is a day: a label of a day wins over that of anything larger. `Monday - Day 1: Knots` is
 * day 1: a number wins over a weekday.
 */
function takeFirstLabel(text: string, most = mostLabels): WithLabel | undefined {
  const label = labelAt(text);
  if (!label) {
    return undefined;
  }
  const first = { label, before: noDates, rest: text.slice(label.text.length).replace(tightSeparators, '') };
  return isNumberedDay(label) || most === 1 ? first : (takeSecondLabel(first, most - 1) ?? first);
}

/** `Day 3-Knots` */
const tightSeparators = new RegExp(`^${otherSeparators}+`);
const beforeSecondLabel = /^[\s:：.,|(（>/→·•∙–—-]+/u;

const endOfBrackets = /^([^()（）]*)[)）]/u;

function takeSecondLabel({ label: first, rest }: WithLabel, most: number): WithLabel | undefined {
  const { weekday } = first;
  const [between = ''] = beforeSecondLabel.exec(rest) ?? [];
  const second = takeFirstLabel(rest.slice(between.length), most);
  if (!second || !isDayUnit(second.label.unit)) {
    return undefined;
  }
  return weekday !== undefined && second.label.weekday !== undefined
    ? undefined
    : {
        label: weekday === undefined ? { ...second.label, part: first.text } : second.label,
        before: { ...noDates, weekday, isDated: weekday !== undefined },
        rest: /[(（]/.test(between) ? second.rest.replace(endOfBrackets, '$1') : second.rest,
      };
}

function isNumberedDay(label: Label | undefined): boolean {
  return isDayUnit(label?.unit) && label?.weekday === undefined;
}

function takeLabelAfterDate(before: Dates): WithLabel | undefined {
  const found = before.isDated ? takeFirstLabel(before.rest) : undefined;
  return found && { ...found, before };
}

function takeLabelAfterNumber(text: string): WithLabel | undefined {
  const words = text.replace(sectionNumber, '');
  const found = words === text ? undefined : takeFirstLabel(words);
  // `50 min`: an abbreviation behind a number is rarely a weekday.
  return found?.label.weekday === undefined || weekdayAt(words) ? found : undefined;
}

/** `2026-03-01`, `March 1, 2026`: a title that is nothing but a date; behind a date with its weekday, it may say more. */
function takeDateAsLabel(text: string, dates: Dates, withoutEnd: (text: string) => string): LabelledText | undefined {
  const found = takeDateAtBeginning(text, dates);
  return found && (found.before.weekday ?? !/[\p{L}\p{N}]/u.test(withoutEnd(found.rest))) ? found : undefined;
}

/** Cuts a text at the date at its beginning, which becomes its label; `undefined` if there is none. */
function takeDateAtBeginning(text: string, { rest: words, ...before }: Dates): LabelledText | undefined {
  const written = text.slice(0, text.length - words.length).replace(separatorsAtEnd, '');
  return before.isDated && /\d/.test(written)
    ? { label: dateLabel(written, before), before, rest: text.slice(written.length).replace(timeOfDay, '') }
    : undefined;
}

/** What follows a date beside a title. In `March 1 was windy` the sentence goes on. */
const endsBesideTitle = /^\s*(?:$|[:：|｜│(（–—-])|^\s+[^\s\p{Ll}\d]/u;
/** No sentence begins with a date in numbers and its year. */
const fullDate = /^\d{1,4}(?<between>[./-])\d{1,2}\k<between>\d{2,4}$/;

/**
 * Cuts `2026-03-01: Rope` or `Rope (March 1)` at its date; `undefined` if the text has none there, or goes on behind it as a
 * sentence.
 */
export function takeDateBesideTitle(text: string): LabelledText | undefined {
  if (!/\d/.test(text)) {
    return undefined;
  }
  const found = takeDateAtBeginning(text, takeDates(text)) ?? takeDateOfEntry(text);
  if (found && (endsBesideTitle.test(found.rest) || fullDate.test(found.label?.text ?? ''))) {
    return found;
  }
  const behind = takeDatesAtEnd(text);
  return behind ? { label: dateLabel(behind.written, behind), before: behind, rest: behind.rest } : takePair(text);
}

/** `4.25`, a title that says nothing else. */
function takePair(text: string): LabelledText | undefined {
  const pair = dateInPair(text);
  return pair && { label: dateLabel(text, pair), before: { ...noDates, isDated: true, inYear: pair.inYear }, rest: '' };
}

/** `Week of `, and `Week ` before a full date in numbers. */
const beforeWeek = new RegExp(
  String.raw`^(?:(?:${anyOf(({ weekOf = [] }) => weekOf)})\s(?=.{0,20}\d)|(?:${anyOf(({ units }) => units.week)})\s(?=\d{1,4}[./-]\d{1,2}[./-]\d{2,4}))`,
  'u',
);

/** `Week of March 2: Rope`: a week that is named by the date on which it begins, and is an entry or a day of that date. */
function takeWeekOfDate(text: string): LabelledText | undefined {
  const [before] = beforeWeek.exec(folded(text)) ?? [];
  if (before === undefined) {
    return undefined;
  }
  const { rest: words, ...dates } = takeDates(text.slice(before.length));
  const written = text.slice(0, text.length - words.length).replace(separatorsAtEnd, '');
  const rest = text.slice(written.length);
  return (dates.date ?? dates.inYear) !== undefined && endOfLabel.test(rest)
    ? { label: dateLabel(written, dates), before: dates, rest }
    : undefined;
}

const wordOfEntry = new RegExp(
  String.raw`^(?:${anyOf(({ dateHeads, entryWords = [] }) => [...dateHeads, ...entryWords])})\s?[:：]\s*(?=.{0,20}\d)`,
  'iu',
);

/** Whether a title says that it is an entry or a date: `Entry: March 1`, `Date: 2026-03-01`. */
export function isNamedEntry(text: string): boolean {
  return wordOfEntry.test(text);
}

function takeDateOfEntry(text: string): LabelledText | undefined {
  const words = text.replace(wordOfEntry, '');
  return words === text ? undefined : takeDateAtBeginning(words, takeDates(words));
}

function dateLabel(text: string, { date, numbers, inYear }: Pick<Dates, 'date' | 'numbers' | 'inYear'>): Label {
  return { text, unit: 'date', number: undefined, through: undefined, weekday: undefined, date, numbers, inYear };
}

const bracketsAtBeginning = /^[([（【「『［]([^()[\]（）【】「」『』［］]{1,40})[)\]）】」』］]/u;

function takeLabelInBrackets(text: string): WithLabel | undefined {
  const [brackets = '', inside = ''] = bracketsAtBeginning.exec(text) ?? [];
  const label = brackets === '' ? undefined : labelAt(inside.trim());
  if (label?.number === undefined) {
    return undefined;
  }
  const behind = inside.trim().slice(label.text.length).replace(beforeSecondLabel, '');
  const { rest, ...before } = takeDates(behind);
  return rest === '' ? { label, before, rest: text.slice(brackets.length) } : undefined;
}

/** The numbered label that a text consists of, or `undefined` if it says more. */
function numberedLabel(text: string): Label | undefined {
  const words = text.trim();
  const label = labelAt(words);
  return label?.number !== undefined && label.text.length === words.length ? label : undefined;
}

const firstWord = /^\p{L}[\p{L}\p{M}'’-]{0,30}\s/u;
/** What follows such a label. In `Every Day 1 thing` the sentence goes on. */
const endOfLabel = /^\s*(?:$|[:：|｜│([（–—-])/u;

/** `Bonus Day 3: Rope`, `Bonus Week 4: Sails`. The word belongs to the label, because `Day 3` may be another day. */
function takeLabelAfterWord(text: string, withoutEnd: (text: string) => string): LabelledText | undefined {
  const [word = ''] = firstWord.exec(text) ?? [];
  const label = word === '' || mentionsDay(word.trim()) ? undefined : labelAt(text.slice(word.length));
  if (label?.number === undefined || !(isDayUnit(label.unit) || label.unit === 'week') || !standsAsName(label)) {
    return undefined;
  }
  const { length } = word + label.text;
  const rest = text.slice(length);
  return endOfLabel.test(withoutEnd(rest))
    ? { label: { ...label, text: text.slice(0, length) }, before: noDates, rest }
    : undefined;
}

const bracketsAtEnd = /(?<!\s)\s*[([（【「『［](?<words>[^()[\]（）【】「」『』［］]{1,40})[)\]）】」』］]$/u;
/** `Rope - Day 1`, `Rope: Day 1`, `Jan · Day 1`, `Rope | Week 1` */
const behindSeparator =
  /(?<!\s)\s*(?:(?<bar>[|｜])|[:：]|(?<=\s)[/·•∙–—-](?=\s))\s*(?<words>(?:(?!\s[/·•∙–—-]\s)[^|｜:：]){1,30})$/u;
/** The number of a title whose label is at the end: `1. Two sums (Day 1)`. */
export const titleNumber = /^\d{1,3}(?:[.)]|(?:\.\d{1,2}){1,3}[.)]?)\s+/u;

/** The most days that a label in brackets names. What takes longer is a part: `Streaming (Days 1–30)`. */
const daysInBrackets = 6;

function takeLastLabel(text: string): LabelledText | undefined {
  const found = bracketsAtEnd.exec(text) ?? behindSeparator.exec(text);
  const { words = '', bar } = found?.groups ?? {};
  const label = numberedLabel(words);
  return label && (bar !== undefined || namesFewDays(label))
    ? { label, before: noDates, rest: text.slice(0, found?.index).replace(titleNumber, '') }
    : undefined;
}

function namesFewDays(label: Label): boolean {
  const { number = 0, through = 0 } = label;
  return isNumberedDay(label) && through - number < daysInBrackets;
}
