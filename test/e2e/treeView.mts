import type { Locator } from 'playwright-core';

/** One row of a tree, as it is on the screen. */
export interface TreeRow {
  readonly label: string;
  /** Empty when there is none, and when the row is too narrow to show it. */
  readonly description: string;
  /** 1 for the rows at the top. */
  readonly level: number;
  /** `undefined` for a row that cannot be expanded. */
  readonly expanded: boolean | undefined;
  /** `undefined` for a row without a checkbox. */
  readonly checked: boolean | undefined;
  /** The name of a product icon, such as `arrow-right`; `undefined` when the row has none. */
  readonly icon: string | undefined;
}

/** A tree view in the sidebar. It has only the rows that are scrolled into view, because the workbench draws no others. */
export class TreeView {
  readonly pane: Locator;

  /** @param pane The view with its header. */
  constructor(pane: Locator) {
    this.pane = pane;
  }

  /** Waits until the tree has rows: at first the search for plans is still running. */
  async waitForRows(): Promise<void> {
    await this.pane.locator('.monaco-list-row').first().waitFor();
  }

  /** The rows in view, from top to bottom, once the tree is at rest: expanding is animated. */
  async rows(): Promise<TreeRow[]> {
    let before: TreeRow[] | undefined;
    let now = await this.#readRows();
    while (JSON.stringify(now) !== JSON.stringify(before)) {
      await this.pane.page().waitForTimeout(200);
      [before, now] = [now, await this.#readRows()];
    }
    return now;
  }

  /**
   * The rows in view as lines, each indented by its level: `⌄` and `›` for expanded and collapsed rows, `☐` and `☑` for
   * boxes, `[icon]`, the label, and the description after two spaces.
   */
  async lines(): Promise<readonly string[]> {
    return (await this.rows()).map(asLine);
  }

  /** The labels of the selected rows. */
  async selected(): Promise<readonly string[]> {
    return this.pane.locator('.monaco-list-row[aria-selected="true"] .label-name').allInnerTexts();
  }

  /** The descriptions in view whose count, such as `3/30`, is cut off. */
  async hiddenCounts(): Promise<readonly string[]> {
    return this.pane.locator('.label-description').evaluateAll(withHiddenCount);
  }

  /** The tooltip of a row. */
  async tooltip(label: string): Promise<Locator> {
    await this.row(label).locator('.label-name').hover();
    const tooltip = this.pane.page().locator('.workbench-hover-container .monaco-hover');
    await tooltip.waitFor();
    return tooltip;
  }

  /** The first row with this label. It waits, as Playwright does, until the row is there. */
  row(label: string): Locator {
    const name = this.pane.page().locator('.label-name').getByText(label, { exact: true });
    return this.pane.locator('.monaco-list-row').filter({ has: name }).first();
  }

  /** Clicks on a row, which runs its command. */
  async click(label: string): Promise<void> {
    await this.row(label).locator('.label-name').click();
  }

  /** Expands a row and waits until it is expanded. */
  async expand(label: string): Promise<void> {
    await this.#setExpanded(label, true);
  }

  /** Collapses a row and waits until it is collapsed. */
  async collapse(label: string): Promise<void> {
    await this.#setExpanded(label, false);
  }

  /** Expands all collapsed rows that should expand, and then those below them. */
  async expandAll(shouldExpand: (row: TreeRow) => boolean): Promise<void> {
    for (let index = 0, rows = await this.#readRows(); index < rows.length; index++, rows = await this.#readRows()) {
      const row = rows[index];
      if (row?.expanded === false && shouldExpand(row)) {
        await this.pane.locator(`.monaco-list-row[data-index="${index}"] .monaco-tl-twistie`).click();
        const below = `[data-index="${index + 1}"][aria-level="${row.level + 1}"]`;
        await this.pane.locator(`.monaco-list-row${below}`).waitFor();
      }
    }
  }

  /** The checkbox of a row. */
  checkbox(label: string): Locator {
    return this.row(label).locator('.custom-view-tree-node-item-checkbox');
  }

  /** Clicks the checkbox of a row. */
  async toggle(label: string): Promise<void> {
    await this.checkbox(label).click();
  }

  /** Selects a row besides those that are selected, which opens nothing. */
  async alsoSelect(label: string): Promise<void> {
    await this.row(label)
      .locator('.label-name')
      .click({ modifiers: ['ControlOrMeta'] });
  }

  /** Chooses an action of the context menu of a row. */
  async pickInMenu(label: string, name: string): Promise<void> {
    await this.row(label).locator('.label-name').click({ button: 'right' });
    const item = this.pane.page().getByRole('menuitem', { name, exact: true });
    await item.hover();
    // Right after the menu opens, a click would count as the end of the click that opened it.
    await this.pane.page().keyboard.press('Enter');
    await item.waitFor({ state: 'hidden' });
  }

  /** Clicks an inline action of a row, named by its tooltip. */
  async clickInline(label: string, name: string): Promise<void> {
    await this.row(label).hover();
    await this.row(label).getByRole('button', { name }).click();
  }

  /** Clicks an action in the title bar of the view, named by its tooltip. */
  async clickAction(name: string): Promise<void> {
    await this.pane.hover();
    // The only view of a container has no header: its actions are in the title of the sidebar.
    const header = this.pane.locator('.pane-header:visible');
    const bar = (await header.count()) > 0 ? header : this.pane.page().locator('.sidebar > .title');
    await bar.getByRole('button', { name }).click();
  }

  /** The text of a view without rows. */
  get welcome(): Locator {
    return this.pane.locator('.welcome-view-content');
  }

  #readRows(): Promise<TreeRow[]> {
    return this.pane.locator('.monaco-list-row').evaluateAll(readRows);
  }

  async #setExpanded(label: string, expanded: boolean): Promise<void> {
    const row = this.row(label);
    await row.waitFor();
    if ((await row.getAttribute('aria-expanded')) !== String(expanded)) {
      await row.locator('.monaco-tl-twistie').click();
    }
    await this.pane.locator(`.monaco-list-row[aria-expanded="${expanded}"]`).and(row).waitFor();
  }
}

/** A row in one line, as `TreeView.lines` has it. */
function asLine({ label, description, level, expanded, checked, icon }: TreeRow): string {
  const twistie = expanded === undefined ? '' : expanded ? '⌄ ' : '› ';
  const box = checked === undefined ? '' : checked ? '☑ ' : '☐ ';
  const symbol = icon === undefined ? '' : `[${icon}] `;
  return `${'  '.repeat(level - 1)}${twistie}${box}${symbol}${label}${description === '' ? '' : `  ${description}`}`;
}

/** Runs in the page, so it cannot use anything outside itself. */
function withHiddenCount(descriptions: readonly Element[]): string[] {
  const widthOfEllipsis = 12;
  const isHidden = (description: Element) => {
    const text = description.firstChild;
    const count = /\d+\/\d+/.exec(text?.textContent ?? '');
    if (!text || !count) {
      return false;
    }
    const range = document.createRange();
    range.setStart(text, count.index);
    range.setEnd(text, count.index + count[0].length);
    const { width, right } = range.getBoundingClientRect();
    let edge = Infinity;
    for (let around = description.parentElement; around; around = around.parentElement) {
      if (getComputedStyle(around).overflowX !== 'visible') {
        const isCut = around.scrollWidth > around.clientWidth;
        edge = Math.min(edge, around.getBoundingClientRect().right - (isCut ? widthOfEllipsis : 0));
      }
    }
    return width === 0 || right > edge;
  };
  return descriptions.filter(isHidden).map((description) => description.textContent ?? '');
}

/** Runs in the page, so it cannot use anything outside itself. */
function readRows(elements: readonly Element[]): TreeRow[] {
  const text = (row: Element, selector: string) => {
    const found = row.querySelector<HTMLElement>(selector);
    return found && found.getBoundingClientRect().width > 0 ? (found.textContent ?? '') : '';
  };
  const flag = (value: string | null | undefined) => (typeof value === 'string' ? value === 'true' : undefined);
  const inOrder = [...elements].sort(
    (one, other) => one.getBoundingClientRect().top - other.getBoundingClientRect().top,
  );
  return inOrder.map((row) => ({
    label: text(row, '.label-name'),
    description: text(row, '.label-description'),
    level: Number(row.getAttribute('aria-level')),
    expanded: flag(row.getAttribute('aria-expanded')),
    checked: flag(row.querySelector('.custom-view-tree-node-item-checkbox')?.getAttribute('aria-checked')),
    icon: /codicon-([\w-]+)/.exec(row.querySelector('.custom-view-tree-node-item-icon')?.className ?? '')?.[1],
  }));
}
