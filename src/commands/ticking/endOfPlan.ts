import type { Uri } from 'vscode';
import { commands, l10n } from 'vscode';
import { isCountable } from '../../core/calendar/date';
import { weeksOfWork } from '../../core/learner/finished';
import { hasOpenWork } from '../../core/learner/today';
import { planName } from '../../core/model/names';
import { unitOf } from '../../core/model/walk';
import type { Written } from '../../workspace/editing/planEditor';
import type { IndexedPlan, PlanSource } from '../../workspace/index/planSource';
import type { CommandContext } from '../base/context';
import { showMessage, type MessageAction } from '../base/messages';
import { undoWritten } from '../base/writePlan';
import { planCompletedText, type EndOfPlan } from './dayReceipt';

/** What a complete plan held, and what comes next. */
export function endOfPlan({ uri, path, plan, doneDates }: IndexedPlan, { plans }: PlanSource): EndOfPlan {
  const from = plans.findIndex((entry) => entry.uri.toString() === uri.toString());
  const next = plans.slice(from + 1).find((entry) => entry.plan.kind === 'days' && hasOpenWork(entry.plan));
  return {
    plan: planName(plan, path).label,
    unit: unitOf(plan),
    days: plan.days.total,
    tasks: plan.tasks.total,
    weeks: weeksOfWork(doneDates.map(({ date }) => date).filter(isCountable)),
    next: next && planName(next.plan, next.path).label,
  };
}

/** Whether anything is open in a plan; `false` for other files. */
export function isOpen({ source }: CommandContext, uri: Uri): boolean {
  const entry = source.planAt(uri);
  return entry !== undefined && hasOpenWork(entry.plan);
}

/** Says that a plan is complete if it was open before its tasks were ticked. */
export function sayIfPlanEnds({ source, editor }: CommandContext, written: Written, wasOpen: boolean): void {
  const entry = source.planAt(written.uri);
  if (entry && wasOpen && !hasOpenWork(entry.plan)) {
    const end = endOfPlan(entry, source);
    const undo = { title: l10n.t('Undo'), run: () => undoWritten(editor, written) };
    void showMessage(planCompletedText(end, l10n), undo, ...nextSteps(end));
  }
}

/** A button that shows how far the learner is. */
export function showProgress(): MessageAction {
  const run = async (): Promise<void> => {
    await commands.executeCommand('daymark.myProgress');
  };
  return { title: l10n.t('My Progress'), run };
}

/** Buttons for the end of a plan: one that creates a plan, unless another one has open days. */
export function nextSteps({ next }: EndOfPlan): readonly MessageAction[] {
  const run = async (): Promise<void> => {
    await commands.executeCommand('daymark.createPlan');
  };
  return [showProgress(), ...(next === undefined ? [{ title: l10n.t('Create a Plan…'), run }] : [])];
}
