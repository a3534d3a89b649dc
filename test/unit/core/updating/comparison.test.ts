import assert from 'node:assert/strict';
import { compareVersions } from '../../../../src/core/updating/comparison';
import { readPlanText } from '../../../../src/core/writing/lines/planText';

type Lines = readonly string[];

interface Compared {
  /** The lines of the learner's plan that are in the new version, each as `4 Tie it → 6`, without blank lines. */
  readonly places: Lines;
  readonly own: Lines;
  readonly lost: Lines;
  readonly deleted: Lines;
}

/** What a comparison says about lines, each with its number. */
function compared(mine: Lines, next: Lines, base?: Lines): Compared {
  const [ours, theirs] = [readPlanText(mine.join('\n')), readPlanText(next.join('\n'))];
  const { places, own, lost, deleted } = compareVersions(ours, theirs, base && readPlanText(base.join('\n')));
  const said = (lines: Lines, some: Iterable<number>): Lines =>
    [...some].sort((one, other) => one - other).map((line) => `${line} ${lines[line] ?? ''}`);
  return {
    places: said(mine, places.keys())
      .filter((line) => !line.endsWith(' '))
      .map((line) => `${line} → ${places.get(Number.parseInt(line, 10))?.line ?? ''}`),
    own: said(mine, own),
    lost: said(mine, lost),
    deleted: said(next, deleted),
  };
}

/** A plan of three days with these lines in them. */
function days(...bodies: readonly [Lines, Lines, Lines]): Lines {
  const titles = ['Bowline', 'Reef knot', 'Sheet bend'];
  return ['# Knots', ...bodies.flatMap((body, index) => [`## Day ${index + 1}: ${titles[index] ?? ''}`, ...body])];
}

describe('A line that moved to another day is found', () => {
  const movedFrom = (mine: Lines, next: Lines): Lines =>
    compared(mine, next).places.filter((line) => !line.includes('##') && !line.includes('# Knots'));

  it('if it is there once', () => {
    assert.deepEqual(movedFrom(days(['Draw it', 'Tie it'], [], []), days(['Tie it'], [], ['Draw it'])), [
      '2 Draw it → 5',
      '3 Tie it → 2',
    ]);
  });

  it('even if the same line is elsewhere and stayed there', () => {
    assert.deepEqual(movedFrom(days(['Draw it'], ['Draw it'], []), days(['Draw it'], [], ['Draw it'])), [
      '2 Draw it → 2',
      '4 Draw it → 5',
    ]);
  });

  it('not where another one is already', () => {
    assert.deepEqual(movedFrom(days(['Draw it'], ['Draw it'], []), days(['Draw it'], [], [])), ['2 Draw it → 2']);
  });

  it('not if nobody could tell which one it is, or where it went', () => {
    assert.deepEqual(movedFrom(days(['Draw it'], ['Draw it'], []), days([], [], ['Draw it'])), []);
    assert.deepEqual(movedFrom(days([], [], ['Draw it']), days(['Draw it'], ['Draw it'], [])), []);
  });

  it('not if it is blank', () => {
    const { places } = compareVersions(
      readPlanText(days([''], [], ['Tie it']).join('\n')),
      readPlanText(days([], ['', 'Untie it'], []).join('\n')),
      undefined,
    );
    assert.ok(!places.has(2));
  });
});

describe('Without a base, the learner’s own lines are', () => {
  const done = '- [x] Day complete ✅ 2026-11-02';
  const lab = '- **Lab:** [day-002.ipynb](labs/day-002.ipynb)';
  const own = (mine: Lines, next: Lines): Lines => compared(days([], mine, []), days([], next, [])).own;

  it('completion lines and links to notebooks and labs, with the blank lines around them', () => {
    assert.deepEqual(own(['Why?', '', done], ['Why?']), ['4 ', `5 ${done}`]);
    assert.deepEqual(own(['Why?', '', lab, '', 'Ask'], ['Why?', '', 'Ask']).length, 2);
    assert.deepEqual(own(['**Goal:** Tie it', '', lab, done], ['**Goal:** Tie it', '', 'Why?']), [
      `5 ${lab}`,
      `6 ${done}`,
    ]);
  });

  it('no links where the author has one now', () => {
    const next = ['**Goal:** Tie it', '', '**Notebook:** [day-002.ipynb](notebooks/day-002.ipynb)'];
    assert.deepEqual(own(['**Goal:** Tie it', '', lab, done], next), [`6 ${done}`]);
  });

  it('no completion lines that are open, and no other lines, be they blank, labeled or next to a completion line', () => {
    assert.deepEqual(own(['- [ ] Day complete', 'Why?'], ['Why?']), []);
    assert.deepEqual(own(['**Goal:** Tie it', 'Why?'], ['Why?']), []);
    assert.deepEqual(own(['Because of friction.', '', '', 'Why?'], ['Why?']), []);
    assert.deepEqual(own(['- [ ] Ask', done], ['Why?']), [`4 ${done}`]);
  });

  it('never those of a day that the author deleted', () => {
    const mine = days(['Why?'], [done], ['Ask']);
    assert.deepEqual(compared(mine, [...mine.slice(0, 3), ...mine.slice(5)]).own, []);
  });
});

describe('With a base, the learner’s own lines are those that they wrote', () => {
  it('in days that are still there; others are lost', () => {
    const base = days(['Tie it'], ['Slip it', 'Pull it', 'Cut it'], ['Bend it']);
    const mine = days(['Tie it', 'Like a rabbit'], ['Slip it', 'Pull it', 'Cut it', 'Like a thief'], ['Bend it']);
    const next = [...base.slice(0, 3), ...base.slice(7)];
    const { own, lost } = compared(mine, next, base);
    assert.deepEqual([own, lost], [['3 Like a rabbit'], ['8 Like a thief']]);
  });

  it('not a line that they moved, and that the author deleted', () => {
    const base = days(['Tie it', 'Draw it'], [], []);
    assert.deepEqual(compared(days(['Tie it'], ['Draw it'], []), days(['Tie it'], [], []), base).own, []);
  });

  it('not a line that they moved, if the same line stayed elsewhere', () => {
    const base = days(['Draw it'], ['Draw it'], []);
    const mine = days(['Draw it'], [], ['Draw it']);
    assert.deepEqual(compared(mine, days(['Draw it'], [], []), base).own, []);
  });

  it('but a second copy of a line is', () => {
    const base = days(['Draw it'], [], []);
    assert.deepEqual(compared(days(['Draw it'], [], ['Draw it']), base, base).own, ['5 Draw it']);
    const moved = days([], ['Draw it'], ['Draw it']);
    assert.deepEqual(compared(moved, days([], [], []), base).own, ['5 Draw it']);
    assert.deepEqual(compared(moved, base, base).deleted, []);
  });

  it('with the blank lines among them, even if they deleted others', () => {
    const base = days(['Tie it', '', 'Untie it'], ['Why?'], []);
    const mine = days(['Tie it', 'Untie it'], ['Why?', '', 'Because of friction.'], []);
    assert.deepEqual(compared(mine, base, base).own, ['6 ', '7 Because of friction.']);
  });

  it('and completion lines, even if another day of the base has one', () => {
    const base = days(['Tie it', '- [x] Day complete'], ['Why?'], []);
    const mine = days(['Tie it'], ['Why?', '- [x] Day complete ✅ 2026-11-02'], []);
    assert.deepEqual(compared(mine, base, base).own, ['5 - [x] Day complete ✅ 2026-11-02']);
  });
});

describe('With a base, a line that the learner deleted', () => {
  const base = days(['Tie it', 'Draw it'], ['Why?'], []);
  const mine = days(['Tie it'], ['Why?'], []);

  it('is known where it was', () => {
    assert.deepEqual(compared(mine, base, base).deleted, ['3 Draw it']);
  });

  it('is known where the author moved it', () => {
    assert.deepEqual(compared(mine, days(['Tie it'], ['Why?'], ['Draw it']), base).deleted, ['6 Draw it']);
  });

  it('is none if the learner moved it', () => {
    assert.deepEqual(compared(days(['Tie it'], ['Why?'], ['Draw it']), base, base).deleted, []);
  });

  it('is none if the author wrote it', () => {
    assert.deepEqual(compared(mine, days(['Tie it', 'Draw it', 'Undraw it'], ['Why?'], []), mine).deleted, []);
  });
});
