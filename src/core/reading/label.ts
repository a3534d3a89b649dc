import type { Weekday } from '../plan';
import { anyOf } from '../text/patterns';
import { languages, units, weekdays, type Unit } from '../words';

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

/** One way in which people write a label; it reads one at the beginning of a text. */
type LabelForm = (text: string) => Label | undefined;

/** Where a label ends: at the end, or before a separator. */
const labelEnd = String.raw`(?=$|[\s:：.,|>()（）–—-])`;

/** `1a`, `12`: at most five digits, perhaps a letter. */
const number = String.raw`(?<first>\d{1,5})(?:\p{L}(?!\p{L}))?`;

/**
 * The end of a range: tight (`1-2`), in words (`1 to 2`), or spaced and then followed by a separator (`59 - 60:`), for in
 * `Day 299 - 300-Day Assessment` it is text.
 */
const rangeEnd = [
  String.raw`(?:[–—~～-]|\s+(?:to|and|y|e|a|à|et|bis|und|до|по|и|та|&)\s+)(?<tight>\d{1,5})(?![\d-])`,
  String.raw`\s+[–—-]\s+(?<spaced>\d{1,5})(?=\s*(?:$|[:：.|(]))`,
].join('|');

/** A range of more days than a year has is none. */
const longestRange = 366;

const weekdayWords = anyOf((language) => weekdays.flatMap((weekday) => language.weekdays[weekday]));
const labelHint = new RegExp(String.raw`\d|[一二三四五六七八九十]|${weekdayWords}`, 'iu');

/** A cheap look at a text: `false` only where no label stands in it. */
export function couldHaveLabel(text: string): boolean {
  return labelHint.test(text);
}

/** `Day 31`, `Days 31-60`, `Session 1a`, `Día 4 y 5`. */
function wordAndNumber(unit: Unit): LabelForm {
  const word = anyOf((language) => language.units[unit]);
  const pattern = new RegExp(
    String.raw`^(?<single>(?:${word})[\s#№_-]*${number})(?:(?:${rangeEnd})?${labelEnd})`,
    'iu',
  );
  return (text) => numbered(pattern.exec(text), unit);
}

/** `3日目`, `第3天`, `5일차`, `3-й день`; one form for the languages that need a sign before it, one for the others. */
function numberAndWord(unit: Unit): readonly LabelForm[] {
  const signs = new Set(languages.map(({ ordinalSign }) => ordinalSign));
  return [...signs].flatMap((sign) => {
    const words = anyOf((language) => (language.ordinalSign === sign ? (language.afterNumber?.[unit] ?? []) : []));
    if (words === '') {
      return [];
    }
    const before = sign === undefined ? '第?' : sign;
    const digits = String.raw`(?:(?<first>\d{1,5})(?:\s*[–—~～-]\s*(?<tight>\d{1,5}))?|(?<numeral>[一二三四五六七八九十]{1,3}))`;
    const pattern = new RegExp(String.raw`^(?<single>${before}\s*${digits}\s*(?:${words}))(?![\p{L}])`, 'iu');
    return [(text: string) => numbered(pattern.exec(text), unit)];
  });
}

/** `R1D12`: the days of a challenge that goes into another round. */
function roundAndDay(text: string): Label | undefined {
  return numbered(/^(?<single>R\d{1,2}\s?D(?:ay)?\s?(?<first>\d{1,4}))(?![\p{L}\d])/iu.exec(text), 'day');
}

const weekdayPatterns = weekdays.map((weekday) => ({
  weekday,
  pattern: new RegExp(String.raw`^(?:${anyOf((language) => language.weekdays[weekday])})${labelEnd}`, 'iu'),
}));

/** A weekday at the beginning of a text, with how many characters it takes; `undefined` where there is none. */
export function weekdayAt(text: string): { readonly weekday: Weekday; readonly length: number } | undefined {
  for (const { weekday, pattern } of weekdayPatterns) {
    const [words] = pattern.exec(text) ?? [];
    if (words !== undefined) {
      return { weekday, length: words.length };
    }
  }
  return undefined;
}

function weekdayAlone(text: string): Label | undefined {
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
function numbered(found: RegExpExecArray | null, unit: Unit): Label | undefined {
  if (!found) {
    return undefined;
  }
  const { single = '', first, numeral = '', tight, spaced } = found.groups ?? {};
  const number = first === undefined ? numeralValue(numeral) : Number(first);
  const last = Number(tight ?? spaced);
  const isRange = last > number && last - number < longestRange;
  return {
    text: isRange ? found[0] : single,
    unit,
    number,
    through: isRange ? last : number,
    weekday: undefined,
  };
}

/** The value of a Chinese numeral up to 99: `三`, `十`, `十二`, `二十`, `二十一`. */
function numeralValue(numeral: string): number {
  const digit = (character = ''): number => '〇一二三四五六七八九'.indexOf(character);
  const [tens, ones] = numeral.includes('十') ? numeral.split('十') : ['0', numeral];
  const tensValue = tens === '' ? 1 : Math.max(digit(tens), 0);
  return tensValue * 10 + Math.max(digit(ones || '〇'), 0);
}

/** The forms, the first that matches decides. */
const forms: readonly LabelForm[] = [
  ...units.map(wordAndNumber),
  ...units.flatMap(numberAndWord),
  roundAndDay,
  weekdayAlone,
];

/** The label at the beginning of a text, or `undefined` where there is none. */
export function labelAt(text: string): Label | undefined {
  for (const form of forms) {
    const label = form(text);
    if (label) {
      return label;
    }
  }
  return undefined;
}
