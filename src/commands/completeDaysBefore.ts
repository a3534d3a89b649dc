import type { Day } from '../core/plan';
import { daysLeftOpen } from '../core/today';
import { daysBelow } from '../core/walk';
import type { Edit, Refusal } from '../core/writing/edit';
import type { PlanText } from '../core/writing/planText';
import type { TextChange } from '../core/writing/textChange';
import type { PlanWriting } from '../workspace/planWriting';

/** A day that cannot be completed, so that nothing is changed. */
export interface UncompletedDay {
  readonly kind: 'uncompleted';
  readonly day: Day;
  readonly refusal: Refusal;
}

/**
 * Completes the open days before a day in one edit, each as Mark Day Complete does, and without a date: they were done
 * before there was a streak.
 * @param day a day of this plan
 */
export function completeDaysBefore(live: PlanText, day: Day, writing: PlanWriting): Edit | UncompletedDay {
  const changes: TextChange[] = [];
  const earlier = daysLeftOpen(live.plan, day);
  for (const open of earlier) {
    const edit = writing.completeDay(live, open, undefined);
    if (edit.kind === 'refused') {
      return { kind: 'uncompleted', day: open, refusal: edit };
    }
    changes.push(...edit.changes);
  }
  const wrong = firstNotAsMeant(live, earlier, writing.applyChanges(live.text, changes), writing);
  return wrong ? uncompleted(wrong) : { kind: 'edit', changes };
}

/** The last word has the reader: these days are complete, and the others are as they were. */
function firstNotAsMeant(
  { plan }: PlanText,
  completed: readonly Day[],
  after: string,
  { readPlanText }: PlanWriting,
): Day | undefined {
  const days = daysBelow(readPlanText(after).plan);
  const meant = new Set(completed);
  return daysBelow(plan).find((day, index) => days[index]?.state !== (meant.has(day) ? 'complete' : day.state));
}

function uncompleted(day: Day): UncompletedDay {
  return {
    kind: 'uncompleted',
    day,
    refusal: { kind: 'refused', reason: 'noPlace', line: day.line, target: undefined },
  };
}
