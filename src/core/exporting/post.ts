import type { Day, Field, Plan } from '../model/plan';
import { daysBelow } from '../model/walk';
import { escaped, folded, unspaced } from '../words/patterns';

/**
 * What a day has to post, as a person reads it. A line that only points elsewhere, like `(see Day 8)`, is followed: to the
 * day of the same plan whose label it has, the nearest one if there are several.
 * @returns `undefined` if the day has no such line, or if the line leads nowhere
 */
export function postOf(plan: Plan, day: Day): string | undefined {
  const seen = new Set<Day>();
  let at: Day | undefined = day;
  while (at && !seen.has(at)) {
    seen.add(at);
    const field: Field | undefined = at.readDetails().fields.find(({ role, text }) => role === 'post' && text !== '');
    if (!field?.onlyReference) {
      return field?.text;
    }
    at = dayNamedIn(field.text, plan, at);
  }
  return undefined;
}

/** The day whose label a text has; of several the one with the longest label, then the nearest one. */
function dayNamedIn(text: string, plan: Plan, from: Day): Day | undefined {
  const days = daysBelow(plan);
  const here = days.indexOf(from);
  const named = days
    .map((day, index) => ({ day, distance: Math.abs(index - here) }))
    .filter(({ day }) => day !== from && hasLabel(text, day.label));
  return named.sort((one, other) => other.day.label.length - one.day.label.length || one.distance - other.distance)[0]
    ?.day;
}

/** What a whole label can't follow or precede: a digit, or a letter of a script with spaces between words. */
const goesOn = String.raw`\p{N}|(?!${unspaced.source})\p{L}`;
const dash = '[-‐‑–—.]';

/** Whether a text has a label as a whole: `Day 8` is neither in `Day 80` nor in `Day 8-9`, but `第8天` is in `见第8天`. */
function hasLabel(text: string, label: string): boolean {
  const before = String.raw`(?<!${goesOn}|\p{N}${dash})`;
  const after = String.raw`(?!${goesOn}|${dash}\p{N})`;
  return label !== '' && new RegExp(before + escaped(folded(label)) + after, 'u').test(folded(text));
}
