import type { Disposable, ExtensionContext, LogOutputChannel, Uri } from 'vscode';
import { ExtensionMode, l10n, window } from 'vscode';
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
import type { HideContext } from './commands/hideContext';
import { isThisFileAPlan } from './commands/isThisFileAPlan';
import { markDayComplete } from './commands/markDayComplete';
import { markDayCompleteOnAnotherDate } from './commands/markDayCompleteOnAnotherDate';
import { markDayIncomplete } from './commands/markDayIncomplete';
import { newLab } from './commands/newLab';
import { newNotebook } from './commands/newNotebook';
import { notAPlan } from './commands/notAPlan';
import { openResource } from './commands/openResource';
import { openResources } from './commands/openResources';
import type { ScaffoldContext } from './commands/scaffoldContext';
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
import { OneByOne } from './util/oneByOne';
import { registerAutoReveal } from './views/autoReveal';
import { registerPlanContext } from './views/planContext';
import type { PlanForest } from './views/planForest';
import { PlanView } from './views/planView';
import { StatusBar } from './views/statusBar';
import { TodayView } from './views/todayView';
import type { FileLook } from './workspace/fileLook';
import { invalidSettingsReporter } from './workspace/invalidSettings';
import { Learner, type StandingSource } from './workspace/learner';
import { LearnersDay } from './workspace/learnersDay';
import { parsingLoader, sayParsingIsMissing, type LoadParsing } from './workspace/parsing';
import { PlanEditor } from './workspace/planEditor';
import { PlanIndex } from './workspace/planIndex';
import type { PlanReading } from './workspace/planReading';
import type { PlanSource } from './workspace/planSource';
import { StreakDocument } from './workspace/streakDocument';
import { workspaceSettings, type Settings } from './workspace/settings';

/** What the extension hands to its own tests, and to nobody else. */
export interface Daymark {
  readonly plans: PlanSource;
  readonly learner: StandingSource;
  readonly day: LearnersDay;
  /** The rows of the view "Plans". */
  readonly forest: PlanForest;
  readonly today: TodayView;
  readonly statusBar: StatusBar;
}

export function activate(context: ExtensionContext): Daymark | undefined {
  const parts = partsOf(context);
  const commands = registerCommands(allCommands, parts);
  const { index, day, standing, todayView, plans, statusBar, streakDocument } = parts;
  // What follows the workspace begins when `activate` has given the host back, and gives it back once more in between.
  const follow = (): void => {
    context.subscriptions.push(registerPlanContext(index()), registerAutoReveal(plans(), parts.settings));
    plans().start();
    index().start();
    day().start();
  };
  const show = (): void => {
    context.subscriptions.push(parts.log(), parts.settings, index(), day(), standing(), streakDocument());
    context.subscriptions.push(todayView(), plans(), statusBar(), afterThis(follow));
  };
  context.subscriptions.push(commands, afterThis(show));
  return context.extensionMode === ExtensionMode.Test ? forTests(parts) : undefined;
}

function forTests(parts: Parts): Daymark {
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
interface Parts extends WriteContext, ScaffoldContext, HideContext {
  readonly settings: Settings & Disposable;
  readonly log: () => LogOutputChannel;
  readonly index: () => PlanIndex;
  readonly day: () => LearnersDay;
  readonly standing: () => Learner;
  readonly streakDocument: () => StreakDocument;
  readonly todayView: () => TodayView;
  readonly plans: () => PlanView;
  readonly statusBar: () => StatusBar;
  readonly lookAt: (uri: Uri) => Promise<FileLook>;
  readonly revealCurrentDay: () => Promise<void>;
  readonly selectedRows: () => readonly unknown[];
}

function partsOf({ workspaceState: memory, extensionUri }: ExtensionContext): Parts {
  const loadParsing = parsingLoader(extensionUri);
  const log = lazy(() => window.createOutputChannel('Daymark', { log: true }));
  const settings = lazy(() => workspaceSettings(invalidSettingsReporter(log())));
  const loadReading = readingOf(loadParsing);
  const index = lazy(
    () =>
      new PlanIndex({ settings: settings(), log: log(), loadReading, onNotLoaded: () => void sayParsingIsMissing() }),
  );
  const day = lazy(() => new LearnersDay(settings()));
  const standing = lazy(() => new Learner(index(), settings(), day()));
  const editor = lazy(() => new PlanEditor((uri) => index().announce(uri), log(), loadParsing));
  const plans = lazy(() => new PlanView(index(), settings(), day(), memory, log()));
  const scaffoldTurns = lazy(() => new OneByOne<Uri>());
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
    get settings() {
      return settings();
    },
    get scaffoldTurns() {
      return scaffoldTurns();
    },
    memory,
    loadParsing,
    log,
    index,
    day,
    standing,
    plans,
    today: () => day().today,
    now: () => day().now,
    lookAt: (uri) => index().lookAt(uri),
    revealCurrentDay: () => plans().revealCurrentDay(),
    selectedRows: () => plans().selection,
    setCompleteHidden: (isHidden) => plans().hideComplete.set(isHidden),
    todayView: lazy(() => new TodayView(standing())),
    statusBar: lazy(() => new StatusBar(index(), standing(), settings())),
    streakDocument: lazy(
      () => new StreakDocument(index(), standing(), l10n.t('My Streak'), () => accountOf(standing(), settings())),
    ),
  };
}

function readingOf(loadParsing: LoadParsing): () => Promise<PlanReading> {
  return async () => (await loadParsing()).reading;
}

/** Each gets all parts, and knows of what it needs. */
const allCommands: readonly Command<Parts>[] = [
  addCheckboxes,
  chooseTodaysDay,
  copyLink,
  createPlan,
  createScaffoldTemplates,
  explainMyStreak,
  followThisPlan,
  goToDay,
  goToToday,
  hideComplete,
  isThisFileAPlan,
  markDayComplete,
  markDayCompleteOnAnotherDate,
  markDayIncomplete,
  newLab,
  newNotebook,
  notAPlan,
  openResource,
  openResources,
  setSchedule,
  showComplete,
  showInPlan,
  startFromHere,
  takeDaysOff,
  thisIsAPlan,
  tickRow,
  toggleTask,
];
