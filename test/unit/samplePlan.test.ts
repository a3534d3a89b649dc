import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readPlan } from '../../src/core/reading/readPlan';
import { daysBelow } from '../../src/core/model/walk';

describe('The sample plan', () => {
  const text = readFileSync('media/seven-days-with-vs-code.md', 'utf8');
  const plan = readPlan(text);
  const days = [...daysBelow(plan)];

  it('is a plan of seven open days in two modules', () => {
    assert.deepEqual([plan.isPlan, plan.kind, plan.label], [true, 'days', 'Days 1-7']);
    assert.deepEqual(
      days.map(({ label, state }) => `${label} ${state}`),
      [1, 2, 3, 4, 5, 6, 7].map((day) => `Day ${day} open`),
    );
    assert.equal(plan.evidence.modules, 2);
  });

  it('has two tasks a day, which take ten minutes together', () => {
    for (const day of days) {
      assert.deepEqual([day.progress.total, day.readDetails().minutes], [2, 10], day.label);
    }
  });

  it('has a link to the documentation of VS Code every day, a different one each', () => {
    const links = days.map((day) => day.readDetails().resources.map(({ target }) => target));
    for (const link of links) {
      assert.equal(link.length, 1);
      assert.match(link.join(), /^https:\/\/code\.visualstudio\.com\/docs\//);
    }
    assert.equal(new Set(links.flat()).size, 7);
  });

  it('names commands by their titles', () => {
    const texts = JSON.parse(readFileSync('package.nls.json', 'utf8')) as Readonly<
      Record<string, { message?: string }>
    >;
    const titles = new Set(Object.values(texts).map((text) => text.message));
    const named = [...text.matchAll(/\*Daymark: ([^*]+)\*/g)];
    assert.ok(named.length >= 5);
    for (const [, title] of named) {
      assert.ok(titles.has(title), title);
    }
  });
});
