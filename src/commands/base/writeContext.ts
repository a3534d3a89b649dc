import type { Memento } from 'vscode';
import type { LocalTime } from '../../core/calendar/localToday';
import type { PlanDate } from '../../core/model/plan';
import type { StandingSource } from '../../workspace/learner/learner';
import type { LoadParsing } from '../../workspace/host/parsing';
import type { PlanEditor } from '../../workspace/editing/planEditor';
import type { PlanSource } from '../../workspace/index/planSource';
import type { Settings } from '../../workspace/host/settings';

/** What commands need that write into plans. */
export interface WriteContext {
  readonly source: PlanSource;
  readonly editor: PlanEditor;
  readonly loadParsing: LoadParsing;
  readonly settings: Pick<Settings, 'currentPlan' | 'doneDate'>;
  /** The date that work done now gets. */
  readonly today: () => PlanDate;
  /** What the clock on the wall says. */
  readonly now: () => LocalTime;
  /** Where the learner stands. */
  readonly learner: StandingSource;
  /** The workspace's own. */
  readonly memory: Memento;
}

/** The date to write where a task is checked; `undefined` where the learner writes none. */
export function dateToWrite({ settings, today }: WriteContext): PlanDate | undefined {
  return settings.doneDate.value() ? today() : undefined;
}
