import { commands, TabInputTextDiff, window, workspace, type Uri } from 'vscode';
import { updatePlan } from '../../../src/commands/plans/updatePlan';
import { expectEqual } from '../expect';
import { useLearning } from '../learning/learner';
import { until } from '../samples/daymark';
import { usePerson } from '../ticking/person';
import { closeWithoutSaving, lines } from '../ticking/plans';
import { useRepositories } from './repositories';
import type { TestRepository } from './repository';

const base = lines('# Guitar', '', '## Day 1', '', '- [ ] Tune', '- [ ] Sing', '', '## Day 2', '', '- [ ] Strum');
const noon = '2026-07-01T12:00:00+0000';

describe('Update Plan… from Git', () => {
  const person = usePerson();
  const repositories = useRepositories();
  const learning = useLearning();
  const dialogs = window as unknown as { showInputBox: () => Promise<string | undefined> };
  const { showInputBox } = dialogs;

  afterEach(async () => {
    dialogs.showInputBox = showInputBox;
    await closeWithoutSaving();
  });

  /** A course, and a learner's clone of it. */
  const cloned = async (): Promise<{ course: TestRepository; mine: TestRepository; uri: Uri }> => {
    const course = await repositories.begin();
    await course.write('plan.md', base);
    course.commit(noon);
    const mine = await repositories.clone(course);
    const uri = mine.uri('plan.md');
    await repositories.untilRead(uri);
    await repositories.untilOpen(mine);
    return { course, mine, uri };
  };

  const isShown = (): boolean =>
    window.tabGroups.all.some(({ tabs }) =>
      tabs.some(({ input }) => input instanceof TabInputTextDiff && input.modified.scheme === 'daymark-update'),
    );

  const updatedFrom = async (uri: Uri, source: string): Promise<void> => {
    person().willPick(source);
    const over = updatePlan.execute(learning().context, { uri, line: 0 });
    await until('the update is shown', isShown);
    await commands.executeCommand('daymark.applyUpdate');
    await over;
  };

  it('keeps the learner’s own lines, and lets go what the author deleted', async () => {
    const { course, mine, uri } = await cloned();
    const worked = base
      .replace('[ ] Tune', '[x] Tune ✅ 2026-07-02')
      .replace('- [ ] Sing', '- [ ] Sing\n\nI sang badly.');
    await mine.write('plan.md', worked);
    mine.commit(noon);
    await course.change('plan.md', '- [ ] Sing', '- [ ] Whistle', noon);
    await course.change('plan.md', '- [ ] Strum', '- [ ] Strum\n- [ ] Pick', noon);
    mine.git('fetch', '--quiet');
    await updatedFrom(uri, '$(git-branch) origin/main');
    const expected = worked.replace('- [ ] Sing', '- [ ] Whistle').replace('- [ ] Strum', '- [ ] Strum\n- [ ] Pick');
    const text = await mine.read('plan.md');
    expectEqual(
      text.split('\n').filter((line) => line !== ''),
      expected.split('\n').filter((line) => line !== ''),
    );
  });

  it('takes any commit by its name', async () => {
    const { course, mine, uri } = await cloned();
    await course.change('plan.md', '- [ ] Sing', '- [ ] Sing loudly', noon);
    course.git('tag', 'v2');
    mine.git('fetch', '--quiet', '--tags');
    dialogs.showInputBox = () => Promise.resolve('v2');
    await updatedFrom(uri, '$(git-commit) Another Branch, Tag or Commit…');
    expectEqual(await mine.read('plan.md'), base.replace('Sing', 'Sing loudly'));
  });

  it('says so if a commit doesn’t have the plan', async () => {
    const { uri } = await cloned();
    dialogs.showInputBox = () => Promise.resolve('v9');
    person().willPick('$(git-commit) Another Branch, Tag or Commit…');
    await updatePlan.execute(learning().context, { uri, line: 0 });
    expectEqual(person().texts, [`Nothing changed: v9 has no file ${workspace.asRelativePath(uri)}.`]);
  });
});
