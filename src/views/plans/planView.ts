import type { Disposable, LogOutputChannel, Memento, TreeCheckboxChangeEvent, TreeView, Uri } from 'vscode';
import { commands, l10n, window } from 'vscode';
import { DisposableStore } from '../../util/disposable';
import type { LearnersDay } from '../../workspace/learner/learnersDay';
import type { PlanSource } from '../../workspace/index/planSource';
import type { Settings } from '../../workspace/host/settings';
import { withParents } from './findRow';
import { HideComplete } from './hideComplete';
import { PlanForest } from './planForest';
import type { PlanRow } from '../rows/planRow';
import { PlanTree } from '../tree/planTree';
import { tickRows } from '../tree/tickRows';

const viewId = 'daymark.plans';

/** The view "Plans": the tree in its place in the workbench, and what can be asked of it from outside. */
export class PlanView implements Disposable {
  readonly #store = new DisposableStore();
  readonly #source: PlanSource;
  readonly #forest: PlanForest;
  readonly #tree: PlanTree;
  readonly #view: TreeView<PlanRow>;
  readonly #log: Pick<LogOutputChannel, 'warn'>;

  /** Whether complete rows are hidden. */
  readonly hideComplete: HideComplete;

  /** @param memory the workspace's own */
  constructor(
    source: PlanSource,
    settings: Pick<Settings, 'currentPlan'>,
    day: Pick<LearnersDay, 'today' | 'onDidChange'>,
    memory: Memento,
    log: Pick<LogOutputChannel, 'warn'>,
  ) {
    this.#source = source;
    this.#log = log;
    this.hideComplete = this.#store.add(new HideComplete(memory));
    this.#forest = new PlanForest(source, {
      l10n,
      chosenPlan: () => settings.currentPlan.value(),
      today: () => day.today,
      hidesComplete: () => this.hideComplete.value,
    });
    this.#tree = this.#store.add(new PlanTree(this.#forest));
    this.#view = this.#store.add(
      window.createTreeView(viewId, {
        treeDataProvider: this.#tree,
        manageCheckboxStateManually: true,
        showCollapseAll: true,
        canSelectMany: true,
      }),
    );
    const refresh = (): void => {
      this.#refresh();
    };
    this.#store.add(source.onDidChange(refresh));
    this.#store.add(this.hideComplete.onDidChange(refresh));
    this.#store.add(settings.currentPlan.onDidChange(refresh));
    this.#store.add(day.onDidChange(refresh));
    this.#store.add(this.#view.onDidChangeCheckboxState((event: TreeCheckboxChangeEvent<PlanRow>) => tickRows(event)));
  }

  /** Begins to show how the first index comes along. */
  start(): void {
    this.hideComplete.start();
    void window.withProgress({ location: { viewId } }, () => this.#source.ready);
    void this.#source.ready.then(() => this.#unfoldCurrent());
  }

  /** The rows as the view has them. */
  get forest(): PlanForest {
    return this.#forest;
  }

  get selection(): readonly PlanRow[] {
    return this.#view.selection;
  }

  get isVisible(): boolean {
    return this.#view.visible;
  }

  /** Selects the row of the current day, and brings the view to the front where it is not. */
  async revealCurrentDay(): Promise<void> {
    const row = this.#forest.currentDayRow();
    if (row) {
      await this.#bringToFront();
      await this.#reveal(() => this.#forest.currentDayRow(), { select: true });
    }
  }

  /** Selects the row of the day at a line of a plan, where the view is visible and no row of that day is selected. */
  async revealDayAt(uri: Uri, line: number): Promise<void> {
    const row = this.#forest.dayRowAt(uri, line);
    const selected = this.#view.selection.flatMap(withParents).map((each) => each.id);
    if (row && this.isVisible && !selected.includes(row.id)) {
      await this.#reveal(() => this.#forest.dayRowAt(uri, line), { select: true });
    }
  }

  dispose(): void {
    this.#store.dispose();
  }

  /**
   * Reveals a row that is looked up when the tree is ready for it: a refresh in between makes new rows. A row that VS
   * Code loses on the way is only not shown, so that is no error for the user.
   */
  async #reveal(find: () => PlanRow | undefined, how: { select: boolean; expand?: boolean }): Promise<void> {
    await this.#tree.whenAsked();
    const row = find();
    if (!row || !this.isVisible) {
      return;
    }
    try {
      await this.#view.reveal(row, { focus: false, ...how });
    } catch (error) {
      this.#log.warn(`The row “${row.id}” could not be revealed.`, error);
    }
  }

  async #bringToFront(): Promise<void> {
    if (!this.isVisible) {
      await commands.executeCommand(`${viewId}.focus`);
    }
  }

  #refresh(): void {
    this.#tree.refresh();
    this.#view.message = this.#forest.isAllHidden
      ? l10n.t('All plans are complete, and complete plans are hidden.')
      : '';
  }

  /** Rows drawn while the first index was made were all folded. */
  async #unfoldCurrent(): Promise<void> {
    await this.#reveal(() => this.#forest.currentDayRow()?.parent, { select: false, expand: true });
  }
}
