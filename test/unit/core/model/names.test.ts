import assert from 'node:assert/strict';
import { dayTitle, fileLabel, fullName, isRangeOfDays, shortName, withEnDash } from '../../../../src/core/model/names';
import { firstDay, lines } from '../planLines';

describe('The short name', () => {
  it('is the label, with an en dash in a range; the title is the rest', () => {
    assert.deepEqual(shortName('Days 31-60', 'Days 31-60: The Moon'), { label: 'Days 31–60', rest: 'The Moon' });
    assert.deepEqual(shortName('Month 3', 'Tides'), { label: 'Month 3', rest: 'Tides' });
    assert.deepEqual(shortName('Week 2', 'Week 2'), { label: 'Week 2', rest: '' });
  });

  it('leaves out a range that the title repeats in parentheses, and nothing else in parentheses', () => {
    const rest = (title: string): string => shortName('Module 1', title).rest;
    assert.equal(rest('Lamps (Days 31-37)'), 'Lamps');
    assert.equal(rest('Lamps (Sessions 1–4)'), 'Lamps');
    assert.equal(rest('Lamps (Chapters 1-4)'), 'Lamps (Chapters 1-4)');
    assert.equal(rest('Lamps (2 days)'), 'Lamps (2 days)');
  });

  it('is the title if there is no label, at most 30 characters of it', () => {
    assert.deepEqual(shortName('', 'Cycle Assessment'), { label: 'Cycle Assessment', rest: '' });
    const { label } = shortName('', 'Everything that I wanted to know about 🐝 and never asked');
    assert.equal(label, 'Everything that I wanted to k…');
    assert.equal([...label].length, 30);
    assert.equal(shortName('', '🐝'.repeat(40)).label, `${'🐝'.repeat(29)}…`);
  });

  it('is not cut in tooltips and messages', () => {
    assert.equal(fullName('Days 31-60', 'Days 31-60: The Moon'), 'Days 31–60: The Moon');
    assert.equal(fullName('', 'Bends'), 'Bends');
    assert.equal(withEnDash('Day 1-2'), 'Day 1–2');
    assert.equal(withEnDash('Days 59 - 60'), 'Days 59–60');
    assert.equal(withEnDash('Follow-up'), 'Follow-up');
  });

  it('keeps the hyphens of a date', () => {
    assert.deepEqual(['2026-03-01', 'Mon 27-03-23'].map(withEnDash), ['2026-03-01', 'Mon 27-03-23']);
  });

  it('makes a plan a cycle if it is a range of days, in any known language', () => {
    assert.deepEqual(['Days 1-30', 'Días 1-30', 'Weeks 1-4', 'Day 31', ''].map(isRangeOfDays), [
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('The name of a file', () => {
  it('is the name of its folder if it is a README or an index, and only then', () => {
    assert.equal(fileLabel('knots/README.md'), 'knots');
    assert.equal(fileLabel('knots/index.md'), 'knots');
    assert.equal(fileLabel('knots/my-readme.md'), 'my-readme.md');
    assert.equal(fileLabel('README.md'), 'README.md');
  });
});

/** What a day is called: a day with this heading and this objective. */
function titleOf(heading: string, objective: string): string {
  return dayTitle(firstDay(lines('# Plan', heading, `**Objective:** ${objective}`, '## Day 2')));
}

describe('The title of a day', () => {
  it('is the title in its heading', () => {
    assert.equal(titleOf('## Day 1: Bends', 'Know bends'), 'Bends');
  });

  it('is the first clause of the objective if the heading has none', () => {
    assert.equal(titleOf('## Day 1', 'Know bends. Then hitches'), 'Know bends');
    assert.equal(titleOf('## Day 1', 'Know: bends'), 'Know');
    assert.equal(titleOf('## Day 1', '学ぶ。結ぶ'), '学ぶ');
  });

  it('continues after a period that does not end a clause', () => {
    assert.equal(titleOf('## Day 1', '.NET basics. And more'), '.NET basics');
    assert.equal(titleOf('## Day 1', 'Node 24.1 at http://localhost'), 'Node 24.1 at http://localhost');
  });
});
