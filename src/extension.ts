import type { ExtensionContext, LogOutputChannel } from 'vscode';
import { l10n, window } from 'vscode';
import { addCheckboxes } from './commands/addCheckboxes';
import { chooseTodaysDay } from './commands/chooseTodaysDay';
import { registerCommands, type Command } from './commands/command';
import { copyLink } from './commands/copyLink';
import { createPlan } from './commands/createPlan';
import { createScaffoldTemplates } from './commands/createScaffoldTemplates';
import { accountOf, explainMyStreak } from './commands/explainMyStreak';
import { followThisPlan } from './commands/followThisPlan';
import { goToDay } from './commands/goToDay';
import { goToToday } from './commands/goToToday';
import { hideComplete } from './commands/hideComplete';
import { isThisFileAPlan } from './commands/isThisFileAPlan';
import { markDayComplete } from './commands/markDayComplete';
import { markDayCompleteOnAnotherDate } from './commands/markDayCompleteOnAnotherDate';
import { markDayIncomplete } from './commands/markDayIncomplete';
import { newLab } from './commands/newLab';
import { newNotebook } from './commands/newNotebook';
import { notAPlan } from './commands/notAPlan';
import { openResource } from './commands/openResource';
import { openResources } from './commands/openResources';
import { setSchedule } from './commands/setSchedule';
import { showComplete } from './commands/showComplete';
import { showInPlan } from './commands/showInPlan';
import { startFromHere } from './commands/startFromHere';
import { takeDaysOff } from './commands/takeDaysOff';
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
import { parsingLoader } from './workspace/parsing';
import { PlanEditor } from './workspace/planEditor';
import { PlanIndex } from './workspace/planIndex';
import type { PlanReading } from './workspace/planReading';
import type { PlanSource } from './workspace/planSource';
import { StreakDocument } from './workspace/streakDocument';
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
  const parts = partsOf(context);
  const commands = registerCommands(commandsOf(parts));
  // What follows the workspace begins when `activate` has given the host back.
  const start = (): void => {
    const { index, day, standing, todayView, plans, statusBar, streakDocument, settings } = parts;
    context.subscriptions.push(parts.log(), index(), day(), standing(), streakDocument());
    context.subscriptions.push(todayView(), plans(), statusBar());
    context.subscriptions.push(registerPlanContext(index()), registerAutoReveal(plans(), settings));
    plans().start();
    index().start();
    day().start();
  };
  context.subscriptions.push(commands, afterThis(start));
  return {
    get plans() {
      return parts.index();
    },
    get day() {
      return parts.day();
    },
    get learner() {
      return parts.learner;
    },
    get forest() {
      return parts.plans().forest;
    },
    get today() {
      return parts.todayView();
    },
    get statusBar() {
      return parts.statusBar();
    },
  };
}

/** All that there is one of, each made when it is asked for first. */
interface Parts extends WriteContext {
  readonly settings: Settings;
  readonly log: () => LogOutputChannel;
  readonly index: () => PlanIndex;
  readonly day: () => LearnersDay;
  readonly standing: () => Learner;
  readonly streakDocument: () => StreakDocument;
  readonly todayView: () => TodayView;
  readonly plans: () => PlanView;
  readonly statusBar: () => StatusBar;
}

function partsOf({ workspaceState: memory, extensionUri }: ExtensionContext): Parts {
  const settings = workspaceSettings();
  const loadParsing = parsingLoader(extensionUri);
  const loadReading = async (): Promise<PlanReading> => (await loadParsing()).reading;
  const log = lazy(() => window.createOutputChannel('Daymark', { log: true }));
  const index = lazy(() => new PlanIndex({ settings, log: log(), loadReading }));
  const day = lazy(() => new LearnersDay(settings));
  const standing = lazy(() => new Learner(index(), settings, day()));
  const editor = lazy(() => new PlanEditor((uri) => index().announce(uri), log(), loadParsing));
  return {
    get source() {
      return index();
    },
    get editor() {
      return editor();
    },
    get learner() {
      return standing();
    },
    settings,
    loadParsing,
    memory,
    log,
    index,
    day,
    standing,
    today: () => day().today,
    now: () => day().now,
    todayView: lazy(() => new TodayView(standing())),
    plans: lazy(() => new PlanView(index(), settings, day(), memory, log())),
    statusBar: lazy(() => new StatusBar(index(), standing(), settings)),
    streakDocument: lazy(
      () => new StreakDocument(index(), standing(), l10n.t('My Streak'), () => accountOf(standing(), settings)),
    ),
  };
}

function commandsOf(parts: Parts): readonly Command[] {
  const setHidden = (isHidden: boolean): Promise<void> => parts.plans().hideComplete.set(isHidden);
  return [
    addCheckboxes(parts),
    chooseTodaysDay(parts),
    copyLink,
    createPlan,
    createScaffoldTemplates(parts),
    explainMyStreak(parts.streakDocument),
    followThisPlan(parts),
    goToDay(parts),
    goToToday(parts, () => parts.plans().revealCurrentDay()),
    hideComplete(setHidden),
    isThisFileAPlan((uri) => parts.index().lookAt(uri)),
    markDayComplete(parts),
    markDayCompleteOnAnotherDate(parts),
    markDayIncomplete(parts),
    newLab(parts),
    newNotebook(parts),
    notAPlan,
    openResource(parts),
    openResources(parts),
    setSchedule(parts),
    showComplete(setHidden),
    showInPlan,
    startFromHere(parts),
    takeDaysOff(parts),
    thisIsAPlan,
    tickRow(parts),
    toggleTask(parts, () => parts.plans().selection),
  ];
}
