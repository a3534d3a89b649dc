import { readFrontMatter, type Schedule } from '../frontMatter/frontMatter';
import { setSchedule } from '../frontMatter/setSchedule';
import { lineEndingOf, splitLines } from '../markdown/lines';
import { findFrontMatter } from '../markdown/findFrontMatter';
import { applyChanges } from '../markdown/textChange';
import type { PlanText } from '../writing/lines/planText';
import { byteOrderMarks } from './sections';

/** The front matter of an updated plan. */
export interface UpdatedFrontMatter {
  /** With the byte order mark of the learner's plan, and the line ending of the last fence. */
  readonly text: string;
  /** The lines of the learner's front matter, from 0, if its schedule can't be written into the author's. */
  readonly unplaced: readonly number[];
}

/**
 * Keeps the learner's front matter unless the author changed it; then the learner's schedule goes into the author's.
 */
export function updateFrontMatter(mine: PlanText, next: PlanText, base: PlanText | undefined): UpdatedFrontMatter {
  const [ours, theirs] = [frontMatterOf(mine.text), frontMatterOf(next.text)];
  const [marks = ''] = byteOrderMarks.exec(mine.text) ?? [];
  const isUnchanged = base !== undefined && isSame(frontMatterOf(base.text), theirs);
  if (theirs === '' || isUnchanged || isSame(ours, theirs)) {
    return { text: marks + ours, unplaced: [] };
  }
  const text = splitLines(theirs).join(lineEndingOf(mine.text));
  const schedule = scheduleIn(mine.text);
  if (schedule === undefined) {
    return { text: marks + text, unplaced: [] };
  }
  const edit = setSchedule(text, schedule);
  return edit.kind === 'edit'
    ? { text: marks + applyChanges(text, edit.changes), unplaced: [] }
    : { text: marks + text, unplaced: [...splitLines(ours).keys()] };
}

/** The front matter of a text with the line ending of its last fence, without a byte order mark; empty if there is none. */
function frontMatterOf(text: string): string {
  const place = findFrontMatter(text);
  if (!place?.isOurs) {
    return '';
  }
  const [lineEnding = ''] = /^(?:\r\n?|\n)/.exec(text.slice(place.end)) ?? [];
  return text.slice(0, place.end).replace(byteOrderMarks, '') + lineEnding;
}

function isSame(one: string, other: string): boolean {
  return splitLines(one).join('\n') === splitLines(other).join('\n');
}

/** The schedule in the front matter of a text; `undefined` if it says nothing about it. */
function scheduleIn(text: string): Schedule | undefined {
  const schedule = readFrontMatter(text);
  const { start, studyDays, daysOff } = schedule;
  return start === undefined && studyDays === undefined && daysOff.length === 0 ? undefined : schedule;
}
