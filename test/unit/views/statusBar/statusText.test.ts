import assert from 'node:assert/strict';
import type { IndexedPlan } from '../../../../src/workspace/index/planSource';
import { statusText, type StatusText } from '../../../../src/views/statusBar/statusText';
import type { StatusBarContent } from '../../../../src/workspace/host/settings';
import { learnerOn } from '../learner';
import { english, indexedPlan, type Files } from '../planSource';

function status(today: string, files: Files, content: StatusBarContent = 'streakAndDay'): StatusText | undefined {
  const plans = Object.entries(files).map(([path, lines]): IndexedPlan => indexedPlan(path, lines));
  return statusText(learnerOn(today, files).standing, plans, content, english, 'en');
}

const fresh = ['# Days 1-2: Knots', '## Day 1: Bowline', '## Day 2: Hitches'];
const begun = [
  '# Days 1-2: Knots',
  '## Day 1: Bowline',
  '- [x] Tie it ✅ 2026-11-19',
  '## Day 2: Hitches',
  '- [x] a ✅ 2026-11-20',
  '- [ ] b',
];

const tasks = ['- [ ] one', '- [ ] two', '- [ ] three', '- [ ] four'];

describe('The status bar', () => {
  it('shows only the day if there is no streak', () => {
    assert.equal(status('2026-11-21', { 'a.md': fresh })?.text, '$(mortar-board) Day 1');
  });

  it('shows the streak, the day and the count of its tasks', () => {
    assert.equal(status('2026-11-20', { 'a.md': begun })?.text, '$(flame) 2  Day 2 1/2');
    assert.equal(
      status('2026-11-20', { 'a.md': begun })?.accessibleLabel,
      'Streak: 2, Day 2: Hitches, 1 of 2 tasks done',
    );
  });

  it('shows a check mark when the day is done', () => {
    const done = begun.map((line) => line.replace('[ ] b', '[x] b ✅ 2026-11-20'));
    assert.equal(status('2026-11-20', { 'a.md': done })?.text, '$(flame) 2  $(check) Day 2');
  });

  it('names the plan if another unfinished plan has a day with the same label', () => {
    const other = ['# Month 3: Sails', '## Day 1', '## Day 2'];
    assert.equal(status('2026-11-20', { 'a.md': begun, 'b.md': other })?.text, '$(flame) 2  Days 1–2 · Day 2 1/2');
    const long = ['# One Hundred Days at Sea', ...begun.slice(1)];
    assert.equal(status('2026-11-20', { 'a.md': long, 'b.md': other })?.text, '$(flame) 2  One Hundred D… · Day 2 1/2');
  });

  it('counts the tasks of a tracker', () => {
    const tracker = [
      '# Boat',
      ...['Rope', 'Sail', 'Hull'].flatMap((group) => [
        `## ${group}`,
        '- [x] one ✅ 2026-11-20',
        '- [ ] two',
        '- [ ] three',
        '- [ ] four',
      ]),
    ];
    assert.equal(status('2026-11-20', { 'a.md': tracker })?.text, '$(flame) 1  3/12');
  });

  it('keeps the streak when everything is complete, or a plan has to be chosen', () => {
    const complete = ['## Day 1', '- [x] a ✅ 2026-11-18', '## Day 2', '- [x] b ✅ 2026-11-19'];
    const { text, accessibleLabel, tooltip } = status('2026-11-20', { 'a.md': complete }) ?? {};
    assert.deepEqual([text, accessibleLabel], ['$(flame) 2', 'Streak: 2, Everything here is complete']);
    assert.deepEqual([tooltip?.name, tooltip?.canComplete], ['Everything here is complete', false]);
    assert.equal(status('2026-11-20', { 'a.md': complete }, 'day'), undefined);
    const tracker = ['# Boat', ...['Rope', 'Sail', 'Hull'].flatMap((group) => [`## ${group}`, ...tasks])];
    const several = status('2026-11-20', { 'a.md': complete, 'b.md': tracker, 'c.md': tracker });
    assert.deepEqual([several?.text, several?.tooltip.name], ['$(flame) 2', 'Several plans are open']);
  });

  it('is hidden without a plan, with several plans of which none is chosen, and by setting', () => {
    assert.equal(status('2026-11-20', {}), undefined);
    assert.equal(status('2026-11-20', { 'a.md': fresh, 'b.md': fresh }), undefined);
    assert.equal(status('2026-11-20', { 'a.md': begun }, 'off'), undefined);
    assert.equal(status('2026-11-20', { 'a.md': begun }, 'day')?.text, '$(mortar-board) Day 2 1/2');
  });

  it('does not draw an icon that a plan names', () => {
    assert.equal(
      status('2026-11-20', {
        'a.md': ['## Day 1: $(alert)', '## Day 2'],
        'b.md': ['# $(bug)', '## Day 1', '- [x] a ✅ 2026-11-19', '- [ ] b', '## Day 2'],
      })?.text.includes('$(bug)'),
      false,
    );
  });

  it('shows the task, the streak and the week in its tooltip', () => {
    const plan = [
      '## Day 1',
      '- [x] a ✅ 2026-11-17',
      '- [x] b ✅ 2026-11-18',
      '## Day 2: Hitches',
      '- **Task:** Tie one',
      '## Day 3',
    ];
    const { week, ...others } = status('2026-11-19', { 'a.md': plan })?.tooltip ?? {};
    assert.equal(week?.length, 7);
    assert.deepEqual(others, {
      name: 'Day 2: Hitches',
      task: 'Tie one',
      canComplete: true,
      hasNotebook: false,
      streak: '2 days in a row',
      counts: '2 of 7 this week',
    });
  });

  it('shows each date of the week under its weekday', () => {
    const plan = [
      '---',
      'daymark:',
      '  days-off: [2026-11-21/2026-11-22]',
      '---',
      ...['2026-11-17', '2026-11-18'].flatMap((date, index) => [`## Day ${index + 1}`, `- [x] Tie ✅ ${date}`]),
      '## Day 3',
    ];
    const week = status('2026-11-19', { 'a.md': plan })?.tooltip.week ?? [];
    assert.deepEqual(
      week.map(({ weekday, icon }) => `${weekday} ${icon}`),
      [
        'M circle-small-filled',
        'T circle-filled',
        'W circle-filled',
        'T circle-outline',
        'F circle-small-filled',
        'S remove',
        'S remove',
      ],
    );
  });

  it('shows a date that a freeze covers as half done', () => {
    const dates = Array.from({ length: 7 }, (_, index) => `2026-11-${String(index + 9).padStart(2, '0')}`);
    const plan = [...dates, '2026-11-17'].flatMap((date, index) => [`## Day ${index + 1}`, `- [x] Tie ✅ ${date}`]);
    const week = status('2026-11-17', { 'a.md': [...plan, '## Day 9'] })?.tooltip.week ?? [];
    assert.deepEqual(
      week.slice(0, 2).map(({ icon }) => icon),
      ['color-mode', 'circle-filled'],
    );
  });

  it('names the weekdays in the language of VS Code', () => {
    const { standing } = learnerOn('2026-11-20', { 'a.md': begun });
    const german = statusText(standing, [indexedPlan('a.md', begun)], 'streakAndDay', english, 'de');
    assert.equal(german?.tooltip.week.map(({ weekday }) => weekday).join(' '), 'M D M D F S S');
  });

  it('shows the whole translation of the streak', () => {
    const translated = { t: (...values: Parameters<typeof english.t>) => `${english.t(...values)}.` };
    const { standing } = learnerOn('2026-11-21', { 'a.md': begun });
    const plans = [indexedPlan('a.md', begun)];
    assert.equal(statusText(standing, plans, 'streakAndDay', translated, 'en')?.tooltip.streak, '2 days in a row.');
  });

  it('offers the notebook that a line of the day links to', () => {
    const plan = ['## Day 1', '- **Notebook:** [Knots](labs/a/day-001-knots.ipynb)', '## Day 2'];
    assert.equal(status('2026-11-19', { 'a.md': plan })?.tooltip.hasNotebook, true);
    assert.equal(status('2026-11-19', { 'a.md': fresh })?.tooltip.hasNotebook, false);
  });
});
