import assert from 'node:assert/strict';
import { Learner } from '../../../../src/workspace/learner/learner';
import type { LearnerSettings } from '../../../../src/workspace/learner/learner';
import type { LearnersDay } from '../../../../src/workspace/learner/learnersDay';
import type { IndexedPlan } from '../../../../src/workspace/index/planSource';
import { indexedPlan, planSource } from '../../views/planSource';
import { memory } from './memory';

/** A setting that keeps its value. */
function setting<T>(value: T): { value: () => T; onDidChange: () => { dispose: () => void } } {
  return { value: () => value, onDidChange: () => ({ dispose: () => undefined }) };
}

const settings: LearnerSettings = {
  currentPlan: setting(''),
  log: setting(''),
  studyDays: setting([]),
  streakFreezes: setting(2),
  dayStartsAt: setting('00:00'),
};

const stars = indexedPlan('stars.md', ['# Stars', '## Day 1', '- [x] Orion ✅ 2026-11-21', '## Day 2', '- [ ] Lyra']);
const knots = indexedPlan('knots.md', ['# Knots', '## Day 1', '- [ ] Bowline', '## Day 2', '- [ ] Hitch']);

/** A learner whose plans and date change without an event. */
function silentlyChanging(): { learner: Learner; source: { plans: readonly IndexedPlan[] }; day: { today: string } } {
  const source = { ...planSource({}), plans: [stars] as readonly IndexedPlan[] };
  const day = { today: '2026-11-21', onDidChange: () => ({ dispose: () => undefined }) };
  return { learner: new Learner(source, settings, day as unknown as LearnersDay, memory()), source, day };
}

describe('The standing of a learner', () => {
  it('is the same object until something changes', () => {
    const { learner } = silentlyChanging();
    assert.equal(learner.standing, learner.standing);
  });

  it('follows the plans before their change is announced', () => {
    const { learner, source } = silentlyChanging();
    assert.equal(learner.standing.currentDay?.at, stars);
    source.plans = [knots];
    assert.equal(learner.standing.currentDay?.at, knots);
  });

  it('follows the date before its change is announced', () => {
    const { learner, day } = silentlyChanging();
    assert.equal(learner.standing.isDoneToday, true);
    day.today = '2026-11-22';
    assert.equal(learner.standing.isDoneToday, false);
  });

  it('names the current day, also while a day that was completed today is on show', () => {
    const { standing } = silentlyChanging().learner;
    assert.deepEqual([standing.day?.day.label, standing.currentDay?.day.label], ['Day 1', 'Day 2']);
  });

  it('stays with the plan that was shown when another one is created', () => {
    const { learner, source } = silentlyChanging();
    source.plans = [knots];
    assert.equal(learner.standing.plan, knots);
    source.plans = [indexedPlan('a.md', ['# Boats', '## Day 1', '- [ ] Bow', '## Day 2', '- [ ] Stern']), knots];
    assert.equal(learner.standing.plan, knots);
  });

  it('includes a complete copy that was followed before, also once another copy is followed', () => {
    const { learner, source } = silentlyChanging();
    const round = (path: string, box: string, done: string): IndexedPlan =>
      indexedPlan(path, ['# Knots', '## Day 1', `- [x] Bowline ✅ ${done}`, '## Day 2', `- [${box}] Hitch ${done}`]);
    source.plans = [round('first.md', ' ', '2026-10-01')];
    assert.equal(learner.standing.plan, source.plans[0]);
    source.plans = [round('first.md', 'x', '2026-10-01'), round('second.md', ' ', '2026-11-21')];
    assert.deepEqual(learner.standing.ownPlans, source.plans);
    assert.equal(learner.standing.plan, source.plans[1]);
  });

  it('does not remember a plan that was shown while the others were still looked for', () => {
    const { learner, source } = silentlyChanging();
    Object.assign(source, { isLooking: true, plans: [knots] });
    assert.equal(learner.standing.plan, knots);
    const boats = indexedPlan('a.md', ['# Boats', '## Day 1', '- [ ] Bow', '## Day 2', '- [ ] Stern']);
    Object.assign(source, { isLooking: false, plans: [boats, knots] });
    assert.equal(learner.standing.plan, undefined);
  });
});
