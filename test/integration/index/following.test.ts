import { commands, window, workspace, WorkspaceEdit } from 'vscode';
import { expectEqual, expectThat } from '../expect';
import { noPlanText, planText, useScene } from './scene';

describe('Following files', () => {
  const scene = useScene();

  it('finds a plan that is created, also in a new folder', async () => {
    await scene().write('plan.md', planText());
    await scene().start();
    await scene().write('new/deep/plan.md', planText('Days 3-4'));
    await scene().until('the new plan is there', () => scene().plans().length === 2);
    expectEqual(scene().plans(), ['plan.md', 'new/deep/plan.md']);
  });

  it('reads a file again when it is written, and no other file', async () => {
    await scene().write('a.md', planText('Days 1-2'));
    await scene().write('b.md', planText('Days 3-4'));
    await scene().start();
    const untouched = scene().plan('b.md');
    const parsedBefore = scene().parsed.length;
    await scene().write('a.md', planText('Days 5-6'));
    await scene().until('the new title is there', () => scene().titleOf('a.md')?.includes('5-6') === true);
    expectThat(scene().plan('b.md') === untouched, 'the other plan is the same object as before');
    expectEqual(scene().parsed.slice(parsedBefore), [planText('Days 5-6')]);
  });

  it('does not fire for a file that is written without a change', async () => {
    await scene().write('same.md', planText());
    await scene().write('b.md', planText());
    await scene().start();
    const same = scene().plan('same.md');
    const seen = scene().changes.length;
    const parsedBefore = scene().parsed.length;
    await scene().write('same.md', planText());
    await scene().write('b.md', planText('Days 3-4'));
    await scene().until('the other file has changed', () => scene().titleOf('b.md')?.includes('3-4') === true);
    expectEqual(scene().changes.slice(seen).flat(), ['b.md']);
    expectThat(scene().plan('same.md') === same, 'the plan is the same object as before');
    expectEqual(scene().parsed.length - parsedBefore, 1);
  });

  it('removes a plan whose file is deleted', async () => {
    await scene().write('a.md', planText());
    await scene().write('b.md', planText());
    await scene().start();
    await scene().delete('a.md');
    await scene().until('the plan is gone', () => scene().plans().length === 1);
    expectEqual(scene().plans(), ['b.md']);
  });

  it('removes the plans of a deleted folder, and keeps those of a folder whose name begins the same', async () => {
    await scene().write('year/month/a.md', planText());
    await scene().write('year/b.md', planText());
    await scene().write('year-2/c.md', planText());
    await scene().start();
    await scene().delete('year');
    await scene().until('the plans are gone', () => scene().plans().length === 1);
    expectEqual(scene().plans(), ['year-2/c.md']);
  });

  it('follows a file and a folder that another program renames', async () => {
    await scene().write('a.md', planText());
    await scene().write('year/month/b.md', planText());
    await scene().start();
    await scene().rename('a.md', 'z.md');
    await scene().rename('year', 'decade');
    const renamed = ['z.md', 'decade/month/b.md'].join();
    await scene().until('both have their new names', () => scene().plans().join() === renamed);
  });

  it('follows a file and a folder that the user renames', async () => {
    await scene().write('a.md', planText());
    await scene().write('year/month/b.md', planText());
    await scene().start();
    const edit = new WorkspaceEdit();
    edit.renameFile(scene().at('a.md'), scene().at('z.md'));
    edit.renameFile(scene().at('year'), scene().at('decade'));
    expectEqual(await workspace.applyEdit(edit), true);
    const renamed = ['z.md', 'decade/month/b.md'].join();
    await scene().until('both have their new names', () => scene().plans().join() === renamed);
  });

  it('follows a file that the user creates and a folder that the user deletes', async () => {
    await scene().write('year/a.md', planText());
    await scene().start();
    const edit = new WorkspaceEdit();
    edit.deleteFile(scene().at('year'), { recursive: true });
    edit.createFile(scene().at('b.md'), { contents: new TextEncoder().encode(planText()) });
    expectEqual(await workspace.applyEdit(edit), true);
    await scene().until('the one is gone and the other there', () => scene().plans().join() === 'b.md');
  });

  it('finds a plan when its excluded folder gets a name that is not excluded', async () => {
    await scene().write('templates/a.md', planText());
    await scene().start();
    expectEqual(scene().plans(), []);
    await scene().rename('templates', 'plans');
    await scene().until('the plan is there', () => scene().plans().join() === 'plans/a.md');
  });

  it('removes a plan when its text is no plan any more, and adds it again when it is one', async () => {
    await scene().write('a.md', planText());
    await scene().start();
    await scene().write('a.md', noPlanText);
    await scene().until('the plan is gone', () => scene().plans().length === 0);
    await scene().write('a.md', planText());
    await scene().until('the plan is back', () => scene().plans().length === 1);
  });
});

describe('Following open documents', () => {
  const scene = useScene();

  it('reads the unsaved text of an open editor, and the file again once it is reverted', async () => {
    await scene().write('a.md', planText('Days 1-2'));
    await scene().start();
    const before = scene().plan('a.md');
    const document = await scene().type('a.md', planText('Days 3-4'));
    await scene().until('the unsaved title is there', () => scene().titleOf('a.md')?.includes('3-4') === true);
    expectThat(document.isDirty, 'the document is not saved');
    expectThat(scene().plan('a.md') !== before, 'the plan is another object than before');
    await window.showTextDocument(document);
    await commands.executeCommand('workbench.action.files.revert');
    await scene().until('the title of the file is there', () => scene().titleOf('a.md')?.includes('1-2') === true);
  });

  it('reads the file again when an editor is closed without saving', async () => {
    await scene().write('a.md', planText('Days 1-2'));
    await scene().start();
    await window.showTextDocument(await scene().type('a.md', planText('Days 3-4')));
    await scene().until('the unsaved title is there', () => scene().titleOf('a.md')?.includes('3-4') === true);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await scene().until('the title of the file is there', () => scene().titleOf('a.md')?.includes('1-2') === true);
  });

  it('reads a plan once when it is typed and then saved', async () => {
    await scene().write('a.md', planText('Days 1-2'));
    await scene().write('b.md', planText('Days 1-2'));
    await scene().start();
    const document = await scene().type('a.md', planText('Days 3-4'));
    await scene().until('the unsaved title is there', () => scene().titleOf('a.md')?.includes('3-4') === true);
    const parsedBefore = scene().parsed.length;
    const seen = scene().changes.length;
    await document.save();
    await scene().write('b.md', planText('Days 5-6'));
    await scene().until('the other file has changed', () => scene().titleOf('b.md')?.includes('5-6') === true);
    expectEqual(scene().parsed.slice(parsedBefore), [planText('Days 5-6')]);
    expectEqual(scene().changes.slice(seen).flat(), ['b.md']);
  });

  it('does not read the text after every change while somebody types', async () => {
    await scene().write('a.md', planText('Days 1-2'));
    await scene().start();
    const parsedBefore = scene().parsed.length;
    const letters = [...'abcdefghijklmnopqrstuvwxyz'];
    for (const letter of letters) {
      await scene().type('a.md', planText('Days 1-2', `Stars ${letter}`));
    }
    await scene().until('the last text is read', () => scene().parsed.at(-1) === planText('Days 1-2', 'Stars z'));
    expectThat(scene().parsed.length - parsedBefore < letters.length / 2, 'far fewer texts are read than typed');
  });

  it('does not index untitled documents', async () => {
    await scene().write('a.md', planText());
    await scene().start();
    await workspace.openTextDocument({ language: 'markdown', content: planText('Days 7-8') });
    await scene().write('a.md', planText('Days 3-4'));
    await scene().until('the file has changed', () => scene().titleOf('a.md')?.includes('3-4') === true);
    expectEqual(scene().plans(), ['a.md']);
  });

  it('removes an open plan when its file is deleted', async () => {
    await scene().write('a.md', planText());
    await scene().start();
    await window.showTextDocument(scene().at('a.md'));
    await scene().delete('a.md');
    await scene().until('the plan is gone', () => scene().plans().length === 0);
  });

  it('doesn’t bring back a plan that was changed in an editor just before its folder is deleted', async () => {
    await scene().write('folder/a.md', planText('Days 1-2'));
    await scene().start();
    const document = await workspace.openTextDocument(scene().at('folder/a.md'));
    const edit = new WorkspaceEdit();
    edit.insert(document.uri, document.positionAt(0), 'Typed.\n\n');
    await workspace.applyEdit(edit);
    await scene().delete('folder');
    await scene().until('the plan is gone', () => scene().plans().length === 0);
    // Longer than the wait for more typing.
    await new Promise((resolve) => setTimeout(resolve, 600));
    expectEqual(scene().plans(), []);
  });

  it('reads what was just typed when the plan is refreshed, without waiting for a pause', async () => {
    await scene().write('a.md', planText());
    await scene().start();
    await window.showTextDocument(await scene().type('a.md', planText('Days 3-4')));
    await scene().index.refresh(scene().at('a.md'));
    expectThat(scene().titleOf('a.md')?.includes('3-4') === true, 'the unsaved title is there');
    await commands.executeCommand('workbench.action.files.revert');
  });

  it('fires for a plan that is refreshed even if nothing changed', async () => {
    await scene().write('a.md', planText());
    await scene().start();
    const before = scene().plan('a.md');
    const seen = scene().changes.length;
    await scene().index.refresh(scene().at('a.md'));
    expectEqual(scene().changes.slice(seen), [['a.md']]);
    expectThat(scene().plan('a.md') === before, 'the plan is the same object as before');
  });
});
