import { env, l10n, workspace } from 'vscode';
import type { StandingSource } from '../../workspace/learner/learner';
import type { Settings } from '../../workspace/host/settings';
import { planName } from '../../core/model/names';
import { escapedMarkdown } from '../../util/text/escapedMarkdown';
import type { IndexedPlan, PlanSource } from '../../workspace/index/planSource';
import type { PageLine } from '../../workspace/learner/pageDocument';
import type { Command } from '../base/command';
import type { CommandContext } from '../base/context';
import { showMessage } from '../base/messages';
import { offeredLogsText } from './logTexts';
import { logsToOffer, makeMyLog, pickLog } from './myLog';
import { placeNames } from './placeNames';
import { streakAccount } from './streakAccount';

/** Shows how the streak is counted, date by date. */
export const explainMyStreak: Command = {
  id: 'daymark.explainMyStreak',
  async execute(context) {
    await context.streakPage.show();
    await offerLogs(context);
  },
};

const offeredKey = 'daymark.offeredLogs';

/** Offers logs whose entries would count, once in a workspace: the account goes on to name them. */
async function offerLogs(context: CommandContext): Promise<void> {
  const { source, memory } = context;
  await source.ready;
  const logs = logsToOffer(source, context.learner.standing);
  if (logs.length === 0 || memory.get(offeredKey) === true) {
    return;
  }
  await memory.update(offeredKey, true);
  const run = async (): Promise<void> => {
    const log = await pickLog(logs);
    if (log) {
      await makeMyLog(context, log);
    }
  };
  const title = logs.length === 1 ? l10n.t('This Is My Log') : l10n.t('Choose My Log…');
  void showMessage(offeredLogsText(logs.map(nameOfLog), l10n), { title, run });
}

function nameOfLog({ plan, path }: IndexedPlan): string {
  return planName(plan, path).label;
}

/** The account of the learner's streak at this moment, in the language of VS Code. */
export function accountOf(
  { plans }: Pick<PlanSource, 'plans'>,
  { standing }: Pick<StandingSource, 'standing'>,
  settings: Pick<Settings, 'studyDays' | 'streakFreezes' | 'dayStartsAt'>,
): readonly PageLine[] {
  const input = {
    standing,
    studyDays: standing.plan?.frontMatter.studyDays ?? settings.studyDays.value(),
    hasLog: standing.ownLog !== undefined,
    maxFreezes: settings.streakFreezes.value(),
    offeredLogs: logsToOffer({ plans }, standing).map((log) => escapedMarkdown(nameOfLog(log))),
    dayStartsAt: settings.dayStartsAt.value(),
    // VS Code's preview follows links that start with `/` from the first folder.
    nameOf: placeNames(plans, workspace.workspaceFolders?.[0]?.uri.toString(), l10n),
  };
  return streakAccount(input, l10n, env.language);
}
