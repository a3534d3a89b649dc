import { chooseTodaysDay } from '../../../src/commands/following/chooseTodaysDay';
import { followThisPlan } from '../../../src/commands/following/followPlan';
import { startFromHere } from '../../../src/commands/following/startFrom';
import { expectEqual } from '../expect';
import { until } from '../samples/daymark';
import { usePerson } from '../ticking/person';
import { dayOf, expectText, lines, usePlans } from '../ticking/plans';
import { chosenPlan, untilFollowed, useLearning } from './learner';

const text = lines(
  ...['# Days 1-4: Kites', '', '### Day 1', '- [ ] Cut the paper', '- [ ] Glue it', ''],
  ...['### Day 2', 'Wait until it is dry.', '', '### Day 3', '- [ ] Tie the tail', '', '### Day 4', '- [ ] Fly'],
);
const done = text
  .replace('[ ] Cut', '[x] Cut')
  .replace('[ ] Glue', '[x] Glue')
  .replace('dry.\n', 'dry.\n\n- [x] Day complete\n');

const other = lines('# Boats', '## Day 1', '- [ ] Fold', '## Day 2', '- [ ] Float');

describe('Start from Here', () => {
  const plan = usePlans();
  const person = usePerson();
  const learning = useLearning();

  const untilSaid = async (...messages: readonly string[]): Promise<void> => {
    await until('it is said', () => person().texts.length >= messages.length);
    expectEqual(person().texts, messages);
  };

  it('completes the days before that were done, without dates, and makes the day today’s day', async () => {
    const file = await plan(text);
    person().willPick('Done before Daymark');
    await startFromHere.execute(learning().context, dayOf(file.uri, text, 'Day 3'));
    await expectText(file, done);
    await untilSaid('You’re on Day 3. The 2 days before it were marked complete.');
    expectEqual([chosenPlan(), person().lists], [file.path, [['Done before Daymark', 'Skip them', 'Not done']]]);
    await until('Day 3 is current', () => learning().context.learner.standing.day?.day.label === 'Day 3');
  });

  it('can be undone all at once', async () => {
    const file = await plan(text);
    person().willPick('Done before Daymark');
    await startFromHere.execute(learning().context, dayOf(file.uri, text, 'Day 3'));
    await untilSaid('You’re on Day 3. The 2 days before it were marked complete.');
    person().press('Undo');
    await file.untilText(text);
    expectEqual(chosenPlan(), undefined);
  });

  it('skips the days before, which can be undone all at once', async () => {
    const file = await plan(text);
    person().willPick('Skip them');
    await startFromHere.execute(learning().context, dayOf(file.uri, text, 'Day 3'));
    await expectText(
      file,
      text.replaceAll(/\[ \] (Cut|Glue)/g, '[-] $1').replace('dry.\n', 'dry.\n\n- [-] Day complete\n'),
    );
    await untilSaid('You’re on Day 3. The 2 days before it were skipped.');
    await until('Day 3 is current', () => learning().context.learner.standing.day?.day.label === 'Day 3');
    expectEqual(learning().context.learner.standing.leftOpen, []);
    person().press('Undo');
    await file.untilText(text);
    expectEqual(chosenPlan(), undefined);
  });

  it('leaves days open that were not done, and says which day is today’s day and why', async () => {
    const file = await plan(text);
    person().willPick('Not done');
    await startFromHere.execute(learning().context, dayOf(file.uri, text, 'Day 3'));
    await expectText(file, text);
    await untilSaid(
      'Day 1 comes before Day 3 and is still open, so you’re on Day 1. Once Day 3 is complete, you go on from there.',
    );
    expectEqual(chosenPlan(), file.path);
  });

  it('asks nothing if no day before it is open', async () => {
    const file = await plan(done);
    await startFromHere.execute(learning().context, dayOf(file.uri, done, 'Day 3'));
    await untilSaid('You’re on Day 3.');
    expectEqual(person().lists, []);
  });

  it('changes nothing without an answer', async () => {
    const file = await plan(text);
    await startFromHere.execute(learning().context, dayOf(file.uri, text, 'Day 3'));
    await expectText(file, text);
    expectEqual([chosenPlan(), person().texts], [undefined, []]);
  });

  it('changes neither the plan nor the settings if one of the days cannot be completed, and names that day', async () => {
    const table = ['| Day | Topic |', '| --- | --- |', '| Day 1 | Cut |', '| Day 2 | Glue |', '| Day 3 | Fly |'];
    const index = lines('# Kites', '', ...table);
    const file = await plan(index);
    person().willPick('Done before Daymark');
    await startFromHere.execute(learning().context, dayOf(file.uri, index, 'Day 3'));
    await expectText(file, index);
    await untilSaid('“Day 1” is an overview row without a checkbox, so there’s nothing to tick.');
    expectEqual(chosenPlan(), undefined);
  });
});

describe('Follow This Plan', () => {
  const plan = usePlans();
  const person = usePerson();
  const learning = useLearning();

  it('makes the plan of a row the current one, and can be undone', async () => {
    const [file] = [await plan(text), await plan(other)];
    await followThisPlan.execute(learning().context, { uri: file.uri, line: 0 });
    await untilFollowed(learning(), file);
    expectEqual([person().texts, chosenPlan()], [['You’re now following Days 1–4.'], file.path]);
    person().press('Undo');
    await until('it is taken back', () => chosenPlan() === undefined);
  });

  it('says where the choice is kept when the first one is made', async () => {
    const file = await plan(text);
    await learning().context.memory.update('daymark.explainedSettings', undefined);
    await followThisPlan.execute(learning().context, { uri: file.uri, line: 0 });
    expectEqual(person().texts, ['You’re now following Days 1–4. Your choice is saved in .vscode/settings.json.']);
  });

  it('does not follow a plan without open days', async () => {
    const file = await plan(other.replaceAll('[ ]', '[x]'));
    await followThisPlan.execute(learning().context, { uri: file.uri, line: 0 });
    expectEqual(
      [person().texts, chosenPlan()],
      [['You’ve finished Boats, so there’s nothing left to follow.'], undefined],
    );
  });
});

describe('Choose Today’s Day…', () => {
  const plan = usePlans();
  const person = usePerson();
  const learning = useLearning();

  it('asks which plan if several have open days, with the one that was shown first', async () => {
    await untilFollowed(learning(), await plan(text));
    await plan(other);
    await until('both are open', () => learning().context.learner.standing.openPlans === 2);
    await chooseTodaysDay.execute(learning().context);
    expectEqual(person().lists, [['Days 1–4', 'Boats']]);
  });

  it('says why there is no day to choose', async () => {
    await plan(other.replaceAll('[ ]', '[x]'));
    await chooseTodaysDay.execute(learning().context);
    expectEqual(person().texts, ['Every day in your plans is complete.']);
  });

  it('says so of weeks if no plan has anything smaller', async () => {
    await plan(lines('# Boats', '## Week 1', '- [x] Row', '## Week 2', '- [x] Sail', '## Week 3', '- [x] Rest'));
    await chooseTodaysDay.execute(learning().context);
    expectEqual(person().texts, ['Every week in your plans is complete.']);
  });
});
