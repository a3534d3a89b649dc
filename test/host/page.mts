import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';

/** What a window of VS Code opens with. Paths are absolute. */
export interface WindowOptions {
  /** The folder to open; an empty window when neither this nor a workspace file is given. */
  readonly folder?: string | undefined;
  /** The `.code-workspace` file whose folders are opened, in place of one folder. */
  readonly workspaceFile?: string | undefined;
  /** The folders of extensions under development. */
  readonly extensionDevelopmentPaths?: readonly string[];
  /** The module whose `run()` runs the tests. */
  readonly extensionTestsPath?: string | undefined;
}

/** Somebody who follows the tests that run in a page. */
export interface TestListener {
  /** A message of the extension host or the workbench, in the words of `console`: `log`, `info`, `error` … */
  readonly onLog: (type: string, values: readonly unknown[]) => void;
  /** The tests have ended; 0 says that all have passed. */
  readonly onExit: (code: number) => void;
}

/** The address of the workbench on the server at `port` that opens a window. */
export function workbenchAddress(port: number, window: WindowOptions): string {
  const authority = `127.0.0.1:${port}`;
  const remote = (file: string) => `vscode-remote://${authority}${pathToFileURL(file).pathname}`;
  const payload = (window.extensionDevelopmentPaths ?? []).map((folder) => [
    'extensionDevelopmentPath',
    remote(folder),
  ]);
  if (window.extensionTestsPath !== undefined) {
    payload.push(['extensionTestsPath', remote(window.extensionTestsPath)]);
  }
  const query = new URLSearchParams([opened(window)]);
  if (payload.length > 0) {
    query.set('payload', JSON.stringify(payload));
  }
  return `http://${authority}/?${query.toString()}`;
}

/** The parameter of the address that says what is opened. The workbench takes its path as it is, and not as an address. */
function opened({ folder, workspaceFile }: WindowOptions): [name: string, value: string] {
  const asPath = (file: string): string => decodeURIComponent(pathToFileURL(file).pathname);
  if (workspaceFile !== undefined) {
    return ['workspace', asPath(workspaceFile)];
  }
  return folder === undefined ? ['ew', 'true'] : ['folder', asPath(folder)];
}

/** Opens a page of the workbench, and tells a listener of the tests in it. */
export async function openWorkbench(browser: Browser, address: string, listener?: TestListener): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  if (listener) {
    await page.exposeFunction('codeAutomationLog', (type: string, values: unknown[]) => listener.onLog(type, values));
    await page.exposeFunction('codeAutomationExit', (code: number) => listener.onExit(code));
  }
  await page.goto(address);
  return page;
}
