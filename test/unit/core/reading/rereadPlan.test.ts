import assert from 'node:assert/strict';
import { readPlan } from '../../../../src/core/reading/readPlan';
import { rereadPlan, type EditedPlan } from '../../../../src/core/reading/rereadPlan';
import { daysBelow, tasksBelow } from '../../../../src/core/model/walk';
import { lines } from '../planLines';

const days = [
  '# Knots in a Week', //        0
  '', //                         1
  '## Day 1: Hitches', //        2
  '', //                         3
  '**Goal:** Tie without a look', // 4
  '', //                         5
  '- [ ] Clove hitch', //        6
  '- [ ] Rolling hitch', //      7
  '', //                         8
  '## Day 2: Bends', //          9
  '', //                        10
  '- [ ] Sheet bend', //        11
  '  - [ ] With a thick rope', // 12
  '- [ ] Carrick bend', //      13
];

/** Reads a plan, changes lines of it, and reads it again. */
function edited(before: readonly string[], change: (lines: string[]) => void): EditedPlan {
  const after = [...before];
  change(after);
  const read = rereadPlan(lines(...after), rereadPlan(lines(...before), undefined));
  assert.deepEqual(
    read.plan.children.map(({ id, line, endLine }) => ({ id, line, endLine })),
    readPlan(lines(...after)).children.map(({ id, line, endLine }) => ({ id, line, endLine })),
  );
  return read;
}

/** How many lines were looked at to read a plan again after a change. */
function linesRead(before: readonly string[], change: (lines: string[]) => void): number {
  return edited(before, change).document.linesRead;
}

describe('rereadPlan', () => {
  it('reads the whole text where nothing was read before', () => {
    const { document, plan } = rereadPlan(lines(...days), undefined);
    assert.equal(document.linesRead, days.length);
    assert.equal(plan.evidence.days, 2);
  });

  it('reads nothing where only the line endings are others', () => {
    const read = rereadPlan(days.join('\r\n'), rereadPlan(days.join('\n'), undefined));
    assert.equal(read.document.linesRead, 0);
    assert.equal(read.plan.days.total, 2);
  });

  describe('looks at the lines from the heading or item before an edit to the next one behind it', () => {
    it('when a task is checked', () => {
      const read = edited(days, (text) => (text[7] = '- [x] Rolling hitch ✅ 2026-11-21'));
      assert.equal(read.document.linesRead, 4);
      const [hitch] = tasksBelow(read.plan).filter(({ state }) => state === 'done');
      assert.deepEqual([hitch?.text, hitch?.doneOn], ['Rolling hitch', '2026-11-21']);
    });

    it('when a letter is typed into a paragraph', () => {
      assert.equal(
        linesRead(days, (text) => (text[4] += 's')),
        5,
      );
    });

    it('when a line is added, and moves all that stands below', () => {
      const read = edited(days, (text) => text.splice(8, 0, '- [ ] Midshipman’s hitch'));
      assert.equal(read.document.linesRead, 4);
      assert.deepEqual(
        daysBelow(read.plan).map(({ line, endLine }) => [line, endLine]),
        [
          [2, 9],
          [10, 14],
        ],
      );
    });

    it('when the last line is taken out', () => {
      assert.equal(
        linesRead(days, (text) => text.pop()),
        2,
      );
    });

    it('when a heading becomes one of another depth, or text', () => {
      const deeper = edited(days, (text) => (text[9] = '### Day 2: Bends'));
      assert.equal(deeper.document.linesRead, 5);
      const text = edited(days, (text) => (text[9] = 'Day 2: Bends'));
      assert.equal(text.document.linesRead, 5);
      assert.equal(text.plan.evidence.days, 1);
    });

    it('when a fence is opened and closed at once', () => {
      assert.equal(
        linesRead(days, (text) => text.splice(4, 0, '```', '## Day 9', '```')),
        8,
      );
    });

    it('when the edit decides what another day is: the day stays where it is, and what it means is told anew', () => {
      const german = ['# Plan', '', '## Tag 1', '', '- [ ] a', '', '## Tag 2', '', '- [ ] b', '', '## Notes', '', 'x'];
      assert.equal(readPlan(lines(...german)).evidence.days, 0);
      const read = edited(german, (text) => (text[12] = 'Das ist der Plan für eine Woche.'));
      assert.equal(read.document.linesRead, 3);
      assert.equal(read.plan.evidence.days, 2);
    });
  });

  describe('looks at the whole text', () => {
    it('when a fence or a comment is left open', () => {
      for (const opening of ['```', '~~~', '<!--']) {
        const read = edited(days, (text) => text.splice(4, 0, opening));
        assert.equal(read.document.linesRead, days.length + 1, opening);
        assert.equal(read.plan.evidence.days, 1);
      }
    });

    it('when the target of a link is defined, or is no more', () => {
      const linked = [...days, '', '## Links', '', 'Below, [a book].', '', '[a book]: book.md'];
      assert.equal(
        linesRead(days, (text) => text.splice(4, 0, '[a book]: book.md', '')),
        days.length + 2,
      );
      assert.equal(
        linesRead(linked, (text) => text.pop()),
        linked.length - 1,
      );
    });

    it('but a part when the target is defined elsewhere', () => {
      const linked = ['# Plan', '', '[a book]: book.md', '', ...days, '- [ ] Read [a book]', '- [ ] Rest'];
      const read = edited(linked, (text) => (text[18] = '- [ ] Read [a book] twice'));
      assert.equal(read.document.linesRead, 3);
      assert.equal(daysBelow(read.plan)[1]?.readDetails().resources[0]?.target, 'book.md');
    });
  });

  it('takes days in which nothing has changed as they are, or where they stand now', () => {
    const before = rereadPlan(lines(...days), undefined);
    const ticked = rereadPlan(lines(...days).replace('[ ] Sheet', '[x] Sheet'), before);
    const [first, second] = daysBelow(ticked.plan);
    assert.equal(first, daysBelow(before.plan)[0]);
    assert.deepEqual(second?.progress, { done: 1, total: 3 });

    const longer = rereadPlan(lines(...days).replace('- [ ] Clove', '- [ ] Half hitch\n- [ ] Clove'), ticked);
    const [, moved] = daysBelow(longer.plan);
    assert.deepEqual(
      [moved?.line, moved?.tasks.map(({ line, text }) => `${line} ${text}`)],
      [10, ['12 Sheet bend', '14 Carrick bend']],
    );
    assert.deepEqual(
      moved?.tasks[0]?.tasks.map(({ line }) => line),
      [13],
    );
  });

  it('keeps the blocks above an edit as they are', () => {
    const before = rereadPlan(lines(...days), undefined);
    const after = rereadPlan(lines(...days, '- [ ] Zeppelin bend'), before);
    const above = before.document.blocks.filter(({ line }) => line < 11);
    assert.equal(above.length, 6);
    assert.ok(above.every((block, index) => after.document.blocks[index] === block));
  });
});
