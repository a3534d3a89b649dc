import { commands } from 'vscode';
import { chooseTodaysDay } from '../../../src/commands/following/chooseTodaysDay';
import { expectEqual, expectThat } from '../expect';
import { useLearning } from '../learning/learner';
import { until } from '../samples/daymark';
import { usePerson } from '../ticking/person';
import { lines, usePlans } from '../ticking/plans';
import { untilPreviewed } from './preview';
import { useRepositories } from './repositories';

describe('Choose Today’s Day… in a repository', () => {
  const person = usePerson();
  const repositories = useRepositories();
  const plan = usePlans();
  const learning = useLearning();
  const text = lines('# Guitar', '## Day 1', '- [ ] Tune', '## Day 2', '- [ ] Sing', '## Day 3', '- [ ] Row');

  /** Chooses the day that is current. */
  const choose = async (): Promise<void> => {
    const { plans } = learning().daymark;
    await until('there is one plan', () => plans.plans.length === 1).catch(() => {
      throw new Error(`These are the plans: ${plans.plans.map(({ path }) => path).join(', ')}`);
    });
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
