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

describe('The tab that VS Code opens in the background for a dirty document', () => {
  const plan = usePlans();

  it('appears without our help, and is closed', async () => {
    await expectPutAway(await plan(text));
  });

  it('is closed if it appears soon because another document was just saved', async () => {
    const file = await plan(text);
    await expectPutAway(await plan(text));
    await expectPutAway(file);
  });

  it('is closed if it appears late, behind the tab that the user looks at', async () => {
    const [file, other] = [await plan(text), await plan(text)];
    await other.show();
    await withoutUnaskedTab(file.uri, () => Promise.resolve(), patience);
    await commands.executeCommand('vscode.open', file.uri, { preview: false, background: true });
    await until('it is shown', () => file.isOpen);
    await until('it is put away', () => !file.isOpen);
    expectEqual(other.isOpen, true);
  });

  it('stays if the user opens the document meanwhile', async () => {
    const file = await plan(text);
    await withoutUnaskedTab(file.uri, async () => {
      await window.showTextDocument(await file.document(), { preview: true });
    });
    await expectStays(file);
  });

  it('stays if the user opens the document meanwhile as a preview and returns to another tab', async () => {
    const [file, other] = [await plan(text), await plan(text)];
    await other.show();
    await withoutUnaskedTab(file.uri, async () => {
      await window.showTextDocument(await file.document(), { preview: true });
      await other.show();
    });
    await expectStays(file);
  });

  it('stays if the user opens the document meanwhile as a permanent tab in front of another', async () => {
    const [file, other] = [await plan(text), await plan(text)];
    await other.show();
    await withoutUnaskedTab(file.uri, () => file.show());
    await expectStays(file);
  });

  it('stays if the user opens the document as a permanent tab a moment later', async () => {
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
