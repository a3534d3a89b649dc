import type { WorkspaceFolder } from 'vscode';
import { l10n, Uri, window, workspace } from 'vscode';
import type { TemplateProblem } from '../../core/scaffold/scaffold';
import { plainMessage } from '../../util/text/plainMessage';
import type { CreateFilesResult } from '../../workspace/scaffolds/scaffoldFiles';
import { templatesPath, type UnreadTemplate } from '../../workspace/scaffolds/templateFiles';
import { errorText, openLine } from '../base/messages';
import { shownPath } from './scaffoldLocation';
import { blockedText, notWrittenText, templateText, type BlockedReason } from './scaffoldText';

/** Shows why a file or folder cannot be created. */
export function showBlocked(reason: BlockedReason, uri: Uri): void {
  say(blockedText(reason, workspace.asRelativePath(uri), l10n));
}

/** Shows why files were not created. */
export function showNotCreated(folder: WorkspaceFolder, result: Exclude<CreateFilesResult, { kind: 'created' }>): void {
  const path = shownPath(folder, result.path);
  if (result.kind !== 'notWritten') {
    say(blockedText(result.kind, path, l10n));
    return;
  }
  say(notWrittenText(path, errorText(result.error), result.isCleared, l10n));
}

/** Shows what is wrong with a template, with a button that opens it. */
export async function showTemplateProblem(
  folder: WorkspaceFolder,
  problem: TemplateProblem | UnreadTemplate,
): Promise<void> {
  const path = `${templatesPath}/${problem.path}`;
  const show = l10n.t('Show File');
  const text = plainMessage(templateText(problem, shownPath(folder, path), l10n));
  if ((await window.showWarningMessage(text, show)) === show) {
    const line = problem.kind === 'templateProblem' ? (problem.line ?? 0) : 0;
    await openLine({ uri: Uri.joinPath(folder.uri, path), line });
  }
}

function say(text: string): void {
  void window.showWarningMessage(plainMessage(text));
}
