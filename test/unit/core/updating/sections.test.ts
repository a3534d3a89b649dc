import assert from 'node:assert/strict';
import { linesOf, sectionsOf, withoutDates } from '../../../../src/core/updating/sections';
import { readPlanText } from '../../../../src/core/writing/lines/planText';

function words(line: string): string | undefined {
  return sectionsOf(readPlanText(line))[0]?.words[0];
}

describe('What a line says', () => {
  it('is the same whatever its bullet, its number, its spaces, its box and its dates are', () => {
    const lines = [
      '- [ ] Tie it',
      '* [x]  Tie it ✅ 2026-11-02',
      '+ Tie it',
      '  - [-] Tie it',
      '1. Tie it',
      '12) [X] Tie it [completion:: 2026-11-02]',
      '- [ ] Tie it [2026-10-05] ✅ 2026-11-02',
      '\uFEFF- [ ] Tie it',
    ];
    for (const line of lines) {
      assert.equal(words(line), '-Tie it', line);
    }
    assert.equal(words('- [ ]'), '-');
  });

  it('isn’t the same in a paragraph, an item and a quotation', () => {
    assert.equal(words('Tie it'), 'Tie it');
    assert.equal(words('   Tie it'), 'Tie it');
    assert.equal(words('> Tie it'), '>Tie it');
    assert.equal(words('> > Tie it'), '>>Tie it');
    assert.equal(words('> - [ ] Tie it'), '>-Tie it');
    assert.equal(words('A rope > a thread'), 'A rope > a thread');
  });

  it('begins with what looks like a bullet or a number, but is none', () => {
    for (const line of ['-Tie it', '1.Tie it', '1 Tie it', 'a. Tie it', '1234567890. Tie it']) {
      assert.equal(words(line), line);
    }
  });
});

describe('A line without its dates', () => {
  it('has none of them, and keeps its indentation', () => {
    assert.equal(withoutDates('  - [x] Tie it [2026-10-05] ✅ 2026-11-02'), '  - [x] Tie it');
    assert.equal(withoutDates('  - [x] Tie it'), '  - [x] Tie it');
  });
});

describe('The sections of a plan', () => {
  const text = [
    '---',
    'tags: [knots]',
    '---',
    '# Knots',
    '## Day 1: Bowline',
    'Tie it',
    '## Links',
    'A book',
    '## Day 2: Reef knot',
  ];
  const sections = sectionsOf(readPlanText(text.join('\n')));

  it('are the plan itself and its days, without front matter', () => {
    assert.deepEqual(
      sections.map(({ kind, path, lines }) => [kind, path, lines]),
      [
        ['plan', [], [3, 6, 7]],
        ['day', ['Day 1: Bowline'], [4, 5]],
        ['day', ['Day 2: Reef knot'], [8]],
      ],
    );
  });

  it('have their lines in the order of the document', () => {
    assert.deepEqual(
      linesOf(sections).map(({ line }) => line),
      [3, 4, 5, 6, 7, 8],
    );
  });
});
