import assert from 'node:assert/strict';
import { readPlan } from '../../../../../src/core/reading/readPlan';
import { lines, planLines } from '../../planLines';

describe('the groups of a checklist without headings', () => {
  const boxes = (count: number, indentation = '  '): readonly string[] =>
    Array.from({ length: count }, (_, index) => `${indentation}- [ ] Knot ${index + 1}`);
  const isTracker = (...text: readonly string[]): boolean => {
    const { isPlan, kind } = readPlan(lines(...text));
    return isPlan && kind === 'tracker';
  };

  it('are list items that contain boxes, with all that is below them', () => {
    const text = ['# Boat', '- **Rope**', ...boxes(2), '1. Sail', '   - [x] Reef', '   - Mend', '     - [ ] Sew'];
    assert.deepEqual(planLines(lines(...text, '* Tar', ...boxes(6))), [
      '[Rope] 0/2',
      '  [ ] Knot 1',
      '  [ ] Knot 2',
      '[Sail] 1/2',
      '  [x] Reef',
      '  [Mend] 0/1',
      '    [ ] Sew',
      '[Tar] 0/6',
      ...Array.from({ length: 6 }, (_, index) => `  [ ] Knot ${index + 1}`),
    ]);
  });

  it('are lines in bold type above boxes', () => {
    const group = (title: string): readonly string[] => ['', title, '', ...boxes(4, '')];
    assert.deepEqual(
      planLines(lines('# Boat', ...group('**Rope**'), ...group('__Sail__'), ...group('**Tar:**'))).filter((line) =>
        line.startsWith('['),
      ),
      ['[Rope] 0/4', '[Sail] 0/4', '[Tar] 0/4'],
    );
    assert.equal(isTracker('# Boat', ...group('Rope'), ...group('Sail'), ...group('Tar')), false);
  });

  it('are no plan if they are two, or hold fewer than ten boxes', () => {
    assert.equal(isTracker('- Rope', ...boxes(4), '- Sail', ...boxes(3), '- Tar', ...boxes(3)), true);
    assert.equal(isTracker('- Rope', ...boxes(3), '- Sail', ...boxes(3), '- Tar', ...boxes(3)), false);
    assert.equal(isTracker('- Rope', ...boxes(8), '- Sail', ...boxes(8)), false);
  });

  it('are not looked for if headings hold the tasks', () => {
    const part = (title: string): readonly string[] => [`## ${title}`, '- Rope', ...boxes(4)];
    assert.deepEqual(
      planLines(lines('# Boat', ...part('March'), ...part('April'), ...part('May'))).filter((line) =>
        line.includes('['),
      )[0],
      '[March] 0/4',
    );
  });
});

describe('a row that divides a table', () => {
  const head = ['| Topic | Work | Note |', '| --- | --- | --- |'];

  it('is a part with the days up to the next such row', () => {
    const days = ['| Day | Work | Note |', '| --- | --- | --- |', '| **Week 1: Rope** | | |', '| 1 | Bend | |'];
    const more = ['| 2 | Hitch | |', '| **Week 2: Sail** | | |', '| 3 | Reef | early |', '', 'Rest.', '', '- Day 4'];
    assert.deepEqual(planLines(lines('# Boat', ...days, ...more)), [
      '[Week 1: Rope] 0/2',
      '  open 1: Bend',
      '  open 2: Hitch',
      '[Week 2: Sail] 0/1',
      '  open 3: Reef',
      'open Day 4',
    ]);
  });

  it('is a part with the rows that have boxes', () => {
    const part = (name: string): readonly string[] => [
      `| ${name} | | |`,
      ...[1, 2, 3, 4].map((number) => `| Knot ${number} | [ ] | |`),
    ];
    const tracker = lines('# Boat', ...head, ...part('Phase 1'), ...part('Phase 2'), ...part('Phase 3: Sea'));
    assert.deepEqual(
      planLines(tracker).filter((line) => line.startsWith('[')),
      ['[Phase 1] 0/4', '[Phase 2] 0/4', '[Phase 3: Sea] 0/4'],
    );
  });

  it('is none at the end of its table, or with words in a later cell', () => {
    const table = ['| Day | Work | Note |', '| --- | --- | --- |'];
    const days = ['open 1: Bend', 'open 2: Hitch', 'open 3: Reef'];
    const atEnd = ['| 1 | Bend | |', '| 2 | Hitch | |', '| Week 2 |  |  |', '', ...table, '| 3 | Reef | |'];
    assert.deepEqual(planLines(lines('# Boat', ...table, ...atEnd)), days);
    const withNote = ['| Week 1 | | early |', '| 1 | Bend | |', '| 2 | Hitch | |', '| 3 | Reef | |'];
    assert.deepEqual(planLines(lines('# Boat', ...table, ...withNote)), days);
  });

  it('is none above another of its kind, or if it has more cells or only two', () => {
    const weeks = ['| Week 1 | Bend | |', '| Week 2 | | |', '| Week 3 | | |', '| Week 4 | Reef | |'];
    assert.deepEqual(planLines(lines('# Boat', '| Week | Work | Note |', '| --- | --- | --- |', ...weeks)), [
      'open Week 1: Bend',
      'open Week 2',
      'open Week 3',
      'open Week 4: Reef',
    ]);
    const narrow = ['| Day | Work |', '| --- | --- |', '| Week 1 | |', '| 1 | Bend |', '| 2 | Reef |'];
    assert.deepEqual(planLines(lines('# Boat', ...narrow)), ['open 1: Bend', 'open 2: Reef']);
  });
});
