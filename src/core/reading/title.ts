import type { PlanDate, Weekday } from '../plan';
import { minutesIn } from '../text/duration';
import { plainText } from '../text/inline';
import type { References } from '../text/markdown';
import { noDates, takeDates, type Dates } from './datesInTitle';
import { takeDoneMark, type MarkedText } from './doneMark';
import { couldHaveLabel, labelAt, type Label } from './label';

/** A heading's text taken apart: what is left as `text` is without decorations, label, duration, done mark and date. */
export interface Title extends MarkedText {
  readonly label: Label | undefined;
  /** All that a person reads, only the decorations gone. */
  readonly whole: string;
  readonly minutes: number | undefined;
  readonly weekday: Weekday | undefined;
  readonly date: PlanDate | undefined;
  /** A date or a weekday stands in it, be it one that the calendar does not have, or without its year. */
  readonly isDated: boolean;
}

const decoration = String.raw`(?:(?![©®™])[\p{Extended_Pictographic}\p{Regional_Indicator}\uFE0F\u200D\u{1F3FB}-\u{1F3FF}\uFFFD]|[\d#*]\uFE0F?\u20E3)`;
const leadingDecorations = new RegExp(String.raw`^(?:${decoration}|\s)+`, 'u');
const trailingDecorations = new RegExp(String.raw`(?<!${decoration}|\s)(?:${decoration}|\s)+$`, 'u');

const duration = /\s*[([（]([^()[\]（）]{1,24})[)\]）]$/u;
/** `Day 3 (45 min) - Knots`: right behind the label. */
const leadingDuration = /^[(（]([^()（）]{1,24})[)）][\s:：.|>–—-]*/u;
const separators = /^[\s:：.,|>–—-]+/u;
/** It begins where its run begins, so that a long run elsewhere is looked at once. */
const trailingSeparators = /(?<![\s:：|–—-])[\s:：|–—-]+$/u;

/** A text that ends so ends in nothing that is taken off. */
const endsInWord = /[a-z\d]$/i;
/** Takes a heading, a list item's text or a table cell apart. */
export function readTitle(source: string, references: References = {}): Title {
  const marked = plainText(source, references).replace(leadingDecorations, '');
  const mark = takeDoneMark(marked);
  const whole = withoutEnd(mark.text, trailingDecorations);
  const timed = takeMinutes(whole, duration);
  const { label, before, rest } = takeLabel(timed.text);
  const leading = takeMinutes(rest, leadingDuration);
  const after = label ? takeDates(leading.text) : { ...noDates, rest };
  return {
    label,
    text: withoutEnd(after.rest.replace(leadingDecorations, ''), trailingSeparators),
    whole: withoutEnd(whole, trailingSeparators),
    minutes: timed.minutes ?? (label && leading.minutes),
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

function takeMinutes(text: string, form: RegExp): { readonly text: string; readonly minutes: number | undefined } {
  const found = form.exec(text);
  const minutes = minutesIn(found?.[1] ?? '');
  return found && minutes !== undefined ? { text: text.replace(form, ''), minutes } : { text, minutes: undefined };
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

/** `Week 2, Day 3: Knots` is a day: the label that stands for less decides. */
function takeFirstLabel(text: string): LabelledText | undefined {
  const label = labelAt(text);
  if (!label) {
    return undefined;
  }
  const rest = text.slice(label.text.length).replace(separators, '');
  const second = label.unit === 'day' ? undefined : labelAt(rest);
  return second?.unit === 'day'
    ? { label: second, before: noDates, rest: rest.slice(second.text.length).replace(separators, '') }
    : { label, before: noDates, rest };
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
