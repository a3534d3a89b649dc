import type { Disposable, LogOutputChannel, Memento, TreeCheckboxChangeEvent, TreeView, Uri } from 'vscode';
import { commands, env, l10n, window } from 'vscode';
import { DisposableStore } from '../../util/disposable';
import type { LinkProblems } from '../../workspace/index/linkProblems';
import type { PlanSource } from '../../workspace/index/planSource';
import type { StandingSource } from '../../workspace/learner/learner';
import type { PlanRow } from '../rows/planRow';
import { ContextKey } from '../tree/contextKey';
import { PlanTree } from '../tree/planTree';
import { HideComplete } from './hideComplete';
import { PlanRowSource, withParents } from './planRowSource';

const viewId = 'daymark.plans';

/** The Plans view. */
export class PlanView implements Disposable {
  readonly #store = new DisposableStore();
  readonly #source: PlanSource;
  readonly #tree: PlanTree;
  readonly #view: TreeView<PlanRow>;
  readonly #log: Pick<LogOutputChannel, 'warn'>;
  readonly #looked = new ContextKey('daymark.looked');
  readonly #hasPlan = new ContextKey('daymark.hasPlan');

  readonly rows: PlanRowSource;

  /** Whether complete rows are hidden. */
  readonly hideComplete: HideComplete;

  /** @param memory the state of the workspace */
  constructor(
    source: PlanSource,
    learner: StandingSource,
    linkProblems: LinkProblems,
    memory: Memento,
    log: Pick<LogOutputChannel, 'warn'>,
  ) {
    this.#source = source;
    this.#log = log;
    this.hideComplete = this.#store.add(new HideComplete(memory));
    this.rows = new PlanRowSource(source, {
      l10n,
      language: env.language,
      learner,
      linkProblems,
      hidesComplete: () => this.hideComplete.value,
    });
    this.#tree = this.#store.add(new PlanTree(this.rows));
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
    this.#store.add(learner.onDidChange(refresh));
    this.#store.add(this.hideComplete.onDidChange(refresh));
    this.#store.add(linkProblems.onDidChange(refresh));
    this.#store.add(
      this.#view.onDidChangeCheckboxState((event: TreeCheckboxChangeEvent<PlanRow>) => this.#tree.tick(event)),
    );
  }

  /** Sets the context keys for menus and welcome texts, and shows the progress of the first index. */
  start(): void {
    this.#setContext();
    this.#store.add(this.#source.onDidChange(() => this.#setContext()));
    this.hideComplete.start();
    void window.withProgress({ location: { viewId } }, () => this.#source.ready);
    void this.#source.ready.then(() => this.#expandCurrent());
  }

  get selection(): readonly PlanRow[] {
    return this.#view.selection;
  }

  get isVisible(): boolean {
    return this.#view.visible;
  }

  /** Opens the view if it isn't visible, and selects the row of the current day. */
  async revealCurrentDay(): Promise<void> {
    if (this.rows.currentDayRow()) {
      await this.#focus();
      await this.showCurrentDay();
    }
  }

  /** Selects the row of the current day, and expands the rows above it, if the view is visible. */
  async showCurrentDay(): Promise<void> {
    if (this.isVisible && this.rows.currentDayRow()) {
      await this.#reveal(() => this.rows.currentDayRow(), { select: true });
    }
  }

  /**
   * Selects the row of the day at a line (from 0) of a plan. Does nothing if the view is hidden, or if the day's row or
   * one below it is already selected.
   */
  async revealDayAt(uri: Uri, line: number): Promise<void> {
    const row = this.rows.dayRowAt(uri, line);
    const selected = this.#view.selection.flatMap(withParents).map((each) => each.id);
    if (row && this.isVisible && !selected.includes(row.id)) {
      await this.#reveal(() => this.rows.dayRowAt(uri, line), { select: true });
    }
  }

  dispose(): void {
    this.#store.dispose();
  }

  /**
   * Finds a row when the tree is ready, since a refresh may replace the rows until then, and reveals it. If VS Code still
   * doesn't know the row, it just isn't shown, which is no error for the user.
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
      this.#log.warn(`Could not reveal the row “${row.id}”.`, error);
    }
  }

  async #focus(): Promise<void> {
    if (!this.isVisible) {
      await commands.executeCommand(`${viewId}.focus`);
    }
  }

  #refresh(): void {
    this.#tree.refresh();
    this.#view.message = this.rows.isAllHidden ? l10n.t('All plans are complete and hidden.') : '';
  }

  #setContext(): void {
    void this.#looked.set(!this.#source.isLooking);
    void this.#hasPlan.set(this.#source.plans.length > 0);
  }

  /** Rows that were drawn before the first index was complete are all collapsed. */
  async #expandCurrent(): Promise<void> {
    await this.#reveal(() => this.rows.currentDayRow()?.parent, { select: false, expand: true });
  }
}
