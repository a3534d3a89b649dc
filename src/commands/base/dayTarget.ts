import { l10n, window } from 'vscode';
import { dayTitle } from '../../core/model/dayTitle';
import type { Day } from '../../core/model/plan';
import { withEnDash } from '../../core/model/shortName';
import { dayAround } from '../../core/model/walk';
import { plainLabel } from '../../util/plainLabel';
import type { DayInPlan } from '../../workspace/learner/lineInPlan';
import type { IndexedPlan, PlanSource } from '../../workspace/index/planSource';
import { asDayInPlan } from './arguments';
import { whyNoDay } from './whyNoDay';
import type { CommandContext } from './context';

/**
 * The day that a command is for: that of the row; else the current day, or the one in which the cursor stands, where
 * that is another the user chooses. Says so where there is none.
 * @returns `undefined` where there is none, or none was chosen
 */
export async function dayTarget(
  { source, learner }: CommandContext,
  argument: unknown,
): Promise<DayInPlan | undefined> {
  const row = asDayInPlan(argument);
  if (row) {
    return row;
  }
  await source.ready;
  const { currentDay } = learner.standing;
  const current = currentDay && placeOf(currentDay.at, currentDay.day);
  const atCursor = dayAtCursor(source);
  if (!current && !atCursor) {
    void window.showInformationMessage(whyNoDay(source));
    return undefined;
  }
  return current && atCursor && !areSame(current, atCursor) ? chooseDay(current, atCursor) : (current ?? atCursor);
}

function areSame(one: DayInPlan, other: DayInPlan): boolean {
  return one.day.id === other.day.id && one.uri.toString() === other.uri.toString();
}

function placeOf({ uri, plan }: IndexedPlan, day: Day): DayInPlan {
  return { uri, line: day.line, day, plan };
}

/** The day in which the cursor stands, `undefined` where it stands in none. */
export function dayAtCursor(source: Pick<PlanSource, 'planAt'>): DayInPlan | undefined {
  const editor = window.activeTextEditor;
  const entry = editor && source.planAt(editor.document.uri);
  const day = entry && dayAround(entry.plan, editor.selection.active.line);
  return day && day.state !== 'entry' ? placeOf(entry, day) : undefined;
}

async function chooseDay(current: DayInPlan, atCursor: DayInPlan): Promise<DayInPlan | undefined> {
  const items = [
    { place: current, detail: l10n.t('The current day') },
    { place: atCursor, detail: l10n.t('Where the cursor is') },
  ].map(({ place, detail }) => ({
    place,
    label: plainLabel(withEnDash(place.day.label)),
    description: plainLabel(dayTitle(place.day)),
    detail,
  }));
  return (await window.showQuickPick(items, { placeHolder: l10n.t('Which day?'), matchOnDescription: true }))?.place;
}
