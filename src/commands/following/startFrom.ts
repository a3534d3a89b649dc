import { l10n, window } from 'vscode';
import { daysLeftOpen } from '../../core/learner/today';
import { sentences } from '../../util/text/sentences';
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

/** What happens to the open days before the chosen one. */
type EarlierDays = 'complete' | 'skip' | 'keep';

/** Makes a day today's day. If earlier days are open, asks the user whether they were done. */
export async function startFrom(context: CommandContext, place: DayInPlan): Promise<void> {
  const open = daysLeftOpen(place.plan, place.day).length;
  const earlier = open === 0 ? 'keep' : await askAboutEarlier(context, place, open);
  if (earlier !== undefined) {
    await startFromDay(context, place, earlier, open);
  }
}

/**
 * Makes the plan of a day the current one, completes or skips the open days before it if the user said so, and says which
 * day is today's day. If these days cannot be changed, nothing changes.
 * @param open how many days before it are open
 */
async function startFromDay(
  context: CommandContext,
  place: DayInPlan,
  earlier: EarlierDays,
  open: number,
): Promise<void> {
  const { source, editor, learner, planView } = context;
  const current = await chooseFile(context, 'currentPlan', place.uri);
  const written = earlier === 'keep' ? undefined : await closeEarlier(context, place, earlier);
  if (earlier !== 'keep' && !written) {
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
  const closed = earlier === 'keep' ? undefined : { how: earlier, days: open };
  const text = todaysDayText(plan, place.day, learner.standing.today, l10n, closed);
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
      earlier: 'complete' as const,
      label: l10n.t('Done before Daymark'),
      detail: l10n.t('Marks them complete without a date, so they don’t count toward your streak.'),
    },
    {
      earlier: 'skip' as const,
      label: l10n.t('Skip them'),
      detail: l10n.t('Cancels their open tasks, so they’re never current, behind or counted.'),
    },
    {
      earlier: 'keep' as const,
      label: l10n.t('Not done'),
      detail: notDoneText(plan, day, learner.standing.today, l10n),
    },
  ];
  return (await window.showQuickPick(items, { placeHolder: earlierText(day, open, l10n) }))?.earlier;
}

function closeEarlier(
  { editor }: CommandContext,
  { uri, day, plan }: DayInPlan,
  how: 'complete' | 'skip',
): Promise<Written | undefined> {
  const edit = atRow(day, plan, (live, dayNow, writing) => {
    const days = daysLeftOpen(live.plan, dayNow);
    // They were done before there was a streak, so no date is written.
    return how === 'skip' ? writing.skipDays(live, days) : writing.completeDays(live, days, undefined);
  });
  return writePlan(editor, uri, dayName(day, l10n), edit);
}
