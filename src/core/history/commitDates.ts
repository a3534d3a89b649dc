import { isCountable, type PlanDate } from '../calendar/date';
import { localTimeOf, localToday } from '../calendar/localToday';
import type { BlamedCommit } from './blame';
import { earlierLines } from './earlierLines';
import type { Commit } from './tickSearch';

/** The date of a commit. */
export interface CommitDate {
  readonly date: PlanDate;
  /** Whose time zone says so: the author's if it is known, otherwise that of this computer. */
  readonly zone: 'author' | 'here';
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
 * Finds dated lines again in a later text. Lines that have changed are left out.
 * @param lines the later text
 * @param tasks lines of it that may be dated
 * @param earlier the text in which the lines were dated
 * @param dates by the line in that text
 * @returns the dates by the line in the later text
 */
export function datesInText(
  lines: readonly string[],
  tasks: readonly number[],
  earlier: readonly string[],
  dates: ReadonlyMap<number, CommitDate>,
): ReadonlyMap<number, CommitDate> {
  const found = earlierLines(lines, tasks, earlier);
  return new Map(
    tasks.flatMap((task): readonly [number, CommitDate][] => {
      const line = found.get(task) ?? -1;
      const date = earlier[line] === lines[task] ? dates.get(line) : undefined;
      return date ? [[task, date]] : [];
    }),
  );
}
