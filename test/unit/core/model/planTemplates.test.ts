import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { firstWords, planTemplate, templateKinds } from '../../../../src/core/model/planTemplates';
import { readPlan } from '../../../../src/core/reading/readPlan';

describe('A plan from a template', () => {
  it('is read as a plan of its kind', () => {
    const found = templateKinds.map((kind) => {
      const { isPlan, kind: planKind, label, evidence } = readPlan(planTemplate(kind));
      return [kind, isPlan, planKind, label, evidence.days, evidence.modules, evidence.tasks];
    });
    assert.deepEqual(found, [
      ['cycle', true, 'days', 'Days 1-30', 30, 5, 0],
      ['month', true, 'days', 'Month 1', 28, 4, 0],
      ['tracker', true, 'tracker', '', 0, 6, 18],
      ['log', true, 'log', 'Week 1', 5, 0, 0],
    ]);
  });

  for (const kind of templateKinds) {
    it(`is the approved ${kind}`, () => {
      assert.equal(planTemplate(kind), readFileSync(`test/unit/core/model/approved/${kind}.md`, 'utf8'));
    });
  }

  it('has words to type over first: those of its title, or of the first entry of a log', () => {
    const found = templateKinds.map((kind) => {
      const text = planTemplate(kind);
      const words = firstWords[kind];
      return [text.split('\n')[text.slice(0, text.indexOf(words)).split('\n').length - 1], words];
    });
    assert.deepEqual(found, [
      ['# Days 1-30: What you want to learn', 'What you want to learn'],
      ['# Month 1: What you want to learn', 'What you want to learn'],
      ['# What you want to know', 'What you want to know'],
      ['What I did, what I learned, what comes next.', 'What I did, what I learned, what comes next.'],
    ]);
  });

  it('has nothing done in it, and ends with a newline', () => {
    for (const kind of templateKinds) {
      const text = planTemplate(kind);
      assert.doesNotMatch(text, /\[x\]|✅/);
      assert.match(text, /[^\n]\n$/);
    }
  });
});
