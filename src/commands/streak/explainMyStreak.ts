import { env, l10n } from 'vscode';
import type { StandingSource } from '../../workspace/learner/learner';
import type { Settings } from '../../workspace/host/settings';
import type { AccountLine } from '../../workspace/learner/streakDocument';
import type { Command } from '../base/command';
import { streakAccount } from './streakAccount';

/** Shows, date by date, how the streak is counted. */
export const explainMyStreak: Command = {
  id: 'daymark.explainMyStreak',
  async execute({ streakDocument }) {
    await streakDocument.show();
  },
};

/** The account of the learner's streak as of now, in the learner's language. */
export function accountOf(
  { standing }: Pick<StandingSource, 'standing'>,
  settings: Pick<Settings, 'studyDays' | 'streakFreezes' | 'dayStartsAt'>,
): readonly AccountLine[] {
  const accounted = {
    standing,
    studyDays: standing.plan?.frontMatter.studyDays ?? settings.studyDays.value(),
    mostFreezes: settings.streakFreezes.value(),
    dayStartsAt: settings.dayStartsAt.value(),
  };
  return streakAccount(accounted, l10n, env.language);
}
