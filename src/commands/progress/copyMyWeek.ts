import { env, l10n, workspace } from 'vscode';
import { amountOfWork, weekOfWork } from '../../core/exporting/week';
import { planName } from '../../core/model/names';
import type { IndexedPlan } from '../../workspace/index/planSource';
import { tellApart } from '../../workspace/learner/tellApart';
import type { Command } from '../base/command';
import { openText, showMessage } from '../base/messages';
import { weekCopiedText, weekMarkdown } from './weekText';

/** Copies what was done this week as Markdown, or last week if nothing was done in this one yet. */
export const copyMyWeek: Command = {
  id: 'daymark.copyMyWeek',
  async execute({ source, learner, day }) {
    await source.ready;
    const { ownPlans, ownLog } = learner.standing;
    const week = weekOfWork(ownPlans, ownLog, day.today);
    if (!week) {
      void showMessage(l10n.t('Nothing was done this week or last week, so there’s nothing to copy.'));
      return;
    }
    const text = weekMarkdown(week, { l10n, language: env.language, nameOf: namesOf(ownPlans), pathInFolder });
    await env.clipboard.writeText(text);
    const said = weekCopiedText(week.isLast, amountOfWork(week), l10n);
    void showMessage(said, { title: l10n.t('Open'), run: () => openText(text) });
  },
};

/** Names plans as the trees do, those of the same name by their folders too. */
function namesOf(plans: readonly IndexedPlan[]): (entry: IndexedPlan) => string {
  const apart = tellApart(plans);
  return (entry) => {
    const { label } = planName(entry.plan, entry.path);
    const folder = entry.plan.kind === 'log' ? '' : apart(entry);
    return folder === '' ? label : `${label} (${folder})`;
  };
}

function pathInFolder({ uri }: IndexedPlan): string | undefined {
  return workspace.getWorkspaceFolder(uri) && workspace.asRelativePath(uri, false);
}
