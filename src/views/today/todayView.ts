import type { Disposable, TreeCheckboxChangeEvent, TreeView } from 'vscode';
import { env, l10n, window } from 'vscode';
import { DisposableStore } from '../../util/disposable';
import { readableDate } from '../../util/text/readableDate';
import { scaffoldsOf } from '../../core/model/scaffoldLink';
import type { Standing } from '../../core/learner/standing';
import type { LinkProblems } from '../../workspace/index/linkProblems';
import type { StandingSource } from '../../workspace/learner/learner';
import type { Recalls } from '../../workspace/learner/recalls';
import type { UndatedTicks } from '../../workspace/learner/undatedTicks';
import { ContextKey } from '../tree/contextKey';
import type { PlanRow } from '../rows/planRow';
import { PlanTree } from '../tree/planTree';
import { todayMessage } from './todayMessage';
import { TodayRowSource } from './todayRowSource';

const viewId = 'daymark.today';

/** The Today view. */
export class TodayView implements Disposable {
  readonly #store = new DisposableStore();
  readonly #learner: StandingSource;
  readonly #tree: PlanTree;
  readonly #view: TreeView<PlanRow>;
  readonly #hasDay = new ContextKey('daymark.hasDay');
  readonly #hasNotebook = new ContextKey('daymark.hasNotebook');
  readonly #hasStreak = new ContextKey('daymark.hasStreak');
  readonly #emptyToday: ContextKey<ReasonToBeEmpty> = new ContextKey('daymark.emptyToday');

  readonly rows: TodayRowSource;

  constructor(learner: StandingSource, recalls: Recalls, undatedTicks: UndatedTicks, linkProblems: LinkProblems) {
    this.#learner = learner;
    this.rows = new TodayRowSource(learner, { recalls, undatedTicks, linkProblems }, l10n, env.language);
    this.#tree = this.#store.add(new PlanTree(this.rows));
    this.#view = this.#store.add(
      window.createTreeView(viewId, { treeDataProvider: this.#tree, manageCheckboxStateManually: true }),
    );
    this.#store.add(learner.onDidChange(() => this.#refresh()));
    this.#store.add(recalls.onDidChange(() => this.#refresh()));
    this.#store.add(undatedTicks.onDidChange(() => this.#refresh()));
    this.#store.add(linkProblems.onDidChange(() => this.#refresh()));
    this.#store.add(
      this.#view.onDidChangeCheckboxState((event: TreeCheckboxChangeEvent<PlanRow>) => this.#tree.tick(event)),
    );
    this.#refresh();
  }

  /** The text above the rows, or empty. */
  get message(): string {
    return this.#view.message ?? '';
  }

  dispose(): void {
    this.#store.dispose();
  }

  #refresh(): void {
    const { standing } = this.#learner;
    this.#tree.refresh();
    this.#view.description = readableDate(standing.today, env.language);
    this.#view.message = todayMessage(standing, l10n, env.language);
    void this.#hasDay.set(standing.day !== undefined);
    void this.#hasNotebook.set(standing.day !== undefined && scaffoldsOf(standing.day.day, 'notebook').length > 0);
    void this.#hasStreak.set(standing.streak.current > 0);
    void this.#emptyToday.set(reasonToBeEmpty(standing));
  }
}

/** Why the view has no rows, for its welcome text; empty if it has some. */
type ReasonToBeEmpty = 'needsChoice' | 'onlyLogs' | 'complete' | '';

function reasonToBeEmpty({ plan, day, openPlans, onlyLogs }: Standing<unknown>): ReasonToBeEmpty {
  if (plan || day) {
    return '';
  }
  if (openPlans > 1) {
    return 'needsChoice';
  }
  return onlyLogs ? 'onlyLogs' : 'complete';
}
