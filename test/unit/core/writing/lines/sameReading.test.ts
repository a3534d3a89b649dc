import assert from 'node:assert/strict';
import { readPlanText, type PlanText } from '../../../../../src/core/writing/lines/planText';
import { areTokensAlike, isReadAlike, isReadAlikeAtAnyDepth } from '../../../../../src/core/writing/lines/sameReading';
import { lines } from '../../planLines';

/** Two texts as one: lines that begin with `+` are only in the second, lines that begin with `-` only in the first. */
type Comparison = readonly string[];

interface Compared {
  readonly before: PlanText;
  readonly after: PlanText;
  /** The line of the first text for a line of the second. */
  readonly lineBefore: (line: number) => number | undefined;
}

function compare(comparison: Comparison): Compared {
  const read = (other: '+' | '-'): PlanText =>
    readPlanText(lines(...comparison.filter((line) => !line.startsWith(other)).map((line) => line.slice(2))));
  const known: (number | undefined)[] = [];
  let next = 0;
  for (const line of comparison) {
    const isNew = line.startsWith('+');
    if (!line.startsWith('-')) {
      known.push(isNew ? undefined : next);
    }
    next += isNew ? 0 : 1;
  }
  return { before: read('+'), after: read('-'), lineBefore: (line) => known[line] };
}

/** The lines that both texts have, and that `isAlike` says are read differently. */
function readDifferently(comparison: Comparison, isAlike = isReadAlike): readonly string[] {
  const { before, after, lineBefore } = compare(comparison);
  return after.lines.filter((_, line) => {
    const was = lineBefore(line);
    return was !== undefined && !isAlike(before.elementsAt(was), after.elementsAt(line));
  });
}

describe('isReadAlike', () => {
  const same: readonly (readonly [name: string, comparison: Comparison])[] = [
    ['a paragraph that is split', ['  Tie a', '+ ', '    bend']],
    ['lines that have moved', ['+ Oil', '+ ', '  # Knots', '  - a', '    > b', '  ***', '  ```', '  c', '  ```']],
    ['blank lines in a fence', ['+ ```', '  ', '+ ```']],
    ['what follows a list or a quotation that has ended', ['+ - > - Oil', '+ ', '+ ***', '  Tar']],
    ['the marks around other code', ['  ```', '- Oil', '+ Tar', '  ```', '  Rope']],
    ['code below other code', ['-     Oil', '+     Tar', '      Rope']],
    ['what follows a line in an item or a quotation', ['  > - Oil', '+ > - Rope', '  > - Tar']],
  ];
  for (const [name, comparison] of same) {
    it(`is true for ${name}`, () => {
      assert.deepEqual(readDifferently(comparison), []);
    });
  }

  const different: readonly (readonly [name: string, comparison: Comparison, lines: readonly string[]])[] = [
    ['text that becomes a heading', ['  Knots', '+ ---', '  Oil'], ['Knots']],
    ['a rule that underlines text', ['+ Knots', '  ---', '  Oil'], ['---']],
    ['a fence that becomes its own end', ['+ ```', '  ```', '  Oil', '  ```'], ['```', 'Oil', '```']],
    ['text that becomes code', ['+ ```', '  Oil', '+ ```', '  Tar'], ['Oil']],
    ['indented text that becomes code', ['  Oil', '+ ', '      Tar'], ['    Tar']],
    ['code with less indentation', ['+ - Oil', '+ ', '          Tar'], ['        Tar']],
    ['each line of code', ['+ -', '          Oil', '          Tar'], ['        Oil', '        Tar']],
    ['text that becomes HTML', ['+ <div>', '  Oil', '+ </div>'], ['Oil']],
    ['a list item that becomes text', ['+ Oil', '  2. Tar'], ['2. Tar']],
    ['text that becomes a table', ['  Oil | Tar', '+ --|--'], ['Oil | Tar']],
    ['text that becomes a row', ['+ | a | b |', '+ |--|--|', '  | Oil |'], ['| Oil |']],
    ['text in an item that becomes a heading', ['  - Oil', '+   ---'], ['- Oil']],
    ['a row that becomes the head of a table', ['+ | a | b |', '+ |--|--|', '  | c | d |', '- |--|--|'], ['| c | d |']],
    ['text that becomes part of a quotation', ['+ > Oil', '  Tar'], ['Tar']],
    ['text that becomes part of an item', ['+ - Oil', '  Tar'], ['Tar']],
    ['text below a table in an item', ['+ - | a |', '+   |--|', '+ ', '    Oil'], ['  Oil']],
    ['an item in an item', ['+ - Oil', '    - Tar'], ['  - Tar']],
  ];
  for (const [name, comparison, lines] of different) {
    it(`is false for ${name}`, () => {
      assert.deepEqual(readDifferently(comparison), lines);
    });
  }
});

describe('isReadAlikeAtAnyDepth', () => {
  it('does not compare the quotations and items around a line', () => {
    assert.deepEqual(readDifferently(['+ > - Oil', '  Tar'], isReadAlikeAtAnyDepth), []);
    assert.deepEqual(readDifferently(['+ - Oil', '    - Tar'], isReadAlikeAtAnyDepth), []);
  });

  it('compares everything else', () => {
    assert.deepEqual(readDifferently(['+ - Oil', '+ ', '          Tar'], isReadAlikeAtAnyDepth), ['        Tar']);
    assert.deepEqual(readDifferently(['  Oil', '+ ---'], isReadAlikeAtAnyDepth), ['Oil']);
  });
});

describe('areTokensAlike', () => {
  function areAlike(comparison: Comparison): boolean {
    const { before, after, lineBefore } = compare(comparison);
    return areTokensAlike(before.tokens, after.tokens, lineBefore);
  }

  const same: readonly (readonly [name: string, comparison: Comparison])[] = [
    ['equal texts', ['  # Knots', '  - > Oil', '  ', '  | a | b |', '  |--|--|', '  ***']],
    ['a new list item', ['  ## Knots', '  - Oil', '+ - Tar', '  ', '  ## Ropes', '  Tie.']],
    ['a new list', ['  ## Knots', '+ ', '+ - Oil', '  ', '  ## Ropes']],
    ['a new quotation at the end', ['  Knots', '+ ', '+ > Oil']],
  ];
  for (const [name, comparison] of same) {
    it(`is true for ${name}`, () => {
      assert.equal(areAlike(comparison), true);
    });
  }

  const different: readonly (readonly [name: string, comparison: Comparison])[] = [
    ['text that becomes a heading', ['  Knots', '+ ---']],
    ['another depth of a heading', ['  Knots', '- ---', '+ ===']],
    ['other code in a fence', ['  ```', '- Oil', '+ Tar']],
    ['text that becomes part of an item', ['+ -', '    Tar']],
    ['a block that is gone', ['  Oil', '  ', '- ***']],
    ['a block that was not there', ['+ Oil', '  ***', '  - Tar', '+ ```', '  - Rope']],
    ['a rule that underlines text and another that is gone', ['+ Oil', '  ---', '  ', '+ ---']],
  ];
  for (const [name, comparison] of different) {
    it(`is false for ${name}`, () => {
      assert.equal(areAlike(comparison), false);
    });
  }

  it('is false if a block begins on another line', () => {
    const [one, other] = [readPlanText('***'), readPlanText('\n***')];
    assert.equal(
      areTokensAlike(one.tokens, other.tokens, (line) => line),
      false,
    );
  });

  it('is false for a block in place of another with the same text', () => {
    const [one, other] = [readPlanText('    Oil\n'), readPlanText('```\nOil\n')];
    assert.equal(
      areTokensAlike(one.tokens, other.tokens, (line) => line),
      false,
    );
  });
});
