import { commands, workspace } from 'vscode';
import { localToday, type LocalTime } from '../../../src/core/calendar/localToday';
import { localTime } from '../../../src/workspace/host/clock';
import { expectEqual, expectThat } from '../expect';
import { daymark, fileAt, rowAt, until, type Daymark } from './daymark';

/** Noon on a date. */
function noonOn(date: string): () => LocalTime {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return () => ({ year, month, day, hour: 12, minute: 0 });
}

describe('The standing of the learner', () => {
  const cycle = fileAt('astronomy/days-031-060.md');
  let running: Daymark;
  let original: Uint8Array;

  before(async () => {
    running = await daymark();
    original = await workspace.fs.readFile(cycle);
    running.day.useClock(noonOn('2026-11-21'));
  });

  after(async () => {
    running.day.useClock(localTime);
    await workspace.fs.writeFile(cycle, original);
  });

  const labels = (): readonly string[] =>
    running.today.rows.children(undefined).map((row) => running.today.rows.item(row).label);

  it('has the current day and the next one', () => {
    expectEqual(labels().slice(0, 2), ['Day 34', 'Day 35']);
    expectThat(running.statusBar.text.endsWith('Day 34'), `the status bar says Day 34: ${running.statusBar.text}`);
  });

  it('changes when a day is marked complete, without a reload', async () => {
    await commands.executeCommand('daymark.markDayComplete', rowAt(running, 'Days 31–60', 'Module 1', 'Day 34'));
    await until('the day is done', () => running.statusBar.text.includes('$(check) Day 34'));
    expectThat(running.today.message.startsWith('Done for today.'), running.today.message);
    expectEqual(labels().slice(0, 2), ['Day 34', 'Day 35']);
  });

  it('changes when the date does', async () => {
    running.day.useClock(noonOn('2026-11-22'));
    await until('the next day is current', () => running.statusBar.text.endsWith('Day 35'));
    expectEqual(labels()[0], 'Day 35');
    expectEqual(localToday(noonOn('2026-11-22')(), '00:00'), running.day.today);
  });
});
