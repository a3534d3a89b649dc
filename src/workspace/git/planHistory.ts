import type { CancellationToken, Uri } from 'vscode';
import type { TickSearch, WhyUntold } from '../../core/history/tickSearch';
import type { CommitDate } from '../../core/history/commitDates';
import type { PlanDate } from '../../core/calendar/date';
import type { Editing } from '../../core/runParsing';
import type { Git, Repository } from './gitExtension';
import { repositoryOf } from './repositories';
import { HistorySearch } from './searchHistory';

/** Some tasks of a plan whose history is asked for. */
export interface AskedTasks {
  readonly uri: Uri;
  /** The live text. */
  readonly lines: readonly string[];
  /** The lines of the tasks, from 0. */
  readonly tasks: readonly number[];
  /** Later dates can't be right. */
  readonly today: PlanDate;
}

/** When some tasks were checked, by their lines. */
export interface TickDates {
  readonly dates: ReadonlyMap<number, CommitDate>;
  /** Why that isn't known, or can't be, for the others. */
  readonly undated: ReadonlyMap<number, WhyUntold | 'impossibleDate'>;
}

/** What reading the history takes. */
export interface Reading {
  readonly git: Git;
  readonly writing: Editing;
  readonly token: CancellationToken;
  /** Is told how many commits were looked at. */
  readonly report: (commits: number) => void;
}

/**
 * Reads the history of a plan, and says when its tasks were checked.
 * @returns `noRepository` if the plan is in none, `notCommitted` if the repository doesn't have the file, and `cancelled`
 */
export async function tickDates(
  { uri, lines, tasks, today }: AskedTasks,
  { git, writing, token, report }: Reading,
): Promise<TickDates | 'noRepository' | 'notCommitted' | 'cancelled'> {
  const repository = await repositoryOf(git, uri, token);
  if (token.isCancellationRequested) {
    return 'cancelled';
  }
  if (!repository) {
    return 'noRepository';
  }
  const committed = await orUndefined(repository.show('HEAD', uri.fsPath));
  if (committed === undefined) {
    return 'notCommitted';
  }
  const search = new writing.TickSearch(lines, tasks, committed);
  await new HistorySearch(repository, search, token, report).run(uri.fsPath);
  const dates = await datesOf(search, repository, uri, writing);
  if (token.isCancellationRequested) {
    return 'cancelled';
  }
  const known = [...dates];
  const isPossible = ([, { date }]: readonly [number, CommitDate]): boolean => writing.canBeDoneDate(date, today);
  const impossible = known.filter((each) => !isPossible(each)).map(([task]) => [task, 'impossibleDate'] as const);
  return { dates: new Map(known.filter(isPossible)), undated: new Map([...search.untold, ...impossible]) };
}

/** The dates of the commits that a search found. Only blame knows the author's time zone, and only of some commits. */
async function datesOf(
  { found }: TickSearch,
  repository: Repository,
  { fsPath }: Uri,
  { dateOfCommit, readBlame }: Editing,
): Promise<ReadonlyMap<number, CommitDate>> {
  const blame = found.size > 0 ? await orUndefined(repository.blame(fsPath)) : undefined;
  const blamed = readBlame(blame ?? '');
  return new Map([...found].map(([task, commit]) => [task, dateOfCommit(commit, blamed)]));
}

function orUndefined<T>(promise: Promise<T>): Promise<T | undefined> {
  return promise.catch(() => undefined);
}
