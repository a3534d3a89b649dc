import type { Memento } from 'vscode';
import type { LocalTime } from '../core/localToday';
import type { PlanDate } from '../core/plan';
import type { StandingSource } from '../workspace/learner';
import type { LoadParsing } from '../workspace/parsing';
import type { PlanEditor } from '../workspace/planEditor';
import type { PlanSource } from '../workspace/planSource';
import type { Settings } from '../workspace/settings';

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
