import { l10n, window } from 'vscode';
import type { Standing } from '../../core/learner/standing';
import { countingDates } from '../../core/learner/streak';
import { planName } from '../../core/model/names';
import { plainMessage } from '../../util/text/plainMessage';
import { sentences } from '../../util/text/sentences';
import type { IndexedPlan, PlanSource } from '../../workspace/index/planSource';
import { asLineInPlan } from '../base/arguments';
import { chooseFile } from '../base/chooseFile';
import type { Command } from '../base/command';
import type { CommandContext } from '../base/context';
import { showMessage } from '../base/messages';
import { planChoices } from '../base/targets';
import { myLogText } from './logTexts';

/** Makes the log of a row the learner's own, so that its entries count for the streak. */
export const thisIsMyLog: Command = {
  id: 'daymark.thisIsMyLog',
  async execute(context, row) {
    const place = asLineInPlan(row);
    const entry = place && context.source.planAt(place.uri);
    if (entry) {
      await makeMyLog(context, entry);
    }
  },
};

/** Makes a log the learner's own and says what counts now. If the plan isn't a log, a message says so. */
export async function makeMyLog(context: CommandContext, entry: IndexedPlan): Promise<void> {
  const name = planName(entry.plan, entry.path).label;
  if (entry.plan.kind !== 'log') {
    void window.showWarningMessage(plainMessage(l10n.t('“{0}” isn’t a log.', name)));
    return;
  }
  const { restore, note } = await chooseFile(context, 'log', entry.uri);
  const text = myLogText(name, countingDates(entry.entryDates, context.day.today), l10n);
  void showMessage(sentences(text, note), { title: l10n.t('Undo'), run: restore });
}

/** The only one of these logs, or the one that the user chooses; `undefined` if there is none or the user chose none. */
export async function pickLog(logs: readonly IndexedPlan[]): Promise<IndexedPlan | undefined> {
  if (logs.length <= 1) {
    return logs[0];
  }
  const items = planChoices(logs, undefined).map((choice) => ({ ...choice, description: choice.detail, detail: '' }));
  const choice = await window.showQuickPick(items, {
    placeHolder: l10n.t('Which log is yours?'),
    matchOnDescription: true,
  });
  return choice?.entry;
}

/** The logs with entries that would count; none if the learner has a log. */
export function logsToOffer(
  { plans }: Pick<PlanSource, 'plans'>,
  { ownLog, today }: Pick<Standing<IndexedPlan>, 'ownLog' | 'today'>,
): readonly IndexedPlan[] {
  return ownLog ? [] : plans.filter(({ entryDates }) => countingDates(entryDates, today) > 0);
}
