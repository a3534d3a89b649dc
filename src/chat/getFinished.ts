import { l10n } from 'vscode';
import { addDays, isDate, newestFirst, type PlanDate } from '../core/calendar/date';
import { daysBelow } from '../core/model/walk';
import { answer, checkpointsOf, dayInShort } from './answer';
import { asRecord, planWanted, wantedIn, type DayFound } from './wanted';
import type { Tool, ToolContext } from './tool';

const mostDays = 30;
/** How far back to look if the model doesn't say, in days. */
const usually = 7;

/** The days that were finished since a date, the newest first, with their checkpoints. */
export const getFinished: Tool = {
  name: 'daymark_get_finished',
  prepare: () => Promise.resolve({ invocationMessage: l10n.t('Looking up what you finished') }),
  async invoke(context, input) {
    await context.source.ready;
    const { today } = context.learner.standing;
    const since = sinceIn(input, today);
    const finished = finishedSince(since, context, input);
    return answer({
      today,
      since,
      days: finished.slice(0, mostDays).map(finishedDay),
      more: finished.length > mostDays ? finished.length - mostDays : undefined,
    });
  },
};

/** @throws Error if it isn't a date */
function sinceIn(input: unknown, today: PlanDate): PlanDate {
  const { since } = asRecord(input);
  if (since === undefined || since === '') {
    return addDays(today, -usually);
  }
  if (typeof since !== 'string' || !isDate(since)) {
    throw new Error(`since isn’t a date. Pass one such as ${today}.`);
  }
  return since;
}

function finishedSince(since: PlanDate, context: ToolContext, input: unknown): readonly DayFound[] {
  const { today, ownPlans } = context.learner.standing;
  const wanted = wantedIn(input);
  const only = wanted.plan === undefined ? undefined : planWanted(context, wanted);
  const plans = only ? [only] : ownPlans;
  const isFinished = (date: PlanDate | undefined): boolean => date !== undefined && since <= date && date <= today;
  return plans
    .flatMap((at) => daysBelow(at.plan).map((day) => ({ at, day })))
    .filter(({ day }) => isFinished(day.completedOn))
    .reverse()
    .sort((one, other) => newestFirst(one.day.completedOn, other.day.completedOn));
}

function finishedDay({ at, day }: DayFound): object {
  return { file: at.path, ...dayInShort(day), completedOn: day.completedOn, checkpoints: checkpointsOf(day) };
}
