import type { Weekday } from '../plan';
import { isMonthName } from '../text/calendarDate';
import { languages, units, weekdays, type Language, type Unit } from '../words';

/** What the numbered word at the beginning of a title says. */
export interface Label {
  /** As written: `Day 31`, `Day 1-2`, `Session 1a`, `Monday`, `Module 1`. */
  readonly text: string;
  readonly unit: Unit;
  /** `undefined` for a weekday. */
  readonly number: number | undefined;
  /** The last number of a range, else the same as `number`. */
  readonly through: number | undefined;
  readonly weekday: Weekday | undefined;
}

/** Where a label ends: at the end, or before a separator. */
const labelEnd = String.raw`(?=$|[\s:：.,，、|>()（）[–—-]|\p{Extended_Pictographic})`;

/** `Day 4/30`, `Day 4 of 30`. */
const total = String.raw`(?:\s?\/\s?|\s(?:of|de|von|di|sur|из|з)\s)\d{1,4}`;

/**
 * The end of a range: tight (`1-2`), in words (`1 to 2`), or spaced and then followed by a separator (`59 - 60:`), for in
 * `Day 299 - 300-Day Assessment` it is text.
 */
const rangeEnd = [
  String.raw`(?:[–—~～-]|\s+(?:to|and|y|e|a|à|et|bis|und|до|по|и|та|&)\s+)(?<tight>\d{1,5})(?![\d-])`,
  String.raw`\s+[–—-]\s+(?<spaced>\d{1,5})(?=\s*(?:$|[:：.|(（[]|\p{Extended_Pictographic}))`,
].join('|');

/** `Day 31`, `Days 31-60`, `Session 1a`, `Día 4 y 5`, `Day 4 of 30`. */
const wordAndNumber = new RegExp(
  String.raw`^(?<single>(?<word>\p{L}+)[\s#№_-]*(?<first>\d{1,5})(?:\p{L}(?!\p{L})|${total})?)(?:${rangeEnd})?${labelEnd}`,
  'iu',
);
/** `3日目`, `第3天`, `第十二天`, `5일차`, `3-й день`. */
const numberAndWord = new RegExp(
  String.raw`^(?<single>(?<sign>第?)\s*(?:(?<first>\d{1,5})(?:\s*[–—~～-]\s*(?<tight>\d{1,5}))?|(?<numeral>[一二三四五六七八九十]{1,3}))\s*(?:-\p{L}{1,2}\s)?(?<word>\p{L}+))${labelEnd}`,
  'u',
);
/** `R1D12`, `W2D3`: the days of a round of a challenge, or of a week. */
const roundAndDay = new RegExp(String.raw`^(?<single>[RW]\d{1,2}\s?D(?:ay)?\s?(?<first>\d{1,4}))${labelEnd}`, 'iu');

/** A weekday is one to three words; hyphens and apostrophes belong to a word. */
const firstWord = /^\p{L}[\p{L}'’-]{0,30}/u;
const firstWords = /^\p{L}[\p{L}'’-]{0,30}(?:\s\p{L}{1,30}){0,2}/u;

const unitOfWord = unitsBy(({ units: words }) => words);
const unitAfterNumber = unitsBy(({ afterNumber = {}, ordinalSign }) => (ordinalSign === undefined ? afterNumber : {}));
const unitAfterOrdinal = unitsBy(({ afterNumber = {} }) => afterNumber);
const weekdayOfWord = new Map(
  languages.flatMap((language) =>
    weekdays.flatMap((day) => language.weekdays[day].map((word) => [word, day] as const)),
  ),
);

const firstWordsOfWeekdays = new Set([...weekdayOfWord.keys()].map((words) => words.split(' ', 1)[0]));

/** A range of more days than a year has is none. */
const longestRange = 366;

/** The label at the beginning of a text, or `undefined` where there is none. */
export function labelAt(text: string): Label | undefined {
  return labelByWord(text) ?? labelByNumber(text) ?? numbered(roundAndDay.exec(text), 'day') ?? labelByWeekday(text);
}

/** A cheap look at a text: `false` only where no label stands in it. */
export function couldHaveLabel(text: string): boolean {
  return /[\d一二三四五六七八九十]/.test(text) || weekdayAt(text.replace(/^[^\p{L}]{1,20}/u, '')) !== undefined;
}

/** The first word or number behind nothing but emphasis, brackets and decorations, and the digit that follows it. */
const beginning = /^[^\p{L}\p{N}]{0,20}(?:(\p{L}+(?:['’-]\p{L}+)*)[\s#№_*~-]{0,8}(\d)?|(\d))/u;
/** A tag or an entity: the text begins behind it. */
const disguise = /^[^\p{L}\p{N}]{0,20}[<&]/u;

/** A cheap look at a Markdown source: `false` only where it does not begin with a label, or with a date before one. */
export function couldBeginWithLabel(source: string): boolean {
  const [, word, digit, number] = beginning.exec(source) ?? [];
  return (
    number !== undefined ||
    disguise.test(source) ||
    (word !== undefined && couldBeLabelled(word.toLowerCase(), digit !== undefined))
  );
}

function couldBeLabelled(word: string, hasDigit: boolean): boolean {
  return (
    (hasDigit && (unitOfWord.has(word) || /^[rw]$/.test(word) || isMonthName(word))) ||
    firstWordsOfWeekdays.has(word) ||
    /^[第一二三四五六七八九十]/.test(word)
  );
}

/** A weekday at the beginning of a text, with how many characters it takes; `undefined` where there is none. */
export function weekdayAt(text: string): { readonly weekday: Weekday; readonly length: number } | undefined {
  const [first = ''] = firstWord.exec(text) ?? [];
  if (!firstWordsOfWeekdays.has(first.toLowerCase())) {
    return undefined;
  }
  let [words = ''] = firstWords.exec(text.toLowerCase()) ?? [];
  for (; words !== ''; words = words.slice(0, Math.max(words.lastIndexOf(' '), 0))) {
    const weekday = weekdayOfWord.get(words);
    if (weekday) {
      return endsLabel.test(text.slice(words.length)) ? { weekday, length: words.length } : undefined;
    }
  }
  return undefined;
}

const endsLabel = new RegExp(`^${labelEnd}`, 'u');

function labelByWord(text: string): Label | undefined {
  const found = wordAndNumber.exec(text);
  return numbered(found, unitOfWord.get(found?.groups?.['word']?.toLowerCase() ?? ''));
}

function labelByNumber(text: string): Label | undefined {
  const found = numberAndWord.exec(text);
  const { sign, word = '' } = found?.groups ?? {};
  return numbered(found, (sign === '' ? unitAfterNumber : unitAfterOrdinal).get(word.toLowerCase()));
}

function labelByWeekday(text: string): Label | undefined {
  const found = weekdayAt(text);
  return (
    found && {
      text: text.slice(0, found.length),
      unit: 'day',
      number: undefined,
      through: undefined,
      weekday: found.weekday,
    }
  );
}

/** `Day 5-3` and `Day 1-2026` are no ranges: what follows the number belongs to the title. */
function numbered(found: RegExpExecArray | null, unit: Unit | undefined): Label | undefined {
  if (!found || !unit) {
    return undefined;
  }
  const { single = '', first, numeral = '', tight, spaced } = found.groups ?? {};
  const number = first === undefined ? numeralValue(numeral) : Number(first);
  const last = Number(tight ?? spaced);
  const isRange = last > number && last - number < longestRange;
  return { text: isRange ? found[0] : single, unit, number, through: isRange ? last : number, weekday: undefined };
}

/** The value of a Chinese numeral up to 99: `三`, `十`, `十二`, `二十`, `二十一`. */
function numeralValue(numeral: string): number {
  const digit = (character = ''): number => Math.max('〇一二三四五六七八九'.indexOf(character || '〇'), 0);
  const [tens, ones] = numeral.includes('十') ? numeral.split('十') : ['〇', numeral];
  return (tens === '' ? 1 : digit(tens)) * 10 + digit(ones);
}

/** Which unit a word stands for; a word that stands for several means the smallest of them. */
function unitsBy(
  choose: (language: Language) => Readonly<Partial<Record<Unit, readonly string[]>>>,
): ReadonlyMap<string, Unit> {
  const bySize = units.toReversed();
  return new Map(
    bySize.flatMap((unit) =>
      languages.flatMap((language) => (choose(language)[unit] ?? []).map((word) => [word, unit] as const)),
    ),
  );
}
