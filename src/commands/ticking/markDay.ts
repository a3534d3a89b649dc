import { env, l10n, window } from 'vscode';
import { addDays, isDate, type PlanDate } from '../../core/calendar/date';
import { readableDate } from '../../util/text/readableDate';
import type { Command } from '../base/command';
import { asDayInPlan, rowsOf } from '../base/arguments';
import { dateToWrite, type CommandContext } from '../base/context';
import { showMessage } from '../base/messages';
import { dayAtCursor, dayTarget } from '../base/targets';
import { completeDay, completeDays, redateDay, reopenDay, skipDays } from './editDay';
import type { DayInPlan } from '../../workspace/learner/lineInPlan';
import type { Said } from '../../workspace/editing/said';
import { dayName } from '../../workspace/learner/dayName';

/**
 * Checks the open tasks of a day, or adds a line that says that the day is complete. Several selected rows are completed at
 * once. If nobody named the day and another one was done today, the user is asked. A caller that names an open day is told
 * what happened.
 */
export const markDayComplete: Command = {
  id: 'daymark.markDayComplete',
  async execute(context, place, places): Promise<Said | undefined> {
    const rows = rowsOf(place, places).flatMap((row) => asDayInPlan(row) ?? []);
    if (rows.length > 1) {
      await completeDays(context, rows, dateToWrite(context));
      return undefined;
    }
    const row = asDayInPlan(place);
    const isOpenRow = row?.day.state === 'open' || row?.day.state === 'skipped';
    const target = await dayTarget(context, isOpenRow ? row : undefined, 'open');
    return target && (isOpenRow || !offerNextDay(context, target))
      ? completeDay(context, target, dateToWrite(context))
      : undefined;
  },
};

/**
 * If another day was done today, offers to complete the next one as well.
 * @returns whether it did; `false` if the cursor is in the next one
 */
function offerNextDay(context: CommandContext, { day, ...place }: DayInPlan): boolean {
  const { source, learner } = context;
  const { day: done, isDoneToday } = learner.standing;
  if (!done || !isDoneToday || dayAtCursor(source)?.day.id === day.id) {
    return false;
  }
  const next = dayName(day, l10n);
  const text = l10n.t('{0} is done for today. Did you finish {1} too?', dayName(done.day, l10n), next);
  const run = async (): Promise<void> => {
    await completeDay(context, { day, ...place }, dateToWrite(context));
  };
  void showMessage(text, { title: l10n.t('Mark {0} Complete', next), run });
  return true;
}

/** Marks a day complete on a date that the user picks. If the day is already complete, its date changes. */
export const markDayCompleteOnAnotherDate: Command = {
  id: 'daymark.markDayCompleteOnAnotherDate',
  async execute(context, place) {
    const target = await dayTarget(context, place);
    const date = target && (await pickDate(dayName(target.day, l10n), context.day.today));
    if (target && date !== undefined) {
      await (target.day.state === 'complete' ? redateDay : completeDay)(context, target, date);
    }
  },
};

/** Cancels the open tasks of days, or adds a cancelled line that says so. For rows only, and for all that are selected. */
export const skipDay: Command = {
  id: 'daymark.skipDay',
  async execute(context, place, places) {
    const rows = rowsOf(place, places).flatMap((row) => asDayInPlan(row) ?? []);
    if (rows.length > 0) {
      await skipDays(context, rows);
    }
  },
};

/** Unchecks the tasks of a day, or removes the line that says that it is complete or skipped. */
export const markDayIncomplete: Command = {
  id: 'daymark.markDayIncomplete',
  async execute(context, place) {
    const target = await dayTarget(context, place, 'complete', 'skipped');
    if (target) {
      await reopenDay(context, target);
    }
  },
};

/** How many days before today are listed. */
const listedDays = 6;

/** Asks on which date up to today a day was done, with yesterday first. @returns `undefined` if the user picks none */
async function pickDate(day: string, today: PlanDate): Promise<PlanDate | undefined> {
  const dates = Array.from({ length: listedDays }, (_, index) => addDays(today, -1 - index));
  const items = [
    ...dates.map((date, index) => {
      const words = readableDate(date, env.language);
      return index === 0 ? { label: l10n.t('Yesterday'), description: words, date } : { label: words, date };
    }),
    { label: l10n.t('Today'), description: readableDate(today, env.language), date: today },
    { label: l10n.t('Another Date…'), date: undefined },
  ];
  const placeHolder = l10n.t('When did you do {0}?', day);
  const item = await window.showQuickPick(items, { placeHolder, matchOnDescription: true });
  return item && (item.date ?? (await typeDate(placeHolder, today)));
}

async function typeDate(prompt: string, today: PlanDate): Promise<PlanDate | undefined> {
  const value = await window.showInputBox({
    prompt,
    value: addDays(today, -1),
    validateInput: (text) => dateError(text.trim(), today),
  });
  return value?.trim();
}

function dateError(text: string, today: PlanDate): string | undefined {
  if (!isDate(text)) {
    return l10n.t('Type a date, such as {0}', today);
  }
  return text > today ? l10n.t('This date is in the future.') : undefined;
}
