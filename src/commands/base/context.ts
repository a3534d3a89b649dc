import type { Memento, Uri } from 'vscode';
import type { PlanDate } from '../../core/calendar/date';
import type { OneByOne } from '../../util/async/oneByOne';
import type { PlanEditor } from '../../workspace/editing/planEditor';
import type { UpdateReview } from '../../workspace/editing/updateReview';
import type { LoadEditing } from '../../workspace/host/bundles';
import type { Settings } from '../../workspace/host/settings';
import type { FileLook } from '../../workspace/index/fileLook';
import type { LinkProblems } from '../../workspace/index/linkProblems';
import type { PlanSource } from '../../workspace/index/planSource';
import type { StandingSource } from '../../workspace/learner/learner';
import type { LearnersDay } from '../../workspace/learner/learnersDay';
import type { PageDocument } from '../../workspace/learner/pageDocument';
import type { Recalls } from '../../workspace/learner/recalls';
import type { UndatedTicks } from '../../workspace/learner/undatedTicks';

/** What every command gets. */
export interface CommandContext {
  readonly source: PlanSource;
  readonly editor: PlanEditor;
  readonly settings: Settings;
  readonly learner: StandingSource;
  /** The date and time by which work is dated. */
  readonly day: Pick<LearnersDay, 'today' | 'now'>;
  /** The questions of finished days that are due. */
  readonly recalls: Pick<Recalls, 'look'>;
  /** What was checked today without a date. */
  readonly undatedTicks: Pick<UndatedTicks, 'all' | 'dismiss'>;
  readonly planView: PlanViewControl;
  readonly streakPage: Pick<PageDocument, 'show'>;
  readonly progressPage: Pick<PageDocument, 'show'>;
  /** Shows what a plan would become. */
  readonly updates: Pick<UpdateReview, 'ask' | 'answer'>;
  /** Marks links that don't work. */
  readonly linkProblems: Pick<LinkProblems, 'set'>;
  readonly loadEditing: LoadEditing;
  /** The folder of the extension itself. */
  readonly extensionUri: Uri;
  /** What is remembered for this workspace. */
  readonly memory: Memento;
  /** Notebooks and labs of one plan are made one after the other. */
  readonly scaffoldTurns: OneByOne<Uri>;
  /** Reads any file, and says whether it is a plan for the index and why. */
  lookAt(uri: Uri): Promise<FileLook>;
}

/** What commands can do with the Plans view. */
export interface PlanViewControl {
  /** The selected rows. */
  readonly selection: readonly unknown[];
  /** Whether complete rows are hidden. */
  readonly hideComplete: { set(isHidden: boolean): Promise<void> };
  /** Selects the row of the current day if the view is visible. */
  showCurrentDay(): Promise<void>;
  /** Selects the row of the current day and brings the view to the front. */
  revealCurrentDay(): Promise<void>;
}

/** The date to write when a task is checked; `undefined` if the learner doesn't want done dates. */
export function dateToWrite({ settings, day }: CommandContext): PlanDate | undefined {
  return settings.doneDate.value() === 'off' ? undefined : day.today;
}
