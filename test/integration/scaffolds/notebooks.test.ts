import { commands, NotebookCellKind, NotebookEdit, NotebookRange, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import { expectEqual, expectThat } from '../expect';
import { MemoryFiles } from '../index/memoryFiles';
import { closeEditors, fileAt, until } from '../samples/daymark';
import { usePerson } from '../ticking/person';
import { dayOf, expectText, lines, usePlans, type PlanFile } from '../ticking/plans';
import { exists, filesBelow, pathOf, read, set, untilGone, useCleanFolder, write } from './folder';

const text = lines(
  ...['# Days 1-2: Knots', '', '## Day 1: Bowline', '- **Task (30 min):** Tie one', '- **Python Skill:** Lists', ''],
  ...['## Day 2: Splice', 'Rest.'],
);
const notebook = 'labs/days-001-002/day-001-bowline.ipynb';
const link = `- **Notebook:** [Bowline](${notebook})`;
const linked = text.replace('Lists\n', `Lists\n${link}\n`);
const receipt = `Notebook for Day 1: ${notebook}.`;

/** The JSON of a notebook. */
interface Notebook {
  readonly cells: readonly { readonly source: string | readonly string[] }[];
  readonly metadata: { readonly kernelspec?: { readonly language?: string } };
}

async function notebookAt(path: string): Promise<Notebook> {
  return JSON.parse(await read(path)) as Notebook;
}

describe('New Notebook for Day', () => {
  const plan = usePlans();
  const person = usePerson();
  useCleanFolder();

  const newNotebook = (file: PlanFile, day = 'Day 1', seen = text): Thenable<unknown> =>
    commands.executeCommand('daymark.newNotebook', dayOf(file.uri, seen, day));

  const untilSaid = async (...messages: readonly string[]): Promise<void> => {
    await until('it is said', () => person().texts.length >= messages.length);
    expectEqual(person().texts, messages);
  };

  it('creates it, links the day to it, and opens it with the cursor in its code', async () => {
    const file = await plan(text);
    await newNotebook(file);
    expectEqual(await filesBelow('labs'), [notebook]);
    await file.untilText(linked);
    expectEqual([(await file.document()).isDirty, file.isOpen], [false, false]);
    const editor = window.activeNotebookEditor;
    expectEqual(pathOf(editor?.notebook.uri), notebook);
    expectThat(editor?.notebook.isDirty === false, 'nothing is unsaved in it');
    const [at] = editor?.selections ?? [];
    const cell = at && editor?.notebook.cellAt(at.start);
    expectEqual(
      [at?.end, cell?.kind, cell?.document.languageId],
      [(at?.start ?? 0) + 1, NotebookCellKind.Code, 'python'],
    );
    await untilSaid(receipt);
  });

  it('opens an existing one, and writes nothing', async () => {
    const file = await plan(text);
    await newNotebook(file);
    const { mtime } = await workspace.fs.stat(fileAt(notebook));
    await closeEditors();
    await newNotebook(file, 'Day 1', linked);
    await until('it is open', () => pathOf(window.activeNotebookEditor?.notebook.uri) === notebook);
    expectEqual([await filesBelow('labs'), (await workspace.fs.stat(fileAt(notebook))).mtime], [[notebook], mtime]);
    await expectText(file, linked);
    await untilSaid(receipt);
  });

  it('opens an existing one even if the plan does not link to it', async () => {
    const file = await plan(text);
    await write(notebook, '{ "cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5 }');
    await newNotebook(file);
    await until('it is open', () => pathOf(window.activeNotebookEditor?.notebook.uri) === notebook);
    expectEqual((await notebookAt(notebook)).cells, []);
    await expectText(file, text);
    expectEqual(person().texts, []);
  });

  it('opens the one that the plan links to, wherever it is', async () => {
    const file = await plan(linked.replace(notebook, 'practice/day-one.ipynb'));
    await write('practice/day-one.ipynb', '{ "cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5 }');
    await newNotebook(file);
    await until('it is open', () => pathOf(window.activeNotebookEditor?.notebook.uri) === 'practice/day-one.ipynb');
    expectEqual(await filesBelow('labs'), []);
  });

  it('creates one for each of two plans with the same name', async () => {
    const files = [await plan(text), await plan(text)];
    for (const file of files) {
      await newNotebook(file);
    }
    const folders = files.map((file) => `labs/days-001-002-${file.path.replace('.md', '')}`);
    expectEqual(await filesBelow('labs'), folders.map((folder) => `${folder}/day-001-bowline.ipynb`).sort());
  });

  it('creates one if the plan links to one that no longer exists', async () => {
    const file = await plan(linked);
    await newNotebook(file, 'Day 1', linked);
    expectEqual(await filesBelow('labs'), [notebook]);
    await expectText(file, linked);
  });

  it('creates one if the plan links to one outside the folder, and does not open that', async () => {
    const outside = Uri.joinPath(fileAt('..'), 'day-1.ipynb');
    await workspace.fs.writeFile(outside, new TextEncoder().encode('{}'));
    const elsewhere = linked.replace(notebook, '../day-1.ipynb');
    const file = await plan(elsewhere);
    await newNotebook(file, 'Day 1', elsewhere);
    expectEqual(pathOf(window.activeNotebookEditor?.notebook.uri), notebook);
    await file.untilText(elsewhere.replace('../day-1.ipynb)\n', `../day-1.ipynb)\n${link}\n`));
    await workspace.fs.delete(outside);
  });

  it('creates only one if it is run several times at once', async () => {
    const file = await plan(text);
    await Promise.all([newNotebook(file), newNotebook(file), newNotebook(file)]);
    await file.untilText(linked);
    expectEqual(await filesBelow('labs'), [notebook]);
    await untilSaid(receipt);
  });

  it('is for the day at the cursor', async () => {
    const file = await plan(text);
    await file.show([7, 0, 7, 0]);
    person().willPick('Day 2');
    await commands.executeCommand('daymark.newNotebook');
    await file.untilText(`${text}\n- **Notebook:** [Splice](labs/days-001-002/day-002-splice.ipynb)\n`);
  });

  it('uses the language and the folder of the settings', async () => {
    await set('language', 'julia');
    await set('folder', 'practice/${day}/${title}');
    const file = await plan(text);
    await newNotebook(file);
    const path = 'practice/001/bowline.ipynb';
    expectEqual(await filesBelow('practice'), [path]);
    expectEqual((await notebookAt(path)).metadata.kernelspec?.language, 'julia');
    await file.untilText(linked.replace(notebook, path));
  });

  it('does not change the plan if the settings say so', async () => {
    await set('addLink', false);
    const file = await plan(text);
    await newNotebook(file);
    expectEqual(await filesBelow('labs'), [notebook]);
    await untilSaid(receipt);
    await expectText(file, text);
  });

  it('saves nothing of a plan with unsaved changes', async () => {
    const file = await plan(text);
    const document = await file.typeAbove('<!-- typed -->');
    await newNotebook(file);
    expectEqual(document.getText().split('\n'), `<!-- typed -->\n${linked}`.split('\n'));
    await expectText(file, text);
  });

  describe('and Undo', () => {
    const made = async (): Promise<PlanFile> => {
      const file = await plan(text);
      await newNotebook(file);
      await file.untilText(linked);
      await untilSaid(receipt);
      return file;
    };

    it('remove the line, the file and its folders, and close its tab', async () => {
      const file = await made();
      person().press('Undo');
      await file.untilText(text);
      await untilGone('labs');
      await until('it is closed', () => window.activeNotebookEditor === undefined);
      await untilSaid(receipt);
    });

    it('keep a file that was changed, and say so', async () => {
      const file = await made();
      const changed = (await read(notebook)).replace('Tie one', 'Tie two');
      await write(notebook, changed);
      person().press('Undo');
      await file.untilText(text);
      await untilSaid(receipt, `${notebook} has changed since, so it was kept.`);
      expectEqual(await read(notebook), changed);
    });

    it('keep a notebook with unsaved changes, and say so', async () => {
      const file = await made();
      const uri = fileAt(notebook);
      const edit = new WorkspaceEdit();
      edit.set(uri, [NotebookEdit.deleteCells(new NotebookRange(0, 1))]);
      await workspace.applyEdit(edit);
      person().press('Undo');
      await file.untilText(text);
      await untilSaid(receipt, `${notebook} has changed since, so it was kept.`);
      expectThat(await exists(notebook), 'the file is there');
      await commands.executeCommand('workbench.action.files.revert');
    });

    it('remove the file even if the line was changed, and say why the line is kept', async () => {
      const file = await made();
      const changed = linked.replace('[Bowline]', '[My knots]');
      await file.write(changed);
      await until('it is read', () => file.daymark.plans.planAt(file.uri) !== undefined);
      person().press('Undo');
      await untilGone('labs');
      await until('it is said', () => person().texts.length > 1);
      expectThat(person().texts[1]?.startsWith('Nothing changed: the line') === true, 'the reason is said');
      await expectText(file, changed);
    });
  });

  describe('if the plan cannot get a link', () => {
    it('creates one for a day in a table, and says why there is no link', async () => {
      const table = ['| Day | Topic |', '| --- | --- |', '| Day 1 | Tie |', '| Day 2 | Rest |', '| Day 3 | Sail |'];
      const index = lines('# Boats', '', ...table);
      const file = await plan(index);
      await newNotebook(file, 'Day 1', index);
      const [made = ''] = await filesBelow('labs');
      await untilSaid(
        `Notebook for Day 1: ${made}. No link was added, because a new line in “Day 1” would change how ${file.path} is read.`,
      );
      await expectText(file, index);
      person().press('Undo');
      await untilGone('labs');
    });

    it('creates one for a plan with merge conflicts, and says so', async () => {
      const conflict = text.replace('Rest.\n', lines('<<<<<<< HEAD', 'Rest.', '=======', 'Tie.', '>>>>>>> other'));
      const file = await plan(conflict);
      await newNotebook(file, 'Day 1', conflict);
      expectEqual(await filesBelow('labs'), [notebook]);
      await untilSaid(`${receipt} No link was added, because ${file.path} has merge conflicts.`);
      await expectText(file, conflict);
    });
  });

  describe('creates nothing', () => {
    it('if the day is no longer in the plan', async () => {
      const file = await plan(text);
      await file.write(text.replace('Day 1: Bowline', 'Day 1: Hitches'));
      await newNotebook(file);
      await untilSaid(`Nothing changed: the line “Day 1” isn’t where it was in ${file.path}.`);
      expectEqual(await filesBelow('labs'), []);
    });

    it('if a folder is in its place', async () => {
      const file = await plan(text);
      await write(`${notebook}/mine.txt`, 'Mine.');
      await newNotebook(file);
      await untilSaid(`Nothing created: ${notebook} already exists.`);
      await expectText(file, text);
    });

    it('if a file is in the place of its folder', async () => {
      const file = await plan(text);
      await write('labs', 'Mine.');
      await newNotebook(file);
      await untilSaid('Nothing created: labs is a file, but a folder is needed there.');
      expectEqual(await read('labs'), 'Mine.');
      await expectText(file, text);
    });

    it('for a plan outside the workspace', async () => {
      const files = new MemoryFiles({ '/knots.md': text });
      await commands.executeCommand('daymark.newNotebook', dayOf(files.at('/knots.md'), text, 'Day 1'));
      await untilSaid('Nothing created: /knots.md isn’t in a workspace folder. Open its folder first.');
      files.dispose();
    });
  });

  it('writes no link for an address that Daymark refuses', async () => {
    const addresses = ['command:workbench.action.quit', 'javascript:alert(1)', 'file:///etc/hostname', 'vscode://a/b'];
    const hostile = [...addresses, 'data:text/html,a', '../../outside.md'];
    const body = hostile.map((address) => `- **Resource:** [A](${address}) [B](<${address}>) <${address}>`);
    const file = await plan(text.replace('Rest.', body.join('\n')));
    await newNotebook(file, 'Day 2', text.replace('Rest.', body.join('\n')));
    const [path = ''] = await filesBelow('labs');
    const { cells } = await notebookAt(path);
    const markdown = cells.map(({ source }) => [source].flat().join('')).join('\n');
    const targets = [...markdown.matchAll(/\]\(<?([^)>]*)/g)].map(([, target = '']) => target);
    const opened = targets.filter((target) => hostile.some((address) => target.includes(address)));
    expectEqual([opened, /<(?:command|javascript|file|vscode|data):/i.test(markdown)], [[], false]);
  });
});

/** The part of Node's file system that makes symbolic links. */
interface LinkMaker {
  symlink(target: string, path: string, type: 'junction'): Promise<void>;
  rm(path: string): Promise<void>;
}

/** `undefined` in the web worker host, where no program can make a symbolic link. */
function linkMaker(): LinkMaker | undefined {
  const { process } = globalThis as { process?: { getBuiltinModule?: (name: string) => LinkMaker } };
  return process?.getBuiltinModule?.('node:fs/promises');
}

describe('New Notebook for Day, if a symbolic link is on the way', () => {
  const plan = usePlans();
  const person = usePerson();
  const maker = linkMaker();
  const outside = (): Uri => Uri.joinPath(fileAt('..'), 'outside-scaffolds');

  before(async function () {
    if (!maker) {
      this.skip();
    }
    await workspace.fs.createDirectory(outside());
    await maker.symlink(outside().fsPath, fileAt('labs').fsPath, 'junction');
  });
  after(async () => {
    await maker?.rm(fileAt('labs').fsPath);
  });

  it('creates nothing', async () => {
    const file = await plan(text);
    await commands.executeCommand('daymark.newNotebook', dayOf(file.uri, text, 'Day 1'));
    await until('it is said', () => person().texts.length === 1);
    expectEqual(person().texts, [
      `Nothing created: the path ${notebook} contains a symbolic link, which could lead outside this folder.`,
    ]);
    expectEqual(await workspace.fs.readDirectory(outside()), []);
    await expectText(file, text);
  });
});
