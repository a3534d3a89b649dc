import type { ScheduledDates } from '../learner/schedule';
import { fullName } from '../model/names';
import type { Day, PlanAt } from '../model/plan';
import { daysBelow, withNested } from '../model/walk';
import { webLinks } from '../model/resourceTarget';
import type { CalendarEvent } from './iCalendar';

/** What an event says that isn't in the plan. */
export interface EventWords {
  /** The label of a day as it is shown. */
  nameOf(day: Day): string;
  /** An address that opens a day; `undefined` for none. */
  linkTo(day: Day): string | undefined;
}

/** An event for each open day of a plan that has a date. */
export function scheduledEvents(at: PlanAt, dates: ScheduledDates, words: EventWords): readonly CalendarEvent[] {
  const ordinals = new Map<string, number>();
  return daysBelow(at.plan).flatMap((day) => {
    const ordinal = (ordinals.get(day.label) ?? 0) + 1;
    ordinals.set(day.label, ordinal);
    const range = day.state === 'open' ? dates.get(day) : undefined;
    return range
      ? [
          {
            ...range,
            uid: uidOf(`${at.path} ${day.label} ${ordinal}`),
            summary: fullName(words.nameOf(day), day.title),
            description: descriptionOf(day),
            url: words.linkTo(day),
          },
        ]
      : [];
  });
}

/** Letters and digits of ASCII as they are, everything else by its code: any program keeps that as it is. */
function uidOf(name: string): string {
  return `${name.replaceAll(/[^\w.-]/g, (character) => `%${character.charCodeAt(0).toString(16)}`)}@daymark`;
}

/** The objective of a day, what there is to do, and its links to the web, one a line. */
function descriptionOf(day: Day): string {
  const { fields, resources } = day.readDetails();
  const texts = (role: 'objective' | 'task'): readonly string[] =>
    fields.filter((field) => field.role === role && !field.onlyReference).map(({ text }) => text);
  const open = withNested(day.tasks).filter(({ state, isCompletionLine }) => state === 'open' && !isCompletionLine);
  const tasks = open.length > 0 ? open.map(({ text }) => text) : texts('task');
  return [...texts('objective'), ...tasks, ...webLinks(resources)].filter((line) => line !== '').join('\n');
}
