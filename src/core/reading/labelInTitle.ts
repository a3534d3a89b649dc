import { noDates, otherSeparators, takeDates, type Dates } from './datesInTitle';
import { isDayUnit } from '../words/words';
import { couldHaveLabel, labelAt, type Label } from './label';

/** A text cut at its label. */
export interface LabelledText {
  readonly label: Label | undefined;
  /** The dates in the text before the label. */
  readonly before: Omit<Dates, 'rest'>;
  /** The text next to the label: after it, including separators, or before it. */
  readonly rest: string;
}

/** `1.2 Day 3`: a section number before the label. */
const sectionNumber = /^\d{1,2}(?:\.\d{1,2}){0,3}[.)]?\s+(?=\p{L})/u;

/**
 * Cuts a text at its label, which is at the beginning, after a date (`2026-01-19 Day 1`) or a section number
 * (`1.2 Day 3`), or at the end after a bar: `Gradient descent | Deep learning | Day 36`.
 * @param text begins with a word
 * @param withoutEnd removes what may follow a label at the end
 */
export function takeLabel(text: string, withoutEnd: (text: string) => string): LabelledText {
  const nothing = { label: undefined, before: noDates, rest: text };
  if (!couldHaveLabel(text)) {
    return nothing;
  }
  return (
    takeDayAfterWeekday(text) ??
    takeFirstLabel(text) ??
    takeLabelAfterDate(text) ??
    takeLabelAfterNumber(text) ??
    takeLastLabel(text, withoutEnd) ??
    nothing
  );
}

/** A limit: nobody writes more labels into one title: `Phase 1, Month 2, Week 3, Monday, Day 5`. */
const mostLabels = 5;

/**
 * `Week 2, Day 3: Knots` is a day: a label of a day wins over that of anything larger. `Monday - Day 1: Knots` is
 * day 1: a number wins over a weekday.
 */
function takeFirstLabel(text: string, most = mostLabels): LabelledText | undefined {
  const label = labelAt(text);
  if (!label) {
    return undefined;
  }
  const first = { label, before: noDates, rest: text.slice(label.text.length).replace(tightSeparators, '') };
  return isNumberedDay(label) || most === 1 ? first : (takeSecondLabel(first, most - 1) ?? first);
}

/** `Day 3-Knots` */
const tightSeparators = new RegExp(`^${otherSeparators}+`);
const beforeSecondLabel = /^[\s:：.,|(（>–—-]+/u;

function takeSecondLabel({ label: first, rest }: LabelledText, most: number): LabelledText | undefined {
  const words = rest.replace(beforeSecondLabel, '');
  const second = words === '' ? undefined : takeFirstLabel(words, most);
  if (!second || !isDayUnit(second.label?.unit)) {
    return undefined;
  }
  const weekday = first?.weekday;
  return weekday !== undefined && second.label?.weekday !== undefined
    ? undefined
    : {
        label: second.label,
        before: { ...noDates, weekday, isDated: weekday !== undefined },
        rest: second.rest.replace(/^[)）]/u, ''),
      };
}

/** `Mo 05.01. Tag 1: Hören`: a number wins over the weekday of a date. */
function takeDayAfterWeekday(text: string): LabelledText | undefined {
  const found = labelAt(text)?.weekday === undefined ? undefined : takeLabelAfterDate(text);
  return isNumberedDay(found?.label) ? found : undefined;
}

function isNumberedDay(label: Label | undefined): boolean {
  return isDayUnit(label?.unit) && label?.weekday === undefined;
}

function takeLabelAfterDate(text: string): LabelledText | undefined {
  const before = takeDates(text);
  const found = before.isDated ? takeFirstLabel(before.rest) : undefined;
  return found && { ...found, before };
}

function takeLabelAfterNumber(text: string): LabelledText | undefined {
  return sectionNumber.test(text) ? takeFirstLabel(text.replace(sectionNumber, '')) : undefined;
}

function takeLastLabel(text: string, withoutEnd: (text: string) => string): LabelledText | undefined {
  if (!text.includes('|')) {
    return undefined;
  }
  const whole = withoutEnd(text);
  const bar = whole.lastIndexOf('|');
  const last = whole.slice(bar + 1).trim();
  const label = bar > 0 ? labelAt(last) : undefined;
  const isAll = label?.text.length === last.length;
  return isAll ? { label, before: noDates, rest: whole.slice(0, bar).trimEnd() } : undefined;
}
