import { commands, env, window, workspace } from 'vscode';
import { addDays } from '../../../src/core/calendar/date';
import { readableDate } from '../../../src/util/text/readableDate';
import { expectEqual } from '../expect';
import { until } from '../samples/daymark';
import { usePerson } from './person';
import { done, expectText, lines, today, usePlans, type PlanFile } from './plans';

const text = lines(
  ...['# Days 1-4: Sewing', '', '## Module 1: By Hand', '', '### Day 1', '- [ ] Thread', '- [ ] Knot', ''],
  ...[
    '### Day 2',
    'Hem a cloth.',
    '',
    '## Module 2: By Machine',
    '',
    '### Day 3',
    '- [ ] Oil',
    '',
    '### Day 4',
    'Rest.',
  ],
);

const threaded = text.replaceAll(/\[ \] (Thread|Knot)/g, `[x] $1 ${done()}`);
const hemmed = (some: string): string =>
  some.replace('Hem a cloth.\n', `Hem a cloth.\n\n- [x] Day complete ${done()}\n`);

describe('The commands for days', () => {
  const plan = usePlans();
  const person = usePerson();

  const run = (command: string, ...args: readonly unknown[]): Thenable<unknown> =>
    commands.executeCommand(`daymark.${command}`, ...args);

  /** A plan that the learner says is the current one, so that its first open day is the current day. */
  const currentPlan = async (content: string): Promise<PlanFile> => {
    const file = await plan(content);
    await workspace.getConfiguration('daymark').update('currentPlan', file.path);
    return file;
  };

  afterEach(() => workspace.getConfiguration('daymark').update('currentPlan', undefined));

  const untilSaid = async (...messages: readonly string[]): Promise<void> => {
    await until('it is said', () => person().texts.length >= messages.length);
    expectEqual(person().texts, messages);
  };

  describe('Mark Day Complete', () => {
    it('completes the day of a row', async () => {
      const file = await currentPlan(text);
      await run('markDayComplete', file.row('Module 2', 'Day 3'));
      await expectText(file, text.replace('[ ] Oil', `[x] Oil ${done()}`));
      await untilSaid('Day 3 complete: 1 task checked.');
      expectEqual([person().lists, file.isOpen], [[], false]);
    });

    it('completes the current day without a question if the cursor is in no other day', async () => {
      const file = await currentPlan(text);
      await run('markDayComplete');
      await expectText(file, threaded);
      await untilSaid('Day 1 complete: 2 tasks checked.');
      expectEqual(person().lists, []);
    });

    it('completes the current day without a question if the cursor is in it', async () => {
      const file = await currentPlan(text);
      await file.show([6, 3, 6, 3]);
      await run('markDayComplete');
      await expectText(file, threaded);
      expectEqual(person().lists, []);
    });

    it('offers the current day first and then the day at the cursor if they differ', async () => {
      const file = await currentPlan(text);
      await file.show([9, 0, 9, 0]);
      person().willPick('Day 2');
      await run('markDayComplete');
      await expectText(file, hemmed(text));
      expectEqual(person().lists, [['Day 1', 'Day 2']]);
    });

    it('changes nothing if neither of the two is chosen', async () => {
      const file = await currentPlan(text);
      await file.show([9, 0, 9, 0]);
      await run('markDayComplete');
      await expectText(file, text);
      expectEqual([person().lists, person().texts], [[['Day 1', 'Day 2']], []]);
    });

    it('names the module that the day completes', async () => {
      const file = await currentPlan(threaded);
      await run('markDayComplete', file.row('Module 1', 'Day 2'));
      await expectText(file, hemmed(threaded));
      await until('it is said', () => person().texts.length === 1);
      const { texts, messages } = person();
      const isFirst = messages[0]?.buttons.includes('Show Line') === true;
      expectEqual(texts, [
        isFirst
          ? `Day 2 complete. It has no checkboxes, so this line was added at its end: “- [x] Day complete ${done()}”.`
          : 'Day 2 complete, and so is Module 1.',
      ]);
    });

    it('names the plan that the day completes', async () => {
      const almost = threaded.replace('### Day 2', '### Day 2 ✅').replace('### Day 4', '### Day 4 ✅');
      const file = await currentPlan(almost);
      await run('markDayComplete', file.row('Module 2', 'Day 3'));
      await expectText(file, almost.replace('[ ] Oil', `[x] Oil ${done()}`));
      await until('it is said', () => person().texts.length === 1);
      expectEqual(person().texts[0]?.startsWith('Day 3 complete, and so is Days 1–4: 4 days, 3 tasks.'), true);
    });

    it('asks whether the next day is done as well if one was done today', async () => {
      const file = await currentPlan(threaded);
      const question = 'Day 1 is done for today. Did you finish Day 2 too?';
      await run('markDayComplete');
      // The button in the title of the view passes the row that was clicked last.
      await run('markDayComplete', file.row('Module 1', 'Day 1'));
      await untilSaid(question, question);
      await expectText(file, threaded);
      person().press('Mark Day 2 Complete');
      await file.untilText(hemmed(threaded));
    });

    it('does not ask if the cursor is in the next day', async () => {
      const file = await currentPlan(threaded);
      await file.show([9, 0, 9, 0]);
      await run('markDayComplete');
      await expectText(file, hemmed(threaded));
    });

    it('completes all selected rows that are open in one edit, which can be undone', async () => {
      const file = await currentPlan(threaded);
      const rows = [file.row('Module 2', 'Day 3'), file.row('Module 1', 'Day 1'), file.row('Module 1', 'Day 2')];
      await run('markDayComplete', rows[0], rows);
      await expectText(file, hemmed(threaded).replace('[ ] Oil', `[x] Oil ${done()}`));
      await untilSaid('2 days complete.');
      person().press('Undo');
      await file.untilText(threaded);
    });

    it('says so if all selected rows are complete', async () => {
      const file = await currentPlan(threaded);
      const row = file.row('Module 1', 'Day 1');
      await run('markDayComplete', row, [row, row]);
      await untilSaid('The selected days are already complete.');
      await expectText(file, threaded);
    });

    it('writes into an editor with unsaved changes, and does not save them', async () => {
      const file = await currentPlan(text);
      const document = await file.typeAbove('<!-- typed -->');
      await run('markDayComplete', file.row('Module 1', 'Day 1'));
      expectEqual(document.getText().split('\n'), `<!-- typed -->\n${threaded}`.split('\n'));
      expectEqual(document.isDirty, true);
      await expectText(file, text);
    });
  });

  describe('Mark Day Complete on Another Date…', () => {
    it('starts with yesterday', async () => {
      const yesterday = readableDate(addDays(today(), -1), env.language);
      const file = await currentPlan(text);
      person().willPick('Yesterday');
      await run('markDayCompleteOnAnotherDate');
      await expectText(file, threaded.replaceAll(today(), addDays(today(), -1)));
      expectEqual([person().lists[0]?.[0], person().lists.length], ['Yesterday', 1]);
      await untilSaid(`Day 1 complete: 2 tasks checked. It’s dated ${yesterday}.`);
    });

    it('changes the date of a complete day', async () => {
      const file = await currentPlan(hemmed(text));
      person().willPick('Yesterday');
      await run('markDayCompleteOnAnotherDate', file.row('Module 1', 'Day 2'));
      await expectText(file, hemmed(text).replace(today(), addDays(today(), -1)));
      await until('it is said', () => person().texts.length === 1);
      expectEqual(person().texts[0]?.startsWith('Day 2 was completed on '), true);
      person().press('Undo');
      await file.untilText(hemmed(text));
    });

    it('changes nothing if no date is chosen', async () => {
      const file = await currentPlan(text);
      await run('markDayCompleteOnAnotherDate', file.row('Module 1', 'Day 1'));
      await expectText(file, text);
      expectEqual(person().texts, []);
    });
  });

  describe('Mark Day Incomplete', () => {
    it('removes the completion line, byte for byte', async () => {
      const file = await currentPlan(hemmed(text));
      await run('markDayIncomplete', file.row('Module 1', 'Day 2'));
      await expectText(file, text);
      await untilSaid('Day 2 is open again.');
      person().press('Undo');
      await file.untilText(hemmed(text));
    });

    it('reopens the day that was done today, or at the cursor, without a question', async () => {
      const file = await currentPlan(threaded);
      await file.show([5, 0, 5, 0]);
      await run('markDayIncomplete');
      expectEqual(person().lists, []);
      await expectText(file, text);
    });

    it('asks if no date says which tasks to uncheck', async () => {
      const undated = text.replaceAll(/\[ \] (Thread|Knot)/g, '[x] $1');
      const file = await currentPlan(undated);
      const opening = run('markDayIncomplete', file.row('Module 1', 'Day 1'));
      await untilSaid('2 tasks of Day 1 are done, but no date says which were done last. Uncheck all of them?');
      expectEqual(person().messages[0]?.isModal, true);
      await expectText(file, undated);
      person().press('Uncheck');
      await opening;
      await expectText(file, text);
    });

    it('leaves the tasks checked if the user says no', async () => {
      const undated = text.replaceAll(/\[ \] (Thread|Knot)/g, '[x] $1');
      const file = await currentPlan(undated);
      const opening = run('markDayIncomplete', file.row('Module 1', 'Day 1'));
      await until('it is asked', () => person().messages.length === 1);
      person().messages[0]?.answer();
      await opening;
      await expectText(file, undated);
      expectEqual(person().texts.length, 1);
    });

    it('says that a day is not complete', async () => {
      const file = await currentPlan(text);
      await run('markDayIncomplete');
      await untilSaid('“Day 1” isn’t complete.');
      await expectText(file, text);
    });

    it('says that the author’s words complete the day, and shows them', async () => {
      const file = await currentPlan(text.replace('### Day 4', '### Day 4 ✅'));
      await run('markDayIncomplete', file.row('Module 2', 'Day 4'));
      await untilSaid('“Day 4” is complete because its title says so. Change it there.');
      person().press('Show File');
      await until('it is shown', () => window.activeTextEditor?.selection.active.line === 16);
    });
  });
});
