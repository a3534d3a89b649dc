import { env, l10n, workspace } from 'vscode';
import type { StandingSource } from '../../workspace/learner/learner';
import type { Settings } from '../../workspace/host/settings';
import type { PlanSource } from '../../workspace/index/planSource';
import type { AccountLine } from '../../workspace/learner/streakDocument';
import type { Command } from '../base/command';
import { placeNames } from './placeNames';
import { streakAccount } from './streakAccount';

/** Shows how the streak is counted, date by date. */
export const explainMyStreak: Command = {
  id: 'daymark.explainMyStreak',
  async execute({ streakDocument }) {
    await streakDocument.show();
  },
};

/** The account of the learner's streak at this moment, in the language of VS Code. */
export function accountOf(
  { plans }: Pick<PlanSource, 'plans'>,
  { standing }: Pick<StandingSource, 'standing'>,
  settings: Pick<Settings, 'studyDays' | 'streakFreezes' | 'dayStartsAt'>,
): readonly AccountLine[] {
  const input = {
    standing,
    studyDays: standing.plan?.frontMatter.studyDays ?? settings.studyDays.value(),
    maxFreezes: settings.streakFreezes.value(),
    dayStartsAt: settings.dayStartsAt.value(),
    // VS Code's preview follows links that start with `/` from the first folder.
    nameOf: placeNames(plans, workspace.workspaceFolders?.[0]?.uri.toString(), l10n),
  };
  return streakAccount(input, l10n, env.language);
}
