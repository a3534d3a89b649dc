import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import {
  planTemplate,
  templateKinds,
  templateText,
  type TemplateKind,
  type TemplatePart,
} from '../../../../src/commands/plans/planTemplates';
import { readPlan } from '../../../../src/core/reading/readPlan';
import { english } from '../../views/planSource';

const words = { l10n: english, language: 'en' };
const unknown = { topic: '', days: 30 };

function text(kind: TemplateKind, wishes = unknown): string {
  return templateText(planTemplate(kind, wishes, words));
}

function blanksOf(parts: readonly TemplatePart[]): readonly string[] {
  return parts.flatMap((part) => (part.isBlank ? [part.text] : []));
}

describe('A plan from a template', () => {
  it('is read as a plan of its kind', () => {
    const found = templateKinds.map((kind) => {
      const { isPlan, kind: planKind, label, evidence } = readPlan(text(kind));
      return [kind, isPlan, planKind, label, evidence.days, evidence.modules, evidence.tasks];
    });
    assert.deepEqual(found, [
      ['cycle', true, 'days', 'Days 1-30', 30, 5, 30],
      ['month', true, 'days', 'Month 1', 28, 4, 28],
      ['tracker', true, 'tracker', '', 0, 6, 18],
      ['log', true, 'log', 'Week 1', 5, 0, 0],
    ]);
  });

  for (const kind of templateKinds) {
    it(`is the approved ${kind}`, () => {
      assert.equal(text(kind), readFileSync(`test/unit/commands/plans/approved/${kind}.md`, 'utf8'));
    });
  }

  it('has as many days as its author wants, in modules of a week', () => {
    const found = [2, 7, 8, 100, 366].map((days) => {
      const { isPlan, label, evidence } = readPlan(text('cycle', { topic: 'Knots', days }));
      return [isPlan, label, evidence.days, evidence.modules];
    });
    assert.deepEqual(found, [
      [true, 'Days 1-2', 2, 1],
      [true, 'Days 1-7', 7, 1],
      [true, 'Days 1-8', 8, 2],
      [true, 'Days 1-100', 100, 15],
      [true, 'Days 1-366', 366, 53],
    ]);
  });

  it('has the topic in its title, and a blank there if the author names none', () => {
    const titles = ['cycle', 'month', 'tracker'] as const;
    assert.deepEqual(
      titles.map((kind) => text(kind, { topic: ' Knots ', days: 7 }).split('\n')[0]),
      ['# Days 1-7: Knots', '# Month 1: Knots', '# Knots'],
    );
    assert.deepEqual(
      titles.map((kind) => blanksOf(planTemplate(kind, unknown, words))[0]),
      ['What you want to learn', 'What you want to learn', 'What you want to know'],
    );
  });

  it('has blanks in its first week only, for nobody tabs through a whole plan', () => {
    const blanks = blanksOf(planTemplate('cycle', { topic: 'Knots', days: 366 }, words));
    assert.equal(blanks.length, 2 + 7 * 5);
    assert.deepEqual(blanks.slice(0, 5), [
      'What you’ll be able to do after these days.',
      'Name of the module',
      'Topic of the day',
      '30',
      'What you want to understand.',
    ]);
    assert.equal(blanksOf(planTemplate('log', unknown, words)).length, 5);
  });

  it('keeps any topic as it is, even one with the marks of a blank or a snippet', () => {
    const topic = '$1 \uE000${2:x}\uE000 }\\';
    assert.equal(text('tracker', { topic, days: 1 }).split('\n')[0], '# $1 ${2:x} }\\');
  });

  it('has nothing done in it, and ends with a newline', () => {
    for (const kind of templateKinds) {
      assert.doesNotMatch(text(kind), /\[x\]|✅/);
      assert.match(text(kind), /[^\n]\n$/);
    }
  });
});
