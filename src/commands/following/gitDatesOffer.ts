import { commands, l10n } from 'vscode';
import type { Plan } from '../../core/model/plan';
import { daysBelow, tasksBelow, withNested } from '../../core/model/walk';
import { loadGit } from '../../workspace/git/gitExtension';
import { isInOpenRepository } from '../../workspace/git/repositories';
import type { DayInPlan } from '../../workspace/learner/lineInPlan';
import type { CommandContext } from '../base/context';
import type { MessageAction } from '../base/messages';

const offeredKey = 'daymark.offeredGitDates';

/** A sentence of a message, and its button. */
export interface Offer {
  readonly text: string;
  readonly action: MessageAction;
}

/**
 * Offers to date the work that was done before, the first time in this workspace that Git may know when that was; `undefined`
 * later, and if there is nothing to date.
 */
export async function gitDatesOffer(
  { memory }: Pick<CommandContext, 'memory'>,
  { uri, plan }: Pick<DayInPlan, 'uri' | 'plan'>,
): Promise<Offer | undefined> {
  if (memory.get(offeredKey) === true || !hasUndatedWork(plan)) {
    return undefined;
  }
  const git = await loadGit();
  if (!git || !isInOpenRepository(git, uri)) {
    return undefined;
  }
  await memory.update(offeredKey, true);
  const run = async (): Promise<void> => {
    await commands.executeCommand('daymark.datesFromGitHistory', { uri });
  };
  return {
    text: l10n.t('Git may know when you checked the tasks that have no date.'),
    action: { title: l10n.t('Dates from Git History…'), run },
  };
}

function hasUndatedWork(plan: Plan): boolean {
  const tasks = withNested(tasksBelow(plan));
  const days = daysBelow(plan);
  return (
    tasks.some(({ writtenAs, state, doneOn }) => writtenAs === 'item' && state === 'done' && doneOn === undefined) ||
    days.some(({ writtenAs, completedBy, completedOn }) => {
      return writtenAs === 'item' && completedBy === 'ownBox' && completedOn === undefined;
    })
  );
}
