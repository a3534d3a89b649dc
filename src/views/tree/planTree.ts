import type { Event, TreeDataProvider, TreeItem } from 'vscode';
import { EventEmitter, TreeItemCollapsibleState } from 'vscode';
import type { Fold, Forest } from './forest';
import type { PlanRow } from '../rows/planRow';
import { tooltip, treeItem } from './treeItem';

const collapsibleState: Readonly<Record<Fold, TreeItemCollapsibleState>> = {
  leaf: TreeItemCollapsibleState.None,
  folded: TreeItemCollapsibleState.Collapsed,
  unfolded: TreeItemCollapsibleState.Expanded,
};

/** The rows of a forest as VS Code's tree asks for them. */
export class PlanTree implements TreeDataProvider<PlanRow> {
  readonly #forest: Forest;
  readonly #changed = new EventEmitter<undefined>();
  readonly #asked = new EventEmitter<undefined>();
  #isAsked = false;

  readonly onDidChangeTreeData: Event<undefined> = this.#changed.event;

  constructor(forest: Forest) {
    this.#forest = forest;
  }

  /** Has everything drawn again. It is always the root that changes: below it, boxes would keep a click's state. */
  refresh(): void {
    this.#isAsked = false;
    this.#changed.fire(undefined);
  }

  /** Settles when VS Code has asked for the rows as they are now: rows can be revealed from then on. */
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
    return [...this.#forest.children(row)];
  }

  getTreeItem(row: PlanRow): TreeItem {
    return treeItem(row, this.#forest.item(row), collapsibleState[this.#forest.fold(row)]);
  }

  getParent(row: PlanRow): PlanRow | undefined {
    return row.parent;
  }

  /** Tooltips are made when a row is pointed at. */
  resolveTreeItem(item: TreeItem, row: PlanRow): TreeItem {
    const text = tooltip(row);
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
