import type { PlanDate } from '../../core/calendar/date';
import type { Standing } from '../../core/learner/standing';
import type { ExplainedDate, IgnoredReason } from '../../core/learner/streak';
import type { PlaceInPlan } from '../../core/calendar/studyDays';
import { codeSpan } from '../../util/text/codeSpan';
import { cut } from '../../util/text/cut';
import type { Localization } from '../../util/text/localization';
import { readableDate, readableDates, readableMonth } from '../../util/text/readableDate';
import { offeredLogsText } from './logTexts';
import type { PageLine } from '../../workspace/learner/pageDocument';
import { figureTexts, ruleTexts, type StreakSettings } from './streakFigures';

/** All that the account of a streak is made from. */
export interface AccountInput extends StreakSettings {
  readonly standing: Pick<Standing<unknown>, 'today' | 'streak'>;
  /** Names a place in Markdown. */
  readonly nameOf: (place: PlaceInPlan) => string;
  /** The names of logs that would count if the learner named one as their own, in Markdown. */
  readonly offeredLogs: readonly string[];
}

interface Words extends Pick<AccountInput, 'nameOf'> {
  readonly l10n: Localization;
  /** A BCP 47 tag. */
  readonly language: string;
}

/** How many earlier streaks are listed, and how many ignored values. */
const maxEarlier = 12;
const maxIgnored = 100;
/** How many characters of an ignored value are shown: it can be as long as its line. */
const maxValueLength = 60;

/**
 * Explains a streak in Markdown that also reads well as plain text. Today's figures and the rules come first. Then each date
 * of the streak (or of the last one if it has ended) follows, newest first, with the day that made it count. Earlier
 * streaks have one line each, and ignored values come last. Values from plans are in code spans, and the
 * names of places are escaped.
 */
export function streakAccount(input: AccountInput, l10n: Localization, language: string): readonly PageLine[] {
  const { today, streak } = input.standing;
  const words = { l10n, language, nameOf: input.nameOf };
  const runs = runsOf(streak.explanation);
  const title = l10n.t('My streak on {0}', readableDate(today, language, { year: true }));
  const ignored = streak.explanation.filter(({ kind }) => kind === 'ignored');
  const offered = input.offeredLogs.length === 0 ? [] : [offeredLogsText(input.offeredLogs, l10n)];
  const rules = [...ruleTexts(input, l10n, language), ...offered];
  return [
    ...lines(`# ${title}`, '', ...listed(figureTexts(streak, l10n))),
    ...section(l10n.t('How it’s counted'), lines(...listed(rules))),
    ...newestRun(runs.at(-1), words),
    ...section(l10n.t('Earlier streaks'), earlierRuns(runs.slice(0, -1), words)),
    ...section(l10n.t('What doesn’t count'), ignoredLines(ignored, words)),
  ];
}

/** The dates of a streak up to the day before the next one, with what ended it. */
type Run = readonly ExplainedDate[];

/** The runs, oldest first. Ignored values belong to none. */
function runsOf(explanation: readonly ExplainedDate[]): readonly Run[] {
  const runs: ExplainedDate[][] = [];
  for (const date of explanation.filter(({ kind }) => kind !== 'ignored')) {
    if (date.kind === 'counted' && date.runLength === 1) {
      runs.push([]);
    }
    runs.at(-1)?.push(date);
  }
  return runs;
}

/** Lines without a link. */
function lines(...texts: readonly string[]): readonly PageLine[] {
  return texts.map((text) => ({ text, link: undefined }));
}

function listed(texts: readonly string[]): readonly string[] {
  return texts.map((text) => `- ${text}`);
}

/** A heading and its content; nothing if there is no content. */
function section(heading: string, content: readonly PageLine[]): readonly PageLine[] {
  return content.length === 0 ? [] : [...lines('', `## ${heading}`, ''), ...content];
}

/** A list item that names a line of a plan, with a link to it. */
function linkedItem(place: PlaceInPlan, name: string, textWith: (name: string) => string): PageLine {
  const text = `- ${textWith(name)}`;
  const start = text.lastIndexOf(name);
  return { text, link: start < 0 ? undefined : { start, end: start + name.length, place } };
}

/** The dates of the newest run, month by month. */
function newestRun(run: Run | undefined, words: Words): readonly PageLine[] {
  const { l10n, language } = words;
  if (!run) {
    return lines('', l10n.t('Nothing counts yet. Check a task to start your streak.'));
  }
  const stretches = stretchesOf(run).toReversed();
  const months = [...new Set(stretches.map(({ through }) => monthOf(through)))];
  return months.flatMap((month) => {
    const inMonth = stretches.filter(({ through }) => monthOf(through) === month);
    return section(
      readableMonth(`${month}-01`, language),
      inMonth.map((stretch) => stretchLine(stretch, words)),
    );
  });
}

function monthOf(date: PlanDate): string {
  return date.slice(0, '2026-11'.length);
}

/** Dates in a row that share a line of the account. */
interface Stretch {
  readonly from: PlanDate;
  readonly through: PlanDate;
  readonly last: ExplainedDate;
}

/** Each date that counts has a line of its own, with its link. Other dates of the same kind and month share a line. */
function stretchesOf(dates: Run): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const date of dates) {
    const before = stretches.at(-1);
    const isSame = before !== undefined && shareLine(before.last, date);
    stretches.splice(isSame ? -1 : stretches.length, isSame ? 1 : 0, {
      from: isSame ? before.from : date.date,
      through: date.date,
      last: date,
    });
  }
  return stretches;
}

function shareLine(before: ExplainedDate, date: ExplainedDate): boolean {
  return (
    date.kind !== 'counted' &&
    date.kind === before.kind &&
    date.place?.path === before.place?.path &&
    date.place?.line === before.place?.line &&
    monthOf(date.date) === monthOf(before.date)
  );
}

function stretchLine({ from, through, last }: Stretch, { l10n, language, nameOf }: Words): PageLine {
  const dates = readableDates(from, through, language);
  const { place } = last;
  if (place) {
    return linkedItem(place, nameOf(place), (shown) =>
      last.kind === 'counted'
        ? countedText(dates, last, last.isEntry ? l10n.t('{0} (log entry)', shown) : shown, l10n)
        : l10n.t('{0}: day off · {1}', dates, shown),
    );
  }
  return { text: `- ${textWithoutPlace(dates, last, l10n)}`, link: undefined };
}

function countedText(
  date: string,
  { runLength, earnsFreeze }: ExplainedDate,
  place: string,
  l10n: Localization,
): string {
  return earnsFreeze
    ? l10n.t('{0}: {1} · {2} · earned a freeze', date, runLength, place)
    : l10n.t('{0}: {1} · {2}', date, runLength, place);
}

function textWithoutPlace(dates: string, { kind }: ExplainedDate, l10n: Localization): string {
  switch (kind) {
    case 'frozen':
      return l10n.t('{0}: missed, covered by a freeze', dates);
    case 'missed':
      return l10n.t('{0}: missed', dates);
    case 'pending':
      return l10n.t('{0}: nothing done yet', dates);
    case 'dayOff':
    case 'counted':
    case 'ignored':
      return l10n.t('{0}: not a study day', dates);
  }
}

/** A line for each run, the newest first. */
function earlierRuns(runs: readonly Run[], words: Words): readonly PageLine[] {
  const listedRuns = runs.slice(-maxEarlier).toReversed();
  const others = runs.slice(0, -maxEarlier);
  const longest = Math.max(0, ...others.map((run) => countedIn(run).length));
  const more = others.length === 0 ? [] : [othersText(others.length, longest, words.l10n)];
  return lines(...listed([...listedRuns.map((run) => runText(run, words)), ...more]));
}

function countedIn(run: Run): Run {
  return run.filter(({ kind }) => kind === 'counted');
}

function runText(run: Run, { l10n, language }: Words): string {
  const counted = countedIn(run).map(({ date }) => date);
  const [first = ''] = counted;
  const range = readableDates(first, counted.at(-1) ?? first, language, { weekday: false, year: true });
  return counted.length === 1 ? l10n.t('{0}: 1 day', range) : l10n.t('{0}: {1} days in a row', range, counted.length);
}

function othersText(count: number, longest: number, l10n: Localization): string {
  return count === 1
    ? l10n.t('1 more: {0} in a row', longest)
    : l10n.t('{0} more, at most {1} in a row', count, longest);
}

function ignoredLines(ignored: readonly ExplainedDate[], { l10n, nameOf }: Words): readonly PageLine[] {
  const items = ignored.slice(0, maxIgnored).flatMap(({ date, reason, place }) => {
    const value = codeSpan(cut(date, maxValueLength));
    return place && reason
      ? [linkedItem(place, nameOf(place), (shown) => ignoredText(reason, value, shown, l10n))]
      : [];
  });
  const more = ignored.length - maxIgnored;
  return more > 0 ? [...items, ...lines(`- ${l10n.t('{0} more', more)}`)] : items;
}

type Sentence = (l10n: Localization, value: string, place: string) => string;

const ignoredSentences: Readonly<Record<IgnoredReason, Sentence>> = {
  future: (l10n, value, place) => l10n.t('{0} in {1} is in the future.', value, place),
  impossible: (l10n, value, place) => l10n.t('{0} in {1} isn’t a real date.', value, place),
  before1970: (l10n, value, place) => l10n.t('{0} in {1} is before 1970.', value, place),
  noDate: (l10n, value, place) =>
    l10n.t('{0} in {1} isn’t a date like 2026-12-24 or a range like 2026-12-24/2026-12-26.', value, place),
  endsBeforeItStarts: (l10n, value, place) => l10n.t('{0} in {1} ends before it starts.', value, place),
  noStudyDay: (l10n, value, place) => l10n.t('{0} in {1} isn’t a weekday like mon.', value, place),
  unexpected: (l10n, value, place) => l10n.t('{0} in {1} isn’t the kind of value expected there.', value, place),
  repeated: (l10n, value, place) => l10n.t('{0} in {1} is repeated; only the first one counts.', value, place),
  unknownKey: (l10n, value, place) => l10n.t('{0} in {1} isn’t a key that Daymark knows.', value, place),
  broken: (l10n, value, place) => l10n.t('{0} in {1} is in front matter that isn’t valid YAML.', value, place),
};

/**
 * Says why a value in a plan does not count.
 * @param value the value, ready to show
 * @param place its name, ready to show
 */
export function ignoredText(reason: IgnoredReason, value: string, place: string, l10n: Localization): string {
  return ignoredSentences[reason](l10n, value, place);
}
