import { env, l10n, workspace } from 'vscode';
import { progressOfLearner } from '../../core/learner/progress';
import { planName } from '../../core/model/names';
import { joinParts } from '../../util/text/joinParts';
import type { Settings } from '../../workspace/host/settings';
import type { IndexedPlan } from '../../workspace/index/planSource';
import type { StandingSource } from '../../workspace/learner/learner';
import type { PageLine } from '../../workspace/learner/pageDocument';
import type { Command } from '../base/command';
import { linkedName } from '../streak/placeNames';
import { progressPage } from './progressPage';

/** Shows how far the learner is, as a page in VS Code's Markdown preview. */
export const myProgress: Command = {
  id: 'daymark.myProgress',
  async execute({ progressPage: page }) {
    await page.show();
  },
};

/** The page at this moment, in the language of VS Code. */
export function progressPageOf(
  { standing }: Pick<StandingSource, 'standing'>,
  { studyDays }: Pick<Settings, 'studyDays'>,
): readonly PageLine[] {
  const progress = progressOfLearner(standing, { studyDays: studyDays.value(), daysOff: [] });
  const words = { l10n, language: env.language, today: standing.today };
  // VS Code's preview follows links that start with `/` from the first folder.
  const root = workspace.workspaceFolders?.[0]?.uri.toString();
  const nameOf = (entry: IndexedPlan): string => {
    const { label, rest } = planName(entry.plan, entry.path);
    return linkedName(joinParts([label, rest]), entry, entry.plan.titleLine ?? 0, root);
  };
  const lines = progressPage({ progress, standing, nameOf }, words);
  return lines.map((text) => ({ text, link: undefined }));
}
