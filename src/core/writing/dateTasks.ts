import { isCountable, type PlanDate } from '../calendar/date';
import { localTimeOf, localToday } from '../calendar/localToday';
import { refuseConflicts, type Edit, type Refusal } from '../model/edit';
import { daysBelow, tasksBelow, withNested } from '../model/walk';
import { findDoneDate } from '../reading/doneDate';
import type { BlamedCommit } from './blame';
import { boxAt, type Box } from './box';
import { dateBox } from './dayEdit';
import { doneDateStyle } from './doneDateEdit';
import { earlierLines } from './earlierLines';
import { lineAt, type PlanText } from './planText';
import { isWritable, stateOf } from './tasks';
import type { Commit } from './tickSearch';

/** The date of a commit. */
export interface CommitDate {
  readonly date: PlanDate;
  /** Whose time zone says so: the author's if it is known, otherwise that of this computer. */
  readonly zone: 'author' | 'here';
}

/** An edit that dates tasks. */
export interface DatingEdit extends Edit {
  /** Where the date of each task is from, by the line of its change. */
  readonly dated: ReadonlyMap<number, CommitDate>;
}

/** The date on which a commit was made. @param blamed commits whose author's time zone is known */
export function dateOfCommit({ hash, moment }: Commit, blamed: readonly BlamedCommit[]): CommitDate {
  const known = blamed.find((commit) => hash.startsWith(commit.hash) && commit.moment === moment);
  return known
    ? { date: known.date, zone: 'author' }
    : { date: localToday(localTimeOf(new Date(moment)), '00:00'), zone: 'here' };
}

/** Whether work can have been done on a date: from 1970 to today. */
export function canBeDoneDate(date: PlanDate, today: PlanDate): boolean {
  return isCountable(date) && date <= today;
}

/**
 * The lines of the checked tasks that have no done date and can get one, from 0, in order: list items, including completion
 * lines and days with a box of their own.
 */
export function undatedTasks(planText: PlanText): readonly number[] {
  return undatedBoxes(planText).map(({ at }) => at.line);
}

/**
 * Dates checked tasks that have no done date.
 * @param lines the text in which the tasks were found; only lines that are still the same are dated
 * @param dates the date of each task, by its line in that text
 */
export function dateTasks(
  planText: PlanText,
  lines: readonly string[],
  dates: ReadonlyMap<number, CommitDate>,
): DatingEdit | Refusal {
  const conflicts = refuseConflicts(planText);
  if (conflicts) {
    return conflicts;
  }
  const boxes = undatedBoxes(planText);
  const found = earlierLines(
    planText.lines,
    boxes.map(({ at }) => at.line),
    lines,
  );
  const dated = new Map(
    boxes.flatMap(({ at }): readonly [number, CommitDate][] => {
      const line = found.get(at.line) ?? -1;
      const date = lines[line] === lineAt(planText, at.line) ? dates.get(line) : undefined;
      return date ? [[at.line, date]] : [];
    }),
  );
  const style = doneDateStyle(planText);
  const changes = boxes.flatMap((box) => {
    const { date } = dated.get(box.at.line) ?? {};
    return date === undefined ? [] : dateBox(planText, box, date, style);
  });
  return { kind: 'edit', changes, dated };
}

type PlacedBox = Box & { readonly at: NonNullable<Box['at']> };

function undatedBoxes(planText: PlanText): readonly PlacedBox[] {
  const { plan } = planText;
  const days = daysBelow(plan).filter(({ writtenAs }) => writtenAs === 'item');
  const rows = [...days, ...withNested(tasksBelow(plan))];
  const lines = [...new Set(rows.map(({ line }) => line))].sort((one, other) => one - other);
  return lines.flatMap((line) => boxAt(planText, line) ?? []).filter((box) => isUndated(planText, box));
}

function isUndated(planText: PlanText, box: Box): box is PlacedBox {
  const { at, mark, writtenAs } = box;
  const isDone = writtenAs === 'item' && isWritable(box) && stateOf(box) === 'done';
  return isDone && at !== undefined && !findDoneDate(lineAt(planText, at.line).slice(at.character + mark.length));
}
