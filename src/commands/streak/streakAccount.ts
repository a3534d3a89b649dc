import type { PlanDate } from '../../core/model/plan';
import type { Standing } from '../../core/learner/standing';
import type { ExplainedDate } from '../../core/learner/streak';
import type { PlaceInPlan } from '../../core/calendar/studyDays';
import { cut } from '../../util/cut';
import type { Localization } from '../../util/localization';
import { readableDate, readableDates, readableMonth } from '../../util/readableDate';
import type { AccountLine } from '../../workspace/learner/streakDocument';
import { codeSpan } from './codeSpan';
import { ignoredText } from './ignoredText';
import { figureTexts, ruleTexts, type StreakSettings } from './streakFigures';
import { streakRuns, type DateInRun, type Run } from './streakRuns';

/** What the account of a streak is made of. */
export interface AccountedStreak extends StreakSettings {
  readonly standing: Pick<Standing<unknown>, 'today' | 'streak' | 'calendar'>;
}

/** In which words it is told. */
interface Words {
  readonly l10n: Localization;
  /** A BCP 47 tag. */
  readonly language: string;
}

/** No more streaks are told of those before the newest, and no more values of those that are ignored. */
const mostEarlier = 12;
const mostIgnored = 100;
/** A value that is ignored may be as long as a line. */
const longestValue = 60;

/**
 * The account of a streak as Markdown that reads well as it is: today's figures, the rules, and date by date what counted
 * and where it is written, the newest first, back to the beginning of the streak, or of the last one where there is none;
 * then the streaks before it in short, and what was ignored. Texts from plans stand in code spans.
 */
export function streakAccount(
  accounted: AccountedStreak,
  l10n: Localization,
  language: string,
): readonly AccountLine[] {
  const { today, streak, calendar } = accounted.standing;
  const words = { l10n, language };
  const runs = streakRuns(streak.explanation, calendar, accounted.mostFreezes);
  const title = l10n.t('My streak on {0}', readableDate(today, language, { year: true }));
  const ignored = streak.explanation.filter(({ kind }) => kind === 'ignored');
  return [
    ...lines(`# ${title}`, '', ...listed(figureTexts(streak, l10n))),
    ...section(l10n.t('How it is counted'), lines(...listed(ruleTexts(accounted, l10n, language)))),
    ...newestRun(runs.at(-1), words),
    ...section(l10n.t('Streaks before'), earlierRuns(runs.slice(0, -1), words)),
    ...section(l10n.t('What does not count'), ignoredLines(ignored, words)),
  ];
}

/** Lines that point nowhere. */
function lines(...texts: readonly string[]): readonly AccountLine[] {
  return texts.map((text) => ({ text, link: undefined }));
}

function listed(texts: readonly string[]): readonly string[] {
  return texts.map((text) => `- ${text}`);
}

/** A heading with what stands below it; nothing where that is nothing. */
function section(heading: string, below: readonly AccountLine[]): readonly AccountLine[] {
  return below.length === 0 ? [] : [...lines('', `## ${heading}`, ''), ...below];
}

/** An item of a list that says where something is written. */
function placed({ path, line }: PlaceInPlan, say: (place: string) => string): AccountLine {
  const place = codeSpan(`${path}:${line + 1}`);
  const text = `- ${say(place)}`;
  const start = text.lastIndexOf(place);
  return { text, link: start < 0 ? undefined : { start, end: start + place.length, place: { path, line } } };
}

/** The dates of the newest run, month by month. */
function newestRun(run: Run | undefined, { l10n, language }: Words): readonly AccountLine[] {
  if (!run) {
    return lines('', l10n.t('No date in your plans counts yet.'));
  }
  const stretches = stretchesOf(run.dates).toReversed();
  const months = [...new Set(stretches.map(({ through }) => monthOf(through)))];
  return months.flatMap((month) => {
    const inMonth = stretches.filter(({ through }) => monthOf(through) === month);
    return section(
      readableMonth(`${month}-01`, language),
      inMonth.map((stretch) => stretchLine(stretch, { l10n, language })),
    );
  });
}

function monthOf(date: PlanDate): string {
  return date.slice(0, '2026-11'.length);
}

/** Dates in a row of which the same is said. */
interface Stretch {
  readonly from: PlanDate;
  readonly through: PlanDate;
  readonly last: DateInRun;
}

/** A date that counts stands alone, since it is written somewhere; the dates between are put together within a month. */
function stretchesOf(dates: readonly DateInRun[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const date of dates) {
    const before = stretches.at(-1);
    const isSame = before !== undefined && isSaidTogether(before.last, date);
    stretches.splice(isSame ? -1 : stretches.length, isSame ? 1 : 0, {
      from: isSame ? before.from : date.date,
      through: date.date,
      last: date,
    });
  }
  return stretches;
}

function isSaidTogether(before: DateInRun, date: DateInRun): boolean {
  return (
    date.kind !== 'counted' &&
    date.kind === before.kind &&
    date.place?.path === before.place?.path &&
    date.place?.line === before.place?.line &&
    monthOf(date.date) === monthOf(before.date)
  );
}

function stretchLine({ from, through, last }: Stretch, { l10n, language }: Words): AccountLine {
  const dates = readableDates(from, through, language);
  const { place } = last;
  if (place) {
    return placed(place, (shown) =>
      last.kind === 'counted' ? countedText(dates, last, shown, l10n) : l10n.t('{0}: off, by {1}', dates, shown),
    );
  }
  return { text: `- ${withoutPlaceText(dates, last, l10n)}`, link: undefined };
}

function countedText(date: string, { length, earnsFreeze }: DateInRun, place: string, l10n: Localization): string {
  return earnsFreeze
    ? l10n.t('{0}: {1} in a row and a freeze, by {2}', date, length, place)
    : l10n.t('{0}: {1} in a row, by {2}', date, length, place);
}

function withoutPlaceText(dates: string, { kind }: DateInRun, l10n: Localization): string {
  switch (kind) {
    case 'frozen':
      return l10n.t('{0}: missed, covered by a freeze', dates);
    case 'missed':
      return l10n.t('{0}: missed', dates);
    case 'pending':
      return l10n.t('{0}: nothing is done yet', dates);
    case 'dayOff':
    case 'counted':
    case 'ignored':
      return l10n.t('{0}: no study day', dates);
  }
}

/** Each run in a line, the newest first. */
function earlierRuns(runs: readonly Run[], { l10n, language }: Words): readonly AccountLine[] {
  const told = runs.slice(-mostEarlier).toReversed();
  const untold = runs.slice(0, -mostEarlier);
  const longest = Math.max(0, ...untold.map(({ length }) => length));
  const more = untold.length === 0 ? [] : [untoldText(untold.length, longest, l10n)];
  return lines(...listed([...told.map((run) => runText(run, { l10n, language })), ...more]));
}

function runText({ dates, length }: Run, { l10n, language }: Words): string {
  const counted = dates.filter(({ kind }) => kind === 'counted').map(({ date }) => date);
  const [first = ''] = counted;
  const range = readableDates(first, counted.at(-1) ?? first, language, { weekday: false, year: true });
  return length === 1 ? l10n.t('{0}: 1 day', range) : l10n.t('{0}: {1} days in a row', range, length);
}

function untoldText(count: number, longest: number, l10n: Localization): string {
  return count === 1
    ? l10n.t('One more before, of {0} in a row', longest)
    : l10n.t('{0} more before, the longest of {1} in a row', count, longest);
}

function ignoredLines(ignored: readonly ExplainedDate[], { l10n }: Words): readonly AccountLine[] {
  const told = ignored.slice(0, mostIgnored).flatMap(({ date, reason, place }) => {
    const value = codeSpan(cut(date, longestValue));
    return place && reason ? [placed(place, (shown) => ignoredText(reason, value, shown, l10n))] : [];
  });
  const more = ignored.length - mostIgnored;
  return more > 0 ? [...told, ...lines(`- ${l10n.t('And more like these: {0}', more)}`)] : told;
}
