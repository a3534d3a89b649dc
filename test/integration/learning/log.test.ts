import { commands, env, window, workspace, type TextDocument } from 'vscode';
import { addDays } from '../../../src/core/calendar/date';
import { explainMyStreak } from '../../../src/commands/streak/explainMyStreak';
import { thisIsMyLog } from '../../../src/commands/streak/myLog';
import { newEntry } from '../../../src/commands/streak/newEntry';
import { localTime } from '../../../src/workspace/host/clock';
import { readableDate } from '../../../src/util/text/readableDate';
import { expectEqual, expectThat } from '../expect';
import { cursor, fileAt, until } from '../samples/daymark';
import { usePerson } from '../ticking/person';
import { closeWithoutSaving, expectBytes, expectText, lines, PlanFile, today, usePlans, utf8 } from '../ticking/plans';
import { chosenLog, set, useLearning, type Learning } from './learner';

const yesterday = (): string => addDays(today(), -1);
const dayBefore = (): string => addDays(today(), -2);

/** A log whose newest entry is the last one. */
const log = (): string =>
  lines('# My log', '', `## ${dayBefore()}`, '', 'Tied a knot.', '', `## ${yesterday()}`, '', 'Tied two.');

function current({ context }: Learning): number {
  return context.learner.standing.streak.current;
}

async function untilCurrent(learning: Learning, days: number): Promise<void> {
  await until(`${days} days in a row count`, () => current(learning) === days);
}

/** Types a text at the cursor. */
async function type(text: string): Promise<void> {
  await commands.executeCommand('type', { text });
}

/** Where the cursor is, from 0. */
function cursorLine(): number | undefined {
  return window.activeTextEditor?.selection.active.line;
}

describe('The learner’s own log', () => {
  const plan = usePlans();
  const learning = useLearning();

  it('counts for the streak with its entries, and shows in the status bar and in its row', async () => {
    const file = await plan(log());
    expectEqual(current(learning()), 0);
    await set('log', file.path);
    await untilCurrent(learning(), 2);
    const { planRows, statusBar } = learning().daymark;
    await until('the status bar shows it', () => statusBar.text.includes('2'));
    const logs = planRows.children(undefined).find(({ kind }) => kind === 'logs');
    const items = logs ? planRows.children(logs).map((row) => planRows.item(row)) : [];
    expectEqual(
      items.map(({ contextValue, description }) => [contextValue, description.startsWith('your log')]),
      [['plan.ownLog', true]],
    );
  });

  it('counts today as soon as there is a word in today’s entry', async () => {
    const file = await plan(log());
    await set('log', file.path);
    await untilCurrent(learning(), 2);
    await file.write(`${log()}\n## ${today()}\n\n**Progress:**\n`);
    const textRead = (): string => learning().daymark.plans.planAt(file.uri)?.plan.text ?? '';
    await until('the entry is read', () => textRead().includes('Progress'));
    expectEqual(current(learning()), 2);
    await file.write(`${log()}\n## ${today()}\n\n**Progress:** three\n`);
    await untilCurrent(learning(), 3);
  });

  it('is the only one that counts', async () => {
    const [own, other] = [await plan(log()), await plan(log().replace(`## ${dayBefore()}`, `## ${today()}`))];
    await set('log', own.path);
    await untilCurrent(learning(), 2);
    await set('log', other.path);
    await until('the other one counts', () => learning().context.learner.standing.ownLog?.path === other.path);
    await set('log', 'gone.md');
    await untilCurrent(learning(), 0);
  });
});

describe('This Is My Log', () => {
  const plan = usePlans();
  const person = usePerson();
  const learning = useLearning();

  it('makes the log of a row the learner’s own, says what counts, and can be undone', async () => {
    const file = await plan(log());
    await thisIsMyLog.execute(learning().context, { uri: file.uri, line: 0 });
    await untilCurrent(learning(), 2);
    expectEqual(
      [person().texts, chosenLog()],
      [['“My log” is now your log. 2 dates in it count for your streak.'], file.path],
    );
    person().press('Undo');
    await until('it is taken back', () => chosenLog() === undefined);
    await untilCurrent(learning(), 0);
  });

  it('refuses a plan that is no log', async () => {
    const file = await plan(lines('# Boats', '## Day 1', '- [ ] Fold', '## Day 2', '- [ ] Float'));
    await thisIsMyLog.execute(learning().context, { uri: file.uri, line: 0 });
    expectEqual([person().texts, chosenLog()], [['“Boats” isn’t a log.'], undefined]);
  });
});

describe('Explain My Streak, with a log', () => {
  const plan = usePlans();
  const person = usePerson();
  const learning = useLearning();

  const account = (): TextDocument | undefined => workspace.textDocuments.find(({ uri }) => uri.scheme === 'daymark');

  it('offers a log once, and names the entries that count', async () => {
    const file = await plan(log());
    await learning().context.memory.update('daymark.offeredLogs', undefined);
    await explainMyStreak.execute(learning().context);
    const offer =
      '“My log” has dated entries. If it’s yours, choose “This Is My Log” in its menu under Plans, and they count too.';
    expectEqual(person().texts, [offer]);
    await until('the account offers it too', () => account()?.getText().includes(offer) === true);
    person().press('This Is My Log');
    await untilCurrent(learning(), 2);
    const date = readableDate(yesterday(), env.language);
    const expected = `- ${date}: 2 · [My log](</${file.path}#L7>) (log entry)\n`;
    await until('the account names the entries', () => account()?.getText().includes(expected) === true);
    expectThat(account()?.getText().includes(offer) === false, 'nothing is offered any more');
    await set('log', undefined);
    await untilCurrent(learning(), 0);
    const before = person().texts.length;
    await explainMyStreak.execute(learning().context);
    expectEqual(person().texts.length, before);
  });
});

describe('New Entry', () => {
  const plan = usePlans();
  const person = usePerson();
  const learning = useLearning();

  const add = (file?: PlanFile): Promise<unknown> =>
    newEntry.execute(learning().context, file && { uri: file.uri, line: 0 });

  it('writes today’s heading below the others, goes there, and makes the log the learner’s', async () => {
    const file = await plan(log());
    await add();
    await expectText(file, `${log()}\n## ${today()}\n\n\n`);
    expectEqual([cursor()?.file, cursorLine()], [file.path, 12]);
    expectEqual(
      [person().texts, chosenLog()],
      [['“My log” is now your log, so its entries count for your streak.'], file.path],
    );
    await untilCurrent(learning(), 2);
    await type('Tied three.');
    await untilCurrent(learning(), 3);
  });

  it('writes it above the others if the newest come first, with their line endings and byte order mark', async () => {
    const text = `\uFEFF## ${yesterday()}\r\n\r\n**Progress:** two\r\n\r\n## ${dayBefore()}\r\n\r\n**Progress:** one\r\n`;
    const file = await plan(utf8(text));
    await add(file);
    await expectBytes(file, utf8(text.replace('\uFEFF', `\uFEFF## ${today()}\r\n\r\n**Progress:** \r\n\r\n`)));
    expectEqual([cursorLine(), cursor()?.text], [2, '**Progress:** ']);
  });

  it('is one step to undo', async () => {
    const file = await plan(log());
    await set('log', file.path);
    await add();
    await file.untilText(`${log()}\n## ${today()}\n\n\n`);
    const document = await file.document();
    await file.show();
    await commands.executeCommand('undo');
    await until('it is undone', () => document.getText() === log());
  });

  it('goes to today’s entry if there is one, and writes nothing', async () => {
    const text = `${log()}\n## ${today()}\n\nTied three.\n\n## Links\n`;
    const file = await plan(text);
    await set('log', file.path);
    await add();
    await expectText(file, text);
    expectEqual([cursor()?.text, person().texts], ['Tied three.', []]);
  });

  it('leaves a log unsaved that had unsaved changes', async () => {
    const file = await plan(log());
    await set('log', file.path);
    const document = await file.typeAbove('Mine.');
    await add();
    expectEqual([document.isDirty, document.getText()], [true, `Mine.\n${log()}\n## ${today()}\n\n\n`]);
    await expectText(file, log());
  });

  it('follows the learner’s day, which may end after midnight', async () => {
    const file = await plan(log());
    learning().daymark.day.useClock(() => {
      const [year = 0, month = 0, day = 0] = yesterday().split('-').map(Number);
      return { year, month, day, hour: 23, minute: 30 };
    });
    try {
      await add(file);
      await expectText(file, log());
      expectEqual(cursor()?.text, 'Tied two.');
    } finally {
      learning().daymark.day.useClock(localTime);
    }
  });

  it('asks which log if there are several and none is the learner’s', async () => {
    const [one, other] = [await plan(log()), await plan(log().replace('My log', 'Your log'))];
    await add();
    expectEqual([person().lists, chosenLog()], [[['My log', 'Your log']], undefined]);
    person().willPick('Your log');
    await add();
    await expectText(one, log());
    expectThat((await other.text()).includes(today()), 'the other one has the entry');
    expectEqual(chosenLog(), other.path);
  });

  it('says why it writes nothing into a table', async () => {
    const rows = [`| ${dayBefore()} | Knots |`, `| ${yesterday()} | Sails |`, `| ${addDays(today(), -3)} | Rope |`];
    const text = lines('# Knot log', '', '| Date | What |', '| --- | --- |', ...rows);
    const file = await plan(text);
    await add(file);
    await expectText(file, text);
    expectEqual(person().texts, [
      `The entries of ${file.path} are list items or table rows. New Entry only adds headings, so write the entry yourself.`,
    ]);
  });
});

describe('New Entry without a log', () => {
  const person = usePerson();
  const learning = useLearning();

  it('offers to create one, which counts as soon as it holds a word', async () => {
    const file = new PlanFile(learning().daymark, fileAt('log.md'));
    person().willPress('Create a Log');
    try {
      await newEntry.execute(learning().context);
      await expectText(file, `# My learning log\n\n## ${today()}\n\n\n`);
      expectEqual([cursor()?.file, cursorLine(), chosenLog()], ['log.md', 4, 'log.md']);
      expectEqual(person().texts, [
        'There’s no log here yet. A log is a Markdown file with an entry for each date.',
        '“log.md” is your log. Today counts as soon as you write a word.',
      ]);
      await until('it is read', () => learning().context.learner.standing.ownLog !== undefined);
      await type('Knots.');
      await untilCurrent(learning(), 1);
    } finally {
      await closeWithoutSaving();
      await workspace.fs.delete(file.uri);
      await workspace.getConfiguration('daymark', file.uri).update('plans', undefined, 3);
      await until('the log is gone', () => learning().daymark.plans.planAt(file.uri) === undefined);
    }
  });

  it('never overwrites a file', async () => {
    const [old, file] = ['log.md', 'log-2.md'].map((name) => new PlanFile(learning().daymark, fileAt(name)));
    if (!old || !file) {
      throw new Error('There are two files.');
    }
    await old.write('Logs of oak and beech.\n');
    person().willPress('Create a Log');
    try {
      await newEntry.execute(learning().context);
      await expectText(old, 'Logs of oak and beech.\n');
      expectThat((await file.text()).includes(today()), 'the second name is taken');
    } finally {
      await closeWithoutSaving();
      await workspace.fs.delete(old.uri);
      await workspace.fs.delete(file.uri);
      await workspace.getConfiguration('daymark', file.uri).update('plans', undefined, 3);
      await until('the log is gone', () => learning().daymark.plans.planAt(file.uri) === undefined);
    }
  });

  it('creates nothing unasked', async () => {
    const asked = newEntry.execute(learning().context);
    await until('it is offered', () => person().messages.length === 1);
    person().messages[0]?.answer();
    await asked;
    expectThat(!(await new PlanFile(learning().daymark, fileAt('log.md')).exists()), 'there is no file');
  });
});
