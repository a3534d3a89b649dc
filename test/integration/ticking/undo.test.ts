import { commands, languages, Position, Range, TextEdit, workspace, type Disposable } from 'vscode';
import { readPlanText } from '../../../src/core/writing/lines/planText';
import { PlanEditor, type Written } from '../../../src/workspace/editing/planEditor';
import { expectEqual, expectThat } from '../expect';
import { loadEditing } from '../editing';
import { until } from '../samples/daymark';
import { usePerson } from './person';
import { done, expectText, lines, usePlans, type PlanFile } from './plans';
import { Refreshes } from './refreshes';

const text = lines('# Days 1-2: Knots', '', '## Day 1', '- [ ] Bowline', '- [ ] Splice', '', '## Day 2', 'Rest.');

describe('Undo', () => {
  const plan = usePlans();
  const person = usePerson();

  /** Completes a day and waits for its receipt, and until the tree shows it. */
  const complete = async (file: PlanFile, day: string): Promise<void> => {
    const before = person().messages.length;
    await file.tick(true, day);
    await until('the receipt is there', () => person().messages.length > before);
    await until('the tree shows it', () => file.isChecked(day) === true);
  };

  it('of a receipt restores the bytes', async () => {
    const file = await plan(text);
    await complete(file, 'Day 1');
    await expectText(file, text.replaceAll('- [ ] ', '- [x] ').replace(/(Bowline|Splice)/g, `$1 ${done()}`));
    person().press('Undo');
    await file.untilText(text);
    await file.untilSaved();
    expectEqual(file.isOpen, false);
    await until('the tree shows it', () => file.isChecked('Day 1') === false);
  });

  it('of the first completion line restores the bytes', async () => {
    const file = await plan(text);
    await complete(file, 'Day 2');
    await expectText(file, `${text}\n- [x] Day complete ${done()}\n`);
    person().press('Undo');
    await file.untilText(text);
  });

  it('keeps what was written elsewhere in the meantime', async () => {
    const file = await plan(text);
    await complete(file, 'Day 2');
    const later = `${text}\n- [x] Day complete ${done()}\n`.replace('# Days', '<!-- A note. -->\n# Days');
    await file.write(later.replace('[ ] Bowline', '[x] Bowline'));
    await until('it is read', () => file.isChecked('Day 1', 'Bowline') === true);
    person().press('Undo');
    await file.untilText(text.replace('# Days', '<!-- A note. -->\n# Days').replace('[ ] Bowline', '[x] Bowline'));
  });

  it('of a reopened day restores its dates', async () => {
    const complete = text.replaceAll(/\[ \] (\w+)/g, '[x] $1 ✅ 2026-01-02');
    const file = await plan(complete);
    await file.tick(false, 'Day 1');
    await until('the receipt is there', () => person().messages.length === 1);
    await expectText(file, text);
    person().press('Undo');
    await file.untilText(complete);
  });

  it('says why it is not possible if the line has changed', async () => {
    const file = await plan(text);
    await complete(file, 'Day 2');
    const changed = `${text}\n- [ ] Day complete, and slept well\n`;
    await file.write(changed);
    await until('it is read', () => file.isChecked('Day 2') === false);
    person().press('Undo');
    await until('it is said', () => person().messages.some(({ text: said }) => said.startsWith('Nothing')));
    expectThat(person().texts.at(-1)?.includes('isn’t where it was') === true, 'it says so');
    await expectText(file, changed);
  });

  it('by keyboard is one step in a plan that was not open, and leaves it unsaved', async () => {
    const file = await plan(text);
    await complete(file, 'Day 1');
    const { document } = await file.show();
    await commands.executeCommand('undo');
    expectEqual(document.getText().split('\n'), text.split('\n'));
    await commands.executeCommand('redo');
    expectEqual(document.getText().match(/\[x\]/g)?.length, 2);
  });

  it('undoes only our change if the user’s settings clean up the file on save', async () => {
    const configuration = workspace.getConfiguration('files');
    const settings = ['trimTrailingWhitespace', 'insertFinalNewline', 'trimFinalNewlines'];
    const untidy = `${text.replace('Bowline', 'Bowline \t').replace('Splice', 'Splice  ').trimEnd()}  `;
    const file = await plan(untidy);
    for (const setting of settings) {
      await configuration.update(setting, true);
    }
    try {
      await complete(file, 'Day 1');
      await complete(file, 'Day 2');
      const tasks = text.replace(/\[ \] (Bowline|Splice)/g, `[x] $1 ${done()}`);
      await expectText(file, `${tasks}\n- [x] Day complete ${done()}\n`);
      person().messages[1]?.answer('Undo');
      await file.untilText(tasks);
      person().messages[0]?.answer('Undo');
      await file.untilText(text);
    } finally {
      for (const setting of settings) {
        await configuration.update(setting, undefined);
      }
    }
  });

  describe('when saving changes something else', () => {
    let participant: Disposable | undefined;

    /** Changes the text on each save, as a formatter or a table of contents does. */
    const atEachSave = (change: (text: string) => string): void => {
      participant = workspace.onWillSaveTextDocument(({ document, waitUntil }) => {
        const all = new Range(0, 0, document.lineCount, 0);
        waitUntil(Promise.resolve([TextEdit.replace(all, change(document.getText()))]));
      });
    };
    const noMore = (): void => {
      participant?.dispose();
      participant = undefined;
    };
    afterEach(noMore);

    const day1 = (): string => text.replace(/\[ \] (Bowline|Splice)/g, `[x] $1 ${done()}`);

    it('undoes its own lines where they were moved to', async () => {
      const file = await plan(text);
      atEachSave((some) => some.replace('# Days 1-2', '<!-- toc -->\n\n# Days 1-2'));
      await complete(file, 'Day 1');
      await expectText(file, `<!-- toc -->\n\n${day1()}`);
      noMore();
      person().press('Undo');
      await file.untilText(`<!-- toc -->\n\n${text}`);
    });

    it('undoes its own lines if others above them are gone', async () => {
      const toc = `<!-- toc -->\n${text}`;
      const file = await plan(toc);
      atEachSave((some) => some.replace('<!-- toc -->\n', ''));
      await complete(file, 'Day 2');
      await expectText(file, `${text}\n- [x] Day complete ${done()}\n`);
      noMore();
      person().press('Undo');
      await file.untilText(text);
    });

    it('refuses and writes nothing if its own line has changed', async () => {
      const file = await plan(text);
      const indented = day1().replace('- [x] Splice', '  - [x] Splice');
      atEachSave(() => indented);
      await complete(file, 'Day 1');
      await expectText(file, indented);
      noMore();
      person().press('Undo');
      await until('it is said', () => person().messages.some(({ text: said }) => said.startsWith('Nothing')));
      await expectText(file, indented);
    });

    it('refuses if blank lines were added between its own', async () => {
      const file = await plan(text);
      atEachSave((some) => some.replace(/\n+- \[x\] Day/, '\n\n\n\n- [x] Day'));
      await complete(file, 'Day 2');
      const spaced = `${text}\n\n\n- [x] Day complete ${done()}\n`;
      await expectText(file, spaced);
      noMore();
      person().press('Undo');
      await until('it is said', () => person().messages.some(({ text: said }) => said.startsWith('Nothing')));
      await expectText(file, spaced);
    });

    it('undoes its own lines after VS Code has formatted the file', async () => {
      const configuration = workspace.getConfiguration('editor', { languageId: 'markdown' });
      participant = languages.registerDocumentFormattingEditProvider('markdown', {
        provideDocumentFormattingEdits: () => [TextEdit.insert(new Position(0, 0), '<!-- formatted -->\n')],
      });
      await configuration.update('formatOnSave', true);
      try {
        const file = await plan(text);
        await file.show();
        await complete(file, 'Day 1');
        await expectText(file, `<!-- formatted -->\n${day1()}`);
        noMore();
        person().press('Undo');
        await file.untilText(`<!-- formatted -->\n${text}`);
      } finally {
        await configuration.update('formatOnSave', undefined);
      }
    });
  });

  it('saves nothing in a file that had unsaved changes before the edit', async () => {
    const file = await plan(text);
    const document = await file.typeAbove('<!-- typed -->');
    await complete(file, 'Day 1');
    person().press('Undo');
    await until('it is undone', () => document.getText() === `<!-- typed -->\n${text}`);
    await expectText(file, text);
    expectEqual(document.isDirty, true);
  });

  it('is refused by PlanEditor if two lines now read the same', async () => {
    const file = await plan(text);
    const refreshes = new Refreshes();
    const editor = new PlanEditor(refreshes, console, loadEditing);
    const written = await editor.edit(file.uri, (live, { setTasks }) => setTasks(live, [3], 'done', undefined));
    expectEqual(written.kind, 'written');
    const twice = text.replace('- [ ] Bowline\n', '- [x] Bowline\n- [x] Bowline\n');
    await file.write(twice);
    const again = await editor.undo(written as Written);
    expectEqual(again, { kind: 'unwritten', reason: 'ambiguous', line: 3, uri: file.uri });
    expectEqual(refreshes.of, [file.uri.toString(), file.uri.toString()]);
    await expectText(file, twice);
    expectEqual(readPlanText(twice).plan.tasks.done, 2);
  });
});
