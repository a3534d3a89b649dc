import { noDates, separators, takeDates, type Dates } from './datesInTitle';
import { couldHaveLabel, labelAt, type Label } from './label';

/** A text cut at its label. */
export interface LabelledText {
  readonly label: Label | undefined;
  /** What the text says of dates before the label. */
  readonly before: Omit<Dates, 'rest'>;
  /** What stands beside the label: behind it, with separators, or before it. */
  readonly rest: string;
}

/**
 * Cuts a text at its label, which stands at the beginning, after a date (`2026-01-19 Day 1`), or after a bar at the end:
 * `Gradient descent | Deep learning | Day 36`.
 * @param text begins with a word
 * @param withoutEnd takes off what may stand behind a label at the end
 */
export function takeLabel(text: string, withoutEnd: (text: string) => string): LabelledText {
  const nothing = { label: undefined, before: noDates, rest: text };
  if (!couldHaveLabel(text)) {
    return nothing;
  }
  return takeFirstLabel(text) ?? takeLabelAfterDate(text) ?? takeLastLabel(text, withoutEnd) ?? nothing;
}

/** `Week 2, Day 3: Knots` is a day: the label that stands for less decides. */
function takeFirstLabel(text: string): LabelledText | undefined {
  const label = labelAt(text);
  if (!label) {
    return undefined;
  }
  const rest = text.slice(label.text.length);
  const words = label.unit === 'day' ? '' : rest.replace(separators, '');
  const second = words === '' ? undefined : labelAt(words);
  return second?.unit === 'day'
    ? { label: second, before: noDates, rest: words.slice(second.text.length) }
    : { label, before: noDates, rest };
}

function takeLabelAfterDate(text: string): LabelledText | undefined {
  const before = takeDates(text);
  const found = before.isDated ? takeFirstLabel(before.rest) : undefined;
  return found && { ...found, before };
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
