import fs from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openWorkbench, workbenchAddress } from '../host/page.mts';
import { packagedExtensions, screenshots } from '../host/paths.mts';
import { startServer, type Server } from '../host/server.mts';
import type { UserSettings } from '../host/userSettings.mts';
import { copyWorkspace } from '../host/workspaceCopy.mts';
import { TreeView } from './treeView.mts';

/** One row of a quick pick, as it is on the screen. */
export interface QuickPickRow {
  readonly label: string;
  readonly description: string;
}

const themes = {
  light: { label: 'Light Modern', class: 'vs' },
  dark: { label: 'Dark Modern', class: 'vs-dark' },
} as const;

export interface WorkbenchOptions {
  /** The name of a folder of test/workspaces, which is copied; `no-folder` for an empty window. */
  readonly workspace: string;
  readonly settings?: UserSettings;
}

/** A window of VS Code with the packaged Daymark installed, and what a user does in it. */
export class Workbench {
  readonly page: Page;
  /** The folder that is open; `undefined` in an empty window. */
  readonly folder: string | undefined;
  readonly #server: Server;

  private constructor(page: Page, folder: string | undefined, server: Server) {
    this.page = page;
    this.folder = folder;
    this.#server = server;
  }

  /** Starts a VS Code and opens a window in it. Needs the installed package: see installPackage.mts. */
  static async open(browser: Browser, options: WorkbenchOptions): Promise<Workbench> {
    const folder = await copyWorkspace(options.workspace);
    const server = await startServer({
      extensionsFolder: packagedExtensions,
      ...(options.settings && { settings: options.settings }),
    });
    const page = await openWorkbench(browser, workbenchAddress(server.port, { folder }));
    await page.locator('.monaco-workbench .activitybar').waitFor({ timeout: 30_000 });
    return new Workbench(page, folder, server);
  }

  /** Closes the window and ends its VS Code. */
  async close(): Promise<void> {
    await this.page.close();
    await this.#server.stop();
  }

  /** Opens Daymark's views by its icon in the activity bar, when they are not open. */
  async openDaymark(): Promise<void> {
    const icon = this.page.locator('.activitybar').getByRole('tab', { name: 'Daymark', exact: true });
    await icon.waitFor({ timeout: 30_000 });
    if ((await icon.getAttribute('aria-selected')) !== 'true') {
      await icon.click();
    }
    await this.page.locator('.sidebar .pane').first().waitFor();
  }

  /** A view of the sidebar by its title, such as `Plans`. */
  view(title: string): TreeView {
    const header = this.page.locator('.pane-header .title').getByText(title, { exact: true });
    return new TreeView(this.page.locator('.sidebar .pane').filter({ has: header }));
  }

  /** Runs a command of the palette by its whole title, such as `Daymark: Go to Today`. */
  async runCommand(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.pick(title, `>${title}`);
  }

  /** Types into the quick pick or input box that is open, in place of what is in it. */
  async type(text: string): Promise<void> {
    await this.page.locator('.quick-input-widget:visible input[type="text"]').fill(text);
  }

  /** Chooses the row of the open quick pick with this label, after typing `filter`. */
  async pick(label: string, filter = label): Promise<void> {
    await this.type(filter);
    const row = this.page
      .locator('.quick-input-widget:visible .monaco-list-row')
      .filter({ has: this.page.locator('.label-name').getByText(label, { exact: true }) })
      .first();
    await row.click();
    await row.waitFor({ state: 'hidden' });
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

  /** Presses a button of a notification. */
  async pressNotificationButton(name: string): Promise<void> {
    await this.page.locator('.notifications-toasts').getByRole('button', { name, exact: true }).click();
  }

  /** The title of the editor in front; `undefined` when none is open. */
  async activeEditor(): Promise<string | undefined> {
    const tab = this.page.locator('.editor-group-container.active .tab.active .label-name');
    return (await tab.count()) === 0 ? undefined : tab.first().innerText();
  }

  /** Drags the edge of the sidebar until it is as wide as is said, in pixels. */
  async setSidebarWidth(width: number): Promise<void> {
    const box = await this.page.locator('.part.sidebar').boundingBox();
    if (!box) {
      throw new Error('The sidebar is closed.');
    }
    const y = box.y + box.height / 2;
    await this.page.mouse.move(box.x + box.width, y);
    await this.page.mouse.down();
    await this.page.mouse.move(box.x + width, y, { steps: 5 });
    await this.page.mouse.up();
  }

  /** Changes the colour theme and waits until it is there. */
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
