import { commands, ConfigurationTarget, Position, window, workspace, WorkspaceEdit } from 'vscode';
import { localTime } from '../../../src/workspace/host/clock';
import { expectEqual, expectThat } from '../expect';
import { cursor, daymark, until, type Daymark } from '../samples/daymark';
import { usePerson } from '../ticking/person';
import { closeWithoutSaving, lines, usePlans } from '../ticking/plans';
import { cancelProgress } from './cancelling';
import { dateHere, noonOn } from './dates';
import { datesFromGit } from './preview';
import { useRepositories } from './repositories';

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
    expectEqual(person().texts[0], '1 date is in your time zone, because the author’s isn’t known.');
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
      `1 task of ${repositories.pathOf(uri)} now has the date of its commit. 1 task is older than the history in this clone.`,
    ]);
    person().press('Show Undated Tasks');
    await until('it is shown', () => cursor()?.text === '- [x] Tune');
  });

  it('says so in an additional working tree of a shallow clone too', async () => {
    const { repository } = await repositoryWith(tuned, sung);
    const clone = await repositories.clone(repository, '--depth', '2');
    const tree = repositories.at(`${clone.root.path.split('/').at(-1)}/tree`);
    clone.git('worktree', 'add', '--quiet', '-b', 'other', tree.root.fsPath);
    const uri = tree.uri('plan.md');
    await repositories.untilRead(uri);
    await datesFromGit(uri);
    expectThat(
      person().texts[0]?.endsWith('1 task is older than the history in this clone.') === true,
      person().texts.join(),
    );
    expectEqual(await tree.read('plan.md'), (await clone.read('plan.md')).replace('Sing', 'Sing ✅ 2026-07-04'));
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
      `1 task of ${path} now has the date of its commit. 2 tasks are in commits dated in the future or before 1970.`,
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
      `Git’s history has no dates for the checked tasks of ${repositories.pathOf(uri)}. 3 tasks were already checked when they were added.`,
    ]);
    person().press('Show Undated Tasks');
    await until('the first is shown', () => cursor()?.text === '- [x] Tune');
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

  it('changes nothing if it is cancelled', async () => {
    const { repository, uri } = await repositoryWith(tuned, sung);
    const before = await repository.read('plan.md');
    const progress = cancelProgress();
    await datesFromGit(uri);
    progress.leave();
    expectEqual([await repository.read('plan.md'), person().texts], [before, []]);
    expectThat(progress.titles.length === 1, `${progress.titles.length} progress messages`);
  });
});
