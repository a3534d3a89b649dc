import type { TextEditor, Uri } from 'vscode';
import { l10n, window } from 'vscode';
import type { TaskInPlan } from '../../workspace/learner/lineInPlan';
import { asTaskInPlan } from '../base/arguments';
import type { Command } from '../base/command';
import { taskLine } from './taskLine';
import { dateToWrite, type CommandContext } from '../base/context';
import { writePlan } from '../base/writePlan';

/**
 * Toggles tasks: the rows that a menu hands over, else the lines that are selected in the editor, and without an editor the
 * rows that are selected in the tree. The first decides whether all are checked or opened, and each file is edited in one
 * step.
 */
export const toggleTask: Command = {
  id: 'daymark.toggleTask',
  async execute(context, place, places) {
    const rows = tasksIn(Array.isArray(places) && places.length > 0 ? places : [place]);
    const editor = window.activeTextEditor;
    const selected = rows.length === 0 && !editor ? tasksIn(context.planView.selection) : rows;
    if (selected.length > 0) {
      await toggleRows(context, selected);
    } else if (editor?.document.languageId === 'markdown') {
      await toggleSelection(context, editor);
    } else {
      void window.showInformationMessage(
        l10n.t('Put the cursor on a task of a Markdown file, or select one in the view Plans.'),
      );
    }
  },
};

function tasksIn(rows: readonly unknown[]): readonly TaskInPlan[] {
  return rows.flatMap((row) => asTaskInPlan(row) ?? []);
}

async function toggleRows(context: CommandContext, rows: readonly TaskInPlan[]): Promise<void> {
  const state = rows[0]?.task.state === 'done' ? 'open' : 'done';
  const files = new Map(rows.map(({ uri }) => [uri.toString(), uri]));
  for (const uri of files.values()) {
    await setRows(
      context,
      uri,
      rows.filter((row) => row.uri.toString() === uri.toString()),
      state,
    );
  }
}

async function setRows(
  context: CommandContext,
  uri: Uri,
  rows: readonly TaskInPlan[],
  state: 'done' | 'open',
): Promise<void> {
  const line = (refused: number): string => {
    const row = rows.find((each) => each.line === refused) ?? rows[0];
    return row ? taskLine(row.task) : '';
  };
  await writePlan(context.editor, uri, line, (live, writing) => {
    const plans = [...new Set(rows.map(({ plan }) => plan))];
    const tasks = plans.flatMap((plan) => {
      const ofPlan = rows.flatMap((row) => (row.plan === plan ? [row.task] : []));
      return writing.relocateNodes(ofPlan, plan, live.plan);
    });
    const refused = tasks.find((task) => task.kind === 'refused');
    const lines = tasks.flatMap((task) => (task.kind === 'refused' ? [] : [task.line]));
    return refused ?? writing.setTasks(live, lines, state, dateToWrite(context));
  });
}

async function toggleSelection(context: CommandContext, { document, selections }: TextEditor): Promise<void> {
  const lines = selections.flatMap(({ start, end }) => {
    // A selection that ends before the first character of a line does not hold it.
    const last = end.line > start.line && end.character === 0 ? end.line - 1 : end.line;
    return Array.from({ length: last - start.line + 1 }, (_, index) => start.line + index);
  });
  const inOrder = [...new Set(lines)].sort((one, other) => one - other);
  const selectedIn = document.getText();
  const line = (refused: number): string => selectedIn.split(/\r\n?|\n/)[refused]?.trim() ?? '';
  await writePlan(context.editor, document.uri, line, (live, writing) =>
    // Another program's change may have come in just now, and with it other lines.
    live.text === selectedIn
      ? writing.toggleLines(live, inOrder, dateToWrite(context))
      : { kind: 'refused', reason: 'missing', line: inOrder[0] ?? 0 },
  );
}
