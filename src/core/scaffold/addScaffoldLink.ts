import type { Day, Plan } from '../model/plan';
import { linkTo } from '../markdown/escaping';
import { type ScaffoldKind, scaffoldLabels } from '../model/scaffoldLink';
import { daysBelow, withNested } from '../model/walk';
import { addLine, pointAbove, pointsAtEnd } from '../writing/lines/addLine';
import { refuseDay } from '../writing/lines/dayEdit';
import { refuseConflicts, type Edit, type Refusal } from '../model/edit';
import type { PlanText } from '../writing/lines/planText';

/** A link from a day to its notebook or lab. */
export interface ScaffoldLink {
  readonly kind: ScaffoldKind;
  /** Plain text. */
  readonly title: string;
  /** The encoded address, relative to the plan's file. */
  readonly target: string;
}

/**
 * Links a day to its notebook or lab: adds a line at its end, in its list style and above its completion line. Changes
 * nothing if the day has this link already. Refuses a day that is a row of a table.
 * @param day a day of this plan
 */
export function addScaffoldLink(planText: PlanText, day: Day, link: ScaffoldLink): Edit | Refusal {
  const conflicts = refuseConflicts(planText);
  if (conflicts) {
    return conflicts;
  }
  if (lineOfLink(day, link) !== undefined) {
    return { kind: 'edit', changes: [] };
  }
  if (day.writtenAs === 'row') {
    return refuseDay(day, 'noPlace');
  }
  const completion = withNested(day.tasks).findLast(({ isCompletionLine }) => isCompletionLine);
  const points = completion ? [pointAbove(planText, day, completion.line)] : pointsAtEnd(planText, day);
  const content = `**${scaffoldLabels[link.kind]}:** ${linkTo(link.target, link.title)}`;
  const days = daysIn(planText.plan);
  const isReadAsMeant = ({ plan, dayAt }: PlanText, line: number): boolean => {
    const now = dayAt(day.line);
    return now !== undefined && lineOfLink(now, link) === line && daysIn(plan) === days;
  };
  const added = addLine(planText, { points, content, isReadAsMeant });
  return added ? { kind: 'edit', changes: [added.change] } : refuseDay(day, 'noPlace');
}

/** The line of a day with this link, whatever its text; `undefined` if there is none. */
function lineOfLink(day: Day, { kind, target }: ScaffoldLink): number | undefined {
  const isIt = (address: string | undefined): boolean => address === target;
  return day.readDetails().fields.find(({ label, scaffold, resources }) => {
    return label === scaffoldLabels[kind] && (isIt(scaffold) || resources.some((resource) => isIt(resource.target)));
  })?.line;
}

/** The days of a plan and its kind as one string: the new line must change neither. */
function daysIn(plan: Plan): string {
  const days = daysBelow(plan).map(({ id, title, state }) => [id, title, state]);
  return JSON.stringify([plan.isPlan, plan.kind, days]);
}
