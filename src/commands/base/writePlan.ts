import type { Uri } from 'vscode';
import { commands, l10n, window, workspace } from 'vscode';
import type { Edit } from '../../core/writing/edit';
import { plainMessage } from '../../util/plainMessage';
import type { EditOptions, MakeEdit, PlanEditor, Unwritten, Written } from '../../workspace/editing/planEditor';
import { openLine } from './openLine';
import { refusalText, type Remedy } from './refusalText';

/**
 * Makes an edit of a plan, asks where something else would change with it, and says why where nothing was changed.
 * @param line what stands in the line, as the user saw it; of several lines, in the one that is refused, from 0
 * @returns what was written, or what `make` says instead; `undefined` where nothing was changed
 */
export async function writePlan<E extends Edit, Other extends { readonly kind: string } = never>(
  editor: PlanEditor,
  uri: Uri,
  line: string | ((refused: number) => string),
  make: MakeEdit<E, Other>,
  options?: EditOptions,
): Promise<Written<E> | Other | undefined> {
  const outcome = await tryToWrite(editor, uri, make, options);
  if (isUnwritten(outcome)) {
    const { problem } = outcome;
    const said = typeof line === 'string' ? line : typeof problem === 'string' ? '' : line(problem.line);
    void sayUnwritten(outcome, said);
    return undefined;
  }
  return outcome;
}

/** Makes an edit of a plan, and asks where something else would change with it. The caller says why nothing was changed. */
export async function tryToWrite<E extends Edit, Other extends { readonly kind: string } = never>(
  editor: PlanEditor,
  uri: Uri,
  make: MakeEdit<E, Other>,
  options?: EditOptions,
): Promise<Written<E> | Unwritten | Other> {
  const outcome = await editor.edit(uri, make, options);
  if (isUnwritten(outcome) && outcome.problem === 'lineEndings' && (await mayNormalize(uri))) {
    editor.allowNormalizing(uri);
    return tryToWrite(editor, uri, make, options);
  }
  if (isWritten(outcome) && outcome.saving === 'failed') {
    void sayUnsaved(uri);
  }
  return outcome;
}

/** Takes an edit back, and says why where it cannot be. */
export async function undoWritten(editor: PlanEditor, written: Written): Promise<void> {
  const { edit, after } = written;
  const outcome = await editor.undo(written);
  if (outcome.kind === 'unwritten') {
    const line = typeof outcome.problem === 'string' ? edit.changes[0]?.start.line : outcome.problem.line;
    void sayUnwritten(outcome, after.split(/\r\n?|\n/)[line ?? 0]?.trim() ?? '');
  }
}

/** Whether something was not written. */
export function isUnwritten(outcome: object): outcome is Unwritten {
  return 'kind' in outcome && outcome.kind === 'unwritten';
}

/** Whether something was written. */
export function isWritten<E extends Edit>(outcome: Written<E> | { readonly kind: string }): outcome is Written<E> {
  return outcome.kind === 'written';
}

async function mayNormalize(uri: Uri): Promise<boolean> {
  const write = l10n.t('Write It');
  const question = l10n.t(
    'Saving {0} makes its line endings all the same, or changes its byte order mark, besides what you asked for. The text stays as it is.',
    workspace.asRelativePath(uri),
  );
  return (await window.showWarningMessage(plainMessage(question), { modal: true }, write)) === write;
}

async function sayUnsaved(uri: Uri): Promise<void> {
  const show = l10n.t('Show File');
  const message = l10n.t('{0} was changed, but could not be saved.', workspace.asRelativePath(uri));
  if ((await window.showErrorMessage(plainMessage(message), show)) === show) {
    await openLine({ uri, line: 0 });
  }
}

/** Says why nothing was written, and does what the user chooses about it. */
export async function sayUnwritten(unwritten: Unwritten, line: string): Promise<void> {
  const { uri, problem } = unwritten;
  const { text, remedy } = refusalText(unwritten, { path: workspace.asRelativePath(uri), line }, l10n);
  const button = buttonOf(remedy);
  const buttons = button === undefined ? [] : [button];
  if (text !== '' && (await window.showWarningMessage(plainMessage(text), ...buttons)) === button && button) {
    await mend(remedy, uri, typeof problem === 'string' ? undefined : problem);
  }
}

function buttonOf(remedy: Remedy): string | undefined {
  switch (remedy) {
    case 'showFile':
      return l10n.t('Show File');
    case 'openLink':
      return l10n.t('Open Linked File');
    case 'reopenWithEncoding':
      return l10n.t('Reopen with Encoding');
    case 'changeEncoding':
      return l10n.t('Change Encoding');
    case 'none':
      return undefined;
  }
}

async function mend(
  remedy: Remedy,
  uri: Uri,
  refusal: { readonly line: number; readonly target: string | undefined } | undefined,
): Promise<void> {
  const place = { uri, line: refusal?.line ?? 0 };
  if (remedy === 'openLink' && refusal?.target !== undefined) {
    const resource = { title: refusal.target, target: refusal.target };
    await commands.executeCommand('daymark.openResource', { ...place, resource });
    return;
  }
  await openLine(place);
  if (remedy === 'reopenWithEncoding' || remedy === 'changeEncoding') {
    await commands.executeCommand('workbench.action.editor.changeEncoding');
  }
}
