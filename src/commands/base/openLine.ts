import { l10n, Range, window, workspace } from 'vscode';
import { plainMessage } from '../../util/plainMessage';
import type { LineInPlan } from '../../workspace/learner/lineInPlan';

/**
 * Shows a line of a plan in an editor. Says so where the file is gone.
 * @param isPreview whether the next file that is opened takes its place
 */
export async function openLine({ uri, line }: LineInPlan, isPreview = true): Promise<void> {
  try {
    const document = await workspace.openTextDocument(uri);
    await window.showTextDocument(document, { selection: new Range(line, 0, line, 0), preview: isPreview });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const path = workspace.asRelativePath(uri);
    await window.showWarningMessage(plainMessage(l10n.t('“{0}” cannot be opened: {1}', path, reason)));
  }
}
