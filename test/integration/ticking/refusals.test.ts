import { commands, FilePermission, workspace, type Uri } from 'vscode';
import { PlanEditor } from '../../../src/workspace/editing/planEditor';
import { expectEqual } from '../expect';
import { loadEditing } from '../editing';
import { MemoryFiles } from '../index/memoryFiles';
import { cursor, until } from '../samples/daymark';
import { FullDisk } from './fullDisk';
import { usePerson } from './person';
import { dayOf, done, expectText, lines, taskOf, usePlans } from './plans';
import { Refreshes } from './refreshes';

const text = lines('# Days 1-2: Guitar', '', '## Day 1', '- [ ] Tune', '- [ ] Practice', '', '## Day 2', 'Listen.');

describe('A tick that cannot be made', () => {
  const plan = usePlans();
  const person = usePerson();

  /** Clicks the box of a task as the tree had it in this text. */
  const tick = (uri: Uri, seen: string, label: string): Thenable<unknown> =>
    commands.executeCommand('daymark.tickRow', taskOf(uri, seen, label), true);

  const untilSaid = async (...messages: readonly string[]): Promise<void> => {
    await until('it is said', () => person().texts.length >= messages.length);
    expectEqual(person().texts, messages);
  };

  it('says that the line is gone, and changes nothing', async () => {
    const file = await plan(text);
    const changed = text.replace('Practice', 'Practice slowly');
    await file.write(changed);
    await tick(file.uri, text, 'Practice');
    await untilSaid(`Nothing changed: the line “- [ ] Practice” isn’t where it was in ${file.path}.`);
    expectEqual([person().messages[0]?.buttons, file.isOpen], [['Show File'], false]);
    await expectText(file, changed);
  });

  it('says that two lines now read the same, and changes neither', async () => {
    const file = await plan(text);
    const changed = text.replace('## Day 1\n', '## Day 1\n- [ ] Practice\n');
    await file.write(changed);
    await tick(file.uri, text, 'Practice');
    await untilSaid(
      `Nothing changed: the line “- [ ] Practice” isn’t where it was in ${file.path}, and two lines now read the same.`,
    );
    await expectText(file, changed);
  });

  it('tells two tasks that read the same apart while the text around them is unchanged', async () => {
    const twice = text.replace('- [ ] Tune', '- [ ] Practice');
    const file = await plan(twice);
    const { children } = file.row('Day 1');
    await commands.executeCommand('daymark.tickRow', children()[1], true);
    await expectText(file, twice.replace('- [ ] Practice\n\n', `- [x] Practice ${done()}\n\n`));
  });

  it('says that the day is gone', async () => {
    const file = await plan(text);
    const changed = text.replace('## Day 2', '## Day 2: Sing');
    await file.write(changed);
    await commands.executeCommand('daymark.tickRow', dayOf(file.uri, text, 'Day 2'), true);
    await untilSaid(`Nothing changed: the line “Day 2” isn’t where it was in ${file.path}.`);
    await expectText(file, changed);
  });

  it('says for every command that the plan has merge conflicts, and shows them', async () => {
    const conflict = lines('<<<<<<< HEAD', '- [ ] Tune', '=======', '- [x] Tune', '>>>>>>> other', '- [ ] Practice');
    const changed = text.replace('- [ ] Tune\n- [ ] Practice\n', conflict);
    const file = await plan(changed);
    await file.tick(true, 'Day 1', 'Practice');
    await file.tick(true, 'Day 2');
    const { document } = await file.show([8, 0, 8, 0]);
    await commands.executeCommand('daymark.toggleTask');
    const sentence = `Nothing changed: ${file.path} has merge conflicts. Resolve them first.`;
    await untilSaid(sentence, sentence, sentence);
    expectEqual(document.isDirty, false);
    await expectText(file, changed);
    person().press('Show File');
    await until('they are shown', () => cursor()?.text === '<<<<<<< HEAD');
  });

  it('says that Daymark does not change other boxes', async () => {
    const changed = text.replace('[ ] Tune', '[✔️] Tune');
    const file = await plan(changed);
    await file.tick(false, 'Day 1', 'Tune');
    await untilSaid('“Tune” has a box other than [ ] and [x]. Daymark reads it but doesn’t change it.');
    await expectText(file, changed);
  });

  it('names the refused line, not the first selected one', async () => {
    const changed = text.replace('[ ] Tune', '[✔️] Tune');
    const file = await plan(changed);
    await file.show([2, 0, 3, 3]);
    await commands.executeCommand('daymark.toggleTask');
    await until('it is said', () => person().texts.length === 1);
    expectEqual(person().texts, ['“Tune” has a box other than [ ] and [x]. Daymark reads it but doesn’t change it.']);
    await expectText(file, changed);
  });

  it('names the refused row, not the first selected one', async () => {
    const file = await plan(text);
    const rows = [taskOf(file.uri, text, 'Tune'), taskOf(file.uri, text, 'Practice')];
    const changed = text.replace('Practice', 'Practice slowly');
    await file.write(changed);
    await commands.executeCommand('daymark.toggleTask', rows[0], rows);
    await untilSaid(`Nothing changed: the line “- [ ] Practice” isn’t where it was in ${file.path}.`);
    await expectText(file, changed);
  });

  it('is explained for Add Checkboxes to Plan… too, before any question', async () => {
    const file = await plan(text);
    const day = dayOf(file.uri, text, 'Day 2');
    await commands.executeCommand('daymark.addCheckboxes', day);
    const none = 'Day 2 has no lines to add checkboxes to, such as “Task: …”.';
    await untilSaid(none);
    const seen = text.replace('## Day 2', '## Day 2: Sing');
    await commands.executeCommand('daymark.addCheckboxes', dayOf(file.uri, seen, 'Day 2'));
    const gone = `Nothing changed: the line “Day 2” isn’t where it was in ${file.path}.`;
    await untilSaid(none, gone);
    await workspace.fs.delete(file.uri);
    await commands.executeCommand('daymark.addCheckboxes', day);
    await untilSaid(none, gone, `Nothing changed: ${file.path} no longer exists.`);
    expectEqual(person().lists, []);
  });

  it('says that a row of an overview has nothing to tick, and opens the file that it links to', async () => {
    const linked = await plan(text);
    const name = linked.path.split('/').at(-1) ?? '';
    const rows = [`| Day 1 | [Chords](${name}#day-2) |`, '| Day 2 | Scales |', '| Day 3 | Songs |'];
    const overview = await plan(lines('# Guitar', '', '| Day | What |', '| --- | --- |', ...rows));
    await commands.executeCommand('daymark.markDayComplete', overview.row('Day 1'));
    await untilSaid('“Day 1” is an overview row without a checkbox, so there’s nothing to tick.');
    person().press('Open Linked File');
    await until('it is open', () => cursor()?.text === '## Day 2');
    expectEqual(cursor()?.file, linked.path);
  });

  it('says that the file was deleted, and does not bring it back', async () => {
    const file = await plan(text);
    await file.document();
    const row = file.row('Day 1', 'Practice');
    await workspace.fs.delete(file.uri);
    await commands.executeCommand('daymark.tickRow', row, true);
    await untilSaid(`Nothing changed: ${file.path} no longer exists.`);
    expectEqual([await file.exists(), person().messages[0]?.buttons], [false, []]);
  });

  it('says that the file system is read-only', async () => {
    const files = new MemoryFiles({ '/guitar.md': text });
    const refreshes = new Refreshes();
    const editor = new PlanEditor(refreshes, console, loadEditing);
    const uri = files.at('/guitar.md');
    await tick(uri, text, 'Practice');
    await untilSaid('Nothing changed: /guitar.md is read-only.');
    expectEqual(await editor.edit(uri, (live, { setTasks }) => setTasks(live, [3], 'done', undefined)), {
      kind: 'unwritten',
      uri,
      reason: 'readOnly',
      line: 0,
    });
    expectEqual(refreshes.of, [uri.toString()]);
    files.dispose();
  });

  describe('on a disk that refuses to write', () => {
    let disk: FullDisk;
    before(() => {
      disk = new FullDisk();
    });
    after(() => {
      disk.dispose();
    });

    it('says that the file is read-only', async () => {
      const uri = disk.put('/locked.md', text, FilePermission.Readonly);
      await tick(uri, text, 'Practice');
      await untilSaid('Nothing changed: /locked.md is read-only.');
      expectEqual([disk.text(uri), (await workspace.openTextDocument(uri)).isDirty], [text, false]);
    });

    it('writes a file that is not read-only', async () => {
      const uri = disk.put('/free.md', text);
      await tick(uri, text, 'Practice');
      expectEqual([disk.text(uri), person().texts], [text.replace('[ ] Practice', `[x] Practice ${done()}`), []]);
    });

    it('says that the file cannot be opened if its bytes cannot be read', async () => {
      const uri = disk.put('/broken.md', text);
      const document = await workspace.openTextDocument(uri);
      disk.isBroken = true;
      await tick(uri, text, 'Practice');
      disk.isBroken = false;
      await untilSaid('Nothing changed: /broken.md can’t be opened. See the “Daymark” log for details.');
      expectEqual([disk.text(uri), document.getText() === text, document.isDirty], [text, true, false]);
    });

    it('says that the change could not be saved, and keeps it unsaved', async () => {
      const uri = disk.put('/full.md', text);
      disk.isFull = true;
      await tick(uri, text, 'Practice');
      await untilSaid('/full.md was changed but couldn’t be saved.');
      const document = await workspace.openTextDocument(uri);
      expectEqual(
        [disk.text(uri), document.isDirty, document.lineAt(4).text],
        [text, true, `- [x] Practice ${done()}`],
      );
      disk.isFull = false;
      await document.save();
    });
  });
});
