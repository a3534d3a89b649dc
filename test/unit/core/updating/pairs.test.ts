import assert from 'node:assert/strict';
import { fullName } from '../../../../src/core/model/names';
import { pairSections } from '../../../../src/core/updating/pairs';
import { sectionsOf, type Section } from '../../../../src/core/updating/sections';
import { readPlanText } from '../../../../src/core/writing/lines/planText';

type Lines = readonly string[];

function sections(lines: Lines): readonly Section[] {
  return sectionsOf(readPlanText(['# Knots', ...lines].join('\n')));
}

/** The days and modules of a plan that are in another, and as what, with how they were found. */
function found(mine: Lines, next: Lines): Lines {
  const [ours, theirs] = [sections(mine), sections(next)];
  const nameOf = ({ kind, path, label, title }: Section): string =>
    kind === 'day' && path.length > 1 ? path.join(' > ') : fullName(label, title);
  return [...pairSections(ours, theirs)]
    .filter(([{ kind }]) => kind !== 'plan')
    .map(([one, { section, likeness }]) => `${nameOf(one)} = ${nameOf(section)} by ${likeness}`)
    .sort();
}

/** Days with nothing in common but what a test says. */
const rope: Lines = ['', 'Hemp, cotton or nylon? One of them floats, another rots.', ''];
const boat: Lines = ['', '- [ ] Moor quickly', '- [ ] Ask for a berth by radio', ''];
const loop: Lines = ['', '> "Rabbits live near trees"', ''];

describe('A day or module is found in another version', () => {
  it('under the same heading, if several have its label and title', () => {
    const [one, two] = [
      ['## Module 1: Bends', '', '### Day 1: Intro', ...rope],
      ['## Module 2: Loops', '', '### Day 1: Intro', ...boat],
    ];
    assert.deepEqual(found([...one, ...two], [...two, ...one]), [
      'Module 1: Bends = Module 1: Bends by identity',
      'Module 1: Bends > Day 1: Intro = Module 1: Bends > Day 1: Intro by identity',
      'Module 2: Loops = Module 2: Loops by identity',
      'Module 2: Loops > Day 1: Intro = Module 2: Loops > Day 1: Intro by identity',
    ]);
  });

  it('under another heading by its label and title, whatever is in it', () => {
    const mine = ['## Module 1: Bends', '', '### Day 1: Sheet bend', ...rope, '### Day 2: Carrick bend', ...loop];
    const next = [
      '## Module 1: Bends',
      '',
      '### Day 2: Carrick bend',
      ...loop,
      '## Module 2: Old',
      '',
      '### Day 1: SHEET BEND',
      ...boat,
    ];
    assert.deepEqual(found(mine, next), [
      'Module 1: Bends = Module 1: Bends by identity',
      'Module 1: Bends > Day 1: Sheet bend = Module 2: Old > Day 1: SHEET BEND by identity',
      'Module 1: Bends > Day 2: Carrick bend = Module 1: Bends > Day 2: Carrick bend by identity',
    ]);
  });

  it('by its title, if it has another number and something else is in it', () => {
    const mine = ['## Day 1: Bowline', ...rope, '## Day 2: Reef knot', ...loop];
    const next = ['## Day 2: Reef knot', ...loop, '## Day 3: Bowline', ...boat];
    assert.deepEqual(found(mine, next), [
      'Day 1: Bowline = Day 3: Bowline by closeness',
      'Day 2: Reef knot = Day 2: Reef knot by identity',
    ]);
  });

  it('by its title, if its namesake is found already', () => {
    const mine = ['## Day 1: Review', ...rope, '## Day 2: Review', ...loop];
    const next = ['## Day 1: Review', ...rope, '## Day 4: Review', ...boat];
    assert.deepEqual(found(mine, next), [
      'Day 1: Review = Day 1: Review by identity',
      'Day 2: Review = Day 4: Review by closeness',
    ]);
  });

  it('not by its title, if the other version has fewer of them', () => {
    const mine = ['## Day 1: Review', ...rope, '## Day 2: Review', ...loop, '## Day 3: Splice', ...boat];
    const next = ['## Day 3: Splice', ...boat, '## Day 4: Review', '', '- [ ] 10 × 20 × 30 × 40 × 50 = ?'];
    assert.deepEqual(found(mine, next), ['Day 3: Splice = Day 3: Splice by identity']);
  });

  it('not because neither has a title', () => {
    const mine = ['## Day 1', ...rope, '## Day 2', ...loop];
    const next = ['## Day 2', ...loop, '## Day 3', ...boat];
    assert.deepEqual(found(mine, next), ['Day 2 = Day 2 by identity']);
  });
});

describe('A day with the same number is the same', () => {
  const other = ['## Day 2: Reef knot', ...loop];
  const isSame = (mine: Lines, next: Lines): boolean =>
    found([...mine, ...other], [...next, ...other]).some((pair) => /^Day 1.* = Day 1.* by identity$/.test(pair));

  it('if its titles have something in common', () => {
    assert.ok(isSame(['## Day 1: The quick bowline', ...rope], ['## Day 1: A bowline on the bight', ...boat]));
  });

  it('if one of them has no title', () => {
    assert.ok(isSame(['## Day 1', ...rope], ['## Day 1: Hitch', ...boat]));
    assert.ok(isSame(['## Day 1: Hitch', ...rope], ['## Day 1', ...boat]));
  });

  it('if the same is in it', () => {
    const body = ['', '- [ ] Tie it with a thin rope', '- [ ] Tie it with a thick rope', ''];
    assert.ok(isSame(['## Day 1: Hitch', ...body], ['## Day 1: Bowl', ...body]));
  });

  it('unless neither its title nor what is in it has', () => {
    assert.ok(!isSame(['## Day 1: Hitch', ...rope], ['## Day 1: Bowl', ...boat]));
  });

  it('and so is a module, even if nothing in it is as it was', () => {
    const day = ['### Day 2: Reef knot', ...loop];
    const [mine, next] = [
      ['## Module 1: Hitch', ...rope, ...day],
      ['## Module 1: Bowl', ...boat, ...day],
    ];
    assert.ok(found(mine, next).includes('Module 1: Hitch = Module 1: Bowl by identity'));
  });
});

describe('A day with another number and another title is found', () => {
  const body = (...last: Lines): Lines => [
    '',
    '- [ ] Tie it with a thin rope',
    '- [ ] Tie it with a thick rope',
    ...last,
    '',
  ];
  const other = ['## Day 2: Reef knot', ...loop];
  const others = (mine: Lines, next: Lines): Lines =>
    found([...mine, ...other], [...next, ...other]).filter((pair) => !pair.startsWith('Day 2'));

  it('where most is as it was', () => {
    const next = ['## Day 4: Bowl', ...boat, '## Day 5: Bowl again', ...body()];
    assert.deepEqual(others(['## Day 1: Hitch', ...body()], next), ['Day 1: Hitch = Day 5: Bowl again by closeness']);
  });

  it('nowhere, if little is', () => {
    assert.deepEqual(others(['## Day 1: Hitch', ...rope], ['## Day 4: Bowl', ...boat]), []);
  });

  it('only as a day', () => {
    const next = ['## Module 4: Hitches', ...body(), '### Day 3: Bowl', ...boat];
    assert.deepEqual(others(['## Day 1: Hitch', ...body()], next), []);
  });

  it('in the most similar one first, and each only once', () => {
    const [hitch, splice] = [
      ['## Day 1: Hitch', ...body('- [ ] Pull hard', '- [ ] Let go')],
      ['## Day 3: Splice', ...body()],
    ];
    const [bowl, net] = [
      ['## Day 4: Bowl', ...body()],
      ['## Day 5: Net', ...body('- [ ] Pull hard', '- [ ] Let go')],
    ];
    const found = ['Day 1: Hitch = Day 5: Net by closeness', 'Day 3: Splice = Day 4: Bowl by closeness'];
    assert.deepEqual(others([...hitch, ...splice], [...bowl, ...net]), found);
    assert.deepEqual(others([...hitch, ...splice], bowl), found.slice(1));
    assert.deepEqual(others(splice, [...net, ...bowl]), found.slice(1));
  });

  it('by how it begins', () => {
    const long = Array.from({ length: 30 }, (_, at) => `- [ ] Tie it ${at} times with a thin rope`);
    const end = (letters: string): Lines =>
      Array.from({ length: 2000 }, (_, at) => `${letters}${String.fromCodePoint(0x4e00 + at)}`);
    assert.deepEqual(others(['## Day 1: Hitch', '', ...long, ...end('q')], ['## Day 4: Bowl', '', ...long]), [
      'Day 1: Hitch = Day 4: Bowl by closeness',
    ]);
  });

  it('nowhere, if so many are left that nobody could tell which is which', () => {
    const days = (first: number, word: string): Lines =>
      Array.from({ length: 501 }, (_, at) => `## Day ${first + at}: ${word} ${first + at}`);
    assert.deepEqual(found(days(1, 'Hitch'), days(1001, 'Hitches')), []);
  });
});
