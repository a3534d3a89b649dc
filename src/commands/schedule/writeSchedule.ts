import { l10n, window } from 'vscode';
import type { Schedule } from '../../core/frontMatter/frontMatter';
import { planName } from '../../core/model/shortName';
import type { Edit, Refusal } from '../../core/writing/edit';
import type { PlanText } from '../../core/writing/planText';
import { plainMessage } from '../../util/plainMessage';
import type { Written } from '../../workspace/editing/planEditor';
import type { PlanWriting } from '../../workspace/host/planWriting';
import type { IndexedPlan } from '../../workspace/index/planSource';
import type { CommandContext } from '../base/context';
import { openLine } from '../base/openLine';
import { unscheduledText, type UnscheduledReason } from './scheduleText';
import { isWritten, writePlan } from '../base/writePlan';

/** A schedule that was not written. */
export interface Unscheduled {
  readonly kind: 'unscheduled';
  readonly reason: UnscheduledReason;
  /** The line to show, from 0. */
  readonly line: number;
}

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
export type MakeChange<Details> = (now: IndexedPlan, writing: PlanWriting) => Change<Details> | Unscheduled | Refusal;

/**
 * Writes a schedule into the front matter of a plan, and says why where it cannot be.
 * @returns `undefined` where nothing was changed
 */
export async function writeSchedule<Details>(
  { editor }: CommandContext,
  entry: IndexedPlan,
  make: MakeChange<Details>,
): Promise<Written<ScheduleChanged<Details>> | undefined> {
  const { uri, path, plan } = entry;
  const name = planName(plan, path).label;
  const outcome = await writePlan<ScheduleChanged<Details>, Unscheduled>(editor, uri, name, (live, writing) => {
    const now = { ...entry, plan: live.plan, ...writing.datesOf(live.plan, live.text) };
    const change = make(now, writing);
    return change.kind === 'change' ? edited(live, change, writing) : change;
  });
  if (outcome?.kind === 'unscheduled') {
    void sayUnscheduled(entry, outcome);
    return undefined;
  }
  return outcome && isWritten(outcome) ? outcome : undefined;
}

function edited<Details>(
  { text }: PlanText,
  { schedule, details }: Change<Details>,
  { setSchedule }: PlanWriting,
): ScheduleChanged<Details> | Unscheduled | Refusal {
  const edit = setSchedule(text, schedule);
  if (edit.kind === 'edit') {
    return { ...edit, details };
  }
  const { reason, line } = edit;
  return reason === 'conflictMarkers'
    ? { kind: 'refused', reason, line, target: undefined }
    : { kind: 'unscheduled', reason, line };
}

async function sayUnscheduled({ uri, path }: IndexedPlan, { reason, line }: Unscheduled): Promise<void> {
  const show = l10n.t('Show File');
  const text = unscheduledText(reason, path, l10n);
  if ((await window.showWarningMessage(plainMessage(text), show)) === show) {
    await openLine({ uri, line });
  }
}
