import type { Day } from '../../model/plan';
import type { PlanDate } from '../../calendar/date';
import { withNested } from '../../model/walk';
import { boxAt, type Box } from './box';
import type { DoneDateStyle } from '../../reading/titles/doneDate';
import { inLine, type TextChange } from '../../markdown/textChange';
import { changeDoneDate, doneDateOf } from './doneDateEdit';
import { refusal, type Edit, type Refusal, type RefusalReason } from '../../model/edit';
import { lineAt, type PlanText } from './planText';

/** An edit of a day, with what its receipt says. */
export interface DayEdit extends Edit {
  /** How many tasks were checked, opened or dated, including the day's own box. */
  readonly tasks: number;
  /** The completion line that was added, with its line in the text after the edit. */
  readonly added: { readonly line: number; readonly text: string } | undefined;
  /** The completion line that was removed, with its line in the text before the edit. */
  readonly removed: { readonly line: number; readonly text: string } | undefined;
  /** The line to show, in the text after the edit. */
  readonly line: number;
}

/** The day's own box, if it has one, and the boxes of its tasks, including nested ones. */
export function boxesOfDay(planText: PlanText, day: Day): readonly Box[] {
  const own = ownBox(planText, day);
  const tasks = withNested(day.tasks).flatMap(({ line }) => boxAt(planText, line) ?? []);
  return [...(own ? [own] : []), ...tasks];
}

/** The box of the item or row that is the day; `undefined` if it has none, or if the day is a heading. */
export function ownBox(planText: PlanText, day: Day): Box | undefined {
  return day.writtenAs === 'heading' ? undefined : boxAt(planText, day.line);
}

/** Refuses to edit a day, and names the file that the day's own line links to. */
export function refuseDay(day: Day, reason: RefusalReason): Refusal {
  const link = day.readDetails().resources.find(({ line, local }) => line === day.line && local);
  return refusal(reason, day.line, { label: day.label, target: link?.target });
}

/** The done date after a box; `undefined` if there is none. */
export function doneDateOfBox(planText: PlanText, { at }: Box): PlanDate | undefined {
  return at && doneDateOf(lineAt(planText, at.line), at.character);
}

/** Replaces the done date after a checked box, or adds one; no change if the box isn't where the line says. */
export function dateBox(planText: PlanText, { at }: Box, date: PlanDate, style: DoneDateStyle): readonly TextChange[] {
  return at ? [inLine(at.line, changeDoneDate(lineAt(planText, at.line), at.character, date, style))] : [];
}
