import { commands } from 'vscode';
import { until } from '../samples/daymark';
import { expectEqual } from '../expect';
import { usePerson } from './person';
import { done, expectText, lines, usePlans } from './plans';

const text = lines('# Days 1-2: Guitar', '', '## Day 1', '- [ ] Tune', '- [ ] Practice', '', '## Day 2', 'Listen.');

/** The text that another program writes. */
const written = text.replace('Listen.', 'Listen to both hands.');

describe('Ticking in a file that another program changes', () => {
  const plan = usePlans();
  const person = usePerson();

  it('keeps the other program’s text if the file has unsaved changes in VS Code', async () => {
    const file = await plan(text);
    const document = await file.typeAbove('<!-- typed -->');
    await file.write(written);
    await file.tick(true, 'Day 1', 'Tune');
    expectEqual([document.lineAt(0).text, document.lineAt(4).text], ['<!-- typed -->', `- [x] Tune ${done()}`]);
    expectEqual(document.isDirty, true);
    await expectText(file, written);
  });

  it('keeps the other program’s text and the tick if the file is open without changes', async () => {
    const file = await plan(text);
    const { document } = await file.show();
    const row = file.row('Day 1', 'Tune');
    await file.write(written);
    await file.tickRow(row, true);
    expectEqual([document.isDirty, person().texts], [false, []]);
    await expectText(file, written.replace('[ ] Tune', `[x] Tune ${done()}`));
  });

  it('keeps the other program’s text and the tick if VS Code holds the document without an editor', async () => {
    const file = await plan(text);
    await file.document();
    const row = file.row('Day 1', 'Tune');
    await file.write(written);
    await file.tickRow(row, true);
    expectEqual(person().texts, []);
    await expectText(file, written.replace('[ ] Tune', `[x] Tune ${done()}`));
  });

  it('ticks no line that was not selected if lines were added just before', async () => {
    const file = await plan(text);
    await file.show([4, 0, 4, 0]);
    const longer = text.replace('- [ ] Tune', '- [ ] Rest\n- [ ] Tune');
    await file.write(longer);
    await commands.executeCommand('daymark.toggleTask');
    // Otherwise VS Code would already have moved the selection with the line.
    if ((await file.text()) !== longer.replace('[ ] Practice', `[x] Practice ${done()}`)) {
      await until('it is said', () => person().texts.length === 1);
      expectEqual(person().texts, [`Nothing changed: the line “- [ ] Practice” isn’t where it was in ${file.path}.`]);
      await expectText(file, longer);
    }
  });

  it('keeps all changes if the other program writes between two ticks', async () => {
    const file = await plan(text);
    await file.tick(true, 'Day 1', 'Tune');
    const tuned = written.replace('[ ] Tune', `[x] Tune ${done()}`);
    await file.write(tuned);
    await file.tick(true, 'Day 1', 'Practice');
    await expectText(file, tuned.replace('[ ] Practice', `[x] Practice ${done()}`));
    await until('the tree shows it', () => file.isChecked('Day 1') === true);
  });
});
