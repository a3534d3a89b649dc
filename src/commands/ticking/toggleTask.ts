import type { TextEditor } from 'vscode';
import { l10n, window } from 'vscode';
import type { TaskInPlan } from '../../workspace/learner/lineInPlan';
import { asTaskInPlan, rowsOf } from '../base/arguments';
import type { Command } from '../base/command';
import { dateToWrite, type CommandContext } from '../base/context';
import { writePlan } from '../base/writePlan';
import { setTasks } from './editTasks';
import { isOpen, sayIfPlanEnds } from './endOfPlan';
import { splitLines } from '../../core/markdown/lines';

/**
 * Toggles tasks: the rows that a menu passes, otherwise the selected lines of the editor, or the selected rows of the tree
 * if no editor is open. The first task decides whether all are checked or unchecked. Each file gets one edit.
 */
export const toggleTask: Command = {
  id: 'daymark.toggleTask',
  async execute(context, place, places) {
    const rows = tasksIn(rowsOf(place, places));
    const editor = window.activeTextEditor;
    const selected = rows.length === 0 && !editor ? tasksIn(context.planView.selection) : rows;
    if (selected.length > 0) {
      await setTasks(context, selected, selected[0]?.task.state === 'done' ? 'open' : 'done');
    } else if (editor?.document.languageId === 'markdown') {
      await toggleSelection(context, editor);
    } else {
      void window.showInformationMessage(
        l10n.t('Put the cursor on a task in a Markdown file, or select a task in the Plans view.'),
      );
    }
  },
};

function tasksIn(rows: readonly unknown[]): readonly TaskInPlan[] {
  return rows.flatMap((row) => asTaskInPlan(row) ?? []);
}

async function toggleSelection(context: CommandContext, { document, selections }: TextEditor): Promise<void> {
  const lines = selections.flatMap(({ start, end }) => {
    // A selection that ends at the start of a line does not include that line.
    const last = end.line > start.line && end.character === 0 ? end.line - 1 : end.line;
    return Array.from({ length: last - start.line + 1 }, (_, index) => start.line + index);
  });
  const inOrder = [...new Set(lines)].sort((one, other) => one - other);
  const selectedIn = document.getText();
  const line = (refused: number): string => splitLines(selectedIn)[refused]?.trim() ?? '';
  const wasOpen = isOpen(context, document.uri);
  const written = await writePlan(context.editor, document.uri, line, (live, writing) =>
    // If another program has just changed the file, the selected lines may have moved.
    live.text === selectedIn
      ? writing.toggleLines(live, inOrder, dateToWrite(context))
      : { kind: 'refused', reason: 'missing', line: inOrder[0] ?? 0 },
  );
  if (written) {
    sayIfPlanEnds(context, written, wasOpen);
  }
}
