import assert from 'node:assert/strict';
import type { HeadingBlock, TextBlock } from '../../../../../src/core/reading/blocks/block';
import {
  headingOfCallout,
  headingsOfHtml,
  headingsOfItem,
  headingsOfParagraph,
  isEmphasized,
  splitAt,
} from '../../../../../src/core/reading/blocks/standIns';

const fifty = 'to everyone who comes by boat and stays the night';

function textBlock(kind: TextBlock['kind'], line: number, lines: readonly string[]): TextBlock {
  const at = { kind, line, endLine: line + lines.length - 1, nesting: kind === 'item' ? 1 : 0 };
  return { ...at, source: lines.join('\n'), box: undefined, cells: [], ordinal: undefined, dayTitle: undefined };
}

/** The lines of a paragraph that stand in for headings, counted from 0. */
function linesOf(...lines: readonly string[]): readonly number[] {
  return headingsOfParagraph(lines.join('\n'), 0).map(({ line }) => line);
}

describe('a paragraph of one line stands in for a heading', () => {
  it('if it is labelled as a day, a week or another part', () => {
    for (const line of [
      'Day 1',
      'Day 1 (Mon 19:00)',
      'Week 1: Rope',
      'Phase 2 – Sails',
      '**Phase 2**',
      '**Day 1:** Tie',
    ]) {
      assert.deepEqual(linesOf(line), [0], line);
    }
  });

  it('if it is entirely bold, italic or a link and begins with such a label', () => {
    for (const line of ['*Day 1 Rope*', '__Week 2 Sails__', '[Day 1 Rope](day-1.md)', '**Monday: Rope**']) {
      assert.deepEqual(linesOf(line), [0], line);
    }
  });

  it('but not if it is a sentence, or only a date or a weekday is bold', () => {
    for (const line of [
      'Day 1 was hard',
      'Day 1: Rope. Then sails.',
      '**2026-03-01** Rope',
      '**Monday:** Rope',
      'Rope',
    ]) {
      assert.deepEqual(linesOf(line), [], line);
    }
  });

  it('without the sign of a list that misses its space', () => {
    const [heading] = headingsOfParagraph('-**Day 2** Splices', 4);
    assert.equal(heading?.source, '**Day 2** Splices');
    assert.equal(heading.line, 4);
  });
});

describe('a paragraph of several lines stands in for headings', () => {
  it('at each line that begins with a day in bold type, but not with another part', () => {
    assert.deepEqual(linesOf('**Day 1:** Tie', 'a bend', '**Day 2** Cut', '**Week 3** Rest'), [0, 2]);
  });

  it('at its first line if that is a label with a title, or a label before another line', () => {
    assert.deepEqual(linesOf('Day 1: Rope', 'Tie a bend.'), [0]);
    assert.deepEqual(linesOf('Day 1', 'Tie a bend.'), [0]);
    assert.deepEqual(linesOf('Day 1: Rope', 'tie a bend.'), [0]);
  });

  it('but not if the first line is the beginning of a sentence', () => {
    assert.deepEqual(linesOf('Day 1', 'was hard.'), []);
    assert.deepEqual(linesOf(`Day 1: open ${fifty}`, 'Tie a bend.'), []);
    assert.deepEqual(linesOf('Day 1: Rope. Sails.', 'Tie a bend.'), []);
  });

  it('at each of several lines with a label, which may be sentences', () => {
    assert.deepEqual(linesOf('Day 1: We tied. It held.', 'Day 2: We cut.'), [0, 1]);
    assert.deepEqual(linesOf('Evenings in the harbour', 'Day 1: Tie', 'Day 2: Cut', 'Day 3: Rest'), [1, 2, 3]);
  });

  it('but not at two lines below another line', () => {
    assert.deepEqual(linesOf('Evenings in the harbour', 'Day 1: Tie', 'Day 2: Cut'), []);
    assert.deepEqual(linesOf('Evenings 1 in the harbour', 'Day 1: Tie', 'Day 2: Cut'), []);
  });

  it('with days without bold type below those in bold type', () => {
    const depths = ['**Day 1:** Tie', 'Day 1: Tie', 'Week 1: Tie', '**Week 1:** Tie'].map(
      (line) => headingsOfParagraph(line, 0)[0]?.depth ?? NaN,
    );
    const [day = NaN] = depths;
    assert.deepEqual(depths, [day, day + 1, day - 1, day - 1]);
  });
});

describe('a paragraph is split before its headings', () => {
  const block = textBlock('paragraph', 10, ['Before', 'Day 1', 'Rope', 'Day 2']);
  const headingAt = (line: number): HeadingBlock => ({
    kind: 'heading',
    line,
    depth: 8,
    isFold: false,
    source: `heading ${line}`,
    title: undefined,
  });

  it('into pieces that keep their lines and their text', () => {
    const pieces = splitAt([headingAt(11), headingAt(13)], block).map((piece) =>
      piece.kind === 'paragraph' ? [piece.line, piece.endLine, piece.source] : [piece.kind, piece.line],
    );
    assert.deepEqual(pieces, [
      [10, 10, 'Before'],
      ['heading', 11],
      [11, 12, 'Day 1\nRope'],
      ['heading', 13],
      [13, 13, 'Day 2'],
    ]);
  });

  it('with nothing before a heading in its first line', () => {
    assert.deepEqual(
      splitAt([headingAt(10)], block).map(({ kind, line }) => [kind, line]),
      [
        ['heading', 10],
        ['paragraph', 10],
      ],
    );
  });
});

describe('a list item stands in for headings', () => {
  const inItem = (box: string | undefined, ...lines: readonly string[]): readonly number[] =>
    headingsOfItem({ ...textBlock('item', 3, lines), box }).map(({ line }) => line);

  it('if it ends in items without a space behind their bullets, and all of them are days', () => {
    assert.deepEqual(inItem(undefined, '**Day 1** Tie', '-**Day 2** Cut', '-**Day 3** Rest'), [3, 4, 5]);
  });

  it('but not if one of them is no day or no item, it is alone, or it has a box', () => {
    assert.deepEqual(inItem(undefined, '**Day 1** Tie', '-**Rope** Cut'), []);
    assert.deepEqual(inItem(undefined, '**Day 1** Tie', '-**Day 2** Cut', '**Day 3** Rest'), []);
    assert.deepEqual(inItem(undefined, '**Day 1** Tie'), []);
    assert.deepEqual(inItem(' ', '**Day 1** Tie', '-**Day 2** Cut'), []);
  });
});

describe('a callout stands in for a heading', () => {
  it('if its first line is a label, perhaps with a title behind a sign', () => {
    assert.equal(headingOfCallout('[!todo] Monday', 2)?.source, 'Monday');
    assert.equal(headingOfCallout('[!note]- Day 3: Rope\nTie it', 2)?.source, 'Day 3: Rope');
    assert.equal(headingOfCallout('[!note]+ Day 3', 7)?.line, 7);
  });

  it('but not if it goes on as a sentence, has no label, or is no callout', () => {
    for (const source of ['[!todo] Monday is a day of rest', '[!todo] Rope', 'Monday', '[!todo]']) {
      assert.equal(headingOfCallout(source, 2), undefined, source);
    }
  });
});

describe('a piece of HTML', () => {
  it('has a heading for each summary, and an end for each fold', () => {
    const html =
      '<details>\n<summary class="day">Day 1: <b>Rope</b></summary>\nTie\n</details>\n<details><summary>Notes</summary>';
    assert.deepEqual(
      headingsOfHtml(html, 5).map((block) => (block.kind === 'heading' ? [block.line, block.source] : [block.line])),
      [[6, 'Day 1: <b>Rope</b>'], [8], [9, 'Notes']],
    );
  });
});

describe('a line is emphasized', () => {
  it('if all of it is bold or italic', () => {
    for (const line of ['**Rope**', '*Rope*:', '__Rope__']) {
      assert.equal(isEmphasized(line), true, line);
    }
    for (const line of ['**Rope** Tie', 'Rope', '[Rope](rope.md)', 'Tie **Rope**']) {
      assert.equal(isEmphasized(line), false, line);
    }
  });
});
