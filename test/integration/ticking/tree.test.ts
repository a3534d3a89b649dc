import { commands } from 'vscode';
import { addDays } from '../../../src/core/calendar/date';
import { until } from '../samples/daymark';
import { expectEqual, expectThat } from '../expect';
import { usePerson } from './person';
import { done, expectText, lines, taskOf, today, usePlans } from './plans';

describe('A box in the tree', () => {
  const plan = usePlans();
  const person = usePerson();

  const drawing = (...firstDay: readonly string[]): string =>
    lines(
      '# Days 1-3: Drawing',
      '',
      '## Day 1',
      '',
      ...firstDay,
      '',
      '## Day 2',
      '',
      '- [ ] Shade a ball',
      '',
      '## Day 3',
    );

  it('checks a task in a closed file: its mark and the date, and no tab opens', async () => {
    const file = await plan(drawing('- [ ] Draw lines', '- [ ] Draw a box'));
    await file.tick(true, 'Day 1', 'Draw a box');
    await expectText(file, drawing('- [ ] Draw lines', `- [x] Draw a box ${done()}`));
    expectEqual([file.isOpen, (await file.document()).isDirty, person().texts], [false, false, []]);
    await until('the tree shows it', () => file.isChecked('Day 1', 'Draw a box') === true);
  });

  it('is up to date in the index, the tree and the streak when the command returns', async () => {
    const file = await plan(drawing('- [ ] Draw lines'));
    await file.tick(true, 'Day 1', 'Draw lines');
    expectEqual(file.daymark.plans.planAt(file.uri)?.plan.tasks.done, 1);
    expectEqual(file.isChecked('Day 1', 'Draw lines'), true);
    expectEqual(file.daymark.learner.standing.streak.current, 1);
    await file.tick(false, 'Day 1', 'Draw lines');
    expectEqual(file.isChecked('Day 1', 'Draw lines'), false);
    expectEqual(file.daymark.learner.standing.streak.current, 0);
  });

  it('unchecks a task and restores the file', async () => {
    const text = drawing('- [ ] Draw lines', '- [ ] Draw a box');
    const file = await plan(text);
    await file.tick(true, 'Day 1', 'Draw lines');
    await until('the tree shows it', () => file.isChecked('Day 1', 'Draw lines') === true);
    await file.tick(false, 'Day 1', 'Draw lines');
    await expectText(file, text);
  });

  it('checks its own task but not the tasks below it', async () => {
    const file = await plan(drawing('- [ ] Warm up', '  - [ ] Circles', '  - [ ] Ellipses'));
    await file.tick(true, 'Day 1', 'Warm up');
    await expectText(file, drawing(`- [x] Warm up ${done()}`, '  - [ ] Circles', '  - [ ] Ellipses'));
    await file.tick(true, 'Day 1', 'Warm up', 'Ellipses');
    await expectText(file, drawing(`- [x] Warm up ${done()}`, '  - [ ] Circles', `  - [x] Ellipses ${done()}`));
  });

  it('says nothing if the file already says what is asked for', async () => {
    const file = await plan(drawing('- [x] Draw lines ✅ 2026-01-02'));
    await file.tick(true, 'Day 1', 'Draw lines');
    await expectText(file, drawing('- [x] Draw lines ✅ 2026-01-02'));
    expectEqual(person().texts, []);
  });

  it('checks the open tasks of a day, and says how many', async () => {
    // Something was done yesterday: in the small hours the date of the evening before is not offered.
    const sharpened = `- [x] Sharpen ✅ ${addDays(today(), -1)}`;
    const file = await plan(drawing('- [ ] Draw lines', sharpened, '- [ ] Draw a box'));
    await file.tick(true, 'Day 1');
    await expectText(file, drawing(`- [x] Draw lines ${done()}`, sharpened, `- [x] Draw a box ${done()}`));
    await until('it is said', () => person().texts.length === 1);
    expectEqual(person().texts, ['Day 1 complete: 2 tasks checked. 2 days in a row.']);
    expectEqual(person().messages[0]?.buttons, ['Undo']);
    expectEqual(file.isOpen, false);
    await until('the tree shows it', () => file.isChecked('Day 1') === true);
  });

  it('reopens a day by unchecking the tasks with its newest date', async () => {
    const file = await plan(drawing('- [x] Draw lines ✅ 2026-01-03', '- [x] Sharpen ✅ 2026-01-02'));
    await file.tick(false, 'Day 1');
    await expectText(file, drawing('- [ ] Draw lines', '- [x] Sharpen ✅ 2026-01-02'));
    await until('it is said', () => person().texts.length === 1);
    expectEqual(person().texts, ['Day 1 is open again.']);
  });

  it('does nothing for a row without a box, or for something that is not a row', async () => {
    const text = drawing('- [ ] Draw lines');
    const file = await plan(text);
    await file.tick(true);
    for (const argument of [undefined, null, 'Day 1', { uri: file.uri, line: 4 }]) {
      await commands.executeCommand('daymark.tickRow', argument, true);
    }
    await expectText(file, text);
  });

  it('makes each of many ticks that do not wait for each other', async () => {
    const tasks = Array.from({ length: 25 }, (_, index) => `Stroke ${index + 1}`);
    const file = await plan(drawing(...tasks.map((task) => `- [ ] ${task}`)));
    await Promise.all(tasks.map((task) => file.tick(true, 'Day 1', task)));
    await expectText(file, drawing(...tasks.map((task) => `- [x] ${task} ${done()}`)));
    expectEqual(person().texts, []);
  });

  it('ends as the last of several clicks on one row says', async () => {
    const text = drawing('- [ ] Draw lines');
    const file = await plan(text);
    await Promise.all([true, false, true, false].map((checked) => file.tick(checked, 'Day 1', 'Draw lines')));
    await expectText(file, text);
  });

  it('finds a line that another program has moved before the index knows', async () => {
    const text = drawing('- [ ] Draw lines');
    const file = await plan(text);
    const row = taskOf(file.uri, text, 'Draw lines');
    const moved = text.replace('## Day 1\n', '## Day 1\n\nSit upright.\n');
    await file.write(moved);
    await commands.executeCommand('daymark.tickRow', row, true);
    await expectText(file, moved.replace('- [ ] Draw lines', `- [x] Draw lines ${done()}`));
    expectThat(person().texts.length === 0, 'nothing is said');
  });

  it('completes days one after the other while the index still has them open', async () => {
    const text = drawing('- [ ] Draw lines');
    const file = await plan(text);
    await Promise.all([file.tick(true, 'Day 1'), file.tick(true, 'Day 2'), file.tick(true, 'Day 1')]);
    await expectText(
      file,
      drawing(`- [x] Draw lines ${done()}`).replace('- [ ] Shade a ball', `- [x] Shade a ball ${done()}`),
    );
    await until('all is said', () => person().texts.length === 3);
    expectEqual([...person().texts].sort(), [
      'Day 1 complete: 1 task checked.',
      'Day 2 complete: 1 task checked.',
      '“Day 1” is already complete.',
    ]);
  });
});
