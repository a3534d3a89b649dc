import assert from 'node:assert/strict';
import { ignoredText, streakAccount, type AccountInput } from '../../../../src/commands/streak/streakAccount';
import { addDays } from '../../../../src/core/calendar/date';
import { standingOf } from '../../../../src/core/learner/standing';
import type { IgnoredReason } from '../../../../src/core/learner/streak';
import type { PlaceInPlan, StudyDay } from '../../../../src/core/calendar/studyDays';
import type { PageLine } from '../../../../src/workspace/learner/pageDocument';
import { english, planSource, type Files } from '../../views/planSource';

const workdays: readonly StudyDay[] = ['mon', 'tue', 'wed', 'thu', 'fri'];

/** A plan with front matter, a day done on each of these dates, and an open day. */
function plan(dates: readonly string[], frontMatter: readonly string[] = []): readonly string[] {
  const days = [...dates.map((date) => `[x] Draw ✅ ${date}`), '[ ] Draw'];
  return [
    ...(frontMatter.length === 0 ? [] : ['---', 'daymark:', ...frontMatter.map((line) => `  ${line}`), '---']),
    ...days.flatMap((task, index) => [`## Day ${index + 1}`, `- ${task}`]),
  ];
}

/** A number of dates in a row. */
function datesFrom(first: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => addDays(first, index));
}

function account(files: Files, today: string, settings: Partial<AccountInput> = {}): readonly PageLine[] {
  const { studyDays = [], maxFreezes = 2, hasLog = false, offeredLogs = [] } = settings;
  const { plans } = planSource(files);
  const ownLog = hasLog ? 'log.md' : undefined;
  const preferences = { studyDays, daysOff: [], streakFreezes: maxFreezes, chosenPlan: undefined, ownLog };
  const standing = standingOf(plans, today, preferences);
  const nameOf = ({ path, line }: PlaceInPlan): string => `<${path}:${line + 1}>`;
  const usual = { standing, nameOf, studyDays, maxFreezes, dayStartsAt: '04:00', hasLog, offeredLogs };
  return streakAccount({ ...usual, ...settings }, english, 'en');
}

function texts(lines: readonly PageLine[]): readonly string[] {
  return lines.map(({ text }) => text.replace(/[\u2009\u202f]/g, ' '));
}

/** The lines below a heading, up to the next. */
function below(heading: string, lines: readonly PageLine[]): readonly string[] {
  const all = texts(lines);
  const from = all.indexOf(`## ${heading}`);
  assert.ok(from >= 0, `There is “${heading}” in: ${all.join('\n')}`);
  const next = all.findIndex((text, index) => index > from && text.startsWith('## '));
  return all.slice(from + 1, next < 0 ? undefined : next).filter((text) => text !== '');
}

describe('streakAccount', () => {
  it('begins with today’s figures', () => {
    const lines = account(
      { 'a.md': plan(['2026-11-02', '2026-11-03', '2026-11-05', '2026-11-06', '2026-11-07']) },
      '2026-11-07',
    );
    assert.deepEqual(texts(lines).slice(0, 6), [
      '# My streak on Saturday, November 7, 2026',
      '',
      '- 3 days in a row.',
      '- This week: 5 of 7.',
      '- You’ve studied on 5 days in total.',
      '',
    ]);
  });

  it('states the rules with the settings they depend on', () => {
    const lines = account({ 'a.md': plan(['2026-11-02']) }, '2026-11-02', { studyDays: workdays });
    assert.deepEqual(below('How it’s counted', lines), [
      '- A day counts if you check a task, even on a day off.',
      '- You study on Monday, Tuesday, Wednesday, Thursday, and Friday, except on the days off in your plans.',
      '- A day off never ends your streak.',
      '- Every seventh day in a row earns a freeze. You can hold 2 at a time.',
      '- Freezes save your streak only if you have enough for every study day you missed in a row. If not, the streak ends and you keep the freezes.',
      '- Today ends at 04:00.',
    ]);
  });

  it('tells the entries of the learner’s log from tasks', () => {
    const log = ['# My log', ...datesFrom('2026-11-01', 7).flatMap((date) => [`## ${date}`, 'Drew.'])];
    const lines = account({ 'a.md': plan(['2026-11-03']), 'log.md': log }, '2026-11-07', { hasLog: true });
    assert.deepEqual(below('November 2026', lines), [
      '- Saturday, November 7: 7 · <log.md:14> (log entry) · earned a freeze',
      ...['- Friday, November 6: 6 · <log.md:12> (log entry)', '- Thursday, November 5: 5 · <log.md:10> (log entry)'],
      ...['- Wednesday, November 4: 4 · <log.md:8> (log entry)', '- Tuesday, November 3: 3 · <a.md:2>'],
      ...['- Monday, November 2: 2 · <log.md:4> (log entry)', '- Sunday, November 1: 1 · <log.md:2> (log entry)'],
    ]);
    const entry = lines.find(({ text }) => text.includes('November 4'));
    assert.deepEqual(entry?.link?.place, { path: 'log.md', line: 7 });
    assert.equal(entry.text.slice(entry.link.start, entry.link.end), '<log.md:8>');
  });

  it('names the logs that would count if they were the learner’s', () => {
    const rules = (...offeredLogs: readonly string[]): string | undefined =>
      below('How it’s counted', account({ 'a.md': plan(['2026-11-07']) }, '2026-11-07', { offeredLogs })).at(-1);
    assert.equal(
      rules('My log'),
      '- “My log” has dated entries. If it’s yours, choose “This Is My Log” in its menu under Plans, and they count too.',
    );
    assert.equal(
      rules('My log', 'Your log'),
      '- 2 logs here have dated entries. If one is yours, choose “This Is My Log” in its menu under Plans, and they count too.',
    );
    assert.equal(rules(), '- Today ends at 04:00.');
  });

  it('lists the dates that count, newest first, with the lines that have them', () => {
    const lines = account({ 'a.md': plan(['2026-10-30', '2026-10-31', '2026-11-01']) }, '2026-11-02');
    assert.deepEqual(below('November 2026', lines), [
      '- Monday, November 2: nothing done yet',
      '- Sunday, November 1: 3 · <a.md:6>',
    ]);
    assert.deepEqual(below('October 2026', lines), [
      '- Saturday, October 31: 2 · <a.md:4>',
      '- Friday, October 30: 1 · <a.md:2>',
    ]);
  });

  it('groups days off, and names the plan that has them', () => {
    const files = { 'a.md': plan(['2026-11-06', '2026-11-12'], ['days-off: [2026-11-09/2026-11-11]']) };
    assert.deepEqual(below('November 2026', account(files, '2026-11-12', { studyDays: workdays })), [
      '- Thursday, November 12: 2 · <a.md:8>',
      '- Monday, November 9 – Wednesday, November 11: day off · <a.md:3>',
      '- Saturday, November 7 – Sunday, November 8: not a study day',
      '- Friday, November 6: 1 · <a.md:6>',
    ]);
  });

  it('shows which date earned a freeze and what it covered', () => {
    const dates = [...datesFrom('2026-11-02', 7), '2026-11-10'];
    assert.deepEqual(below('November 2026', account({ 'a.md': plan(dates) }, '2026-11-10')).slice(0, 3), [
      '- Tuesday, November 10: 8 · <a.md:16>',
      '- Monday, November 9: missed, covered by a freeze',
      '- Sunday, November 8: 7 · <a.md:14> · earned a freeze',
    ]);
  });

  it('shows what ended the last streak', () => {
    const lines = account({ 'a.md': plan(['2026-11-02']) }, '2026-11-05');
    assert.equal(texts(lines)[2], '- No streak right now.');
    assert.deepEqual(below('November 2026', lines), [
      '- Thursday, November 5: nothing done yet',
      '- Tuesday, November 3 – Wednesday, November 4: missed',
      '- Monday, November 2: 1 · <a.md:2>',
    ]);
  });

  it('lists earlier streaks in one line each, newest first', () => {
    const dates = [...datesFrom('2026-10-01', 3), '2026-10-10', ...datesFrom('2026-11-01', 2)];
    assert.deepEqual(below('Earlier streaks', account({ 'a.md': plan(dates) }, '2026-11-02')), [
      '- October 10, 2026: 1 day',
      '- October 1 – 3, 2026: 3 days in a row',
    ]);
  });

  it('lists at most twelve earlier streaks', () => {
    const dates = Array.from({ length: 16 }, (_, index) => addDays('2026-01-01', index * 3));
    const before = below('Earlier streaks', account({ 'a.md': plan(dates) }, '2026-02-15'));
    assert.equal(before.length, 13);
    assert.equal(before.at(-1), '- 3 more, at most 1 in a row');
  });

  it('lists what does not count and why, with Markdown disabled', () => {
    const dates = ['2026-02-30', '2026-11-02', '2030-01-01'];
    const lines = account({ 'a.md': plan(dates, ['start: "[x](command:y)"']) }, '2026-11-02');
    assert.deepEqual(below('What doesn’t count', lines), [
      '- `2026-02-30` in <a.md:6> isn’t a real date.',
      '- `2030-01-01` in <a.md:10> is in the future.',
      '- `"[x](command:y)"` in <a.md:3> isn’t a date like 2026-12-24 or a range like 2026-12-24/2026-12-26.',
    ]);
  });

  it('links the part of a line that names a place', () => {
    const line = account({ 'a.md': plan(['2026-11-02']) }, '2026-11-02').find(({ link }) => link);
    assert.deepEqual(line && [line.text.slice(line.link?.start, line.link?.end), line.link?.place], [
      '<a.md:2>',
      { path: 'a.md', line: 1 },
    ]);
  });

  it('says so if nothing counts yet', () => {
    const lines = account({ 'a.md': ['## Day 1', '- [ ] Draw', '## Day 2', '- [ ] Draw'] }, '2026-11-02');
    assert.equal(texts(lines).at(-1), 'Nothing counts yet. Check a task to start your streak.');
  });

  it('lists every date of a year, and a streak that a long pause ended', () => {
    const dates = ['2020-01-04', ...datesFrom('2025-11-21', 365)];
    const lines = account({ 'a.md': plan(dates) }, '2026-11-20');
    assert.equal(texts(lines)[2], '- 365 days in a row.');
    assert.equal(texts(lines).filter((text) => /: \d+ · </.test(text)).length, 365);
    assert.deepEqual(below('Earlier streaks', lines), ['- January 4, 2020: 1 day']);
  });
});

describe('ignoredText', () => {
  const reasons: Readonly<Record<IgnoredReason, string>> = {
    future: 'V in P is in the future.',
    impossible: 'V in P isn’t a real date.',
    before1970: 'V in P is before 1970.',
    noDate: 'V in P isn’t a date like 2026-12-24 or a range like 2026-12-24/2026-12-26.',
    endsBeforeItStarts: 'V in P ends before it starts.',
    noStudyDay: 'V in P isn’t a weekday like mon.',
    unexpected: 'V in P isn’t the kind of value expected there.',
    repeated: 'V in P is repeated; only the first one counts.',
    unknownKey: 'V in P isn’t a key that Daymark knows.',
    broken: 'V in P is in front matter that isn’t valid YAML.',
  };

  for (const [reason, text] of Object.entries(reasons)) {
    it(`explains the reason ${reason}`, () => {
      assert.equal(ignoredText(reason as IgnoredReason, 'V', 'P', english), text);
    });
  }
});
