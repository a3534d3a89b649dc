import type { Disposable, ExtensionContext, LogOutputChannel, Uri } from 'vscode';
import { ExtensionMode, l10n, window } from 'vscode';
import { addCheckboxes } from './commands/ticking/addCheckboxes';
import { chooseTodaysDay } from './commands/following/chooseTodaysDay';
import { registerCommands, type Command } from './commands/base/command';
import { copyLink } from './commands/resources/copyLink';
import { createPlan } from './commands/plans/createPlan';
import { createScaffoldTemplates } from './commands/scaffolds/createScaffoldTemplates';
import { accountOf, explainMyStreak } from './commands/streak/explainMyStreak';
import { followThisPlan } from './commands/following/followThisPlan';
import { goToDay } from './commands/finding/goToDay';
import { goToToday } from './commands/finding/goToToday';
import { hideComplete } from './commands/finding/hideComplete';
import type { HideContext } from './commands/base/hideContext';
import { isThisFileAPlan } from './commands/plans/isThisFileAPlan';
import { markDayComplete } from './commands/ticking/markDayComplete';
import { markDayCompleteOnAnotherDate } from './commands/ticking/markDayCompleteOnAnotherDate';
import { markDayIncomplete } from './commands/ticking/markDayIncomplete';
import { newLab } from './commands/scaffolds/newLab';
import { newNotebook } from './commands/scaffolds/newNotebook';
import { notAPlan } from './commands/plans/notAPlan';
import { openResource } from './commands/resources/openResource';
import { openResources } from './commands/resources/openResources';
import type { ScaffoldContext } from './commands/base/scaffoldContext';
import { setSchedule } from './commands/schedule/setSchedule';
import { showComplete } from './commands/finding/showComplete';
import { showInPlan } from './commands/finding/showInPlan';
import { startFromHere } from './commands/following/startFromHere';
import { takeDaysOff } from './commands/schedule/takeDaysOff';
import { thisIsAPlan } from './commands/plans/thisIsAPlan';
import { tickRow } from './commands/ticking/tickRow';
import { toggleTask } from './commands/ticking/toggleTask';
import type { WriteContext } from './commands/base/writeContext';
import { afterThis } from './util/afterThis';
import { lazy } from './util/lazy';
import { OneByOne } from './util/oneByOne';
import { registerAutoReveal } from './views/plans/autoReveal';
import { registerPlanContext } from './views/plans/planContext';
import type { PlanForest } from './views/plans/planForest';
import { PlanView } from './views/plans/planView';
import { StatusBar } from './views/statusBar/statusBar';
import { TodayView } from './views/today/todayView';
import type { FileLook } from './workspace/index/fileLook';
import { invalidSettingsReporter } from './workspace/host/invalidSettings';
import { Learner, type StandingSource } from './workspace/learner/learner';
import { LearnersDay } from './workspace/learner/learnersDay';
import { parsingLoader, sayParsingIsMissing, type LoadParsing } from './workspace/host/parsing';
import { PlanEditor } from './workspace/editing/planEditor';
import { PlanIndex } from './workspace/index/planIndex';
import type { PlanReading } from './workspace/host/planReading';
import type { PlanSource } from './workspace/index/planSource';
import { StreakDocument } from './workspace/learner/streakDocument';
import { workspaceSettings, type Settings } from './workspace/host/settings';

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
