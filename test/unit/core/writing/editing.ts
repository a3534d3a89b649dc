import type { Day } from '../../../../src/core/model/plan';
import { daysBelow } from '../../../../src/core/model/walk';
import { readPlanText, type PlanText } from '../../../../src/core/writing/lines/planText';
import { applyChanges, type TextChange } from '../../../../src/core/markdown/textChange';

export const today = '2026-11-21';

/** The result of an edit. */
interface Answer {
  readonly kind: string;
  readonly changes?: readonly TextChange[];
  readonly reason?: string;
  readonly line?: number;
}

/** The text after an edit; if it is refused, the reason and the line: `refused: noTask, line 3`. */
export function textAfter(text: string, edit: (planText: PlanText) => Answer): string {
  const { kind, changes, reason, line } = edit(readPlanText(text));
  return changes ? applyChanges(text, changes) : `${kind}: ${reason}, line ${line}`;
}

/** The same for an edit of the day with a label, by default the first day. */
export function dayAfter(text: string, edit: (planText: PlanText, day: Day) => Answer, label?: string): string {
  return textAfter(text, (planText) => edit(planText, dayOf(planText, label)));
}

/** The day with a label, by default the first day; throws if there is none. */
export function dayOf({ plan, text }: PlanText, label?: string): Day {
  const day = daysBelow(plan).find((some) => label === undefined || some.label === label);
  if (!day) {
    throw new Error(`no ${label ?? 'day'} in:\n${text}`);
  }
  return day;
}
