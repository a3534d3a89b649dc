import assert from 'node:assert/strict';
import { headingLine } from '../../../../../src/core/reading/blocks/headingLine';

describe('The heading that a link points to', () => {
  const text = ['# Notes', '', '## What is new?', 'Text', '### **Day 31 - Fresnel**', '## Übung 3'].join('\r\n');

  it('is found by the fragment of the link', () => {
    assert.equal(headingLine(text, 'notes'), 0);
    assert.equal(headingLine(text, 'What-is-new'), 2);
    assert.equal(headingLine(text, 'day-31---fresnel'), 4);
    assert.equal(headingLine(text, 'übung-3'), 5);
    assert.equal(headingLine(text, 'übung-3'.normalize('NFD')), 5);
    assert.equal(headingLine(text.normalize('NFD'), 'übung-3'), 5);
  });

  it('is distinguished from others of the same name by a number; headings in a fence do not count', () => {
    const twice = ['## Tides', '```', '## Tides', '```', '## Tides'].join('\n');
    assert.deepEqual([headingLine(twice, 'tides'), headingLine(twice, 'tides-1')], [0, 4]);
  });

  it('is absent if no heading has the fragment', () => {
    assert.equal(headingLine(text, 'text'), undefined);
    assert.equal(headingLine(text, ''), undefined);
  });
});
