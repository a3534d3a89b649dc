import { commands, window } from 'vscode';
import { expectEqual } from '../expect';
import { until } from '../samples/daymark';
import { usePerson } from './person';
import { expectText, lines, usePlans } from './plans';

const text = lines(
  ...['# Days 1-3: Shelf', '', '### Day 1: Plane', '- [ ] Sand', '- [ ] Stain', ''],
  ...['### Day 2: Wait', 'Let it dry.', '', '### Day 3: Paint', '- [x] First coat', '- [ ] Second coat'],
);
const skippedFirst = text.replaceAll(/\[ \] (Sand|Stain)/g, '[-] $1');
const skippedTwo = skippedFirst.replace('dry.\n', 'dry.\n\n- [-] Day complete\n');

describe('Skip Day', () => {
  const plan = usePlans();
  const person = usePerson();

  const run = (command: string, ...args: readonly unknown[]): Thenable<unknown> =>
    commands.executeCommand(`daymark.${command}`, ...args);

  it('cancels what is open in the day of a row, shows it as skipped, and can be undone', async () => {
    const file = await plan(text);
    await run('skipDay', file.row('Day 1'));
    await expectText(file, skippedFirst);
    expectEqual(file.daymark.planRows.item(file.row('Day 1')).description, 'skipped · Plane');
    await until('it is said', () => person().texts.length === 1);
    expectEqual(person().texts, ['Day 1 skipped.']);
    person().press('Undo');
    await file.untilText(text);
  });

  it('skips all selected rows that are open in one edit, which is one step of undo, with its line endings', async () => {
    const crlf = text.replaceAll('\n', '\r\n');
    const file = await plan(crlf);
    const rows = [file.row('Day 1'), file.row('Day 2')];
    await file.show();
    await run('skipDay', rows[0], rows);
    await expectText(file, skippedTwo.replaceAll('\n', '\r\n'));
    expectEqual(person().texts, ['2 days skipped.']);
    await run('skipDay', file.row('Day 1'), [file.row('Day 1'), file.row('Day 2')]);
    await until('it is said', () => person().texts.length === 2);
    expectEqual(person().texts[1], 'None of the selected days is open.');
    await window.showTextDocument(file.uri, { preview: false });
    await commands.executeCommand('undo');
    expectEqual((await file.document()).getText(), crlf);
  });

  it('says that a day is complete if the rest of it was done', async () => {
    const file = await plan(text);
    await run('skipDay', file.row('Day 3'));
    await expectText(file, text.replace('[ ] Second', '[-] Second'));
    expectEqual(person().texts, ['Day 3 complete: its open tasks were canceled.']);
  });

  it('is taken back by Mark Day Incomplete, byte for byte', async () => {
    const file = await plan(text);
    await run('skipDay', file.row('Day 1'), [file.row('Day 1'), file.row('Day 2')]);
    await expectText(file, skippedTwo);
    await run('markDayIncomplete', file.row('Day 2'));
    await expectText(file, skippedFirst);
    await run('markDayIncomplete', file.row('Day 1'));
    await expectText(file, text);
    expectEqual(person().texts.slice(1), ['Day 2 is open again.', 'Day 1 is open again.']);
  });
});
