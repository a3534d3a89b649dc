import fs from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { openWorkbench, workbenchAddress } from '../host/page.mts';
import { screenshots } from '../host/paths.mts';
import { copyWorkspace } from '../host/workspaceCopy.mts';
import { eventuallyHolds, patience } from './eventually.mts';
import { TreeView } from './treeView.mts';

/** One row of a quick pick, as it is on the screen. */
export interface QuickPickRow {
  readonly label: string;
  readonly description: string;
}

/** How long one try to use the palette may take, in milliseconds. */
const oneTry = 4000;

const themes = {
  light: { label: 'Light Modern', class: 'vs' },
  dark: { label: 'Dark Modern', class: 'vs-dark' },
  highContrastLight: { label: 'Light High Contrast', class: 'hc-light' },
  highContrastDark: { label: 'Dark High Contrast', class: 'hc-black' },
} as const;

/** A window of VS Code and what a user does in it. */
export class Workbench {
  readonly page: Page;
  /** The folder that is open; `undefined` in an empty window. */
  readonly folder: string | undefined;

  private constructor(page: Page, folder: string | undefined) {
    this.page = page;
    this.folder = folder;
  }

  /**
   * Opens a window of the server at `port`. It remembers nothing of earlier windows: VS Code keeps that in the page.
   *
   * @param workspace The name of a folder of test/workspaces, which is copied; `no-folder` for an empty window.
   */
  static async open(browser: Browser, port: number, workspace: string): Promise<Workbench> {
    const folder = await copyWorkspace(workspace);
    const page = await openWorkbench(browser, workbenchAddress(port, { folder }));
    page.setDefaultTimeout(patience);
    await page.locator('.monaco-workbench .activitybar').waitFor({ timeout: 30_000 });
    return new Workbench(page, folder);
  }

  async close(): Promise<void> {
    await this.page.close();
  }

  /** Opens Daymark's views by its icon in the activity bar, if they are closed. */
  async openDaymark(): Promise<void> {
    await this.openViews(/^Daymark$/);
  }

  /** Opens the views of an icon in the activity bar, if they are closed. */
  async openViews(name: RegExp): Promise<void> {
    const icon = this.page.locator('.activitybar').getByRole('tab', { name });
    await icon.waitFor({ timeout: 30_000 });
    const pane = this.page.locator('.sidebar .pane').first();
    const isOpen = async (): Promise<boolean> =>
      (await icon.getAttribute('aria-selected')) === 'true' && (await pane.isVisible());
    // While a window is loading, a click may be lost, or close what VS Code has just restored.
    for (let tries = 0; tries < 3 && !(await isOpen()); tries += 1) {
      await icon.click();
      for (let looks = 0; looks < 25 && !(await isOpen()); looks += 1) {
        await this.page.waitForTimeout(200);
      }
    }
    await pane.waitFor();
  }

  /** The view Plans alone, opened in a sidebar of 300 pixels, once it has rows. */
  async openPlans(): Promise<TreeView> {
    await this.openDaymark();
    await this.setSidebarWidth(300);
    const plans = this.view('Plans');
    await plans.waitForRows();
    await this.foldToday();
    return plans;
  }

  /** Collapses the Today view, which appears with the first plan, or not at all in a folder without plans. */
  async foldToday(): Promise<void> {
    const today = this.page.locator('.sidebar .pane-header', {
      has: this.page.locator('.title').getByText('Today', { exact: true }),
    });
    const isThere = await today.waitFor({ timeout: 3000 }).then(
      () => true,
      () => false,
    );
    if (isThere && (await today.getAttribute('aria-expanded')) === 'true') {
      await today.locator('.title').click();
    }
  }

  /** A file of the open folder. @throws Error in an empty window */
  file(name: string): string {
    if (this.folder === undefined) {
      throw new Error('No folder is open.');
    }
    return path.join(this.folder, name);
  }

  /** Reloads the window, as a user does. */
  async reload(): Promise<void> {
    const loaded = this.page.waitForEvent('load');
    await this.runCommand('Developer: Reload Window');
    await loaded;
    await this.page.locator('.monaco-workbench .activitybar').waitFor({ timeout: 30_000 });
  }

  /** Makes the window high enough for long trees. */
  async setHeight(height: number): Promise<void> {
    await this.page.setViewportSize({ width: 1280, height });
  }

  /** A view of the sidebar by its title, such as `Plans`. */
  view(title: string): TreeView {
    const header = this.page.locator('.pane-header .title').getByText(title, { exact: true });
    return new TreeView(this.page.locator('.sidebar .pane').filter({ has: header }));
  }

  /** Runs a command of the palette by its full title, such as `Daymark: Go to Today`. */
  async runCommand(title: string): Promise<void> {
    await this.pickInPalette(title, `>${title}`);
  }

  /** Opens a file of the folder in an editor by its name. */
  async openFile(name: string): Promise<void> {
    await this.pickInPalette(name, name);
    await this.page.locator('.editor-group-container.active .monaco-editor').first().waitFor();
  }

  /** Closes all editors. */
  async closeEditors(): Promise<void> {
    await this.runCommand('View: Close All Editors');
  }

  /** Puts the cursor of the editor at the beginning of a line, which counts from 1. */
  async goToLine(line: number): Promise<void> {
    await this.inPalette(async () => {
      await this.type(`:${line}`, oneTry);
      await this.page.locator('.quick-input-widget:visible .monaco-list-row').first().waitFor({ timeout: oneTry });
    });
    await this.page.keyboard.press('Enter');
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /** Replaces the text in the open quick pick or input box. */
  async type(text: string, timeout = patience): Promise<void> {
    await this.page.locator('.quick-input-widget:visible input[type="text"]').fill(text, { timeout });
  }

  /** Types an answer into the open input box, and accepts it. */
  async answer(text: string): Promise<void> {
    const input = this.page.locator('.quick-input-widget:visible input[type="text"]');
    // The box of the question before may still be there.
    await this.page.locator('.quick-input-widget:visible .quick-input-list').waitFor({ state: 'hidden' });
    const question = await this.page.locator('.quick-input-widget:visible .quick-input-message').innerText();
    await input.fill(text);
    await this.page.keyboard.press('Enter');
    await this.page
      .locator('.quick-input-widget:visible .quick-input-message')
      .getByText(question, { exact: true })
      .waitFor({ state: 'hidden' });
  }

  /** Chooses the row of the open quick pick with this label, after typing `filter`. */
  async pick(label: string, filter = label): Promise<void> {
    await this.type(filter);
    await this.quickPickRow(label).click();
    await this.quickPickRow(label).waitFor({ state: 'hidden' });
  }

  private async pickInPalette(label: string, filter: string): Promise<void> {
    await this.inPalette(async () => {
      await this.type(filter, oneTry);
      await this.quickPickRow(label).click({ timeout: oneTry });
    });
    await this.quickPickRow(label).waitFor({ state: 'hidden' });
  }

  /** Opens the palette for `use`, again if a panel that opens closes it, or if it was opened before all commands were there. */
  private async inPalette(use: () => Promise<void>): Promise<void> {
    await eventuallyHolds(async () => {
      await this.page.keyboard.press('Escape');
      await this.page.keyboard.press('F1');
      await use();
    });
  }

  private quickPickRow(label: string): Locator {
    return this.page
      .locator('.quick-input-widget:visible .monaco-list-row')
      .filter({ has: this.page.locator('.label-name').getByText(label, { exact: true }) })
      .first();
  }

  /** The rows of the open quick pick; waits until there is one. */
  async quickPicks(): Promise<QuickPickRow[]> {
    const rows = this.page.locator('.quick-input-widget:visible .monaco-list-row');
    await rows.first().waitFor();
    return rows.evaluateAll((elements) =>
      elements.map((element) => ({
        label: element.querySelector('.label-name')?.textContent ?? '',
        description: element.querySelector('.label-description')?.textContent ?? '',
      })),
    );
  }

  /** The texts of the notifications on the screen; waits until there is one. */
  async notifications(): Promise<string[]> {
    const messages = this.page.locator('.notifications-toasts .notification-list-item-message');
    await messages.first().waitFor();
    return messages.allInnerTexts();
  }

  /** Closes the notifications. */
  async clearNotifications(): Promise<void> {
    await this.runCommand('Notifications: Clear All Notifications');
    await this.page.locator('.notifications-toasts .notification-list-item').first().waitFor({ state: 'detached' });
  }

  /** Presses a button of a notification. */
  async pressNotificationButton(name: string): Promise<void> {
    await this.page.locator('.notifications-toasts').getByRole('button', { name, exact: true }).click();
  }

  /** The name of the file in the active editor; `undefined` if there is none. */
  async activeEditor(): Promise<string | undefined> {
    const tab = this.page.locator('.editor-group-container.active .tab.active');
    return (await tab.count()) === 0 ? undefined : ((await tab.first().getAttribute('data-resource-name')) ?? '');
  }

  /** The cursor position in the status bar, such as `Ln 42, Col 1`; `undefined` without an editor. */
  async cursor(): Promise<string | undefined> {
    const item = this.page.locator('[id="status.editor.selection"]:visible');
    return (await item.count()) === 0 ? undefined : item.innerText();
  }

  /** Drags the edge of the sidebar until it has this width, in pixels. */
  async setSidebarWidth(width: number): Promise<void> {
    const box = await this.page.locator('.part.sidebar').boundingBox();
    if (!box) {
      throw new Error('The sidebar is closed.');
    }
    // The title has no rows: one that the mouse crosses could open its tooltip, which would stay over the others.
    const heightOfTitle = box.y + 15;
    await this.page.mouse.move(box.x + box.width, heightOfTitle);
    await this.page.mouse.down();
    await this.page.mouse.move(box.x + width, heightOfTitle, { steps: 5 });
    await this.page.mouse.up();
    // Move the mouse off the edge, because the edge is highlighted under it.
    await this.page.mouse.move(box.x + width + 300, box.y + box.height / 2);
  }

  /** Changes the colour theme, and waits until it is applied. */
  async setTheme(name: keyof typeof themes): Promise<void> {
    const theme = themes[name];
    await this.runCommand('Preferences: Color Theme');
    await this.pick(theme.label);
    await this.page.locator(`.monaco-workbench.${theme.class}`).waitFor();
  }

  /** Takes a picture of the window. @param file A name, which goes to out/screenshots, or an absolute path. */
  async screenshot(file: string, clip?: { x: number; y: number; width: number; height: number }): Promise<string> {
    const target = path.resolve(screenshots, file);
    await fs.mkdir(path.dirname(target), { recursive: true });
    await this.page.screenshot({ path: target, ...(clip && { clip }) });
    return target;
  }
}
