import type { Day } from '../model/plan';
import type { PlanDate } from '../calendar/date';
import { withNested } from '../model/walk';
import { boxAt, type Box } from './box';
import { doneDateOf } from './doneDateEdit';
import { refusal, type Edit, type Refusal, type RefusalReason } from '../model/edit';
import { lineAt, type PlanText } from './planText';

/** The edit of a day, with what a receipt says of it. */
export interface DayEdit extends Edit {
  /** How many tasks were checked, opened or dated, an own box of the day among them. */
  readonly tasks: number;
  /** The completion line that was added, as it stands in the text after the edit. */
  readonly added: { readonly line: number; readonly text: string } | undefined;
  /** The completion line that was taken away, as it stood in the text before the edit. */
  readonly removed: { readonly line: number; readonly text: string } | undefined;
  /** The line to show, in the text after the edit. */
  readonly line: number;
}

/** The boxes of a day's tasks, nested ones too, after that of the item or row which is the day. */
export function boxesOfDay(planText: PlanText, day: Day): readonly Box[] {
  const own = ownBox(planText, day);
  const tasks = withNested(day.tasks).flatMap(({ line }) => boxAt(planText, line) ?? []);
  return [...(own ? [own] : []), ...tasks];
}

/** The box of the item or row which is the day; `undefined` where it has none, and for a heading. */
export function ownBox(planText: PlanText, day: Day): Box | undefined {
  return day.writtenAs === 'heading' ? undefined : boxAt(planText, day.line);
}

/** Refuses an edit of a day, and names the file that the day's own line links to. */
export function refuseDay(day: Day, reason: RefusalReason): Refusal {
  const link = day.readDetails().resources.find(({ line, local }) => line === day.line && local);
  return refusal(reason, day.line, { label: day.label, target: link?.target });
}

/** The done date behind a box, `undefined` where there is none. */
export function doneDateOfBox(planText: PlanText, { at, mark, writtenAs }: Box): PlanDate | undefined {
  return at && writtenAs === 'item'
    ? doneDateOf(lineAt(planText, at.line), at.character + mark.length + ']'.length)
    : undefined;
}
