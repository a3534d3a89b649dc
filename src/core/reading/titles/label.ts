import type { PlanDate, Weekday } from '../../calendar/date';
import { dateAt, type DateNumbers } from '../../words/calendarDate';
import {
  beforeNumber,
  firstWordsOfUnits,
  unitAfterNumber,
  unitAfterOrdinal,
  unitOfWord,
  unitsAlone,
  unitsInDates,
  wordsAfterNumber,
} from '../../words/labelWords';
import { isDayUnit, type Unit } from '../../languages/language';
import { languages } from '../../languages/languages';
import { anyOf, folded } from '../../words/patterns';
import { isBeforeDate, labelEnd, noWord } from '../../words/weekday';
import { weekdaysAt } from '../../words/weekdayRange';
import { couldBeginWithLabel } from './couldBeLabel';

/** The numbered word, the weekday or the date that names a part of a document. */
export interface Label {
  /** As written: `Day 31`, `Day 1-2`, `Session 1a`, `Monday`, `Module 1`. */
  readonly text: string;
  readonly unit: Unit | 'date';
  /** `undefined` for a weekday and for a date. */
  readonly number: number | undefined;
  /** The last number of a range, otherwise the same as `number`. */
  readonly through: number | undefined;
  readonly weekday: Weekday | undefined;
  /** The label of the larger part that comes first, as in `Week 1 - Day 3`. */
  readonly part?: string;
  /** The last of a range of weekdays: `Mon–Wed`. */
  readonly lastWeekday?: Weekday;
  /** The date of a label that is one; `undefined` if it is none, or if the year or the order of day and month is unclear. */
  readonly date?: PlanDate | undefined;
  /** The numbers of that date if another date of the document may tell their order. */
  readonly numbers?: DateNumbers | undefined;
  /** Where that date may be in a year, see `WrittenDate`. */
  readonly inYear?: readonly number[] | undefined;
}

/** The label of a day that is only a number. */
export function bareNumber(number: number, through: number, text: string): Label {
  return { text, unit: 'day', number, through, weekday: undefined };
}

/** Letters of scripts that don't always put spaces between words. */
const unspaced = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}`;

/** A number also ends where a word begins without a space: `Day1环境`. */
const numberEnd = String.raw`(?:${labelEnd}|(?=[${unspaced}]))`;

/** `Day 4/30`, `Day 4 of 30`. */
const total = String.raw`(?:\s?/\s?|\s(?:${anyOf((language) => language.of ?? [])})\s)\d{1,4}`;
const to = anyOf((language) => language.to ?? []);
const and = anyOf((language) => language.and ?? []);
/** `2.1`, and `5+` for a day and more. */
const smallerNumber = String.raw`\.\d{1,2}(?![.\d])|\+`;
/** `1a`, `1-a`, `4-й`, `2-го` */
const letter = String.raw`-?(?![${unspaced}])\p{L}(?!\p{L})|-\p{Script=Cyrillic}{2}(?!\p{L})`;

/**
 * The end of a range: tight (`1-2`), in words (`1 to 2`), or spaced or listed and then followed by a separator (`59 - 60:`),
 * because in `Day 299 - 300-Day Assessment` the second number is text. The word may be repeated: `Day 1 to Day 2`. Behind a
 * plus sign the number may have a letter, as in `Days 35+36a`; behind a dash, `5k` is text.
 */
const rangeEnd = [
  String.raw`(?:[–—−~～〜&+-]|\s+(?:${to}|${and}|&|\+)\s+)(?:\k<word>\s*)?(?:${beforeNumber}\s?)?(?<tight>\d{1,5})(?:(?<=[+&]\s?\d{1,5})\p{L}(?!\p{L}))?(?![\d-])`,
  String.raw`(?:\s+[–—−-]\s+|,\s?)(?:\k<word>\s*)?(?:${beforeNumber}\s?)?(?<spaced>\d{1,5})(?=\s*(?:$|[:：|｜│(（[]|\.(?!\d)|\p{Extended_Pictographic}))`,
].join('|');

/** `Day 31`, `Days 31-60`, `Session 1a`, `Jour n° 3`, `Día 4 y 5`, `Day 4 of 30`, `Buổi học 3`. */
const wordAndNumber = new RegExp(
  String.raw`^(?<single>(?<word>\p{L}+(?:\s\p{L}+)??)\.?[\s#№_-]*(?:${beforeNumber}\s?)?(?<first>\d{1,5})(?:${letter}|${smallerNumber}|${total})?)(?:${rangeEnd})?${numberEnd}`,
  'u',
);
const firstLetters = /^\p{L}+/u;
/** `第3天`, `第十二天`, `第7-15天`: no separator is needed after the word. */
const ordinalAndWord = new RegExp(
  String.raw`^(?<single>第\s*(?:(?<first>\d{1,5})(?:\s*[–—−~～〜・-]\s*(?<tight>\d{1,5}))?|(?<numeral>[一二三四五六七八九十]{1,3}))\s*(?<word>${wordsAfterNumber}))`,
  'u',
);
/** `3日目`, `5일차`, `3-й день`, `3. Gün`, `3e dag`. */
const numberAndWord = new RegExp(
  String.raw`^(?<single>(?<first>\d{1,5})(?:\.?\s*[–—−~～〜・-]\s*(?<tight>\d{1,5}))?\s*(?:-\p{L}{1,2}\s)?(?<word>${wordsAfterNumber}))${labelEnd}`,
  'u',
);
/** `R1D12`, `W2D3`: a day in a round of a challenge, or in a week. */
const roundAndDay = new RegExp(String.raw`^(?<single>[rw]\d{1,2}[\s-]?d(?:ay)?\s?(?<first>\d{1,4}))${labelEnd}`, 'u');

/** The words for a day that need no closer look. */
const plainDayWords = new Map(
  [...unitOfWord].filter(([word, unit]) => isDayUnit(unit) && !unitsAlone.has(word) && !unitsInDates.has(word)),
);

/** The most days in a range, those of a leap year; anything longer is not a range. */
const longestRange = 366;

/** The label at the beginning of a text, or `undefined` if there is none. */
export function labelAt(text: string): Label | undefined {
  if (!couldBeginWithLabel(text)) {
    return undefined;
  }
  const isNumberFirst = /^[第\d]/.test(text);
  const label = isNumberFirst ? labelByNumber(text) : (labelByWord(text) ?? labelByRound(text) ?? labelByWeekday(text));
  return label && namesFile(text, label.text.length) ? undefined : label;
}

/** `/knots.go`, `/sails/main.py` */
const restOfPath = /^(?:\/[\p{L}\p{N}_.-]{1,80}){1,8}(?<=\.[a-z][a-z\d]{0,4})(?![\p{L}\p{N}])/u;
/** `.js` */
const fileEnding = /^\.[a-z][a-z\d]{0,4}(?![\p{L}\p{N}])/u;

/** Whether what would be a label begins the name of a file: `Day01/knots.go`, `day1.js`. */
function namesFile(text: string, length: number): boolean {
  return (
    (text[length] === '/' && restOfPath.test(text.slice(length))) ||
    (text[length] === '.' && !/\s/.test(text.slice(0, length)) && fileEnding.test(text.slice(length)))
  );
}

/** Whether a label makes a heading a day, or a cell that says no more: a date does too. */
export function namesDay(label: Label | undefined): label is Label {
  return isDayUnit(label?.unit) || label?.unit === 'date';
}

/** Whether a label is from a challenge (`R1D12`), whose days are calendar days. */
export function isRoundAndDay({ text }: Label): boolean {
  return text.startsWith('R') && roundAndDay.test(folded(text));
}

/**
 * `Day 12: …`, `Day 12 - …`, also in bold type or after a date: the way most lines that are days begin. `Day 1 - Day 2`
 * needs a closer look.
 */
const plainDay =
  /^(?:\*\*|\d{4}-\d{2}-\d{2} )?((\p{L}+) (\d{1,5}))(?=[:：](?!\d)|\*\*| \p{Lu}| [–—-] (?!\p{L}+\s*\d)\p{Lu}|$)/u;

/**
 * The label of a day at the beginning of a Markdown source, if it is written in the plainest way. It is the label that
 * `labelAt` finds, in a fraction of the time; `undefined` if a closer look is needed.
 */
export function plainDayLabel(source: string): Label | undefined {
  const [, text = '', word = '', digits] = plainDay.exec(source) ?? [];
  const unit = word === '' ? undefined : plainDayWords.get(folded(word));
  const number = Number(digits);
  return unit ? { text, unit, number, through: number, weekday: undefined } : undefined;
}

/** A cheap check: `false` only if the text contains no label. */
export function couldHaveLabel(text: string): boolean {
  return /[\d一二三四五六七八九十]/.test(text) || labelByWeekday(text.replace(/^[^\p{L}]{1,20}/u, '')) !== undefined;
}

const wordsBeforeMention = new Set(languages.flatMap(({ beforeMention = [] }) => beforeMention).map(folded));

/** Whether what follows a word only mentions a day: `By Day 30: Sail alone`. */
export function mentionsDay(word: string): boolean {
  return wordsBeforeMention.has(folded(word));
}

const ambiguousWords = new Set(languages.flatMap(({ ambiguous = [] }) => ambiguous));

/** Whether a label can be a name after another word. In `The last day 3` and `Google Tag 1` it is not. */
export function standsAsName({ text }: Label): boolean {
  const [word = ''] = firstLetters.exec(text) ?? [];
  return !/^\p{Ll}/u.test(text) && !ambiguousWords.has(word) && !ambiguousWords.has(word.toLowerCase());
}

/** `:30` in `Class 6:30 - 9:00` */
const minutesOfTime = /^:[0-5]\d(?!\d)/;

function labelByWord(text: string): Label | undefined {
  if (!firstWordsOfUnits.has(folded(firstLetters.exec(text)?.[0] ?? ''))) {
    return undefined;
  }
  const found = wordAndNumber.exec(folded(text));
  const word = found ? wordOf(found) : '';
  const unit = unitOfWord.get(word);
  const isTime = unit === 'lesson' && minutesOfTime.test(text.slice(found?.[0].length));
  return isTime || isAnotherWord(word, text, found?.[0].length) ? undefined : numbered(found, unit, text);
}

/**
 * Whether a word for a unit at the beginning of a text means something else there.
 * @param end where its number ends
 */
function isAnotherWord(word: string, text: string, end: number | undefined): boolean {
  return (
    (unitsInDates.has(word) && isNamedDate(text.slice(word.length).trimStart())) ||
    (unitsAlone.has(word) && !noWord.test(text.slice(end)))
  );
}

/** Whether a text begins with a date with the name of a month. */
function isNamedDate(text: string): boolean {
  return /\p{L}/u.test(text.slice(0, dateAt(text)?.length ?? 0));
}

function labelByRound(text: string): Label | undefined {
  return /^[rw]\d/i.test(text) ? numbered(roundAndDay.exec(folded(text)), 'day', text) : undefined;
}

function wordOf({ groups }: RegExpExecArray): string {
  return groups?.['word'] ?? '';
}

function labelByNumber(text: string): Label | undefined {
  const lower = folded(text);
  const ordinal = ordinalAndWord.exec(lower);
  const after = ordinal ? undefined : numberAndWord.exec(lower);
  return (
    numbered(ordinal, ordinal && unitAfterOrdinal.get(wordOf(ordinal)), text) ??
    numbered(after ?? null, after && unitAfterNumber.get(wordOf(after)), text)
  );
}

/** A word alone, or before a separator, perhaps emphasized. */
const wordAlone = /^[*_[]{0,3}(\p{L}+)[*_\]]{0,3}\s*(?:$|[:：|｜│–—-])/u;

/** The source of a list item, after its number if that is the number of a label: `1. Gün: …`. */
export function withOrdinal(source: string, ordinal: number | undefined): string {
  const word = ordinal === undefined ? undefined : wordAlone.exec(source)?.[1];
  return word !== undefined && labelAt(`${ordinal}. ${word}`) ? `${ordinal}. ${source}` : source;
}

function labelByWeekday(text: string): Label | undefined {
  const found = weekdaysAt(text);
  if (!found) {
    return undefined;
  }
  const { weekday, lastWeekday, length } = found;
  const numbered = weekday === 'weekend' ? numberBehind(text, length) : undefined;
  const label: Label = { text: text.slice(0, length), unit: 'day', number: undefined, through: undefined, weekday };
  return numbered ?? (lastWeekday ? { ...label, lastWeekday } : label);
}

/** `Weekend 3` is a day that has a number. */
function numberBehind(text: string, end: number): Label | undefined {
  const [digits] = weekendNumber.exec(text.slice(end)) ?? [];
  const number = Number(digits);
  return digits === undefined || isBeforeDate(text.slice(end))
    ? undefined
    : bareNumber(number, number, text.slice(0, end + digits.length));
}

const weekendNumber = new RegExp(String.raw`^\s\d{1,2}(?=\s*(?:$|[:：|｜│(（]|[–—-]\s\P{N}))`, 'u');

/**
 * `Day 5-3`, `Day 1-2026` and `Tag 1 - 29. April` are not ranges: what follows the first number belongs to the title.
 * @param found the match in the text in lower case
 */
function numbered(found: RegExpExecArray | null, unit: Unit | null | undefined, text: string): Label | undefined {
  if (!found || !unit) {
    return undefined;
  }
  const { single = '', first, numeral = '', tight, spaced } = found.groups ?? {};
  const number = first === undefined ? numeralValue(numeral) : Number(first);
  const last = Number(tight ?? spaced);
  const isRange = last > number && last - number < longestRange && !isDateBehind(text, found[0].length, spaced);
  const { length } = isRange ? found[0] : single;
  return { text: text.slice(0, length), unit, number, through: isRange ? last : number, weekday: undefined };
}

/** `13. bis ` in `Woche 3 - 13. bis 19. Mai` */
const firstDayOfDates = new RegExp(String.raw`^\d{1,2}\.?\s?(?:[–—-]|(?:${to})\s)\s?(?=\d)`, 'u');

/** Whether the last number of a spaced range begins a date, or a range of dates. */
function isDateBehind(text: string, end: number, spaced: string | undefined): boolean {
  const behind = spaced === undefined ? '' : text.slice(end - spaced.length);
  return behind !== '' && dateAt(folded(behind).replace(firstDayOfDates, '')) !== undefined;
}

/** The value of a Chinese numeral up to 99: `三`, `十`, `十二`, `二十`, `二十一`. */
function numeralValue(numeral: string): number {
  const digit = (character = ''): number => Math.max('〇一二三四五六七八九'.indexOf(character || '〇'), 0);
  const [tens, ones] = numeral.includes('十') ? numeral.split('十') : ['〇', numeral];
  return (tens === '' ? 1 : digit(tens)) * 10 + digit(ones);
}
