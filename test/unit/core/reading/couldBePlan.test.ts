import assert from 'node:assert/strict';
import { couldBePlan } from '../../../../src/core/reading/couldBePlan';
import { lines } from '../planLines';

describe('couldBePlan', () => {
  it('finds two days in headings, list items, tables and weekdays, in any language and decoding', () => {
    const plans = [
      lines('## **Day** 1', '## [Day 2](b.md)'),
      lines('- 3日目: 結び目', '- 4日目: 帆'),
      lines('### 第三天', '### 第四天'),
      lines('## dÃ­a 1', '## dÃ­a 2'),
      lines('| Day | What |', '|--|--|', '| 1 | Knots |', '| 2 | Tides |'),
      lines('## Monday', '## Tuesday'),
      lines('## W1D1', '## W1D2'),
      lines('## Mo 05.01.', '## Di., 06.01.'),
      lines('# W', '- [ ] **Mo**: Lesen', '- [ ] Di-Mi: Hören'),
    ];
    assert.deepEqual(
      plans.map(couldBePlan),
      plans.map(() => true),
    );
  });

  it('finds the days between a word for a day and a number far after it', () => {
    assert.equal(couldBePlan('Every Day counts\r## Monday\r## Tuesday\r3 tasks'), true);
    assert.equal(couldBePlan('Every Day, Monday and Tuesday, 3 times'), true);
  });

  it('finds three weeks, and two dates that head a section or a row', () => {
    assert.equal(couldBePlan(lines('## Week 1', '## Wk 2', '## Weeks 3–4')), true);
    assert.equal(couldBePlan(lines('## 第1周', '## 第2周', '## 第3周')), true);
    assert.equal(couldBePlan(lines('## Week 1', '## Week 2')), false);
    assert.equal(couldBePlan(lines('## 2026-03-01', '### 📆 27-03-23')), true);
    assert.equal(couldBePlan(lines('## March 1, 2026', '## 2. März 2026')), true);
    assert.equal(couldBePlan(lines('## Week of March 1', '## Woche vom 8.3.2026')), true);
    assert.equal(couldBePlan(lines('## 월~수: 매듭', '## 목\\~금: 돛')), true);
    assert.equal(couldBePlan(lines('## 수목원', '## 목-수건')), false);
    assert.equal(couldBePlan(lines('## A week of rain', '## Another week of rain')), false);
    assert.equal(couldBePlan(lines('Since 2026-03-01, and until March 9, 2026, it rained.', '## Rain')), false);
    assert.equal(couldBePlan(lines('**July 1:** Knots', '', '🎯 2. Juli – Rope', '', '03/07 - Sails')), true);
    assert.equal(couldBePlan(lines('July 1: Knots', 'July 2: Rope')), false);
    assert.equal(couldBePlan(lines('Rule 1: Knots', 'Rule 2: Rope', '3 sails', '4. Tar')), false);
    assert.equal(couldBePlan(lines('| Semana | Trabajo |', '| --- | --- |', '| 01 | Nudos |')), true);
    assert.equal(couldBePlan(lines('| KW / Datum | Arbeit |', '| --- | --- |', '| 1 | Knoten |')), true);
    assert.equal(couldBePlan(lines('| Day | Work |', '| --- | --- |', '| 1✅ | Knots |')), true);
  });

  it('finds a list beside a number of days', () => {
    const list = ['1. Knots', '2. Rope', '3. Sails', '4. Tar', '5. Wind'];
    assert.equal(couldBePlan(lines('# A 5-Day Plan', ...list)), true);
    assert.equal(couldBePlan(lines('# A Plan', ...list)), false);
    assert.equal(couldBePlan(lines('# A 5-Day Plan', ...list.slice(0, 4))), false);
  });

  it('finds ten boxes', () => {
    assert.equal(couldBePlan('- [ ] knot\n'.repeat(10)), true);
    assert.equal(couldBePlan('- [ ] knot\n'.repeat(9)), false);
  });

  it('ignores words that only contain a word for a day', () => {
    assert.equal(
      couldBePlan('# Notes\n\nA friend of 12, a Saturn of 9, common holidays, 3 times today. So do we.\n'),
      false,
    );
  });

  it('ignores a text that mentions one day', () => {
    assert.equal(couldBePlan('# Notes\n\nDay 1 was fine.\n'), false);
  });
});
