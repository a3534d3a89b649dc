import assert from 'node:assert/strict';
import { updatePlan, type Update } from '../../../../src/core/updating/updatePlan';
import { readPlanText } from '../../../../src/core/writing/lines/planText';

type Lines = readonly string[];

function update(mine: Lines, next: Lines, base?: Lines): Update {
  const [ours, theirs, before] = [mine, next, base].map((lines) => lines && readPlanText(lines.join('\n')));
  assert.ok(ours && theirs);
  return updatePlan(ours, theirs, before);
}

function linesAfter(mine: Lines, next: Lines, base?: Lines): Lines {
  return update(mine, next, base).text.split('\n');
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
  '## Day 3: Sheet bend',
  '',
  '- [ ] Join two ropes',
  '',
];

/** The author's plan after some work. */
const learner: Lines = [
  '---',
  'daymark:',
  '  start: 2026-11-02',
  '---',
  '# Knots',
  '',
  '## Day 1: Bowline',
  '',
  '- [x] Tie it ✅ 2026-11-02',
  '- [x] Untie it ✅ 2026-11-03',
  '',
  '## Day 2: Reef knot',
  '',
  'Why does it slip?',
  '',
  '- [x] Day complete ✅ 2026-11-04',
  '',
  '## Day 3: Sheet bend',
  '',
  '- [ ] Join two ropes',
  '',
];

function changed(lines: Lines, from: string, ...to: Lines): Lines {
  assert.ok(lines.includes(from), from);
  return lines.flatMap((line) => (line === from ? to : [line]));
}

describe('Update Plan, from a file', () => {
  it('changes nothing if the author changed nothing', () => {
    const { text, carried, unplaced, gone, parts, changes } = update(learner, author);
    assert.equal(text, learner.join('\n'));
    assert.deepEqual(carried, { identity: 3, closeness: 0 });
    assert.deepEqual([unplaced, gone], [[], []]);
    assert.deepEqual(parts, { found: 3, total: 3 });
    assert.deepEqual(changes, []);
  });

  it('adds what the author added, and keeps ticks, dates, completion lines and front matter', () => {
    const next = [
      ...changed(author, '- [ ] Untie it', '- [ ] Untie it', '- [ ] Tie it blindly'),
      '## Day 4: Hitch',
      '',
    ];
    const expected = [
      ...changed(learner, '- [x] Untie it ✅ 2026-11-03', '- [x] Untie it ✅ 2026-11-03', '- [ ] Tie it blindly'),
      '## Day 4: Hitch',
      '',
    ];
    assert.deepEqual(linesAfter(learner, next), expected);
  });

  it('follows a day whose number changed by its title', () => {
    const inserted = ['## Day 1: Rope', '', '- [ ] Buy a rope', '', '## Day 2: Bowline'];
    const next = changed(
      changed(
        changed(author, '## Day 3: Sheet bend', '## Day 4: Sheet bend'),
        '## Day 2: Reef knot',
        '## Day 3: Reef knot',
      ),
      '## Day 1: Bowline',
      ...inserted,
    );
    const { text, carried } = update(learner, next);
    const expected = changed(
      changed(
        changed(learner, '## Day 3: Sheet bend', '## Day 4: Sheet bend'),
        '## Day 2: Reef knot',
        '## Day 3: Reef knot',
      ),
      '## Day 1: Bowline',
      ...inserted,
    );
    assert.deepEqual(text.split('\n'), expected);
    assert.deepEqual(carried, { identity: 0, closeness: 3 });
  });

  it('follows a day that was moved, with its completion line', () => {
    const day = (lines: Lines, from: number, to: number): Lines => lines.slice(from, to);
    const next = [...day(author, 0, 2), ...day(author, 7, 11), ...day(author, 2, 7), ...day(author, 11, 15)];
    const expected = [...day(learner, 0, 6), ...day(learner, 11, 17), ...day(learner, 6, 11), ...day(learner, 17, 21)];
    assert.deepEqual(linesAfter(learner, next), expected);
  });

  it('ticks a task that was reworded, and gives it the date', () => {
    const next = changed(author, '- [ ] Tie it', '- [ ] Tie it three times');
    const { text, carried } = update(learner, next);
    assert.deepEqual(
      text.split('\n'),
      changed(learner, '- [x] Tie it ✅ 2026-11-02', '- [x] Tie it three times ✅ 2026-11-02'),
    );
    assert.deepEqual(carried, { identity: 2, closeness: 1 });
  });

  it('finds a task that was moved to another day', () => {
    const next = changed(
      changed(author, '- [ ] Untie it'),
      '- [ ] Join two ropes',
      '- [ ] Untie it',
      '- [ ] Join two ropes',
    );
    const expected = changed(
      changed(learner, '- [x] Untie it ✅ 2026-11-03'),
      '- [ ] Join two ropes',
      '- [x] Untie it ✅ 2026-11-03',
      '- [ ] Join two ropes',
    );
    assert.deepEqual(linesAfter(learner, next), expected);
  });

  it('lists a tick that has no place any more, with where it was', () => {
    const { text, unplaced } = update(learner, changed(author, '- [ ] Untie it'));
    assert.deepEqual(text.split('\n'), changed(learner, '- [x] Untie it ✅ 2026-11-03'));
    assert.deepEqual(unplaced, [{ line: 9, text: '- [x] Untie it ✅ 2026-11-03', path: ['Day 1: Bowline'] }]);
  });

  it('lists the completion line of a day that was deleted', () => {
    const { unplaced, parts } = update(learner, [...author.slice(0, 7), ...author.slice(11)]);
    assert.deepEqual(unplaced, [{ line: 15, text: '- [x] Day complete ✅ 2026-11-04', path: ['Day 2: Reef knot'] }]);
    assert.deepEqual(parts, { found: 2, total: 3 });
  });

  it('lists every other line that would go, because nobody can tell who wrote it', () => {
    const mine = changed(learner, 'Why does it slip?', 'Why does it slip?', 'Because of friction.');
    const { text, gone, unplaced } = update(mine, author);
    assert.equal(text, learner.join('\n'));
    assert.deepEqual(gone, [{ line: 14, text: 'Because of friction.', path: ['Day 2: Reef knot'] }]);
    assert.deepEqual(unplaced, []);
  });

  it('keeps the completion line of a day in this day, even if the author completed another one', () => {
    const mine = changed(changed(learner, '- [x] Tie it ✅ 2026-11-02'), '- [x] Untie it ✅ 2026-11-03');
    const next = changed(author, '- [ ] Untie it', '- [ ] Untie it', '- [x] Day complete ✅ 2025-01-07');
    const { text } = update(mine, next);
    assert.ok(text.includes('Why does it slip?\n\n- [x] Day complete ✅ 2026-11-04'), text);
  });

  it('keeps the link to a notebook', () => {
    const link = '**Notebook:** [day-003.ipynb](notebooks/day-003.ipynb)';
    const mine = changed(learner, '- [ ] Join two ropes', '- [ ] Join two ropes', '', link);
    assert.deepEqual(linesAfter(mine, author), mine);
  });

  it('reopens a task that the author ticked and the learner didn’t', () => {
    assert.deepEqual(linesAfter(learner, changed(author, '- [ ] Join two ropes', '- [x] Join two ropes')), learner);
  });

  it('adds a box to the item of a day that is complete', () => {
    const plain = ['# Knots', '', '- Day 1: Bowline', '- Day 2: Reef knot', '- Day 3: Sheet bend'];
    const mine = changed(plain, '- Day 1: Bowline', '- [x] Day 1: Bowline ✅ 2026-11-02');
    assert.deepEqual(linesAfter(mine, plain), mine);
    const next = changed(plain, '- Day 1: Bowline', '- Day 1: The bowline');
    assert.deepEqual(
      linesAfter(mine, next),
      changed(next, '- Day 1: The bowline', '- [x] Day 1: The bowline ✅ 2026-11-02'),
    );
  });

  it('lists a day that is complete by its title, and wouldn’t be any more', () => {
    const mine = changed(author, '## Day 2: Reef knot', '## Day 2: Reef knot ✅');
    const next = changed(author, '## Day 2: Reef knot', '## Day 2: The reef knot');
    assert.deepEqual(update(mine, next).unplaced, [
      { line: 7, text: '## Day 2: Reef knot ✅', path: ['Day 2: Reef knot'] },
    ]);
  });

  it('writes the learner’s schedule into front matter that the author added', () => {
    const next = ['---', 'tags: [knots]', '---', ...author];
    const expected = ['---', 'tags: [knots]', 'daymark:', '  start: 2026-11-02', '---', ...learner.slice(4)];
    assert.deepEqual(linesAfter(learner, next), expected);
  });

  it('lists front matter whose schedule can’t be written into the author’s', () => {
    const { unplaced } = update(learner, ['---', 'daymark: &plan', '  start: !!str 2026-11-09', '---', ...author]);
    assert.deepEqual(unplaced.slice(0, 3), [
      { line: 0, text: '---', path: [] },
      { line: 1, text: 'daymark:', path: [] },
      { line: 2, text: 'start: 2026-11-02', path: [] },
    ]);
  });

  it('lists what has no place in order, and a task below its bullet in one line', () => {
    const mine = changed(
      changed(author, '## Day 2: Reef knot', '## Day 2: Reef knot ✅'),
      '- [ ] Join two ropes',
      '- [ ] Join two ropes',
      '-',
      '  [x] Ask  ',
    );
    const { unplaced } = update(mine, changed(author, '## Day 2: Reef knot', '## Day 2: The reef knot'));
    assert.deepEqual(
      unplaced.map(({ line, text }) => [line, text]),
      [
        [7, '## Day 2: Reef knot ✅'],
        [14, '- [x] Ask'],
      ],
    );
  });

  it('lists a day only if it isn’t complete any more by its title or its status', () => {
    const mine = ['# Knots', '## Day 1: Bowline ✅', 'How?', '## Day 2: Reef knot', '**Status:** done', 'Why?'];
    assert.deepEqual(update(mine, changed(mine, 'Why?', 'Why so?')).unplaced, []);
    const { unplaced } = update(mine, changed(mine, '**Status:** done', '**Status:** open'));
    assert.deepEqual(unplaced, [{ line: 3, text: '## Day 2: Reef knot', path: ['Day 2: Reef knot'] }]);
  });

  it('lists no line that is in the new version, at another place or in other words', () => {
    const mine = changed(
      changed(author, '- [ ] Tie it', 'Look', '- [ ] Tie it'),
      '- [ ] Join two ropes',
      'Look',
      '- [ ] Join two ropes',
    );
    const next = changed(author, 'Why does it slip?', 'Look', '', 'Why does it slip?', '', 'Look');
    assert.deepEqual(update(mine, next).gone, []);
    assert.deepEqual(update(mine, changed(author, 'Why does it slip?', 'Why does it slip?', 'Look')).gone.length, 1);
    assert.deepEqual(update(author, changed(author, '## Day 2: Reef knot', '## Day 2: The reef knot')).gone, []);
  });

  it('lists a line that is there once more than in the new version', () => {
    const mine = changed(author, 'Why does it slip?', 'Why does it slip?', '', 'Why does it slip?');
    const { gone } = update(mine, author);
    assert.deepEqual(
      gone.map(({ text }) => text),
      ['Why does it slip?'],
    );
  });

  it('lists lines that are in no day without a path', () => {
    const { gone } = update(changed(author, '# Knots', '# Knots', 'A plan for sailors'), author);
    assert.deepEqual(gone, [{ line: 1, text: 'A plan for sailors', path: [] }]);
  });

  it('changes only the lines from the first that differs to the last', () => {
    const next = changed(author, 'Why does it slip?', 'When does it slip?', 'And why?');
    const expected = [
      { start: { line: 9, character: 0 }, end: { line: 10, character: 0 }, text: 'When does it slip?\nAnd why?\n' },
    ];
    assert.deepEqual(update(author, next).changes, expected);
    const mine = readPlanText(author.join('\r\n'));
    assert.deepEqual(updatePlan(mine, readPlanText(next.join('\n'))).changes, [
      { ...expected[0], text: 'When does it slip?\r\nAnd why?\r\n' },
    ]);
  });

  it('adds or removes one of two equal lines with one change', () => {
    const twice = changed(author, 'Why does it slip?', 'Why does it slip?', 'Why does it slip?');
    assert.deepEqual(update(author, twice).changes, [
      { start: { line: 10, character: 0 }, end: { line: 10, character: 0 }, text: 'Why does it slip?\n' },
    ]);
    assert.deepEqual(update(twice, author).changes, [
      { start: { line: 10, character: 0 }, end: { line: 11, character: 0 }, text: '' },
    ]);
  });

  it('keeps a byte order mark where it is, and only there', () => {
    const next = readPlanText([...author, '## Day 4: Hitch'].join('\n'));
    const mine = readPlanText(`\uFEFF${author.join('\n')}`);
    assert.equal(updatePlan(mine, next).text, `\uFEFF${next.text}`);
    const inside = readPlanText(['---', 'tags: [knots]', '---', '\uFEFF# Knots', ...author.slice(1)].join('\n'));
    assert.ok(updatePlan(inside, next).text.startsWith('---\ntags: [knots]\n---\n\uFEFF# Knots\n'));
  });

  it('keeps the line endings and the byte order mark of the learner’s file', () => {
    const mine = readPlanText(`\uFEFF${learner.join('\r\n')}`);
    const { text } = updatePlan(mine, readPlanText([...author, '## Day 4: Hitch'].join('\n')));
    assert.equal(text, `\uFEFF${[...learner, '## Day 4: Hitch'].join('\r\n')}`);
  });
});

describe('Update Plan, from Git', () => {
  const notes = changed(learner, 'Why does it slip?', 'Why does it slip?', 'Because of friction.');

  it('keeps the learner’s own lines, and lets go what the author deleted', () => {
    const next = changed(changed(author, '- [ ] Join two ropes', '- [ ] Join three ropes'), '- [ ] Untie it');
    const { text, gone, unplaced } = update(notes, next, author);
    const expected = changed(
      changed(notes, '- [ ] Join two ropes', '- [ ] Join three ropes'),
      '- [x] Untie it ✅ 2026-11-03',
    );
    assert.deepEqual(text.split('\n'), expected);
    assert.deepEqual(gone, []);
    assert.deepEqual(
      unplaced.map(({ line }) => line),
      [9],
    );
  });

  it('keeps a day that the learner added, and one that the learner deleted stays deleted', () => {
    const own = ['## Day 2b: My own knot', '', '- [x] Invent it ✅ 2026-11-05', ''];
    const mine = [...notes.slice(0, 18), ...own];
    const next = changed(author, '# Knots', '# Knots and bends');
    assert.deepEqual(linesAfter(mine, next, author), changed(mine, '# Knots', '# Knots and bends'));
  });

  it('keeps what the learner reworded, unless the author did too', () => {
    const mine = changed(notes, 'Why does it slip?', 'Why does it slip so easily?');
    assert.deepEqual(linesAfter(mine, author, author), mine);
    const next = changed(author, 'Why does it slip?', 'When does it slip?');
    const { text } = update(mine, next, author);
    assert.ok(text.includes('Why does it slip so easily?') && text.includes('When does it slip?'), text);
  });

  it('adds a line that another day already has', () => {
    const next = changed(author, 'Why does it slip?', 'Why does it slip?', '', '- [ ] Tie it');
    const { text } = update(learner, next, author);
    assert.equal(text.split('\n').filter((line) => line.includes('Tie it')).length, 2);
  });

  it('follows a day that the author moved', () => {
    const next = [...author.slice(0, 2), ...author.slice(7, 11), ...author.slice(2, 7), ...author.slice(11)];
    const expected = [...learner.slice(0, 6), ...learner.slice(11, 17), ...learner.slice(6, 11), ...learner.slice(17)];
    assert.deepEqual(linesAfter(learner, next, author), expected);
  });

  it('lists lines that the learner wrote in a day that the author deleted', () => {
    const next = [...author.slice(0, 7), ...author.slice(11)];
    const { unplaced } = update(notes, next, author);
    assert.deepEqual(
      unplaced.map(({ text }) => text),
      ['- [x] Day complete ✅ 2026-11-04', 'Because of friction.'],
    );
  });
});
