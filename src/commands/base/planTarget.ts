import { l10n, window } from 'vscode';
import { hasOpenWork } from '../../core/learner/today';
import type { IndexedPlan } from '../../workspace/index/planSource';
import { asLineInPlan } from './arguments';
import type { CommandContext } from './context';
import { planChoices } from './planChoices';
import { whyNoDay } from './whyNoDay';

/**
 * The plan that a command is for: that of the row, else the current one; else the user chooses.
 * @returns `undefined` where there is none, which is said, or where none was chosen
 */
export async function planTarget(context: CommandContext, argument: unknown): Promise<IndexedPlan | undefined> {
  const { source, learner } = context;
  await source.ready;
  const row = asLineInPlan(argument);
  const ofRow = row && source.planAt(row.uri);
  return ofRow ?? learner.standing.plan ?? pickPlan(context);
}

/** The plan with open work, of several the one that the user chooses, the current one first. Says so where there is none. */
export async function pickPlan({ source, learner }: CommandContext): Promise<IndexedPlan | undefined> {
  const open = source.plans.filter(({ plan }) => hasOpenWork(plan));
  if (open.length === 0) {
    void window.showInformationMessage(whyNoDay(source));
  }
  if (open.length <= 1) {
    return open[0];
  }
  const choice = await window.showQuickPick(planChoices(open, learner.standing.plan), {
    placeHolder: l10n.t('Which plan?'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return choice?.entry;
}
