import assert from 'node:assert/strict';
import type { Measurement } from '../../bench/benchmark.mts';
import { withTables } from '../../bench/table.mts';

const mark = '<!-- Written by `npm run bench -- --markdown FILE`. -->';
const tick: Measurement = { name: 'tick', value: 30, unit: 'ms', baseline: 10, budget: 5 };
const undo: Measurement = { name: 'undo', value: 60, unit: 'ms', baseline: 10, budget: 5 };
const growth: Measurement = { name: 'growth', value: 1.1, unit: 'exponent', budget: 1.15 };
const speed: Measurement = { name: 'speed', value: 30, unit: 'MB/s', baseline: 10, budget: 1.8, bound: 'least' };
const heap: Measurement = { name: 'heap', value: 7, unit: 'MB' };

/** The rows of each table in a page, without their headings. */
function tablesIn(page: string): readonly (readonly string[])[] {
  return page
    .split(/\n\n/)
    .filter((part) => part.startsWith('| what'))
    .map((table) => table.trim().split('\n').slice(2));
}

describe('The page of measurements', () => {
  it('begins with a table of costs and one of growth', () => {
    const [costs, growths] = tablesIn(withTables('', [[tick, growth], [speed]]));
    assert.deepEqual(costs, ['| tick | 30 ms | 10 ms | 3 | ≤ 5 |', '| speed | 30 MB/s | 10 MB/s | 3 | ≥ 1.8 |']);
    assert.deepEqual(growths, ['| growth | 1.1 |  |  | ≤ 1.15 |']);
  });

  it('names in them the worst of several with the same budget, and below all of them', () => {
    const [costs, , judged, others] = tablesIn(withTables('', [[tick, undo, heap]]));
    assert.deepEqual(costs, ['| undo (the worst of 2) | 60 ms | 10 ms | 6 | ≤ 5 (missed) |']);
    assert.deepEqual(judged, ['| tick | 30 ms | 10 ms | 3 | ≤ 5 |', '| undo | 60 ms | 10 ms | 6 | ≤ 5 (missed) |']);
    assert.deepEqual(others, ['| heap | 7 MB |  |  |']);
  });

  it('takes what is farthest below for the worst where the budget is the least, and what could not be measured for worse', () => {
    const slow = { ...speed, name: 'slow', value: 15 };
    const unknown = { ...speed, name: 'unknown', value: NaN };
    assert.match(tablesIn(withTables('', [[speed, slow]]))[0]?.[0] ?? '', /^\| slow /);
    assert.match(tablesIn(withTables('', [[speed, unknown, slow]]))[0]?.[0] ?? '', /^\| unknown /);
  });

  it('compares only the measurements of one benchmark', () => {
    assert.equal(tablesIn(withTables('', [[tick], [undo]]))[0]?.length, 2);
  });

  it('keeps the text before the tables, and replaces the tables', () => {
    const first = withTables('# Performance\n\nText.\n\n', [[tick]]);
    assert.ok(first.startsWith(`# Performance\n\nText.\n\n${mark}\n\n| what |`), first);
    const second = withTables(first, [[undo]]);
    assert.equal(second, withTables('# Performance\n\nText.\n\n', [[undo]]));
  });
});
