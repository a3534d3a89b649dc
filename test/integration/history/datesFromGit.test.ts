import { commands, ConfigurationTarget, Position, window, workspace, WorkspaceEdit, type Uri } from 'vscode';
import { chooseTodaysDay } from '../../../src/commands/following/chooseTodaysDay';
import type { LocalTime } from '../../../src/core/calendar/localToday';
import { localTime } from '../../../src/workspace/host/clock';
import { expectEqual, expectThat } from '../expect';
import { useLearning } from '../learning/learner';
import { cursor, daymark, until, type Daymark } from '../samples/daymark';
import { usePerson } from '../ticking/person';
import { closeWithoutSaving, lines, usePlans } from '../ticking/plans';
import { cancelProgress } from './cancelling';
import { useRepositories } from './repositories';
import type { TestRepository } from './repository';

/** Runs the command for a plan, and answers its preview as soon as it is there. */
async function datesFromGit(uri: Uri | undefined, answer: 'apply' | 'discard' = 'apply'): Promise<void> {
  let isOver = false;
  const run = commands.executeCommand('daymark.datesFromGitHistory', uri && { uri }).then(() => (isOver = true));
  await untilPreviewed(() => isOver, answer);
  await run;
}

/** Answers the preview until something is so. */
async function untilPreviewed(
  isSo: () => boolean | Promise<boolean>,
  answer: 'apply' | 'discard' = 'apply',
): Promise<void> {
  while (!(await isSo())) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    await commands.executeCommand(`refactorPreview.${answer}`);
  }
}

/** Noon on a date. */
function noonOn(date: string): () => LocalTime {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return () => ({ year, month, day, hour: 12, minute: 0 });
}

/** The date of a moment in the time zone of this computer. */
function dateHere(moment: string): string {
  return new Date(moment).toLocaleDateString('sv-SE');
}

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

describe('Dates from Git History…', () => {
  const person = usePerson();
  const repositories = useRepositories();
  const plan = usePlans();
  let running: Daymark;

  before(async () => {
    running = await daymark();
  });

  afterEach(async () => {
    running.day.useClock(localTime);
    await closeWithoutSaving();
  });

  it('dates thirty ticks of three months as their author did, and so the streak', async () => {
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
      '2 dates are in your time zone, because their lines have changed since they were checked.',
      `30 tasks of ${repositories.pathOf(uri)} now have the dates of their commits. 1 isn’t committed yet. 1 was already checked when it was added.`,
    ]);
    await until('the dates count', () => running.learner.standing.streak.daysActive === 30);
    expectEqual(running.learner.standing.streak.current, 12);
    person().press('Undo');
    await until('the dates are gone', () => running.learner.standing.streak.daysActive === 0);
    expectEqual((await repository.read('guitar.md')).split('\n'), before.split('\n'));
  }).timeout(120_000);

  it('changes nothing if the preview is discarded', async () => {
    const repository = await repositories.begin();
    const open = lines('# Guitar', '## Day 1', '- [ ] Tune', '## Day 2', '- [ ] Sing');
    await repository.write('plan.md', open);
    repository.commit('2026-07-01T12:00:00+0000');
    await repository.change('plan.md', '[ ] Tune', '[x] Tune', '2026-07-02T12:00:00+0000');
    const uri = repository.uri('plan.md');
    await repositories.untilRead(uri);
    await datesFromGit(uri, 'discard');
    expectEqual(await repository.read('plan.md'), open.replace('[ ] Tune', '[x] Tune'));
    expectEqual(person().texts, []);
    expectThat(!window.visibleTextEditors.some(({ document }) => document.isDirty), 'nothing is left unsaved');
  });

  const open = lines('# Guitar', '## Day 1', '- [ ] Tune', '- [ ] Sing', '## Day 2', '- [ ] Row');
  const first = '2026-07-01T12:00:00+0000';

  /** A repository with a plan whose tasks were checked on different dates, one commit for each. */
  const repositoryWith = async (...checked: readonly (readonly [task: string, date: string])[]) => {
    const repository = await repositories.begin();
    await repository.write('plan.md', open);
    repository.commit(first);
    for (const [task, date] of checked) {
      await repository.change('plan.md', `[ ] ${task}`, `[x] ${task}`, date);
    }
    const uri = repository.uri('plan.md');
    await repositories.untilRead(uri);
    return { repository, uri, path: repositories.pathOf(uri) };
  };

  const tuned = ['Tune', '2026-07-02T23:30:00-0800'] as const;
  const sung = ['Sing', '2026-07-04T00:30:00+0530'] as const;

  it('is one step of undo, and leaves a file with unsaved changes unsaved', async () => {
    const { repository, uri } = await repositoryWith(tuned, sung);
    const saved = await repository.read('plan.md');
    const document = await workspace.openTextDocument(uri);
    await window.showTextDocument(document, { preview: false });
    const edit = new WorkspaceEdit();
    edit.insert(uri, new Position(1, 0), 'By heart.\n');
    await workspace.applyEdit(edit);
    const typed = document.getText();
    await datesFromGit(uri);
    const dated = typed.replace('Tune', 'Tune ✅ 2026-07-02').replace('Sing', 'Sing ✅ 2026-07-04');
    expectEqual([document.getText(), document.isDirty, await repository.read('plan.md')], [dated, true, saved]);
    await window.showTextDocument(document, { preview: false });
    await commands.executeCommand('undo');
    expectEqual(document.getText(), typed);
  });

  it('dates the plan in the active editor', async () => {
    const { repository, uri, path } = await repositoryWith(tuned);
    await window.showTextDocument(uri, { preview: false });
    await datesFromGit(undefined);
    expectEqual(await repository.read('plan.md'), open.replace('[ ] Tune', '[x] Tune ✅ 2026-07-02'));
    expectEqual(person().texts, [`1 task of ${path} now has the date of its commit.`]);
  });

  it('looks behind a commit that changed all line endings', async () => {
    const { repository, uri } = await repositoryWith(tuned);
    const text = (await repository.read('plan.md')).replaceAll('\n', '\r\n');
    await repository.write('plan.md', text);
    repository.commit('2026-07-05T12:00:00+0000');
    await datesFromGit(uri);
    const expected = text.replace('Tune', `Tune ✅ ${dateHere(tuned[1])}`);
    await until('it is saved', () => !workspace.textDocuments.some(({ isDirty }) => isDirty));
    expectEqual(await repository.read('plan.md'), expected);
    expectEqual(person().texts[0], '1 date is in your time zone, because its line has changed since it was checked.');
  });

  it('follows a file that was renamed on one of two branches', async () => {
    const { repository, uri } = await repositoryWith();
    repository.git('checkout', '--quiet', '-b', 'lake');
    await repository.change('plan.md', '[ ] Tune', '[x] Tune', tuned[1]);
    repository.git('checkout', '--quiet', 'main');
    repository.git('mv', 'plan.md', 'guitar.md');
    repository.commit('2026-07-03T12:00:00+0000');
    await repository.change('guitar.md', '[ ] Row', '[x] Row', '2026-07-06T00:30:00+0530');
    repository.dated('2026-07-10T12:00:00+0000', 'merge', '--quiet', '--no-ff', '--no-edit', 'lake');
    const renamed = repository.uri('guitar.md');
    await repositories.untilRead(renamed);
    await datesFromGit(renamed);
    expectEqual(
      await repository.read('guitar.md'),
      open.replace('[ ] Tune', '[x] Tune ✅ 2026-07-02').replace('[ ] Row', '[x] Row ✅ 2026-07-06'),
    );
    expectThat(uri.path !== renamed.path, 'it has another name');
  });

  it('says that a shallow clone doesn’t go back far enough, and dates what it has', async () => {
    const { repository } = await repositoryWith(tuned, sung);
    const clone = await repositories.clone(repository, '--depth', '2');
    const uri = clone.uri('plan.md');
    await repositories.untilRead(uri);
    await datesFromGit(uri);
    const dated = open.replace('[ ] Tune', '[x] Tune').replace('[ ] Sing', '[x] Sing ✅ 2026-07-04');
    expectEqual(await clone.read('plan.md'), dated);
    expectEqual(person().texts, [
      `1 task of ${repositories.pathOf(uri)} now has the date of its commit. 1 is older than the history in this clone.`,
    ]);
    person().press('Show Undated');
    await until('it is shown', () => cursor()?.text === '- [x] Tune');
  });

  it('writes no date in the future, and any since 1970', async () => {
    const { repository, uri, path } = await repositoryWith(
      ['Tune', '2026-07-02T12:00:00+0000'],
      ['Sing', '@1000 +0000'],
      ['Row', '2099-01-01T12:00:00+0000'],
    );
    running.day.useClock(noonOn('2026-07-01'));
    await datesFromGit(uri);
    const dated = open.replace('[ ] Tune', '[x] Tune').replace('[ ] Sing', '[x] Sing ✅ 1970-01-01');
    expectEqual(await repository.read('plan.md'), dated.replace('[ ] Row', '[x] Row'));
    expectEqual(person().texts, [
      `1 task of ${path} now has the date of its commit. 2 are in commits dated in the future or before 1970.`,
    ]);
  });

  it('ignores when the learner’s day starts', async () => {
    const { repository, uri } = await repositoryWith(['Tune', '2026-07-02T00:30:00+0000']);
    const settings = workspace.getConfiguration('daymark');
    await settings.update('dayStartsAt', '04:00', ConfigurationTarget.Workspace);
    await datesFromGit(uri);
    await settings.update('dayStartsAt', undefined, ConfigurationTarget.Workspace);
    expectEqual(await repository.read('plan.md'), open.replace('[ ] Tune', '[x] Tune ✅ 2026-07-02'));
  });

  it('says that the history has no dates', async () => {
    const repository = await repositories.begin();
    await repository.write('plan.md', open.replaceAll('[ ]', '[x]'));
    repository.commit(first);
    const uri = repository.uri('plan.md');
    await repositories.untilRead(uri);
    await datesFromGit(uri);
    expectEqual(person().texts, [
      `Git’s history has no dates for the checked tasks of ${repositories.pathOf(uri)}. 3 were already checked when they were added.`,
    ]);
  });

  it('says that the file isn’t committed, or in no repository', async () => {
    const { repository } = await repositoryWith();
    await repository.write('other.md', open.replaceAll('[ ]', '[x]'));
    const other = repository.uri('other.md');
    await repositories.untilRead(other);
    await datesFromGit(other);
    const outside = await plan(open.replaceAll('[ ]', '[x]'));
    await datesFromGit(outside.uri);
    expectEqual(person().texts, [
      `${repositories.pathOf(other)} isn’t committed yet, so it has no history.`,
      `${outside.path} isn’t in a Git repository.`,
    ]);
  });

  it('changes nothing if it is cancelled, and asks Git for no more', async () => {
    const { repository, uri } = await repositoryWith(tuned, sung);
    const before = await repository.read('plan.md');
    const progress = cancelProgress();
    await datesFromGit(uri);
    progress.leave();
    expectEqual([await repository.read('plan.md'), person().texts], [before, []]);
    expectThat(progress.titles.length === 1, `${progress.titles.length} progress messages`);
  });
});

describe('Choose Today’s Day… in a repository', () => {
  const person = usePerson();
  const repositories = useRepositories();
  const plan = usePlans();
  const learning = useLearning();
  const text = lines('# Guitar', '## Day 1', '- [ ] Tune', '## Day 2', '- [ ] Sing', '## Day 3', '- [ ] Row');

  /** Chooses the day that is current. */
  const choose = async (): Promise<void> => {
    let isOver = false;
    const run = chooseTodaysDay.execute(learning().context).then(() => (isOver = true));
    while (!isOver) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    }
    await run;
  };

  it('offers the dates once, if work was done before', async () => {
    const { memory } = learning().context;
    await memory.update('daymark.offeredGitDates', undefined);
    const repository = await repositories.begin();
    await repository.write('plan.md', text);
    repository.commit('2026-07-01T12:00:00+0000');
    await repositories.untilRead(repository.uri('plan.md'));
    await repositories.untilOpen(repository);
    await choose();
    expectEqual(person().messages.at(-1)?.buttons, ['Undo']);
    await repository.change('plan.md', '[ ] Tune', '[x] Tune', '2026-07-02T23:30:00-0800');
    await until('it is checked', () => learning().context.learner.standing.currentDay?.day.label === 'Day 2');
    await choose();
    const offer = 'You’re on Day 2. Git may know when you checked the tasks that have no date.';
    expectEqual(person().messages.at(-1)?.text, offer);
    expectEqual(person().messages.at(-1)?.buttons, ['Undo', 'Dates from Git History…']);
    await choose();
    expectEqual(person().messages.at(-1)?.buttons, ['Undo']);
    person().press('Dates from Git History…');
    await until('the dates are offered', () => person().texts.length > 0);
    const dated = text.replace('[ ] Tune', '[x] Tune ✅ 2026-07-02');
    await untilPreviewed(async () => (await repository.read('plan.md')) === dated);
    expectEqual(await repository.read('plan.md'), dated);
  });

  it('doesn’t offer them outside a repository', async () => {
    const { memory } = learning().context;
    await memory.update('daymark.offeredGitDates', undefined);
    const outside = await plan(text.replace('[ ] Tune', '[x] Tune'));
    await choose();
    expectEqual(person().messages.at(-1)?.buttons, ['Undo']);
    expectEqual(memory.get('daymark.offeredGitDates'), undefined);
    expectThat(await outside.exists(), 'the plan is there');
  });
});
