import { Position, window, workspace, WorkspaceEdit } from 'vscode';
import { elapsed, wait } from '../../../src/workspace/clock';
import { withoutUnaskedTab } from '../../../src/workspace/unaskedTabs';
import { expectEqual } from '../expect';
import { until } from '../samples/daymark';
import { lines, usePlans } from './plans';

const text = lines('# Drawing', '## Day 1', '- [ ] Draw lines', '## Day 2');

describe('A document that is dirty for long', () => {
  const plan = usePlans();

  it('is shown by VS Code of its own accord, and put away again', async () => {
    const file = await plan(text);
    let wasOpen = false;
    await withoutUnaskedTab(file.uri, elapsed, async () => {
      const document = await workspace.openTextDocument(file.uri);
      const edit = new WorkspaceEdit();
      edit.insert(file.uri, new Position(2, 0), '\n');
      await workspace.applyEdit(edit);
      await until('VS Code shows it', () => file.isOpen);
      wasOpen = true;
      await document.save();
    });
    expectEqual(wasOpen, true);
    await until('it is put away', () => !file.isOpen);
  });

  it('stays where a person shows it', async () => {
    const file = await plan(text);
    await withoutUnaskedTab(file.uri, elapsed, async () => {
      await window.showTextDocument(await workspace.openTextDocument(file.uri), { preview: true });
      await wait(700);
    });
    expectEqual(file.isOpen, true);
  });
});
