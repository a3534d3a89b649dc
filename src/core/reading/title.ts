import type { PlanDate, Weekday } from '../plan';
import { isDate } from '../date';
import { minutesIn } from '../text/duration';
import { plainText } from '../text/inline';
import type { References } from '../text/markdown';
import { anyOf } from '../text/patterns';
import { units, weekdays, type Unit } from '../words';

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

/** A heading's text taken apart: what is left as `text` is without decorations, label, duration, done mark and date. */
export interface Title {
  readonly label: Label | undefined;
  readonly text: string;
  /** All that a person reads, only the decorations gone. */
  readonly whole: string;
  readonly minutes: number | undefined;
  readonly date: PlanDate | undefined;
  /** An undated mark says that it is done. */
  readonly hasDoneMark: boolean;
  /** A dated mark says on which date it was done. */
  readonly completedOn: PlanDate | undefined;
}

const decoration = String.raw`(?:(?![©®™])[\p{Extended_Pictographic}\p{Regional_Indicator}\uFE0F\u200D\u{1F3FB}-\u{1F3FF}\uFFFD]|[\d#*]\uFE0F?\u20E3)`;
const leadingDecorations = new RegExp(String.raw`^(?:${decoration}|\s)+`, 'u');
const trailingDecorations = new RegExp(String.raw`(?<!${decoration}|\s)(?:${decoration}|\s)+$`, 'u');

const doneWord = anyOf((language) => language.done);
/** `— completed 2026-04-21`, `(completed 2026-03-29)`, and whatever follows it: a score, say. */
const datedMark = new RegExp(
  String.raw`[\s(（–—-]{1,3}(?:${doneWord})[\s:]+(?<date>\d{4}-\d{2}-\d{2})[)）]?(?:\s*\([^()]*\))?$`,
  'iu',
);
/** `✅ COMPLETED`, `- done`, `(completed)`. */
const doneWords = new RegExp(String.raw`(?:✅|[(–—-])\s*(?:${doneWord})\)?$`, 'iu');
const doneSign = /[✅☑✔]\uFE0F?(?:\s*\d{4}-\d{2}-\d{2})?$/u;

const duration = /\s*[([（]([^()[\]（）]{1,24})[)\]）]$/u;
const isoDate = /^[(（]?(\d{4}-\d{2}-\d{2})[)）]?(?=$|[\s:：,–—-])/u;
const separators = /^[\s:：.|>–—-]+/u;
/** It begins where its run begins, so that a long run elsewhere is looked at once. */
const trailingSeparators = /(?<![\s:：|–—-])[\s:：|–—-]+$/u;

/** Where a label ends: at the end, or before a separator. */
const labelEnd = String.raw`(?=$|[\s:：.,|>()（）–—-])`;
const unitPatterns = units.map((unit) => ({ unit, pattern: labelPattern(unit) }));
const weekdayPatterns = weekdays.map((weekday) => ({
  weekday,
  pattern: new RegExp(String.raw`^(?:${anyOf((language) => language.weekdays[weekday])})${labelEnd}`, 'iu'),
}));

/** A text that ends so ends in nothing that is taken off. */
const endsInWord = /[a-z\d]$/i;
const labelHint = new RegExp(
  String.raw`\d|${anyOf((language) => weekdays.flatMap((day) => language.weekdays[day]))}`,
  'iu',
);
const doneHint = new RegExp(String.raw`[✅☑✔]|${doneWord}`, 'iu');

/** A cheap look at a source, before it is taken apart: `false` only where `readTitle` would find no label. */
export function couldHaveLabel(source: string): boolean {
  return labelHint.test(source);
}

/** Takes a heading, a list item's text or a table cell apart. */
export function readTitle(source: string, references: References = {}): Title {
  const marked = plainText(source, references).replace(leadingDecorations, '');
  const mark = takeDoneMark(marked);
  const whole = withoutEnd(mark.text, trailingDecorations);
  const timed = takeMinutes(whole);
  const { label, rest } = takeLabel(timed.text);
  const dated = takeDate(rest);
  return {
    label,
    text: withoutEnd(dated.text.replace(leadingDecorations, ''), trailingSeparators),
    whole: withoutEnd(whole, trailingSeparators),
    minutes: timed.minutes,
    date: dated.date,
    hasDoneMark: mark.hasDoneMark,
    completedOn: mark.completedOn,
  };
}

function withoutEnd(text: string, end: RegExp): string {
  return endsInWord.test(text) ? text : text.replace(end, '');
}

function takeDoneMark(text: string): Pick<Title, 'text' | 'hasDoneMark' | 'completedOn'> {
  if (!doneHint.test(text)) {
    return { text, hasDoneMark: false, completedOn: undefined };
  }
  const dated = datedMark.exec(text);
  const date = dated?.groups?.['date'];
  if (dated && date !== undefined && isDate(date)) {
    return { text: text.slice(0, dated.index), hasDoneMark: false, completedOn: date };
  }
  const undated = doneWords.exec(text) ?? doneSign.exec(text);
  return {
    text: undated ? text.slice(0, undated.index).trimEnd() : text,
    hasDoneMark: undated !== null,
    completedOn: undefined,
  };
}

function takeMinutes(text: string): { readonly text: string; readonly minutes: number | undefined } {
  const found = duration.exec(text);
  const minutes = minutesIn(found?.[1] ?? '');
  return found && minutes !== undefined ? { text: text.slice(0, found.index), minutes } : { text, minutes: undefined };
}

function takeDate(text: string): { readonly text: string; readonly date: PlanDate | undefined } {
  const [found = '', date = ''] = isoDate.exec(text) ?? [];
  return isDate(date) ? { text: text.slice(found.length).replace(separators, ''), date } : { text, date: undefined };
}

function takeLabel(text: string): { readonly label: Label | undefined; readonly rest: string } {
  const label = couldHaveLabel(text) ? (numberedLabel(text) ?? weekdayLabel(text)) : undefined;
  return { label, rest: label ? text.slice(label.text.length).replace(separators, '') : text };
}

function numberedLabel(text: string): Label | undefined {
  for (const { unit, pattern } of unitPatterns) {
    const found = pattern.exec(text);
    if (found) {
      return { ...rangeOf(found), unit, weekday: undefined };
    }
  }
  return undefined;
}

/** `Day 5-3` and `Day 1-2026` are no ranges: what follows the number belongs to the title. */
function rangeOf(found: RegExpExecArray): Pick<Label, 'text' | 'number' | 'through'> {
  const { single = '', first, tight, spaced } = found.groups ?? {};
  const last = tight ?? spaced;
  const number = Number(first);
  const through = Number(last);
  const isRange = last !== undefined && through > number && through - number < longestRange;
  return { text: isRange ? found[0] : single, number, through: isRange ? through : number };
}

/** A range of more days than a year has is none. */
const longestRange = 366;

function weekdayLabel(text: string): Label | undefined {
  for (const { weekday, pattern } of weekdayPatterns) {
    const [found] = pattern.exec(text) ?? [];
    if (found !== undefined) {
      return { text: found, unit: 'day', number: undefined, through: undefined, weekday };
    }
  }
  return undefined;
}

/**
 * A word of the unit, a number, perhaps a letter (`1a`), perhaps the end of a range: tight (`1-2`), in words
 * (`1 to 2`), or spaced and then followed by a separator (`59 - 60:`), for in `Day 299 - 300-Day Assessment` it is text.
 */
function labelPattern(unit: Unit): RegExp {
  const word = anyOf((language) => language.units[unit]);
  const tight = String.raw`(?:[–—~-]|\s+(?:to|and|y|e|a|&)\s+)(?<tight>\d{1,5})(?![\d-])${labelEnd}`;
  const spaced = String.raw`\s+[–—-]\s+(?<spaced>\d{1,5})(?=\s*(?:$|[:：.|(]))`;
  return new RegExp(
    String.raw`^(?<single>(?:${word})[\s#_-]*(?<first>\d{1,5})(?:\p{L}(?!\p{L}))?)${labelEnd}(?:${tight}|${spaced})?`,
    'iu',
  );
}
