import type { ExtensionContext, Uri } from 'vscode';
import { window } from 'vscode';
import { addCheckboxes } from './commands/addCheckboxes';
import { registerCommands, type Command } from './commands/command';
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
import type { WriteContext } from './commands/writeContext';
import { afterThis } from './util/afterThis';
import { lazy } from './util/lazy';
import { registerAutoReveal } from './views/autoReveal';
import { registerPlanContext } from './views/planContext';
import type { PlanForest } from './views/planForest';
import { PlanView } from './views/planView';
import { StatusBar } from './views/statusBar';
import { TodayView } from './views/todayView';
import { Learner, type StandingSource } from './workspace/learner';
import { LearnersDay } from './workspace/learnersDay';
import { PlanEditor } from './workspace/planEditor';
import { PlanIndex } from './workspace/planIndex';
import type { PlanSource } from './workspace/planSource';
import type { FileLook } from './workspace/fileLook';
import { workspaceSettings, type Settings } from './workspace/settings';

/** What the extension hands to its own tests. Other extensions should not rely on it. */
export interface Daymark {
  readonly plans: PlanSource;
  readonly learner: StandingSource;
  readonly day: LearnersDay;
  /** The rows of the view "Plans". */
  readonly forest: PlanForest;
  readonly today: TodayView;
  readonly statusBar: StatusBar;
}

export function activate(context: ExtensionContext): Daymark {
  const log = window.createOutputChannel('Daymark', { log: true });
  const settings = workspaceSettings();
  const index = new PlanIndex({ settings, log });
  const day = new LearnersDay(settings);
  // What follows the workspace begins when `activate` has given the host back.
  const learner = lazy(() => new Learner(index, settings, day));
  const today = lazy(() => new TodayView(learner()));
  const statusBar = lazy(() => new StatusBar(index, learner(), settings));
  const plans = lazy(() => new PlanView(index, settings, day, context.workspaceState, log));
  const commands = registerCommands(
    commandsOf({
      source: index,
      editor: new PlanEditor((uri) => index.announce(uri), log),
      settings,
      today: () => day.today,
      now: () => day.now,
      learner,
      memory: context.workspaceState,
      lookAt: (uri) => index.lookAt(uri),
      plans,
    }),
  );
  const start = (): void => {
    context.subscriptions.push(learner(), today(), plans(), statusBar());
    context.subscriptions.push(registerPlanContext(index), registerAutoReveal(plans(), settings));
    plans().start();
    index.start();
    day.start();
  };
  context.subscriptions.push(log, index, day, commands, afterThis(start));
  return {
    plans: index,
    day,
    get learner() {
      return learner();
    },
    get forest() {
      return plans().forest;
    },
    get today() {
      return today();
    },
    get statusBar() {
      return statusBar();
    },
  };
}

/** What commands need, besides what they need to write. */
interface CommandContext extends WriteContext {
  readonly settings: Settings;
  readonly lookAt: (uri: Uri) => Promise<FileLook>;
  readonly plans: () => PlanView;
}

function commandsOf(context: CommandContext): readonly Command[] {
  const { source, settings, today, plans, lookAt } = context;
  const setHidden = (isHidden: boolean): Promise<void> => plans().hideComplete.set(isHidden);
  return [
    addCheckboxes(context),
    copyLink,
    createPlan,
    goToDay(source, settings, today),
    goToToday(source, settings, today, () => plans().revealCurrentDay()),
    hideComplete(setHidden),
    isThisFileAPlan(lookAt),
    markDayComplete(context),
    markDayCompleteOnAnotherDate(context),
    markDayIncomplete(context),
    notAPlan,
    openResource,
    showComplete(setHidden),
    showInPlan,
    thisIsAPlan,
    tickRow(context),
    toggleTask(context),
  ];
}
