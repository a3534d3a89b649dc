import assert from 'node:assert/strict';
import { isUpToDate } from '../../../../src/core/updating/isUpToDate';
import { readPlanText } from '../../../../src/core/writing/lines/planText';

type Lines = readonly string[];

/** Whether the learner's plan has everything of the author's version. */
function hasAll(mine: Lines, next: Lines, base?: Lines): boolean {
  const [ours, theirs] = [mine, next].map((lines) => readPlanText(lines.join('\n')));
  assert.ok(ours && theirs);
  return isUpToDate(ours, theirs, base && readPlanText(base.join('\n')));
}

const author: Lines = [
  '# Knots',
  '',
  '## Day 1: Bowline',
  '',
  '- [ ] Tie it',
  '- [ ] Untie it',
  '',
  '## Day 2: Reef knot',
  '',
  'Why does it slip?',
  '',
];

function changed(lines: Lines, from: string, ...to: Lines): Lines {
  assert.ok(lines.includes(from), from);
  return lines.flatMap((line) => (line === from ? to : [line]));
}

describe('Whether its past is known or not, a plan is up to date', () => {
  it('if the learner only worked with it', () => {
    const mine = changed(
      changed(author, '- [ ] Tie it', '- [x] Tie it ✅ 2026-11-02'),
      'Why does it slip?',
      'Why does it slip?',
      '',
      '- [x] Day complete ✅ 2026-11-03',
      '',
      '**Notebook:** [day-002.ipynb](notebooks/day-002.ipynb)',
    );
    assert.ok(hasAll(mine, author));
    assert.ok(hasAll(mine, author, changed(author, 'Why does it slip?', 'Does it slip?')));
  });

  it('if blank lines were added to it, or got spaces', () => {
    assert.ok(hasAll(changed(author, '', '', ''), author));
    assert.ok(hasAll(changed(author, '', '  '), author));
  });

  it('unless the author wrote a line that it doesn’t have', () => {
    const next = changed(author, '- [ ] Untie it', '', '- [ ] Untie it', '- [ ] Tie it blindly');
    assert.ok(!hasAll(author, next));
    assert.ok(!hasAll(author, next, author));
  });

  it('unless a line was moved', () => {
    const next = [...author.slice(0, 2), ...author.slice(7), ...author.slice(2, 7)];
    assert.ok(!hasAll(author, next));
    assert.ok(!hasAll(author, next, author));
  });

  it('unless a task lost its box, or has another bullet', () => {
    const older = changed(author, 'Why does it slip?', 'Does it slip?');
    for (const line of ['- Tie it', '* [ ] Tie it']) {
      assert.ok(!hasAll(changed(author, '- [ ] Tie it', line), author), line);
      assert.ok(!hasAll(changed(author, '- [ ] Tie it', line), author, older), line);
    }
  });
});

describe('A plan whose past nobody knows is up to date', () => {
  it('unless it has a line of its own, which may be one that the author deleted', () => {
    assert.ok(!hasAll(changed(author, 'Why does it slip?', 'Why does it slip?', 'Because of friction.'), author));
  });

  it('unless it lacks a blank line', () => {
    assert.ok(!hasAll(author, changed(author, '- [ ] Untie it', '', '- [ ] Untie it')));
  });
});

describe('A plan that was made from a version that is known is up to date', () => {
  const next = changed(author, '- [ ] Untie it', '- [ ] Untie it', '- [ ] Tie it blindly');

  it('if the author didn’t change that version, whatever the learner did', () => {
    const mine = changed(
      [...author.slice(0, 2), ...author.slice(7), ...author.slice(2, 7)],
      '- [ ] Tie it',
      '- Tie it',
    );
    assert.ok(hasAll(mine, author, author));
  });

  it('if besides the author’s lines it has some that the learner wrote, and lacks some that the learner deleted', () => {
    const mine = changed(changed(next, 'Why does it slip?', 'Because of friction.'), '- [ ] Tie it');
    assert.ok(hasAll(mine, next, author));
  });

  it('if the author only added a blank line', () => {
    assert.ok(hasAll(author, changed(author, '- [ ] Untie it', '', '- [ ] Untie it'), author));
  });

  it('even if blank lines are elsewhere', () => {
    const base = changed(author, 'Why does it slip?', 'Does it slip?');
    const mine = [
      '# Knots',
      '',
      '## Day 1: Bowline',
      '',
      '- [ ] Tie it',
      '- [ ] Untie it',
      '',
      'My own knot',
      '',
      '## Day 2: Reef knot',
      'Why does it slip?',
    ];
    assert.ok(hasAll(mine, author, base));
  });

  it('unless it has a line that the author deleted', () => {
    assert.ok(!hasAll(author, changed(author, 'Why does it slip?'), author));
  });

  it('unless it lacks a line that the author wrote once more', () => {
    const twice = changed(author, 'Why does it slip?', 'Why does it slip?', '- [ ] Tie it');
    const thrice = changed(twice, '# Knots', '# Knots', '- [ ] Tie it');
    assert.ok(!hasAll(author, twice, author));
    assert.ok(!hasAll(twice, thrice, author));
    assert.ok(!hasAll(author, thrice, twice), 'the learner deleted one, and the author added another');
  });

  it('if it lacks a line that the learner deleted, and has the same line elsewhere', () => {
    const base = changed(author, 'Why does it slip?', 'Why does it slip?', '- [ ] Tie it');
    const theirs = changed(base, '- [ ] Untie it');
    const mine = changed(author, '- [ ] Untie it');
    assert.ok(hasAll(mine, theirs, base));
  });
});
