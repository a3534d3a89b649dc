import type { ExtensionContext } from 'vscode';
import { window } from 'vscode';
import { addCheckboxes } from './commands/addCheckboxes';
import { registerCommands } from './commands/command';
import { copyLink } from './commands/copyLink';
import { createPlan } from './commands/createPlan';
import { goToDay } from './commands/goToDay';
import { goToToday } from './commands/goToToday';
import { hideComplete } from './commands/hideComplete';
import { isThisFileAPlan } from './commands/isThisFileAPlan';
import { markDayComplete } from './commands/markDayComplete';
import { markDayCompleteOnAnotherDate } from './commands/markDayCompleteOnAnotherDate';
import { markDayIncomplete } from './commands/markDayIncomplete';
import { notAPlan } from './commands/notAPlan';
import { openResource } from './commands/openResource';
import { showComplete } from './commands/showComplete';
import { showInPlan } from './commands/showInPlan';
import { thisIsAPlan } from './commands/thisIsAPlan';
import { tickRow } from './commands/tickRow';
import { toggleTask } from './commands/toggleTask';
import { afterThis } from './util/afterThis';
import { lazy } from './util/lazy';
import { registerAutoReveal } from './views/autoReveal';
import { registerPlanContext } from './views/planContext';
import type { PlanForest } from './views/planForest';
import { PlanView } from './views/planView';
import { localDate } from './workspace/clock';
import { PlanEditor } from './workspace/planEditor';
import { PlanIndex } from './workspace/planIndex';
import type { PlanSource } from './workspace/planSource';
import { workspaceSettings } from './workspace/settings';

/** What the extension hands to its own tests. Other extensions should not rely on it. */
export interface Daymark {
  readonly plans: PlanSource;
  /** The rows of the view "Plans". */
  readonly forest: PlanForest;
}

export function activate(context: ExtensionContext): Daymark {
  const log = window.createOutputChannel('Daymark', { log: true });
  const settings = workspaceSettings();
  const index = new PlanIndex({ settings, log });
  // The view and all that follows the workspace begin when `activate` has given the host back.
  const view = lazy(() => new PlanView(index, settings, context.workspaceState, log));
  const setHidden = (isHidden: boolean): Promise<void> => view().hideComplete.set(isHidden);
  const editor = new PlanEditor((uri) => index.announce(uri), log);
  const writing = { source: index, editor, settings, today: localDate, memory: context.workspaceState };
  const commands = registerCommands([
    addCheckboxes(writing),
    copyLink,
    createPlan,
    goToDay(index, settings),
    goToToday(index, settings, () => view().revealCurrentDay()),
    hideComplete(setHidden),
    isThisFileAPlan((uri) => index.lookAt(uri)),
    markDayComplete(writing),
    markDayCompleteOnAnotherDate(writing),
    markDayIncomplete(writing),
    notAPlan,
    openResource,
    showComplete(setHidden),
    showInPlan,
    thisIsAPlan,
    tickRow(writing),
    toggleTask(writing),
  ]);
  const start = (): void => {
    context.subscriptions.push(view(), registerPlanContext(index), registerAutoReveal(view(), settings));
    view().start();
    index.start();
  };
  context.subscriptions.push(log, index, commands, afterThis(start));
  return {
    plans: index,
    get forest() {
      return view().forest;
    },
  };
}
