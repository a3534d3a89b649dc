import { iCalendar, type CalendarEvent } from '../core/exporting/iCalendar';
import { scheduledEvents } from '../core/exporting/scheduledEvents';
import { calendarOf, datesOfDays, type DatedPlanAt } from '../core/learner/standing';
import { fullName, planName, withEnDash } from '../core/model/names';
import { toBase64Url } from '../util/base64Url';
import type { Streams } from './output';
import { readWorkspace } from './readWorkspace';
import type { StatusOptions } from './statusOptions';

/**
 * Prints the schedules of plans as one iCalendar, with an event for each open day. A plan without a schedule is named in one
 * line on standard error.
 * @param now the time in UTC, as ISO 8601 has it
 * @returns the exit status: 1 if a file couldn't be read or if there is no event
 */
export function printCalendar(files: readonly string[], options: StatusOptions, now: string, streams: Streams): number {
  const { plans, standing, isComplete } = readWorkspace(files, options, streams);
  const events = plans.flatMap((at): readonly CalendarEvent[] => {
    const dates = datesOfDays(at, calendarOf(standing.ownPlans, at, options));
    if (!dates) {
      streams.error(`${at.path}: has no schedule. To give it one, write its start into the front matter.\n`);
      return [];
    }
    return scheduledEvents(at, dates, {
      nameOf: ({ label }) => withEnDash(label),
      linkTo: (day) => linkTo(at, day.id),
    });
  });
  if (events.length === 0) {
    streams.error('No open day has a date, so there is nothing to print.\n');
    return 1;
  }
  const description = `From ${plans.map(({ path }) => path).join(', ')}, as of ${options.today}`;
  streams.out(iCalendar({ name: plans.map(nameOf).join(', '), description, madeAt: now, events }));
  return isComplete ? 0 : 1;
}

function nameOf({ plan, path }: DatedPlanAt): string {
  return fullName(plan.label, plan.title ?? planName(plan, path).label);
}

/** An address that opens a day in VS Code, if the folder of the workspace is the one that paths begin in. */
function linkTo({ path }: DatedPlanAt, id: string): string {
  return `vscode://daymark.daymark/day?at=${toBase64Url(path.replaceAll('\\', '/') + id)}`;
}
