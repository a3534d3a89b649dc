import type { TextDocument, TextEditor, ViewColumn } from 'vscode';
import { commands, Range, TextEditorRevealType, window, workspace } from 'vscode';
import { plainMessage } from '../../util/text/plainMessage';
import { withoutUnaskedTab } from '../../workspace/editing/unaskedTabs';
import { wait } from '../../workspace/host/clock';
import { asLineInPlan } from '../base/arguments';
import type { Command } from '../base/command';
import { cannotOpenText } from '../base/messages';

/** How often to look where an editor is, and the milliseconds between two looks. */
const looks = { most: 10, apart: 50 };

/** Opens VS Code's Markdown preview at the heading of a row, beside the editor if one shows the plan. */
export const openInPreview: Command = {
  id: 'daymark.openInPreview',
  async execute(_context, row) {
    const place = asLineInPlan(row);
    if (!place) {
      return;
    }
    const { uri, line } = place;
    try {
      const document = await workspace.openTextDocument(uri);
      const shown = window.visibleTextEditors.find((editor) => editor.document === document);
      const open = (): Promise<void> => openAt(document, line, shown?.viewColumn);
      await (shown ? open() : withoutUnaskedTab(uri, open));
    } catch (error) {
      await window.showWarningMessage(plainMessage(cannotOpenText(workspace.asRelativePath(uri), error)));
    }
  },
};

/**
 * The preview opens where the active editor is. With a fragment in its address it would not follow later changes, because
 * VS Code then reads a document of its own.
 * @param column of the editor that shows the document; `undefined` if none does
 */
async function openAt(document: TextDocument, line: number, column: ViewColumn | undefined): Promise<void> {
  const selection = new Range(line, 0, line, 0);
  const editor = await window.showTextDocument(document, {
    ...(column !== undefined && { viewColumn: column }),
    preview: false,
    selection,
  });
  editor.revealRange(selection, TextEditorRevealType.AtTop);
  await untilAtTop(editor, line);
  const command = column === undefined ? 'markdown.showPreview' : 'markdown.showPreviewToSide';
  await commands.executeCommand(command, document.uri);
}

/** Waits until the first visible line is this one, or until it is clear that it won't be, as near the end. */
async function untilAtTop(editor: TextEditor, line: number): Promise<void> {
  for (let tries = 0; tries < looks.most && editor.visibleRanges[0]?.start.line !== line; tries += 1) {
    await wait(looks.apart);
  }
}
