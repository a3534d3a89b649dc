import type { Uri } from 'vscode';
import { commands, l10n, window, workspace } from 'vscode';
import type { Edit, Refusal } from '../../core/model/edit';
import type { Plan, PlanChild } from '../../core/model/plan';
import type { PlanText } from '../../core/writing/lines/planText';
import { plainMessage } from '../../util/text/plainMessage';
import type { EditOptions, MakeEdit, PlanEditor, Unwritten, Written } from '../../workspace/editing/planEditor';
import type { Editing } from '../../core/runParsing';
import { openLine } from './messages';
import { refusalText, type Remedy } from './refusalText';
import { splitLines } from '../../core/markdown/lines';

/**
 * Edits a plan. If saving would change something else too, the user is asked first. If the edit is not made, a message says
 * why.
 * @param line the text of the line as the user saw it; for several lines, a function that gets the number of the refused one
 * @returns what was written; `undefined` if nothing was changed
 */
export async function writePlan<E extends Edit>(
  editor: PlanEditor,
  uri: Uri,
  line: string | ((refused: number) => string),
  make: MakeEdit<E>,
  options?: EditOptions<E>,
): Promise<Written<E> | undefined> {
  const outcome = await tryToWrite(editor, uri, make, options);
  if (outcome.kind === 'unwritten') {
    sayUnwritten(outcome, typeof line === 'string' ? line : line(outcome.line));
    return undefined;
  }
  return outcome;
}

/** Edits a plan like `writePlan`, but leaves it to the caller to say why an edit was not made. */
export async function tryToWrite<E extends Edit>(
  editor: PlanEditor,
  uri: Uri,
  make: MakeEdit<E>,
  options?: EditOptions<E>,
): Promise<Written<E> | Unwritten> {
  const outcome = await editor.edit(uri, make, options);
  if (outcome.kind === 'unwritten' && outcome.reason === 'lineEndings' && (await mayNormalize(uri))) {
    editor.allowNormalizing(uri);
    return tryToWrite(editor, uri, make, options);
  }
  if (outcome.kind === 'written' && outcome.saving === 'failed') {
    void showUnsaved(uri);
  }
  return outcome;
}

/** An edit of a row at its line in the live text. It is refused if the row is gone or no longer unique. */
export function atRow<N extends PlanChild, E extends Edit>(
  row: N,
  plan: Plan,
  make: (live: PlanText, rowNow: N, writing: Editing) => E | Refusal,
): MakeEdit<E> {
  return (live, writing) => {
    const rowNow = writing.relocateNode(row, plan, live.plan);
    return rowNow.kind === 'refused' ? rowNow : make(live, rowNow, writing);
  };
}

/** Whether a plan is as an edit wrote it. In a preview, the user may have left out a part; then only VS Code can undo it. */
export async function isAsWritten(editor: PlanEditor, { uri, after }: Written): Promise<boolean> {
  const live = await editor.read(uri);
  return 'text' in live && live.text === after;
}

/** Undoes an edit, or says why it cannot be undone. */
export async function undoWritten(editor: PlanEditor, written: Written): Promise<void> {
  const outcome = await editor.undo(written);
  if (outcome.kind === 'unwritten') {
    sayUnwritten(outcome, splitLines(written.after)[outcome.line]?.trim() ?? '');
  }
}

async function mayNormalize(uri: Uri): Promise<boolean> {
  const write = l10n.t('Save Anyway');
  const question = l10n.t(
    'Saving {0} also changes its line endings or its byte order mark. The text itself stays the same.',
    workspace.asRelativePath(uri),
  );
  return (await window.showWarningMessage(plainMessage(question), { modal: true }, write)) === write;
}

async function showUnsaved(uri: Uri): Promise<void> {
  const show = l10n.t('Show File');
  const message = l10n.t('{0} was changed but couldn’t be saved.', workspace.asRelativePath(uri));
  if ((await window.showErrorMessage(plainMessage(message), show)) === show) {
    await openLine({ uri, line: 0 });
  }
}

/**
 * Says why nothing was written, with a button that helps.
 * @param line the text of the line as the user saw it; if a day was refused, the message shows its label instead
 * @returns the text of the message; empty if that is what the user chose
 */
export function sayUnwritten(unwritten: Unwritten, line: string): string {
  const place = { path: workspace.asRelativePath(unwritten.uri), line: unwritten.label ?? line };
  const { text, remedy } = refusalText(unwritten, place, l10n);
  if (text !== '') {
    void showRefusal(unwritten, text, remedy);
  }
  return text;
}

async function showRefusal(unwritten: Unwritten, text: string, remedy: Remedy): Promise<void> {
  const button = buttonOf(remedy);
  const buttons = button === undefined ? [] : [button];
  const show = unwritten.reason === 'alreadyComplete' ? window.showInformationMessage : window.showWarningMessage;
  if ((await show(plainMessage(text), ...buttons)) === button && button) {
    await applyRemedy(remedy, unwritten);
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

async function applyRemedy(remedy: Remedy, { uri, line, target }: Unwritten): Promise<void> {
  if (remedy === 'openLink' && target !== undefined) {
    await commands.executeCommand('daymark.openResource', { uri, line, resource: { title: target, target } });
    return;
  }
  await openLine({ uri, line });
  if (remedy === 'reopenWithEncoding' || remedy === 'changeEncoding') {
    await commands.executeCommand('workbench.action.editor.changeEncoding');
  }
}
