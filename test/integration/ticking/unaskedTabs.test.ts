import { commands, Position, window, workspace, WorkspaceEdit } from 'vscode';
import { wait } from '../../../src/workspace/host/clock';
import { withoutUnaskedTab } from '../../../src/workspace/editing/unaskedTabs';
import { expectEqual } from '../expect';
import { until } from '../samples/daymark';
import type { PlanFile } from './plans';
import { lines, usePlans } from './plans';

const text = lines('# Drawing', '## Day 1', '- [ ] Draw lines', '## Day 2');

/** Longer than any machine takes to show a document, in milliseconds. */
const patience = 5_000;

describe('A document that is dirty while VS Code looks for dirty ones', () => {
  const plan = usePlans();

  it('is shown by VS Code of its own accord, and put away again', async () => {
    await expectPutAway(await plan(text));
  });

  it('is put away again too where VS Code looks soon, as the document before has just been saved', async () => {
    const file = await plan(text);
    await expectPutAway(await plan(text));
    await expectPutAway(file);
  });

  it('is put away too where VS Code is late to show it, behind what the person looks at', async () => {
    const [file, other] = [await plan(text), await plan(text)];
    await other.show();
    await withoutUnaskedTab(file.uri, () => Promise.resolve(), patience);
    await commands.executeCommand('vscode.open', file.uri, { preview: false, background: true });
    await until('it is shown', () => file.isOpen);
    await until('it is put away', () => !file.isOpen);
    expectEqual(other.isOpen, true);
  });

  it('stays where a person shows it meanwhile', async () => {
    const file = await plan(text);
    await withoutUnaskedTab(file.uri, async () => {
      await window.showTextDocument(await file.document(), { preview: true });
    });
    await expectStays(file);
  });

  it('stays where a person shows it meanwhile for good, in front of another', async () => {
    const [file, other] = [await plan(text), await plan(text)];
    await other.show();
    await withoutUnaskedTab(file.uri, () => file.show());
    await expectStays(file);
  });

  it('stays where a person shows it for good a moment later', async () => {
    const file = await plan(text);
    await withoutUnaskedTab(file.uri, () => Promise.resolve());
    await file.show();
    await expectStays(file);
  });
});

async function expectStays(file: PlanFile): Promise<void> {
  await wait(700);
  expectEqual(file.isOpen, true);
}

async function expectPutAway(file: PlanFile): Promise<void> {
  let wasOpen = false;
  await withoutUnaskedTab(file.uri, async () => {
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
}
