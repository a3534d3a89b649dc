import type { Schedule } from '../../core/frontMatter/frontMatter';
import { planName } from '../../core/model/shortName';
import type { Edit, Refusal } from '../../core/model/edit';
import type { Written } from '../../workspace/editing/planEditor';
import type { Parsing } from '../../core/runParsing';
import type { IndexedPlan } from '../../workspace/index/planSource';
import type { CommandContext } from '../base/context';
import { writePlan } from '../base/writePlan';

/** A schedule to write, with what its receipt needs. */
export interface Change<Details> {
  readonly kind: 'change';
  readonly schedule: Schedule;
  readonly details: Details;
}

/** The edit of a schedule, with what its receipt needs. */
export interface ScheduleChanged<Details> extends Edit {
  readonly details: Details;
}

/** Says what to write, from a plan as it is now. */
export type MakeChange<Details> = (now: IndexedPlan, writing: Parsing) => Change<Details> | Refusal;

/**
 * Writes a schedule into the front matter of a plan, and says why where it cannot be.
 * @returns `undefined` where nothing was changed
 */
export function writeSchedule<Details>(
  { editor }: CommandContext,
  entry: IndexedPlan,
  make: MakeChange<Details>,
): Promise<Written<ScheduleChanged<Details>> | undefined> {
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
