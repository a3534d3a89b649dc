import assert from 'node:assert/strict';
import type { Uri } from 'vscode';
import { datesOf, readPlan } from '../../../../src/core/planReading';
import { PlanShelf } from '../../../../src/workspace/index/planShelf';
import type { IndexedPlan } from '../../../../src/workspace/index/planSource';

/** As much of an address as the shelf asks for. */
function uri(path: string): Uri {
  return { scheme: 'file', authority: '', path: `/${path}`, toString: () => `file:///${path}` } as Uri;
}

function entry(path: string, text: string): IndexedPlan {
  const plan = readPlan(text);
  return { uri: uri(path), path, plan, ...datesOf(plan, text) };
}

/** A plan with two days, under a heading or without one. */
function indexed(path: string, heading?: string): IndexedPlan {
  const days = ['## Day 1: Read', '', '## Day 2: Write', ''];
  const lines = heading === undefined ? days : [`# ${heading}`, '', ...days];
  return entry(path, lines.join('\n'));
}

function shelfWith(...plans: readonly IndexedPlan[]): PlanShelf {
  const shelf = new PlanShelf();
  plans.forEach((plan) => {
    shelf.putPlan(plan);
  });
  return shelf;
}

const paths = (shelf: PlanShelf) => shelf.plans.map(({ path }) => path);

describe('PlanShelf', () => {
  it('orders the plans of a folder by the label of their titles, whatever the files are called', () => {
    const shelf = shelfWith(
      indexed('b.md', 'Days 271-300: Capstone'),
      indexed('days_031_060.md', 'Days 31–60: Storage'),
      indexed('z.md', 'Days 1-30: Basics'),
    );
    assert.deepEqual(paths(shelf), ['z.md', 'days_031_060.md', 'b.md']);
  });

  it('orders by the title where it has no label, and by the file name where it has no title', () => {
    const shelf = shelfWith(indexed('b.md', 'My Journey'), indexed('Month 10.md'), indexed('Month 2.md'));
    assert.deepEqual(paths(shelf), ['Month 2.md', 'Month 10.md', 'b.md']);
  });

  it('keeps the plans of a folder together', () => {
    const shelf = shelfWith(
      indexed('month-10/a.md', 'Week 1'),
      indexed('month-2/b.md', 'Week 2'),
      indexed('c.md', 'Week 3'),
      indexed('month-2/a.md', 'Week 10'),
    );
    assert.deepEqual(paths(shelf), ['c.md', 'month-2/b.md', 'month-2/a.md', 'month-10/a.md']);
  });

  it('puts plans with days before topic lists, and these before logs, whatever their folders', () => {
    const read = (path: string, ...lines: readonly string[]): IndexedPlan => entry(path, lines.join('\n'));
    const shelf = shelfWith(
      read('log.md', '# Week', '## Monday', 'Rain.', '## Tuesday', 'Sun.'),
      read('topics.md', '# Topics', '## Knots', '- [ ] Bowline'),
      indexed('sailing/days.md', 'Days 1-2: Wind'),
    );
    assert.deepEqual(paths(shelf), ['sailing/days.md', 'topics.md', 'log.md']);
  });

  it('holds files whose names differ in case only, always in the same order', () => {
    const one = shelfWith(indexed('plan.md', 'Week 1'), indexed('Plan.md', 'Week 1'));
    const other = shelfWith(indexed('Plan.md', 'Week 1'), indexed('plan.md', 'Week 1'));
    assert.equal(paths(one).length, 2);
    assert.deepEqual(paths(one), paths(other));
  });

  it('keeps the order while plans come, change and go', () => {
    const shelf = shelfWith(indexed('a.md', 'Week 2'), indexed('b.md', 'Week 4'));
    assert.deepEqual(paths(shelf), ['a.md', 'b.md']);
    shelf.putPlan(indexed('c.md', 'Week 3'));
    assert.deepEqual(paths(shelf), ['a.md', 'c.md', 'b.md']);
    shelf.putPlan(indexed('a.md', 'Week 10'));
    assert.deepEqual(paths(shelf), ['c.md', 'b.md', 'a.md']);
    shelf.remove(uri('b.md'));
    shelf.putPlan(indexed('d.md', 'Week 1'));
    assert.deepEqual(paths(shelf), ['d.md', 'c.md', 'a.md']);
  });

  it('gives the same array until something changes', () => {
    const shelf = shelfWith(indexed('a.md'));
    const before = shelf.plans;
    assert.equal(shelf.remove(uri('other.md')), false);
    assert.equal(shelf.plans, before);
    assert.equal(shelf.remove(uri('a.md')), true);
    assert.deepEqual(shelf.plans, []);
  });

  it('holds a file either as a plan or as not read', () => {
    const shelf = shelfWith(indexed('a.md'));
    shelf.putUnread({ uri: uri('a.md'), path: 'a.md', reason: 'tooLarge', size: 2_000_000 });
    assert.deepEqual([shelf.plans.length, shelf.unread.length], [0, 1]);
    shelf.putPlan(indexed('a.md'));
    assert.deepEqual([shelf.plans.length, shelf.unread.length], [1, 0]);
  });

  it('knows what it holds of a file or below a folder', () => {
    const shelf = shelfWith(indexed('year/a.md'), indexed('year-2/b.md'));
    shelf.putUnread({ uri: uri('year/c.md'), path: 'year/c.md', reason: 'unreadable', size: undefined });
    const below = shelf.addressesAt(uri('year')).map(String);
    assert.deepEqual(below, ['file:///year/a.md', 'file:///year/c.md']);
    assert.deepEqual(shelf.addressesAt(uri('year-2/b.md')).map(String), ['file:///year-2/b.md']);
  });
});
