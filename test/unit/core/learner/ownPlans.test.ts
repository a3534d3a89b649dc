import assert from 'node:assert/strict';
import { dayNumber } from '../../../../src/core/calendar/date';
import { ownPlans, type Choice } from '../../../../src/core/learner/ownPlans';
import { standingOf, type DatedPlanAt, type Preferences, type Standing } from '../../../../src/core/learner/standing';
import { datesOf, readPlan } from '../../../../src/core/reading/readPlan';
import { lines } from '../planLines';

const today = '2026-11-20';
const nothingChosen: Choice = { chosenPlan: undefined };

/** A copy of the plan of a class, of which the first days were done on these dates. */
function copy(
  path: string,
  dates: readonly string[] = [],
  changes: (text: string) => string = (text) => text,
): DatedPlanAt {
  const days = ['Rope', 'Sails', 'Wind'].flatMap((title, index) => {
    const date = dates[index];
    return ['', `## Day ${index + 1}: ${title}`, date === undefined ? '- [ ] Try it' : `- [x] Try it ✅ ${date}`];
  });
  const text = changes(lines('# Sailing', ...days));
  const plan = readPlan(text);
  return { path, plan, ...datesOf(plan, text) };
}

/** What the paths of the learner's plans are, and of those that could be theirs. */
function sorted(plans: readonly DatedPlanAt[], choice: Partial<Choice> = {}): { own: string[]; unclear: string[] } {
  const { own, unclear } = ownPlans(plans, { ...nothingChosen, ...choice });
  return { own: own.map(({ path }) => path), unclear: unclear.map(({ path }) => path) };
}

function standingIn(plans: readonly DatedPlanAt[], preferences: Partial<Preferences> = {}): Standing<DatedPlanAt> {
  return standingOf(plans, today, { studyDays: [], daysOff: [], streakFreezes: 2, ...nothingChosen, ...preferences });
}

const yesterday = ['2026-11-19'];
const complete = ['2026-10-01', '2026-10-02', '2026-10-03'];

describe('Of several copies of a plan', () => {
  it('the chosen one is the learner’s', () => {
    const plans = [copy('ada.md', yesterday), copy('bo.md'), copy('cy.md', yesterday)];
    assert.deepEqual(sorted(plans, { chosenPlan: 'bo.md' }), { own: ['bo.md'], unclear: [] });
  });

  it('the only one with done dates is the learner’s', () => {
    assert.deepEqual(sorted([copy('ada.md'), copy('bo.md', yesterday)]), { own: ['bo.md'], unclear: [] });
  });

  it('each could be the learner’s if several or none have done dates', () => {
    const plans = [copy('ada.md', yesterday), copy('bo.md', yesterday), copy('cy.md')];
    assert.deepEqual(sorted(plans), { own: [], unclear: ['ada.md', 'bo.md', 'cy.md'] });
    assert.deepEqual(sorted([copy('ada.md'), copy('bo.md')]), { own: [], unclear: ['ada.md', 'bo.md'] });
  });

  it('a complete one that was chosen before is the learner’s, too', () => {
    const plans = [copy('first.md', complete), copy('second.md', yesterday)];
    const chosenBefore = ['first.md', 'second.md'];
    assert.deepEqual(sorted(plans, { chosenBefore }), { own: ['first.md', 'second.md'], unclear: [] });
    assert.deepEqual(sorted(plans, { chosenPlan: 'second.md', chosenBefore }).own, ['first.md', 'second.md']);
    assert.deepEqual(sorted(plans, { chosenPlan: 'second.md' }).own, ['second.md']);
  });

  it('the only other one is the second round if the first was completed', () => {
    const plans = [copy('first.md', complete), copy('second.md')];
    assert.deepEqual(sorted(plans, { chosenBefore: ['first.md'] }), { own: ['first.md', 'second.md'], unclear: [] });
  });

  it('none of several others is the second round', () => {
    const plans = [copy('first.md', complete), copy('ada.md'), copy('bo.md')];
    assert.deepEqual(sorted(plans, { chosenBefore: ['first.md'] }), {
      own: ['first.md'],
      unclear: [],
    });
  });

  it('an open one that was chosen before is not counted beside the chosen one', () => {
    const plans = [copy('ada.md', yesterday), copy('bo.md')];
    assert.deepEqual(sorted(plans, { chosenPlan: 'bo.md', chosenBefore: ['ada.md'] }).own, ['bo.md']);
  });
});

describe('Plans are not copies', () => {
  const original = copy('ada.md', yesterday);
  const bothAreOwn = (other: DatedPlanAt): void =>
    assert.deepEqual(sorted([original, other]), { own: [original.path, other.path], unclear: [] });

  it('if their titles differ', () => {
    bothAreOwn(copy('bo.md', yesterday, (text) => text.replace('Sailing', 'Rowing')));
  });

  it('if the title or the label of a day differs', () => {
    bothAreOwn(copy('bo.md', yesterday, (text) => text.replace('Wind', 'Waves')));
    bothAreOwn(copy('bo.md', yesterday, (text) => text.replace('Day 3', 'Day 4')));
  });

  it('if they are routines: the weekdays are the same each week', () => {
    const week = (path: string): DatedPlanAt => {
      const text = lines('# My week', '## Monday', '- [x] Row ✅ 2026-11-16', '## Tuesday', '- [ ] Sail');
      const plan = readPlan(text);
      return { path, plan, ...datesOf(plan, text) };
    };
    assert.deepEqual(sorted([week('1.md'), week('2.md')]), { own: ['1.md', '2.md'], unclear: [] });
  });

  it('if they have no title', () => {
    const untitled = (path: string): DatedPlanAt => copy(path, yesterday, (text) => text.replace('# Sailing\n', ''));
    assert.deepEqual(sorted([untitled('ada.md'), untitled('bo.md')]).unclear, []);
  });
});

describe('In the folder of a class', () => {
  const learners = Array.from({ length: 30 }, (_, index) =>
    copy(`learner-${index + 1}.md`, [`2026-11-${(index % 18) + 1}`]),
  );

  it('nothing is current and nothing counts until the learner has chosen', () => {
    const { plan, streak, openPlans } = standingIn(learners);
    assert.deepEqual([plan, streak.daysActive, openPlans], [undefined, 0, 30]);
  });

  it('only the chosen plan counts', () => {
    const plans = [...learners, copy('mine.md', ['2026-11-18', '2026-11-19'])];
    const { plan, streak, openPlans } = standingIn(plans, { chosenPlan: 'mine.md' });
    assert.deepEqual([plan?.path, streak.current, streak.daysActive, openPlans], ['mine.md', 2, 2, 1]);
  });

  it('the days off of the others do not count', () => {
    const away = (text: string): string => `---\ndaymark: { days-off: [2026-11-19] }\n---\n${text}`;
    const plans = [copy('mine.md', ['2026-11-18']), copy('theirs.md', [], away)];
    assert.equal(standingIn(plans).calendar.isStudyDay(dayNumber('2026-11-19')), true);
    assert.equal(
      standingIn([copy('mine.md', ['2026-11-18'], away)]).calendar.isStudyDay(dayNumber('2026-11-19')),
      false,
    );
  });
});
