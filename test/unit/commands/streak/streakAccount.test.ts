import assert from 'node:assert/strict';
import { streakAccount, type AccountedStreak } from '../../../../src/commands/streak/streakAccount';
import { addDays } from '../../../../src/core/calendar/date';
import { standingOf } from '../../../../src/core/learner/standing';
import type { StudyDay } from '../../../../src/core/calendar/studyDays';
import type { AccountLine } from '../../../../src/workspace/learner/streakDocument';
import { english, planSource, type Files } from '../../views/planSource';

const workdays: readonly StudyDay[] = ['mon', 'tue', 'wed', 'thu', 'fri'];

/** A plan with a day for each of these dates, on which it was done, below some front matter. */
function plan(dates: readonly string[], frontMatter: readonly string[] = []): readonly string[] {
  const days = [...dates.map((date) => `[x] Draw ✅ ${date}`), '[ ] Draw'];
  return [
    ...(frontMatter.length === 0 ? [] : ['---', 'daymark:', ...frontMatter.map((line) => `  ${line}`), '---']),
    ...days.flatMap((task, index) => [`## Day ${index + 1}`, `- ${task}`]),
  ];
}

/** So many dates in a row. */
function datesFrom(first: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => addDays(first, index));
}

function account(files: Files, today: string, settings: Partial<AccountedStreak> = {}): readonly AccountLine[] {
  const { studyDays = [], mostFreezes = 2 } = settings;
  const { plans } = planSource(files);
  const preferences = { studyDays, daysOff: [], streakFreezes: mostFreezes, chosenPlan: undefined };
  const standing = standingOf(plans, today, preferences);
  return streakAccount({ standing, studyDays, mostFreezes, dayStartsAt: '04:00', ...settings }, english, 'en');
}

function texts(lines: readonly AccountLine[]): readonly string[] {
  return lines.map(({ text }) => text.replace(/[\u2009\u202f]/g, ' '));
}

/** The lines below a heading, up to the next. */
function below(heading: string, lines: readonly AccountLine[]): readonly string[] {
  const all = texts(lines);
  const from = all.indexOf(`## ${heading}`);
  assert.ok(from >= 0, `There is “${heading}” in: ${all.join('\n')}`);
  const next = all.findIndex((text, index) => index > from && text.startsWith('## '));
  return all.slice(from + 1, next < 0 ? undefined : next).filter((text) => text !== '');
}

describe('The account of a streak', () => {
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
      '- Something was done on 5 dates in all.',
      '',
    ]);
  });

  it('says the rules plainly, with the settings that they depend on', () => {
    const lines = account({ 'a.md': plan(['2026-11-02']) }, '2026-11-02', { studyDays: workdays });
    assert.deepEqual(below('How it is counted', lines), [
      '- A date counts when a checked task in one of your plans bears it, also on a day off.',
      '- You study on Monday, Tuesday, Wednesday, Thursday, and Friday, except for the days off in your plans.',
      '- A day off without work neither adds to the streak nor ends it.',
      '- Every seventh date in a row earns a freeze, and 2 can be held.',
      '- Freezes cover missed study days in a row if enough are held for all; else the streak ends.',
      '- Today is not missed before it ends, at 04:00.',
    ]);
  });

  it('tells date by date, the newest first, what counted and where it is written', () => {
    const lines = account({ 'a.md': plan(['2026-10-30', '2026-10-31', '2026-11-01']) }, '2026-11-02');
    assert.deepEqual(below('November 2026', lines), [
      '- Monday, November 2: nothing is done yet',
      '- Sunday, November 1: 3 in a row, by `a.md:6`',
    ]);
    assert.deepEqual(below('October 2026', lines), [
      '- Saturday, October 31: 2 in a row, by `a.md:4`',
      '- Friday, October 30: 1 in a row, by `a.md:2`',
    ]);
  });

  it('tells the days off together, and which plan says so', () => {
    const files = { 'a.md': plan(['2026-11-06', '2026-11-12'], ['days-off: [2026-11-09/2026-11-11]']) };
    assert.deepEqual(below('November 2026', account(files, '2026-11-12', { studyDays: workdays })), [
      '- Thursday, November 12: 2 in a row, by `a.md:8`',
      '- Monday, November 9 – Wednesday, November 11: off, by `a.md:3`',
      '- Saturday, November 7 – Sunday, November 8: no study day',
      '- Friday, November 6: 1 in a row, by `a.md:6`',
    ]);
  });

  it('tells which date earned a freeze, and what a freeze covered', () => {
    const dates = [...datesFrom('2026-11-02', 7), '2026-11-10'];
    assert.deepEqual(below('November 2026', account({ 'a.md': plan(dates) }, '2026-11-10')).slice(0, 3), [
      '- Tuesday, November 10: 8 in a row, by `a.md:16`',
      '- Monday, November 9: missed, covered by a freeze',
      '- Sunday, November 8: 7 in a row and a freeze, by `a.md:14`',
    ]);
  });

  it('shows a streak that has ended with what ended it', () => {
    const lines = account({ 'a.md': plan(['2026-11-02']) }, '2026-11-05');
    assert.equal(texts(lines)[2], '- There is no streak now.');
    assert.deepEqual(below('November 2026', lines), [
      '- Thursday, November 5: nothing is done yet',
      '- Tuesday, November 3 – Wednesday, November 4: missed',
      '- Monday, November 2: 1 in a row, by `a.md:2`',
    ]);
  });

  it('tells the streaks before in short, the newest first', () => {
    const dates = [...datesFrom('2026-10-01', 3), '2026-10-10', ...datesFrom('2026-11-01', 2)];
    assert.deepEqual(below('Streaks before', account({ 'a.md': plan(dates) }, '2026-11-02')), [
      '- October 10, 2026: 1 day',
      '- October 1 – 3, 2026: 3 days in a row',
    ]);
  });

  it('tells no more than twelve of them', () => {
    const dates = Array.from({ length: 16 }, (_, index) => addDays('2026-01-01', index * 3));
    const before = below('Streaks before', account({ 'a.md': plan(dates) }, '2026-02-15'));
    assert.equal(before.length, 13);
    assert.equal(before.at(-1), '- 3 more before, the longest of 1 in a row');
  });

  it('names what does not count and why, as plain text', () => {
    const dates = ['2026-02-30', '2026-11-02', '2030-01-01'];
    const lines = account({ 'a_*b*.md': plan(dates, ['start: "[x](command:y)"']) }, '2026-11-02');
    assert.deepEqual(below('What does not count', lines), [
      '- `2026-02-30` in `a_*b*.md:6` is a date that the calendar does not have.',
      '- `2030-01-01` in `a_*b*.md:10` is in the future.',
      '- `"[x](command:y)"` in `a_*b*.md:3` is no date such as 2026-12-24, and no range such as 2026-12-24/2026-12-26.',
    ]);
  });

  it('knows which part of a line names a place', () => {
    const line = account({ 'a.md': plan(['2026-11-02']) }, '2026-11-02').find(({ link }) => link);
    assert.deepEqual(line && [line.text.slice(line.link?.start, line.link?.end), line.link?.place], [
      '`a.md:2`',
      { path: 'a.md', line: 1 },
    ]);
  });

  it('says that nothing counts yet, where that is so', () => {
    const lines = account({ 'a.md': ['## Day 1', '- [ ] Draw', '## Day 2', '- [ ] Draw'] }, '2026-11-02');
    assert.equal(texts(lines).at(-1), 'No date in your plans counts yet.');
  });

  it('is as long as a streak of a year, and sees that a longer pause ended one before', () => {
    const dates = ['2020-01-04', ...datesFrom('2025-11-21', 365)];
    const lines = account({ 'a.md': plan(dates) }, '2026-11-20');
    assert.equal(texts(lines)[2], '- 365 days in a row.');
    assert.equal(
      texts(lines).filter((text) => text.includes(' in a row, by ') || text.includes(' and a freeze')).length,
      365,
    );
    assert.deepEqual(below('Streaks before', lines), ['- January 4, 2020: 1 day']);
  });
});
