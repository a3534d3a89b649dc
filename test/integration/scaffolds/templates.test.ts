import { commands, window } from 'vscode';
import { expectEqual, expectThat } from '../expect';
import { closeEditors, cursor, until } from '../samples/daymark';
import { usePerson } from '../ticking/person';
import { dayOf, expectText, lines, usePlans, type PlanFile } from '../ticking/plans';
import { filesBelow, pathOf, read, useCleanFolder, write } from './folder';

const text = lines('# Days 1-2: Knots', '', '## Day 1: Bowline', '- **Task:** Tie one', '', '## Day 2: Splice');
const templates = '.daymark/templates';
const notebook = 'labs/days-001-002/day-001-bowline.ipynb';
const lab = 'labs/days-001-002/day-001-bowline';

/** The file of a notebook with one code cell. */
function notebookWith(source: string): string {
  const cell = { cell_type: 'code', id: 'mine', execution_count: null, metadata: {}, outputs: [], source: [source] };
  return JSON.stringify({ cells: [cell], metadata: {}, nbformat: 4, nbformat_minor: 5 }, undefined, 1);
}

describe('A template of the learner', () => {
  const plan = usePlans();
  const person = usePerson();
  useCleanFolder();

  const make = (file: PlanFile, command: string): Thenable<unknown> =>
    commands.executeCommand(command, dayOf(file.uri, text, 'Day 1'));

  /** Checks that nothing is created, and that this message says why. */
  const expectRefused = async (file: PlanFile, message: string): Promise<void> => {
    await until('it is said', () => person().texts.length === 1);
    expectEqual(person().texts, [message]);
    expectEqual(await filesBelow('labs'), []);
    await expectText(file, text);
  };

  it('replaces the built-in notebook, with its variables filled in', async () => {
    const file = await plan(text);
    await write(`${templates}/notebook.ipynb`, notebookWith('# ${title}'));
    await make(file, 'daymark.newNotebook');
    const made = await read(notebook);
    expectThat(made.includes('# Bowline') && !made.includes('${'), made);
    expectEqual(pathOf(window.activeNotebookEditor?.notebook.uri), notebook);
  });

  it('replaces the built-in lab', async () => {
    const file = await plan(text);
    await write(`${templates}/lab/notes/today.txt`, 'Today: ${title}.\n');
    await write(`${templates}/lab/.DS_Store`, new Uint8Array([0, 0xff]));
    await make(file, 'daymark.newLab');
    expectEqual(await filesBelow('labs'), [`${lab}/notes/today.txt`]);
    expectEqual(await read(`${lab}/notes/today.txt`), 'Today: Bowline.\n');
    await file.untilText(text.replace('one\n', `one\n- **Lab:** [Bowline](${lab}/notes/today.txt)\n`));
  });

  it('with an unknown variable creates nothing, and can be shown', async () => {
    const file = await plan(text);
    await write(`${templates}/lab/README.md`, 'Hello\n\n${tittle}\n');
    await make(file, 'daymark.newLab');
    await expectRefused(
      file,
      `Nothing created: ${templates}/lab/README.md, line 3 has an unknown variable, \${tittle}.`,
    );
    person().press('Show File');
    await until('it is shown', () => cursor()?.text === '${tittle}');
  });

  it('that is not JSON creates nothing, and can be shown as text', async () => {
    const file = await plan(text);
    await write(`${templates}/notebook.ipynb`, '{\n  "cells": [\n  oops\n}\n');
    await make(file, 'daymark.newNotebook');
    await until('it is said', () => person().texts.length === 1);
    expectThat(
      person().texts[0]?.startsWith(`Nothing created: ${templates}/notebook.ipynb`) === true,
      person().texts.join(),
    );
    expectEqual([await filesBelow('labs'), await file.text()], [[], text]);
    person().press('Show File');
    await until('it is shown', () => cursor()?.file === `${templates}/notebook.ipynb`);
  });

  it('that is not text creates nothing', async () => {
    const file = await plan(text);
    await write(`${templates}/lab/picture.png`, new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0xff]));
    await make(file, 'daymark.newLab');
    await expectRefused(file, `Nothing created: ${templates}/lab/picture.png isn’t UTF-8 text.`);
  });

  it('that is too large creates nothing', async () => {
    const file = await plan(text);
    await write(`${templates}/lab/data.csv`, 'a'.repeat(1_000_001));
    await make(file, 'daymark.newLab');
    await expectRefused(file, `Nothing created: ${templates}/lab/data.csv is larger than 1 MB.`);
  });

  it('for a lab has no effect on notebooks', async () => {
    const file = await plan(text);
    await write(`${templates}/lab/data.csv`, 'a'.repeat(1_000_001));
    await make(file, 'daymark.newNotebook');
    expectEqual(await filesBelow('labs'), [notebook]);
  });
});

describe('Create Scaffold Templates', () => {
  const plan = usePlans();
  const person = usePerson();
  useCleanFolder();
  const said = `The templates are in ${templates}. The documentation says what they can contain.`;

  const create = async (): Promise<void> => {
    await commands.executeCommand('daymark.createScaffoldTemplates');
    await until('it is said', () => person().texts.length > 0);
  };

  it('writes the built-in ones, opens the first, and a notebook is the same as without them', async () => {
    const file = await plan(text);
    const make = async (): Promise<string> => {
      await commands.executeCommand('daymark.newNotebook', dayOf(file.uri, text, 'Day 1'));
      await file.untilText(text.replace('one\n', `one\n- **Notebook:** [Bowline](${notebook})\n`));
      return read(notebook);
    };
    const before = await make();
    await until('it is said', () => person().texts.length === 1);
    person().press('Undo');
    await file.untilText(text);
    await commands.executeCommand('daymark.createScaffoldTemplates');
    await until('it is said', () => person().texts.length === 2);
    expectEqual(person().texts[1], said);
    const files = await filesBelow(templates);
    expectThat(files.includes(`${templates}/notebook.ipynb`), files.join(', '));
    expectThat(files.includes(`${templates}/lab/README.md`), files.join(', '));
    expectEqual((await make()).split('\n'), before.split('\n'));
  });

  it('shows what they can contain, beside the first of them', async () => {
    await create();
    person().press('Open Documentation');
    const labels = (): readonly string[] => window.tabGroups.all.map(({ activeTab }) => activeTab?.label ?? '');
    await until('both are shown', () => labels().length === 2 && labels()[1]?.endsWith('notebooks.md') === true);
    expectEqual(labels()[0], 'notebook.ipynb');
    await closeEditors();
  });

  it('keeps existing ones', async () => {
    await write(`${templates}/lab/README.md`, 'Mine.');
    await create();
    expectEqual(person().texts, [`${said} Kept existing files: ${templates}/lab/README.md.`]);
    expectEqual(await read(`${templates}/lab/README.md`), 'Mine.');
    await commands.executeCommand('daymark.createScaffoldTemplates');
    await until('it is said', () => person().texts.length === 2);
    expectEqual(person().texts[1], `All templates are already in ${templates}.`);
  });
});
