import type { TreeCheckboxChangeEvent } from 'vscode';
import { commands, TreeItemCheckboxState } from 'vscode';
import type { PlanRow } from '../rows/planRow';

/** A box acts on its own row. The row shows what the file holds, so it waits for the index. */
export async function tickRows({ items }: TreeCheckboxChangeEvent<PlanRow>): Promise<void> {
  for (const [row, state] of items) {
    await commands.executeCommand('daymark.tickRow', row, state === TreeItemCheckboxState.Checked);
  }
}
