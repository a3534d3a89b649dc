import { localTime } from '../../../src/workspace/host/clock';
import { expectEqual } from '../expect';
import { daymark, until } from '../samples/daymark';
import { usePerson } from '../ticking/person';
import { lines } from '../ticking/plans';
import { dateHere, noonOn } from './dates';
import { datesFromGit } from './preview';
import { useRepositories } from './repositories';
import type { TestRepository } from './repository';

/** When the task of a day was done: every four days at first, and every day from 20 October to the 31st. */
function dateOf(day: number): string {
  const [month, date] = day >= 19 ? [9, day + 1] : [7, 1 + 4 * (day - 1)];
  return new Date(Date.UTC(2026, month, date)).toISOString().slice(0, 'YYYY-MM-DD'.length);
}

/** Around midnight in India and in California, so that UTC has another date than the author. */
function momentOf(day: number): string {
  return day % 2 === 0 ? `${dateOf(day)}T00:15:00+0530` : `${dateOf(day)}T23:45:00-0800`;
}

const task = (day: number): string => `Practice scale number ${day}`;

/** A plan of 32 days, as `box` says for each. */
function planOf(box: (day: number) => string): string {
  const days = Array.from({ length: 32 }, (_, index) => index + 1);
  const parts = days.map((day) => [`## Day ${day}`, '', `- [${box(day)}] ${task(day)}`, '']);
  return lines('# Days 1–32: Guitar', '', ...parts.flat());
}

/** Thirty ticks, with all that can happen to them afterwards. */
async function makeHistory(repository: TestRepository): Promise<void> {
  let path = 'plan.md';
  const check = (day: number, date = momentOf(day)): Promise<void> =>
    repository.change(path, `- [ ] ${task(day)}\n`, `- [x] ${task(day)}\n`, date);
  await repository.write(
    path,
    planOf((day) => (day === 32 ? 'x' : ' ')),
  );
  repository.commit('2026-07-01T12:00:00+0000');
  for (const day of [1, 2, 3, 4]) {
    await check(day);
  }
  // Reworded later.
  await repository.change(path, `${task(3)}\n`, `${task(3)}, slowly\n`, '2026-08-20T12:00:00+0000');
  // Ticked twice.
  await check(5, '2026-08-02T12:00:00+0530');
  await repository.change(path, `- [x] ${task(5)}\n`, `- [ ] ${task(5)}\n`, '2026-08-03T12:00:00+0530');
  for (const day of [5, 6, 7, 8]) {
    await check(day);
  }
  // Merged.
  repository.git('checkout', '--quiet', '-b', 'lake');
  await check(9);
  repository.git('checkout', '--quiet', 'main');
  await check(11);
  repository.dated('2026-09-28T12:00:00+0000', 'merge', '--quiet', '--no-ff', '--no-edit', 'lake');
  await check(10);
  // Rebased.
  repository.git('checkout', '--quiet', '-b', 'train');
  await check(12);
  await check(13);
  repository.git('checkout', '--quiet', 'main');
  await check(14);
  repository.git('checkout', '--quiet', 'train');
  repository.git('rebase', '--quiet', 'main');
  repository.git('checkout', '--quiet', 'main');
  repository.git('merge', '--quiet', '--ff-only', 'train');
  for (const day of [15, 16, 17, 18]) {
    await check(day);
  }
  // Renamed.
  repository.git('mv', 'plan.md', 'guitar.md');
  repository.commit('2026-10-15T12:00:00+0000');
  path = 'guitar.md';
  for (let day = 19; day <= 30; day += 1) {
    await check(day);
  }
  // Reworded, before the file had its name.
  await repository.change(path, `${task(16)}\n`, `${task(16)}, loudly\n`, '2026-11-01T12:00:00+0000');
  // Not committed.
  await repository.write(path, (await repository.read(path)).replace(`[ ] ${task(31)}`, `[x] ${task(31)}`));
}

/** The plan after all that, with the dates that its author knows. */
function datedPlan(): string {
  const reworded = new Map([
    [3, ', slowly'],
    [16, ', loudly'],
  ]);
  return lines(
    ...planOf(() => 'x')
      .trimEnd()
      .split('\n')
      .map((line) => {
        const [, number = ''] = /^- \[x\] .* (\d+)$/.exec(line) ?? [];
        const day = Number(number);
        const date = reworded.has(day) ? dateHere(momentOf(day)) : dateOf(day);
        return number === '' || day > 30 ? line : `${line}${reworded.get(day) ?? ''} ✅ ${date}`;
      }),
    '',
  );
}

describe('Dates from Git History… in a long history', () => {
  const person = usePerson();
  const repositories = useRepositories();

  it('dates thirty ticks of three months as their author did, and so the streak', async () => {
    const running = await daymark();
    const repository = await repositories.begin();
    await makeHistory(repository);
    const uri = repository.uri('guitar.md');
    const before = await repository.read('guitar.md');
    await repositories.untilRead(uri);
    running.day.useClock(noonOn('2026-10-31'));
    expectEqual([running.learner.standing.streak.current, running.learner.standing.streak.daysActive], [0, 0]);
    await datesFromGit(uri);
    expectEqual((await repository.read('guitar.md')).split('\n'), datedPlan().split('\n'));
    expectEqual(person().texts, [
      '2 dates are in your time zone, because the author’s isn’t known.',
      `30 tasks of ${repositories.pathOf(uri)} now have the dates of their commits. 1 task isn’t committed yet. 1 task was already checked when it was added.`,
    ]);
    await until('the dates count', () => running.learner.standing.streak.daysActive === 30);
    expectEqual(running.learner.standing.streak.current, 12);
    person().press('Undo');
    await until('the dates are gone', () => running.learner.standing.streak.daysActive === 0);
    expectEqual((await repository.read('guitar.md')).split('\n'), before.split('\n'));
    running.day.useClock(localTime);
  }).timeout(120_000);
});
