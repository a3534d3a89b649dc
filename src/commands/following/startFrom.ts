import { l10n, window } from 'vscode';
import { daysLeftOpen } from '../../core/learner/today';
import { sentences } from '../../util/sentences';
import type { DayInPlan } from '../../workspace/learner/lineInPlan';
import type { Written } from '../../workspace/editing/planEditor';
import { asDayInPlan } from '../base/arguments';
import { chooseFile } from '../base/chooseFile';
import type { Command } from '../base/command';
import type { CommandContext } from '../base/context';
import { showMessage } from '../base/messages';
import { gitDatesOffer } from './gitDatesOffer';
import { earlierText, notDoneText, todaysDayText } from './todaysDayText';
import { atRow, undoWritten, writePlan } from '../base/writePlan';
import { dayName } from '../../workspace/learner/dayName';

/** Makes the day of a row today's day. */
export const startFromHere: Command = {
  id: 'daymark.startFromHere',
  async execute(context, row) {
    const place = asDayInPlan(row);
    if (place) {
      await startFrom(context, place);
    }
  },
};

/** Whether the open days before the chosen one were done. */
type EarlierDays = 'done' | 'notDone';

/** Makes a day today's day. If earlier days are open, asks the user whether they were done. */
export async function startFrom(context: CommandContext, place: DayInPlan): Promise<void> {
  const open = daysLeftOpen(place.plan, place.day).length;
  const earlier = open === 0 ? 'notDone' : await askAboutEarlier(context, place, open);
  if (earlier !== undefined) {
    await startFromDay(context, place, earlier === 'done' ? open : 0);
  }
}

/**
 * Makes the plan of a day the current one, completes the open days before it if they were done, and says which day is
 * today's day. If these days cannot be completed, nothing changes.
 * @param earlier how many days before it to complete: all that are open, or 0
 */
async function startFromDay(context: CommandContext, place: DayInPlan, earlier: number): Promise<void> {
  const { source, editor, learner, planView } = context;
  const current = await chooseFile(context, 'currentPlan', place.uri);
  const written = earlier > 0 ? await completeEarlier(context, place) : undefined;
  if (earlier > 0 && !written) {
    await current.restore();
    return;
  }
  const plan = source.planAt(place.uri)?.plan ?? place.plan;
  const undo = async (): Promise<void> => {
    await current.restore();
    if (written) {
      await undoWritten(editor, written);
    }
  };
  const text = todaysDayText(plan, place.day, learner.standing.today, l10n, earlier);
  const offer = await gitDatesOffer(context, place);
  const actions = [{ title: l10n.t('Undo'), run: undo }, ...(offer ? [offer.action] : [])];
  void showMessage(sentences(text, current.note, offer?.text), ...actions);
  await planView.showCurrentDay();
}

async function askAboutEarlier(
  { learner }: CommandContext,
  { day, plan }: DayInPlan,
  open: number,
): Promise<EarlierDays | undefined> {
  const items = [
    {
      earlier: 'done' as const,
      label: l10n.t('Done before Daymark'),
      detail: l10n.t('Marks them complete without a date, so they don’t count toward your streak.'),
    },
    {
      earlier: 'notDone' as const,
      label: l10n.t('Not done'),
      detail: notDoneText(plan, day, learner.standing.today, l10n),
    },
  ];
  return (await window.showQuickPick(items, { placeHolder: earlierText(day, open, l10n) }))?.earlier;
}

function completeEarlier({ editor }: CommandContext, { uri, day, plan }: DayInPlan): Promise<Written | undefined> {
  // They were done before there was a streak, so no date is written.
  const edit = atRow(day, plan, (live, dayNow, writing) =>
    writing.completeDays(live, daysLeftOpen(live.plan, dayNow), undefined),
  );
  return writePlan(editor, uri, dayName(day, l10n), edit);
}
