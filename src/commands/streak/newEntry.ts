import { l10n } from 'vscode';
import { planName } from '../../core/model/names';
import { sentences } from '../../util/text/sentences';
import type { IndexedPlan } from '../../workspace/index/planSource';
import { asLineInPlan } from '../base/arguments';
import { chooseFile } from '../base/chooseFile';
import type { Command } from '../base/command';
import type { CommandContext } from '../base/context';
import { showMessage } from '../base/messages';
import { writePlan } from '../base/writePlan';
import { offerNewLog, showEnd } from './createLog';
import { pickLog } from './myLog';

/** Adds today's entry to the learner's log, or to the log of a row, and puts the cursor where one begins to write. */
export const newEntry: Command = {
  id: 'daymark.newEntry',
  async execute(context, argument) {
    const { source, learner } = context;
    await source.ready;
    const place = asLineInPlan(argument);
    const ofRow = place && source.planAt(place.uri);
    const known = ofRow ?? learner.standing.ownLog;
    const logs = known ? [known] : source.plans.filter(({ plan }) => plan.kind === 'log');
    if (logs.length === 0) {
      await offerNewLog(context);
      return;
    }
    const log = await pickLog(logs);
    if (log) {
      await writeEntry(context, log);
    }
  },
};

async function writeEntry(context: CommandContext, log: IndexedPlan): Promise<void> {
  const { editor, day } = context;
  const written = await writePlan(editor, log.uri, '', (live, { addEntry }) => addEntry(live, day.today));
  if (!written) {
    return;
  }
  await showEnd(log.uri, written.edit.line);
  if (context.settings.log.value() === '') {
    const { restore, note } = await chooseFile(context, 'log', log.uri);
    const name = planName(log.plan, log.path).label;
    const text = l10n.t('“{0}” is now your log, so its entries count for your streak.', name);
    void showMessage(sentences(text, note), { title: l10n.t('Undo'), run: restore });
  }
}
