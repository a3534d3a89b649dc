import { ConfigurationTarget, env, window, workspace } from 'vscode';
import { copyMyWeek } from '../../../src/commands/progress/copyMyWeek';
import type { PlanDate } from '../../../src/core/calendar/date';
import { readableDate, readableDates } from '../../../src/util/text/readableDate';
import { localTime } from '../../../src/workspace/host/clock';
import { expectEqual } from '../expect';
import { until } from '../samples/daymark';
import { usePerson } from '../ticking/person';
import { lines, usePlans } from '../ticking/plans';
import { set, useLearning } from './learner';

describe('Copy My Week', () => {
  const plan = usePlans();
  const person = usePerson();
  const learning = useLearning();

  beforeEach(async () => {
    await env.clipboard.writeText('before');
  });

  afterEach(async () => {
    learning().daymark.day.useClock(localTime);
    await workspace.getConfiguration('daymark').update('dayStartsAt', undefined, ConfigurationTarget.Workspace);
    await env.clipboard.writeText('');
  });

  /** Runs the command on a date. @param hour of that date */
  const copy = async (date: PlanDate, hour = 12): Promise<void> => {
    const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
    learning().daymark.day.useClock(() => ({ year, month, day, hour, minute: 0 }));
    await copyMyWeek.execute(learning().context);
    await until('it is said', () => person().texts.length > 0);
  };

  const text = lines(
    ...['# Days 1-3: Bread', '', '## Day 1: Dough', '', '- [Flour](https://example.org/flour?a=1)'],
    ...['- **Notebook:** [Dough](notebooks/day-001-dough.ipynb)', '- [x] Mix ✅ 2026-12-30', '', '## Day 2: Oven', ''],
    ...['- [x] Heat ✅ 2027-01-01', '- [ ] Bake', '', '## Day 3', '', '- [x] Eat ✅ 2027-01-04'],
  );
  const range = (): string => readableDates('2026-12-28', '2027-01-03', env.language, { weekday: false, year: true });
  const expected = (): string =>
    lines(
      ...[`**My week: ${range()}**`, '', `**${readableDate('2026-12-30', env.language)}**`, '', '- Day 1: Dough'],
      ...['  - Notebook (`notebooks/day-001-dough.ipynb`)', '  - [Flour](https://example.org/flour?a=1)', ''],
      ...[`**${readableDate('2027-01-01', env.language)}**`, '', '- Day 2: Oven (1 of 2 tasks)', '  - Heat'],
    );

  it('copies what was done this week, and opens it as an untitled document', async () => {
    await plan(text);
    await copy('2027-01-02');
    expectEqual([await env.clipboard.readText(), person().texts], [expected(), ['This week copied: 1 day, 2 tasks.']]);
    person().press('Open');
    await until('it is open', () => window.activeTextEditor?.document.isUntitled === true);
    const document = window.activeTextEditor?.document;
    expectEqual([document?.languageId, document?.getText()], ['markdown', expected()]);
  });

  it('copies last week if nothing was done this week', async () => {
    await plan(text.replace(' ✅ 2027-01-04', ''));
    await copy('2027-01-04');
    expectEqual([await env.clipboard.readText(), person().texts], [expected(), ['Last week copied: 1 day, 2 tasks.']]);
  });

  it('copies nothing if nothing was done last week either', async () => {
    await plan(text);
    await copy('2026-12-29');
    expectEqual(
      [await env.clipboard.readText(), person().texts],
      ['before', ['Nothing was done this week or last week, so there’s nothing to copy.']],
    );
  });

  it('follows the learner’s day: the week may end after midnight', async () => {
    await workspace.getConfiguration('daymark').update('dayStartsAt', '04:00', ConfigurationTarget.Workspace);
    await plan(text);
    await copy('2027-01-04', 3);
    expectEqual([await env.clipboard.readText(), person().texts], [expected(), ['This week copied: 1 day, 2 tasks.']]);
    await copy('2027-01-04', 4);
    expectEqual(person().texts.at(-1), 'This week copied: 1 day, 1 task.');
  });

  it('has the entries of the learner’s log, and tells plans apart', async () => {
    await plan(text);
    const log = await plan(lines('# My log', '', '## 2027-01-01', '', 'Heated.', '', '## 2027-01-02', '', 'Slept.'));
    await set('log', log.path);
    await until('it is the log', () => learning().context.learner.standing.ownLog !== undefined);
    await copy('2027-01-03');
    const items = (await env.clipboard.readText()).split('\n').filter((line) => line.startsWith('- '));
    expectEqual(items, [
      ...['- Days 1–3 · Day 1: Dough', '- Days 1–3 · Day 2: Oven (1 of 2 tasks)'],
      ...['- My log (log entry)', '- My log (log entry)'],
    ]);
    expectEqual(person().texts, ['This week copied: 1 day, 2 tasks, 2 entries.']);
  });
});
