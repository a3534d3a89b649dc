import assert from 'node:assert/strict';
import { readPlan } from '../../../../../src/core/reading/readPlan';
import { couldBePlan } from '../../../../../src/core/reading/couldBePlan';
import { daysBelow } from '../../../../../src/core/model/walk';
import { dayTitles, lines, planLines } from '../../planLines';

const kindOf = (...text: readonly string[]): string => {
  const { isPlan, kind } = readPlan(lines(...text));
  return isPlan ? kind : 'no plan';
};

/** Each line a paragraph of its own. */
const paragraphs = (...text: readonly string[]): readonly string[] => text.flatMap((line) => [line, '']);

describe('lines that begin with a date', () => {
  for (const [first, second, third] of [
    ['July 1: Knots', 'July 2: Splices', 'July 4: Sails'],
    ['July 30, 2026 – Knots', 'July 31, 2026 – Splices', 'August 1, 2026 – Sails'],
    ['1 July — Knots', '2 July — Splices', '3 July — Sails'],
    ['Mon 1 Jul - Knots', 'Tue 2 Jul - Splices', 'Thu 4 Jul - Sails'],
    ['**Mon, 1 Jul** – Knots', '**Wed, 3 Jul** – Splices', '**Fri, 5 Jul** – Sails'],
    ['**July 1:** Knots', '**July 2:** Splices', '**July 3:** Sails'],
    ['2026-12-30: Knots', '2026-12-31: Splices', '2027-01-01: Sails'],
    ['📅 01.07. – Knots', '📅 02.07. – Splices', '📅 03.07. – Sails'],
    ['01/07: Knots', '02/07: Splices', '03/07: Sails'],
    ['-2026-07-01: Knots', '-2026-07-02: Splices', '-2026-07-03: Sails'],
    ['Lunes, 1 de julio: Knots', 'Martes, 2 de julio: Splices', 'Jueves, 4 de julio: Sails'],
    ['7月1日（水）：Knots', '7月2日（木）：Splices', '7月3日（金）：Sails'],
  ] as const) {
    it(`are days: ${first}`, () => {
      for (const text of [[first, second, third], paragraphs(first, second, third)]) {
        const plan = lines('# Boat', '', ...text);
        assert.equal(couldBePlan(plan), true);
        assert.equal(readPlan(plan).kind, 'days');
        assert.deepEqual(
          daysBelow(readPlan(plan)).map(({ title }) => title),
          ['Knots', 'Splices', 'Sails'],
        );
      }
    });
  }

  it('have what is below them, their date, and the parts above', () => {
    const plan = lines(
      ...[
        '# Boat',
        '## Week 1',
        '**July 1, 2026**',
        '- [x] Knots',
        '',
        '**July 2, 2026** - Splices',
        '',
        '- [ ] Fid',
        '',
      ],
      ...['## Week 2', '**July 8, 2026**: Sails'],
    );
    assert.deepEqual(planLines(plan), [
      '[Week 1] 1/2',
      '  complete July 1, 2026 1/1',
      '  open July 2, 2026: Splices 0/1',
      '[Week 2] 0/1',
      '  open July 8, 2026: Sails',
    ]);
    assert.equal(daysBelow(readPlan(plan))[1]?.date, '2026-07-02');
  });

  it('are entries of a log if they tell, or have nothing behind them', () => {
    const told = [
      'We left the harbour at six. The wind was with us all the day.',
      'Rain. I tied the sail three times.',
    ];
    const [one = '', two = ''] = told;
    assert.equal(kindOf('# Boat', ...paragraphs(`July 1: ${one}`, `July 2: ${one}`, `July 3: ${two}`)), 'log');
    assert.equal(kindOf('# Logbook', ...paragraphs('July 1: Knots', 'July 2: Rope', 'July 3: Sails')), 'log');
    assert.equal(
      kindOf('# Boat', ...paragraphs('**July 1**', '- Knots', '**July 2**', '- Rope', '**July 3**', '- Sails')),
      'log',
    );
    assert.equal(kindOf('# Boat', ...paragraphs('July 3: Sails', 'July 2: Rope', 'July 1: Knots')), 'log');
  });

  it('are text in changes and minutes, and below events', () => {
    const days = paragraphs('July 1: Knots', 'July 2: Rope', 'July 3: Sails');
    for (const title of ['# Changelog', '# Minutes', '## Events', '## Important dates']) {
      assert.equal(kindOf(title, ...days), 'no plan', title);
    }
  });

  it('are text if they are few or far from each other, or do not run on', () => {
    assert.equal(kindOf('# Boat', ...paragraphs('July 1: Knots', 'July 2: Rope')), 'no plan');
    assert.equal(kindOf('# Race', ...paragraphs('March 1: Register', 'May 9: Pay', 'July 20: Start')), 'no plan');
    assert.equal(
      kindOf('# Births', ...paragraphs('July 1: Ann', 'March 2: Bob', 'May 3: Cid', 'May 4: Eve')),
      'no plan',
    );
    assert.equal(
      kindOf('# Boat', ...paragraphs('July 1 was windy', 'July 2 was not', 'July 3, we slept', '4 July or so')),
      'no plan',
    );
  });

  it('are text that belongs to no part if they are no days', () => {
    const tracker = lines('# Boat', '**July 1, 2026** - begun', '', '- [ ] Knots', '- [ ] Rope');
    assert.deepEqual(planLines(tracker), ['[ ] Knots', '[ ] Rope']);
  });

  it('are text below numbered days', () => {
    const plan = lines('## Day 1', 'July 1: a', '', 'July 2: b', '', 'July 3: c', '', '## Day 2', '- d');
    assert.deepEqual(dayTitles(plan), ['Day 1 | ', 'Day 2 | ']);
  });
});

describe('lines that are nothing but a date', () => {
  const entries = [
    '01.02.2026',
    '- Tie',
    '',
    '25.02.2026',
    '- Cut',
    '',
    '02.04.2026 ',
    '- Tar',
    '',
    '29.04.2026',
    '- Row',
  ];

  it('are entries, however far from each other, with the oldest or the newest first', () => {
    assert.equal(kindOf('# Boat', ...entries), 'log');
    assert.equal(daysBelow(readPlan(lines('# Boat', ...entries))).length, 4);
    const newestFirst = ['02.04.2026', 'Tar', '', '25.02.2026', 'Cut', '', '01.02.2026', 'Tie'];
    assert.equal(kindOf('# Boat', ...newestFirst), 'log');
  });

  it('are text if they are not in order, or most say more', () => {
    assert.equal(kindOf('# Boat', ...entries.slice(3), '', ...entries.slice(0, 2)), 'no plan');
    const told = ['01.02.2026: Tie', '', '25.02.2026: Cut', '', '02.04.2026', '', '29.04.2026: Row'];
    assert.equal(kindOf('# Boat', ...told), 'no plan');
  });
});

describe('lines that begin with a date behind signs for a heading', () => {
  it('are days, although no space follows the signs', () => {
    const log = ['#日志', '##2026-03-01', '打绳结', '', '##2026-03-02', '编绳', '', '##2026-03-04', '扬帆'];
    assert.equal(couldBePlan(lines(...log)), true);
    assert.equal(kindOf(...log), 'log');
    assert.equal(daysBelow(readPlan(lines(...log))).length, 3);
  });

  it('are text if nothing but a number follows', () => {
    assert.equal(kindOf('#Boat', '', '#1 Knots', '', '#2 Splices', '', '#3 Sails'), 'no plan');
  });
});

describe('lines that begin with a weekday', () => {
  const week = ['**Monday:** Tie a bend', '**Tuesday** — Cut a rope', 'Wednesday: Tar the planks'];

  it('are days in a week', () => {
    const plan = lines('# Boat', '## Week 1', ...paragraphs(...week), '## Week 2', ...week);
    assert.equal(couldBePlan(plan), true);
    assert.deepEqual(planLines(plan), [
      '[Week 1] 0/3',
      ...['  open Monday: Tie a bend', '  open Tuesday: Cut a rope', '  open Wednesday: Tar the planks'],
      '[Week 2] 0/3',
      ...['  open Monday: Tie a bend', '  open Tuesday: Cut a rope', '  open Wednesday: Tar the planks'],
    ]);
  });

  it('are days in a document that is called a plan, also in its front matter', () => {
    assert.deepEqual(planLines(lines('# Weekly plan', ...paragraphs(...week))), [
      ...['open Monday: Tie a bend', 'open Tuesday: Cut a rope', 'open Wednesday: Tar the planks'],
    ]);
    assert.equal(kindOf('---', 'title: Weekly plan', '---', ...paragraphs(...week)), 'days');
  });

  it('are text in other documents, such as opening hours', () => {
    assert.equal(kindOf('# Harbour', ...paragraphs(...week)), 'no plan');
    assert.equal(kindOf('# Harbour', '## Week 1', '### Open', ...paragraphs(...week)), 'no plan');
  });

  it('are text if they are two, or go on as sentences', () => {
    assert.equal(kindOf('# Weekly plan', ...paragraphs(...week.slice(0, 2))), 'no plan');
    assert.equal(
      kindOf('# Weekly plan', 'Monday was windy.', '', 'Tuesday was not.', '', 'Wednesday we slept.'),
      'no plan',
    );
  });

  it('are text beside days', () => {
    const days = ['## Day 1', ...paragraphs(...week), '## Day 2', '- Rest'];
    assert.deepEqual(dayTitles(lines('# Study plan', ...days)), ['Day 1 | ', 'Day 2 | ']);
  });
});
