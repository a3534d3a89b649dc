import assert from 'node:assert/strict';
import { writingLine } from '../../../../src/core/entries/entryBody';
import { daysBelow } from '../../../../src/core/model/walk';
import { readPlan } from '../../../../src/core/reading/readPlan';
import { lines } from '../planLines';

/** The line in which one goes on to write in the first entry, as written. */
function goesOnAt(...entry: readonly string[]): string | undefined {
  const text = lines('# Log', '', '## Day 1: Rope', ...entry);
  const [day] = daysBelow(readPlan(text));
  assert.ok(day);
  return text.split('\n')[writingLine(day, text.split('\n'))];
}

describe('One goes on to write in an entry', () => {
  it('at the first label without contents', () => {
    assert.equal(goesOnAt('**Done:** a bend', '**Thoughts:** ', '**Link:**'), '**Thoughts:** ');
    assert.equal(goesOnAt('> **Done:** a bend', '> **Link:**', '> Tomorrow'), '> **Link:**');
  });

  it('at its last line of text if each label has contents, or is one without a colon', () => {
    assert.equal(goesOnAt('**Done:** a bend', '**Thoughts**', 'Hemp is rough', ''), 'Hemp is rough');
  });

  it('above a line that separates entries, but not above text with dashes', () => {
    assert.equal(goesOnAt('Tied a bend', '', '---', ''), 'Tied a bend');
    assert.equal(goesOnAt('Tied a bend', '', '*** ', ''), 'Tied a bend');
    assert.equal(goesOnAt('Tied a bend', 'and a hitch ---', ''), 'and a hitch ---');
    assert.equal(goesOnAt('Tied a bend', '--- and a hitch', ''), '--- and a hitch');
    assert.equal(goesOnAt('Tied a bend', 'hitch---', ''), 'hitch---');
    assert.equal(goesOnAt('> Tied a bend', '>', '> ---', ''), '> Tied a bend');
  });
});
