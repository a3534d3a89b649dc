import assert from 'node:assert/strict';
import type { Uri } from 'vscode';
import { rereadPlan } from '../../../../src/core/planReading';
import { LastEditedPlan } from '../../../../src/workspace/index/lastEditedPlan';

/** As much of an address as is asked for. */
function uri(path: string): Uri {
  return { toString: () => `file:///${path}` } as Uri;
}

const text = ['# Knots', '', '## Day 1: Hitches', '- [ ] Tie', '', '## Day 2: Bends', '- [ ] Tie', '- [ ] Untie'].join(
  '\n',
);
const lineCount = 8;

/** Reads texts, and tells how many lines of each were looked at. */
class Counted {
  readonly plans = new LastEditedPlan();
  readonly linesRead: number[] = [];

  read(path: string, some: string): void {
    this.plans.read(uri(path), some, {
      rereadPlan: (edited, before) => {
        const read = rereadPlan(edited, before);
        this.linesRead.push(read.document.linesRead);
        return read;
      },
    });
  }
}

describe('LastEditedPlan', () => {
  it('reads the whole text of a document first, and then what an edit has changed', () => {
    const counted = new Counted();
    counted.read('a.md', text);
    counted.read('a.md', text.replace('Untie', 'Untie it'));
    counted.read('a.md', text.replace('Untie', 'Untie it!'));
    assert.deepEqual(counted.linesRead, [lineCount, 2, 2]);
  });

  it('keeps no document but the last', () => {
    const counted = new Counted();
    counted.read('a.md', text);
    counted.read('b.md', text);
    counted.read('a.md', text.replace('Untie', 'Untie it'));
    assert.deepEqual(counted.linesRead, [lineCount, lineCount, lineCount]);
  });

  it('keeps nothing of a document that is forgotten, and what it has when another is', () => {
    const counted = new Counted();
    counted.read('a.md', text);
    counted.plans.forget(uri('b.md'));
    counted.read('a.md', text);
    counted.plans.forget(uri('a.md'));
    counted.read('a.md', text);
    assert.deepEqual(counted.linesRead, [lineCount, 0, lineCount]);
  });
});
