import { addDays } from '../../core/calendar/date';
import type { LearnersProgress, PartProgress, PlanProgress } from '../../core/learner/progress';
import type { Standing } from '../../core/learner/standing';
import { fullName } from '../../core/model/names';
import type { PlanAt } from '../../core/model/plan';
import { cut } from '../../util/text/cut';
import { escapedMarkdown } from '../../util/text/escapedMarkdown';
import { shortWeekday } from '../../util/text/readableDate';
import { figureTexts } from '../streak/streakFigures';
import { growthPicture } from './growthPicture';
import { bar, table } from './picture';
import { countOf, decimal, progressText, type Words } from './progressText';
import { yearPicture } from './yearPicture';

/** What *My Progress* is made from. */
export interface ProgressInput<P> {
  readonly progress: LearnersProgress<P>;
  readonly standing: Pick<Standing<P>, 'today' | 'streak' | 'openPlans'>;
  /** Names a plan in Markdown. */
  readonly nameOf: (at: P) => string;
}

/**
 * *My Progress* as Markdown: where the learner is in the plan they follow, in a sentence, in pictures with tables of the same
 * figures, and in numbers; then the other plans. Texts from plans are escaped.
 */
export function progressPage<P extends PlanAt>(input: ProgressInput<P>, words: Words): readonly string[] {
  const { progress, standing, nameOf } = input;
  const { followed, year, others } = progress;
  const { l10n } = words;
  const lines = [
    ...(followed ? followedPlan(followed.at, followed.progress, input, words) : nothingFollowed(input, words)),
    ...section(l10n.t('The last 12 months'), yearPicture(year, followed?.progress.work ?? [], words)),
    ...(followed ? details(followed.progress, words) : []),
    ...section(
      l10n.t('Streak'),
      figureTexts(standing.streak, l10n).map((text) => `- ${text}`),
    ),
    ...section(
      followed ? l10n.t('Other plans') : l10n.t('Plans'),
      table(
        [l10n.t('Plan'), l10n.t('Done'), ''],
        others.map(({ at, unit, done, total }) => [
          nameOf(at),
          bar(done, total, countOf(unit, done, total, l10n)),
          countOf(unit, done, total, l10n),
        ]),
      ),
    ),
  ];
  return lines.filter((line, index) => line !== '' || lines[index - 1] !== '');
}

function followedPlan<P extends PlanAt>(
  at: P,
  progress: PlanProgress,
  { nameOf }: ProgressInput<P>,
  words: Words,
): readonly string[] {
  return [`# ${words.l10n.t('My progress in {0}', nameOf(at))}`, '', `**${progressText(progress, words)}**`];
}

/** Why there is no plan to follow, and what helps. */
function nothingFollowed<P extends PlanAt>(
  { progress, standing }: ProgressInput<P>,
  { l10n }: Words,
): readonly string[] {
  const text =
    standing.openPlans > 1
      ? l10n.t('Several plans are open. Check a task in the one to follow, or choose “Follow This Plan” on its row.')
      : progress.others.length === 0
        ? l10n.t('There are no plans here yet.')
        : l10n.t('Check a task, and your progress starts here.');
  return [`# ${l10n.t('My progress')}`, '', text];
}

function details(progress: PlanProgress, words: Words): readonly string[] {
  const { l10n } = words;
  const { schedule } = progress;
  return [
    ...section(
      schedule ? l10n.t('Work against the schedule') : l10n.t('Work over time'),
      growthPicture(progress, words),
    ),
    ...section(l10n.t('Modules'), parts(progress, words)),
    ...section(l10n.t('By weekday'), weekdays(progress, words)),
  ];
}

/** In characters, so that the bars stay in sight. */
const longestName = 60;

function parts({ unit, parts: all }: PlanProgress, { l10n }: Words): readonly string[] {
  const row = ({ module, done, total, due }: PartProgress): readonly string[] => {
    const count = countOf(unit, done, total, l10n);
    const late = due === 0 ? '' : ` · ${l10n.t('{0} due', due)}`;
    const name = escapedMarkdown(cut(fullName(module.label, module.title), longestName));
    return [name, bar(done, total, count, due === 0 ? undefined : done + due), `${count}${late}`];
  };
  return table([l10n.t('Module'), l10n.t('Done'), ''], all.map(row));
}

/** On how many dates something was done, by weekday, and a week on average. */
function weekdays({ weekdays: counts, datesAWeek, work }: PlanProgress, { l10n, language }: Words): readonly string[] {
  if (datesAWeek === undefined) {
    return [];
  }
  const names = counts.map((_, weekday) => shortWeekday(addDays(anyMonday, weekday), language));
  const average = decimal(datesAWeek, language);
  const text =
    work.length === 1
      ? l10n.t('You worked on 1 date.')
      : l10n.t('You worked on {0} dates, {1} a week on average.', work.length, average);
  return [...table(names, [counts.map(String)]), text];
}

const anyMonday = '2026-11-16';

/** A heading and its content; nothing if there is no content. */
function section(heading: string, content: readonly string[]): readonly string[] {
  return content.length === 0 ? [] : ['', `## ${heading}`, '', ...content];
}
