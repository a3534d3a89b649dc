import type { Schedule } from '../../core/frontMatter/frontMatter';
import { planName } from '../../core/model/names';
import type { Edit, Refusal } from '../../core/model/edit';
import type { Written } from '../../workspace/editing/planEditor';
import type { Editing } from '../../core/runParsing';
import type { IndexedPlan } from '../../workspace/index/planSource';
import type { CommandContext } from '../base/context';
import { writePlan } from '../base/writePlan';

/** A schedule to write. */
export interface ScheduleChange<Details> {
  readonly kind: 'change';
  readonly schedule: Schedule;
  /** What the receipt needs. */
  readonly details: Details;
}

/** The edit that writes a schedule. */
export interface ScheduleEdit<Details> extends Edit {
  /** What the receipt needs. */
  readonly details: Details;
}

/** Makes the schedule to write from the plan as it is now. */
export type ChangeSchedule<Details> = (now: IndexedPlan, writing: Editing) => ScheduleChange<Details> | Refusal;

/**
 * Writes a schedule into the front matter of a plan. If that is refused, a message says why.
 * @returns `undefined` if nothing was changed
 */
export function writeSchedule<Details>(
  { editor }: CommandContext,
  entry: IndexedPlan,
  make: ChangeSchedule<Details>,
): Promise<Written<ScheduleEdit<Details>> | undefined> {
  const { uri, path, plan } = entry;
  return writePlan(editor, uri, planName(plan, path).label, (live, writing) => {
    const change = make({ ...entry, plan: live.plan, ...writing.datesOf(live.plan, live.text) }, writing);
    if (change.kind === 'refused') {
      return change;
    }
    const edit = writing.setSchedule(live.text, change.schedule);
    return edit.kind === 'refused' ? edit : { ...edit, details: change.details };
  });
}
