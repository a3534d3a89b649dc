import type { PlanDate } from '../calendar/date';

/** The author's time of a commit, as `git blame` prints it. */
export interface BlamedCommit {
  /** The beginning of the hash. */
  readonly hash: string;
  /** When it was made, in milliseconds since 1970. */
  readonly moment: number;
  /** The date that it was then where the author was. */
  readonly date: PlanDate;
}

/**
 * Reads the output of `git blame`: the commits that last changed the lines of a file, each once. Lines that aren't committed
 * and lines in another format are left out.
 */
export function readBlame(output: string): readonly BlamedCommit[] {
  const commits = new Map<string, BlamedCommit>();
  output.split('\n').forEach((line, index) => {
    const commit = readLine(line, index + 1);
    if (commit && !/^0+$/.test(commit.hash)) {
      commits.set(commit.hash, commit);
    }
  });
  return [...commits.values()];
}

/** `^1a2b3c4 plan.md (Ada 2026-11-03 23:30:00 +0530 12) - [x] Tune`; the file and the mark of a first commit are rare. */
const header = /^\^?([0-9a-f]{6,64}) /;
const time = /(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d) ([+-]\d\d)(\d\d) {1,12}(\d{1,9})\) /g;

/** @param number the line's number, from 1: names and texts may hold times too, but not followed by this number */
function readLine(line: string, number: number): BlamedCommit | undefined {
  const [, hash] = header.exec(line) ?? [];
  const found = [...`${line} `.matchAll(time)].find(([, , , , , printed]) => Number(printed) === number);
  const [, date = '', clock = '', hours = '', minutes = ''] = found ?? [];
  const moment = Date.parse(`${date}T${clock}${hours}:${minutes}`);
  return hash === undefined || Number.isNaN(moment) ? undefined : { hash, moment, date };
}
