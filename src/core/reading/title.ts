import { isDate } from '../date';
import type { PlanDate, Weekday } from '../plan';
import { dateAt } from '../text/calendarDate';
import { minutesIn } from '../text/duration';
import { plainText } from '../text/inline';
import type { References } from '../text/markdown';
import { anyOf } from '../text/patterns';
import { languages, weekdays, type Language } from '../words';
import { couldHaveLabel, labelAt, weekdayAt, type Label } from './label';

/** A heading's text taken apart: what is left as `text` is without decorations, label, duration, done mark and date. */
export interface Title {
  readonly label: Label | undefined;
  readonly text: string;
  /** All that a person reads, only the decorations gone. */
  readonly whole: string;
  readonly minutes: number | undefined;
  readonly weekday: Weekday | undefined;
  readonly date: PlanDate | undefined;
  /** A date or a weekday stands in it, be it one that the calendar does not have, or without its year. */
  readonly isDated: boolean;
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
const separators = /^[\s:：.|>–—-]+/u;
/** It begins where its run begins, so that a long run elsewhere is looked at once. */
const trailingSeparators = /(?<![\s:：|–—-])[\s:：|–—-]+$/u;

/** A text that ends so ends in nothing that is taken off. */
const endsInWord = /[a-z\d]$/i;
const doneHint = new RegExp(String.raw`[✅☑✔]|${doneWord}`, 'iu');

/** Takes a heading, a list item's text or a table cell apart. */
export function readTitle(source: string, references: References = {}): Title {
  const marked = plainText(source, references).replace(leadingDecorations, '');
  const mark = takeDoneMark(marked);
  const whole = withoutEnd(mark.text, trailingDecorations);
  const timed = takeMinutes(whole);
  const { label, before, rest } = takeLabel(timed.text);
  const after = label ? takeDates(rest) : { ...noDates, rest };
  return {
    label,
    text: withoutEnd(after.rest.replace(leadingDecorations, ''), trailingSeparators),
    whole: withoutEnd(whole, trailingSeparators),
    minutes: timed.minutes,
    weekday: label?.weekday ?? after.weekday ?? before.weekday,
    date: after.date ?? before.date,
    isDated: label?.weekday !== undefined || after.isDated || before.isDated,
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

/** What a text says of dates at its beginning. */
interface Dates {
  readonly date: PlanDate | undefined;
  readonly weekday: Weekday | undefined;
  readonly isDated: boolean;
  readonly rest: string;
}

const noDates: Omit<Dates, 'rest'> = { date: undefined, weekday: undefined, isDated: false };
const opening = /^[(（]/u;
const betweenDates = /^(?:[\s,，)）]|(?:y|to|and|–|—|-|~)\s)+/u;
/** One sign for a weekday in parentheses, `（月）`, and how many characters it takes. */
const weekdaySign = /^\s?[(（](?<sign>\p{L})[)）]/u;

/** Takes dates and weekdays off the beginning of a text: `June 27, Monday`, `(2026-11-21)`, `2016年6月27日（月）`. */
function takeDates(text: string): Dates {
  const inside = text.replace(opening, '');
  const written = dateAt(inside);
  if (written && !written.isPossible) {
    return { ...noDates, isDated: true, rest: text };
  }
  const read = written ? { ...noDates, date: written.date, length: written.length } : weekdayBeforeMore(inside);
  if (!read) {
    return { ...noDates, rest: text };
  }
  const behind = inside.slice(read.length);
  const sign = weekdaySign.exec(behind);
  const more = takeDates(behind.slice(sign?.[0].length ?? 0).replace(betweenDates, ''));
  return {
    date: read.date ?? more.date,
    weekday: read.weekday ?? weekdayOfSign(sign?.groups?.['sign']) ?? more.weekday,
    isDated: true,
    rest: more.rest.replace(separators, ''),
  };
}

/** A weekday counts as one only where nothing of a sentence follows: `Day 3: Monday Blues` is a title. */
function weekdayBeforeMore(text: string): (Omit<Dates, 'rest'> & { readonly length: number }) | undefined {
  const found = weekdayAt(text);
  const isAlone = found && /^\s*(?:$|[,，:：|)）–—-])/u.test(text.slice(found.length));
  return isAlone ? { ...noDates, ...found } : undefined;
}

function weekdayOfSign(sign: string | undefined): Weekday | undefined {
  const index = sign === undefined ? -1 : Math.max(...languages.map((language) => signsOf(language).indexOf(sign)));
  return weekdays[index];
}

function signsOf({ weekdaySigns = '' }: Language): string {
  return weekdaySigns;
}

/** A text cut at its label. */
interface LabelledText {
  readonly label: Label | undefined;
  readonly before: Omit<Dates, 'rest'>;
  readonly rest: string;
}

/**
 * A label stands at the beginning, after a date (`2026-01-19 Day 1`), or after a bar at the end: `Gradient descent | Deep
 * learning | Day 36`.
 */
function takeLabel(text: string): LabelledText {
  const nothing = { label: undefined, before: noDates, rest: text };
  if (!couldHaveLabel(text)) {
    return nothing;
  }
  return takeFirstLabel(text) ?? takeLabelAfterDate(text) ?? takeLastLabel(text) ?? nothing;
}

function takeFirstLabel(text: string): LabelledText | undefined {
  const label = labelAt(text);
  return label && { label, before: noDates, rest: text.slice(label.text.length).replace(separators, '') };
}

function takeLabelAfterDate(text: string): LabelledText | undefined {
  const before = takeDates(text);
  const found = before.isDated ? takeFirstLabel(before.rest) : undefined;
  return found && { ...found, before };
}

function takeLastLabel(text: string): LabelledText | undefined {
  const bar = text.lastIndexOf('|');
  const last = text.slice(bar + 1).trim();
  const label = bar > 0 ? labelAt(last) : undefined;
  const isAll = label?.text.length === last.length;
  return isAll ? { label, before: noDates, rest: text.slice(0, bar).trimEnd() } : undefined;
}
