import assert from 'node:assert/strict';
import { readPlan } from '../../../../../src/core/reading/readPlan';
import { couldBePlan } from '../../../../../src/core/reading/couldBePlan';
import { daysBelow } from '../../../../../src/core/model/walk';
import { lines, planLines } from '../../planLines';

const isPlan = (...text: readonly string[]): boolean => readPlan(lines('# Boat', '', ...text)).isPlan;

describe('list items that begin with a date', () => {
  for (const [first, second, third] of [
    ['- [x] 2026-06-01: Knots', '- [x] 2026-06-02: Splices', '- [ ] 2026-06-04: Sails'],
    ['- [ ] **Jun 29**: Knots', '- [ ] **Jun 30**: Splices', '- [ ] **Jul 1**: Sails'],
    ['1. [x] 1 June – Knots', '2. [x] 2 June – Splices', '3. [x] 3 June – Sails'],
    ['* [ ] 12/06 - Knots', '* [ ] 13/06 - Splices', '* [ ] 14/06 - Sails'],
    ['- [ ] 6月1日：Knots', '- [ ] 6月2日：Splices', '- [ ] 6月8日：Sails'],
    ['- 1 de junio: Knots\n  - [ ] a', '- 2 de junio: Splices\n  - [ ] b', '- 3 de junio: Sails\n  - [ ] c'],
  ] as const) {
    it(`are days if there are boxes: ${first}`, () => {
      const plan = lines('# Boat', '', first, second, third);
      assert.equal(couldBePlan(plan), true);
      assert.equal(readPlan(plan).kind, 'days');
      assert.deepEqual(
        daysBelow(readPlan(plan)).map(({ title }) => title),
        ['Knots', 'Splices', 'Sails'],
      );
    });
  }

  it('have their date, what is below them, and the parts above', () => {
    const plan = lines(
      ...['# Boat', '## Rope', '- [x] 2026-06-01: Knots', '- [ ] 2026-06-02', '  - [ ] Splices', ''],
      ...['## Sails', '- [ ] 2026-06-08: Reefs'],
    );
    assert.deepEqual(planLines(plan), [
      '[Rope] 1/2',
      '  complete 2026-06-01: Knots',
      '  open 2026-06-02 0/1',
      '[Sails] 0/1',
      '  open 2026-06-08: Reefs',
    ]);
    assert.equal(daysBelow(readPlan(plan))[0]?.date, '2026-06-01');
  });

  it('are other things without boxes: meetings, releases', () => {
    assert.equal(isPlan('- 2026-06-01: Crew', '- 2026-06-02: Captain', '- 2026-06-03: Harbour'), false);
  });

  it('are days without boxes if the title says that they are a plan', () => {
    const items = (...dates: readonly number[]): readonly string[] =>
      dates.map((date) => `- **Monday 2026-06-0${date}** (30min): Knots`);
    const plan = (...text: readonly string[]): readonly string[] => planLines(lines('# Study plan', ...text));
    assert.deepEqual(plan(...items(1, 3, 5, 7, 8))[0], 'open Monday 2026-06-01: Knots');
    assert.deepEqual(plan(...items(1, 3, 5, 7)), []);
    assert.equal(isPlan(...items(1, 2, 3, 4, 5)), false);
    assert.deepEqual(plan('## Changelog', ...items(1, 2, 3, 4, 5)), []);
    const milestones = ['## Milestones', '- **2026-09-01**: Row', '- **2026-12-01**: Sail'];
    assert.equal(plan(...milestones, '## June', ...items(1, 2, 3, 4, 5)).length, 6);
    const tasks = Array.from({ length: 6 }, () => '- [ ] Tar');
    assert.equal(plan(...items(1, 2, 3, 4, 5), '## Rope', ...tasks.slice(1)).length, 11);
    assert.equal(plan(...items(1, 2, 3, 4, 5), '## Rope', ...tasks)[0], '[Rope] 0/6');
  });

  it('are the same days when some of them with weekdays are complete', () => {
    const week = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];
    const items = week.map((day, at) => `- **${day} 2026-06-0${at + 1}**: Knots`);
    const done = items.slice(0, 2).map((item) => item.replace('- ', '- [x] '));
    assert.equal(daysBelow(readPlan(lines('# Study plan', ...items))).length, 5);
    assert.equal(daysBelow(readPlan(lines('# Study plan', ...done, ...items.slice(2)))).length, 5);
  });

  it('are days if they have boxes, however far they are from each other in a part', () => {
    const june = ['## June', '- [ ] June 1: Row', '- [ ] June 20: Sail'];
    const july = ['## July', ...[1, 2, 3, 4].map((date) => `- [ ] July ${date}: Reef`)];
    assert.equal(daysBelow(readPlan(lines('# Boat', ...june, ...july))).length, 6);
  });

  it('are a to-do list if their dates do not run on, or are far from each other', () => {
    assert.equal(
      isPlan('- [ ] 2026-06-09: Rent', '- [ ] 2026-05-02: Tar', '- [ ] 2026-08-03: Race', '- [ ] 2026-07-03: Tax'),
      false,
    );
    assert.equal(isPlan('- [ ] March 1: Register', '- [ ] May 9: Pay', '- [ ] July 20: Start'), false);
    assert.equal(isPlan('- [ ] June 1: Rent', '- [ ] June 2: Tar'), false);
    assert.equal(isPlan('- [x] June 3: Rent', '- [x] June 2: Tar', '- [x] June 1: Paint'), false);
    assert.equal(isPlan('- [ ] June 1 was windy', '- [ ] June 2 was not', '- [ ] June 3 we slept'), false);
  });

  it('are text in changes, and beside more other tasks', () => {
    const days = ['- [x] 2026-06-01: Knots', '- [x] 2026-06-02: Splices', '- [x] 2026-06-03: Sails'];
    assert.equal(isPlan('## Changelog', ...days), false);
    assert.equal(isPlan(...days, '', '## Rope', ...Array.from({ length: 4 }, () => '- [ ] Tar')), false);
  });

  it('are entries if the document is called a log, also with the newest first', () => {
    const entries = [9, 8, 6, 5, 3].map((date) => `* 2026-06-0${date} Worked on the sails`);
    assert.equal(readPlan(lines('# Sailing log', ...entries)).kind, 'log');
    assert.equal(
      readPlan(lines('---', 'title: Sailing log', '---', '## What is this?', 'Mine.', ...entries)).kind,
      'log',
    );
    assert.equal(daysBelow(readPlan(lines('# Sailing log', ...entries))).length, 5);
    assert.equal(readPlan(lines('# Sailing log', ...entries.slice(1))).isPlan, false);
    assert.equal(isPlan(...entries), false);
  });
});
