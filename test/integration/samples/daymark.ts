import { commands, extensions, Uri, window, workspace } from 'vscode';
import type { InEditor } from '../../../src/editor/inEditor';
import type { TestAccess } from '../../../src/extension';
import type { PreviewLinks } from '../../../src/preview/previewLinks';
import type { PlanRowSource } from '../../../src/views/plans/planRowSource';
import type { PlanRow } from '../../../src/views/rows/planRow';
import type { StatusBar } from '../../../src/views/statusBar/statusBar';
import type { TodayView } from '../../../src/views/today/todayView';
import type { CommandContext } from '../../../src/commands/base/context';
import type { PlanSource } from '../../../src/workspace/index/planSource';
import type { StandingSource } from '../../../src/workspace/learner/learner';
import type { LearnersDay } from '../../../src/workspace/learner/learnersDay';

/** The parts of the running extension that tests look at. */
export interface Daymark {
  readonly context: CommandContext;
  readonly plans: PlanSource;
  readonly learner: StandingSource;
  readonly day: LearnersDay;
  /** The rows of the Plans view. */
  readonly planRows: PlanRowSource;
  readonly today: TodayView;
  readonly statusBar: StatusBar;
  readonly inEditor: InEditor;
  readonly previewLinks: PreviewLinks;
}

/** All there is one of in the running extension. */
export async function app(): Promise<TestAccess['app']> {
  const extension = extensions.getExtension<TestAccess>('daymark.daymark');
  if (!extension) {
    throw new Error('VS Code does not know the extension daymark.daymark.');
  }
  return (await extension.activate()).app;
}

/** The running extension, once it has looked at all files. */
export async function daymark(): Promise<Daymark> {
  const context = await app();
  const { source, learner, day, planView, todayView, statusBar, inEditor, previewLinks } = context;
  await source.ready;
  return {
    context,
    plans: source,
    learner,
    day,
    planRows: planView.rows,
    today: todayView,
    statusBar,
    inEditor,
    previewLinks,
  };
}

/** A file of the workspace. */
export function fileAt(path: string): Uri {
  const [folder] = workspace.workspaceFolders ?? [];
  if (!folder) {
    throw new Error('No folder is open.');
  }
  return Uri.joinPath(folder.uri, path);
}

/**
 * Waits until a condition is true.
 * @param patience how long it may take, in milliseconds
 * @throws Error with what was waited for, when it takes longer
 */
export async function until(what: string, isSo: () => boolean, patience = 10_000): Promise<void> {
  const deadline = performance.now() + patience;
  while (!isSo()) {
    if (performance.now() > deadline) {
      throw new Error(`Waited in vain until ${what}.`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The row that these labels lead to, from the top of the tree down. */
export function rowAt({ planRows }: Daymark, ...labels: readonly string[]): PlanRow {
  let row: PlanRow | undefined;
  for (const label of labels) {
    row = planRows.children(row).find((child) => planRows.item(child).label === label);
    if (!row) {
      throw new Error(`There is no row “${label}”.`);
    }
  }
  if (!row) {
    throw new Error('Say which row.');
  }
  return row;
}

/** The place of the cursor: the path below the workspace folder, and the text of the line. */
export function cursor(): { readonly file: string; readonly text: string } | undefined {
  const editor = window.activeTextEditor;
  return (
    editor && {
      file: workspace.asRelativePath(editor.document.uri, false),
      text: editor.document.lineAt(editor.selection.active.line).text,
    }
  );
}

/** Runs a command that ends with a message, and closes the message. */
export async function runAndDismiss(command: string, ...args: readonly unknown[]): Promise<void> {
  let isOver = false;
  const run = commands.executeCommand(command, ...args).then(() => (isOver = true));
  while (!isOver) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    await commands.executeCommand('notifications.clearAll');
  }
  await run;
}

/** Closes all editors. */
export async function closeEditors(): Promise<void> {
  await commands.executeCommand('workbench.action.closeAllEditors');
}
