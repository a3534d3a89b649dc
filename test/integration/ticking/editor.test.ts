import { commands, Selection, window, workspace } from 'vscode';
import { expectEqual } from '../expect';
import { until } from '../samples/daymark';
import { usePerson } from './person';
import { done, expectText, lines, usePlans } from './plans';

describe('Toggle Task', () => {
  const plan = usePlans();
  const person = usePerson();

  const toggle = (...rows: readonly unknown[]): Thenable<unknown> =>
    commands.executeCommand('daymark.toggleTask', ...rows);

  const text = lines(
    ...['# Days 1-2: Rowing', '', '## Day 1', '- [ ] Warm up', '- [x] Row ✅ 2026-01-02', '- Stretch', ''],
    ...['## Day 2', '| Done | What |', '|---|---|', '| [ ] | Tie up |', '- [ ] Rest', '', 'A paragraph.'],
  );

  it('checks the task under the cursor, and saves the file', async () => {
    const file = await plan(text);
    const { document } = await file.show([3, 8, 3, 8]);
    await toggle();
    await expectText(file, text.replace('[ ] Warm up', `[x] Warm up ${done()}`));
    expectEqual([document.isDirty, file.isOpen, person().texts], [false, true, []]);
    await toggle();
    await expectText(file, text);
  });

  it('checks the task of every cursor in one undo step, as the first task decides', async () => {
    const file = await plan(text);
    const { document } = await file.show([11, 2, 11, 2], [3, 2, 3, 2], [4, 2, 4, 2], [3, 5, 3, 5]);
    await toggle();
    await expectText(
      file,
      text.replace('[ ] Warm up', `[x] Warm up ${done()}`).replace('[ ] Rest', `[x] Rest ${done()}`),
    );
    await commands.executeCommand('undo');
    expectEqual(document.getText().split('\n'), text.split('\n'));
  });

  it('toggles every line of a selection except a last line that it only reaches', async () => {
    const file = await plan(text);
    await file.show([3, 0, 5, 0]);
    await toggle();
    await expectText(file, text.replace('[ ] Warm up', `[x] Warm up ${done()}`));
    await file.show([4, 3, 3, 1]);
    await toggle();
    await expectText(file, text.replace('[x] Row ✅ 2026-01-02', '[ ] Row'));
  });

  it('makes a task of a list item, and toggles the cell of a table', async () => {
    const file = await plan(text);
    await file.show([5, 0, 5, 0]);
    await toggle();
    await expectText(file, text.replace('- Stretch', '- [ ] Stretch'));
    await file.show([10, 0, 10, 0]);
    await toggle();
    await expectText(file, text.replace('- Stretch', '- [ ] Stretch').replace('| [ ] |', '| [x] |'));
  });

  it('says that there is nothing to tick', async () => {
    const file = await plan(text);
    await file.show([13, 0, 13, 0]);
    await toggle();
    await until('it is said', () => person().texts.length > 0);
    expectEqual(person().texts, ['There’s no task or list item here to tick.']);
    await expectText(file, text);
  });

  it('does not save a file with unsaved changes, and is one undo step', async () => {
    const file = await plan(text);
    await file.show([3, 0, 5, 0]);
    const document = await file.typeAbove('<!-- not saved -->');
    await file.show([4, 3, 4, 3], [12, 3, 12, 3]);
    await toggle();
    const typed = `<!-- not saved -->\n${text}`;
    const ticked = typed.replace('[ ] Warm up', `[x] Warm up ${done()}`).replace('[ ] Rest', `[x] Rest ${done()}`);
    expectEqual([document.getText().split('\n'), document.isDirty], [ticked.split('\n'), true]);
    await expectText(file, text);
    await commands.executeCommand('undo');
    expectEqual([document.getText().split('\n'), document.isDirty], [typed.split('\n'), true]);
    await expectText(file, text);
    expectEqual(person().texts, []);
  });

  it('works in an untitled document, and creates no file', async () => {
    const document = await workspace.openTextDocument({ content: text, language: 'markdown' });
    const editor = await window.showTextDocument(document);
    editor.selection = new Selection(3, 0, 3, 0);
    await toggle();
    expectEqual(document.lineAt(3).text, `- [x] Warm up ${done()}`);
    expectEqual([document.isUntitled, document.isDirty, person().texts], [true, true, []]);
  });

  it('toggles all rows that are selected in the tree, with one edit for each file', async () => {
    const one = await plan(text);
    const other = await plan(text.replace('Rowing', 'Sailing'));
    const rows = [one.row('Day 1', 'Warm up'), other.row('Day 2', 'Rest'), one.row('Day 2', 'Rest'), one.row('Day 1')];
    await toggle(rows[0], rows);
    await expectText(
      one,
      text.replace('[ ] Warm up', `[x] Warm up ${done()}`).replace('[ ] Rest', `[x] Rest ${done()}`),
    );
    await expectText(other, text.replace('Rowing', 'Sailing').replace('[ ] Rest', `[x] Rest ${done()}`));
    expectEqual([one.isOpen, other.isOpen], [false, false]);
    await one.show();
    await commands.executeCommand('undo');
    expectEqual((await one.document()).getText().split('\n'), text.split('\n'));
  });

  it('unchecks all rows if the first is done', async () => {
    const file = await plan(text);
    await toggle(undefined, [file.row('Day 1', 'Row'), file.row('Day 1', 'Warm up')]);
    await expectText(file, text.replace('[x] Row ✅ 2026-01-02', '[ ] Row'));
  });

  it('writes no date if daymark.doneDate is off', async () => {
    const configuration = workspace.getConfiguration('daymark');
    await configuration.update('doneDate', false);
    try {
      const file = await plan(text);
      await file.show([3, 0, 3, 0]);
      await toggle();
      await expectText(file, text.replace('[ ] Warm up', '[x] Warm up'));
    } finally {
      await configuration.update('doneDate', undefined);
    }
  });

  it('says what to do if no Markdown file is open and no row is selected', async () => {
    await toggle();
    expectEqual(person().texts, ['Put the cursor on a task in a Markdown file, or select a task in the Plans view.']);
  });
});
