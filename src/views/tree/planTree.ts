import type { Event, TreeCheckboxChangeEvent, TreeDataProvider, TreeItem } from 'vscode';
import { commands, EventEmitter, TreeItemCheckboxState, TreeItemCollapsibleState } from 'vscode';
import { wait } from '../../workspace/host/clock';
import type { PlanItem } from '../rows/planItem';
import type { PlanRow } from '../rows/planRow';
import { tooltip, treeItem } from './treeItem';

/** The state in which a row is first shown. From then on VS Code remembers what the user does. */
export type CollapsibleState = 'none' | 'collapsed' | 'expanded';

/** The rows of a tree, as plain data. */
export interface RowSource {
  /** The rows below a row, or at the top. */
  children(row: PlanRow | undefined): readonly PlanRow[];
  item(row: PlanRow): PlanItem;
  collapsibleState(row: PlanRow): CollapsibleState;
}

const collapsibleStates: Readonly<Record<CollapsibleState, TreeItemCollapsibleState>> = {
  none: TreeItemCollapsibleState.None,
  collapsed: TreeItemCollapsibleState.Collapsed,
  expanded: TreeItemCollapsibleState.Expanded,
};

/** How long rows stay as they are after a click on a checkbox, in milliseconds. Someone in a hurry clicks faster. */
const pauseAfterClick = 300;

/** Shows the rows of a source in a tree view. */
export class PlanTree implements TreeDataProvider<PlanRow> {
  readonly #rows: RowSource;
  readonly #pause: () => Promise<void>;
  readonly #changed = new EventEmitter<undefined>();
  readonly #asked = new EventEmitter<undefined>();
  #isAsked = false;
  /** Is set until the pause after it is over. */
  #lastClick: object | undefined;
  #isStale = false;

  readonly onDidChangeTreeData: Event<undefined> = this.#changed.event;

  /** @param pause resolves when rows may be redrawn after a click on a checkbox */
  constructor(rows: RowSource, pause = () => wait(pauseAfterClick)) {
    this.#rows = rows;
    this.#pause = pause;
  }

  /**
   * Redraws all rows, after the pause that follows a click on a checkbox: VS Code loses a click on a row that is being
   * redrawn. If only a row below the root were refreshed, a clicked checkbox would stay as clicked.
   */
  refresh(): void {
    this.#isAsked = false;
    this.#isStale = this.#lastClick !== undefined;
    if (!this.#isStale) {
      this.#changed.fire(undefined);
    }
  }

  /** Ticks the rows whose checkboxes were clicked. The rows change when the index has read the file again. */
  async tick({ items }: TreeCheckboxChangeEvent<PlanRow>): Promise<void> {
    void this.#waitAfterClick();
    for (const [row, state] of items) {
      await commands.executeCommand('daymark.tickRow', row, state === TreeItemCheckboxState.Checked);
    }
  }

  /** Redraws the rows if they are stale when the pause is over, unless there was another click. */
  async #waitAfterClick(): Promise<void> {
    const click = {};
    this.#lastClick = click;
    await this.#pause();
    if (this.#lastClick === click) {
      this.#lastClick = undefined;
      if (this.#isStale) {
        this.refresh();
      }
    }
  }

  /** Resolves when VS Code has asked for the rows since the last refresh. Only then can a row be revealed. */
  async whenAsked(): Promise<void> {
    if (!this.#isAsked) {
      await new Promise<void>((resolve) => {
        const subscription = this.#asked.event(() => {
          subscription.dispose();
          resolve();
        });
      });
    }
  }

  getChildren(row?: PlanRow): PlanRow[] {
    if (!row) {
      this.#isAsked = true;
      this.#asked.fire(undefined);
    }
    return [...this.#rows.children(row)];
  }

  getTreeItem(row: PlanRow): TreeItem {
    return treeItem(row, this.#rows.item(row), collapsibleStates[this.#rows.collapsibleState(row)]);
  }

  getParent(row: PlanRow): PlanRow | undefined {
    return row.parent;
  }

  /** Adds the tooltip, which VS Code only needs when the pointer rests on the row. */
  resolveTreeItem(item: TreeItem, row: PlanRow): TreeItem {
    const text = tooltip(row, this.#rows.item(row).warning);
    if (text) {
      item.tooltip = text;
    }
    return item;
  }

  dispose(): void {
    this.#changed.dispose();
    this.#asked.dispose();
  }
}
