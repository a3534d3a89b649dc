import { addDays, dayNumber, type PlanDate } from '../../core/calendar/date';
import { countAt, type Point } from '../../core/learner/course';
import type { PlanProgress } from '../../core/learner/progress';
import type { Localization } from '../../util/text/localization';
import { sentences } from '../../util/text/sentences';
import { shownDate } from '../../workspace/learner/shownDate';
import { colours, drawn, folded, group, rounded, smallText, table, textAt } from './picture';
import { countOf, type Words } from './progressText';

/** In pixels. */
const width = 720;
const height = 200;
const plot = { left: 34, right: width - 6, top: 12, bottom: height - 22 };

/** Where dates and counts are in the picture. */
interface Scale {
  readonly first: PlanDate;
  readonly last: PlanDate;
  x(date: PlanDate): number;
  y(count: number): number;
}

/** The work done over time, against the schedule, and on to the forecast; nothing if no date is known. */
export function growthPicture(progress: PlanProgress, words: Words): readonly string[] {
  const scale = scaleOf(progress, words.today);
  if (!scale) {
    return [];
  }
  const { l10n } = words;
  const paths = lines(progress, scale, words.today);
  const description = [
    l10n.t('Done by now: {0}.', countOf(progress.unit, progress.done, progress.total, l10n)),
    progress.schedule ? l10n.t('Scheduled by now: {0}.', countAt(progress.scheduledOverTime, words.today)) : '',
  ];
  const picture = drawn({
    id: 'daymark-growth',
    title: progress.schedule ? l10n.t('Work against the schedule') : l10n.t('Work over time'),
    description: sentences(...description),
    width,
    height,
    content: [
      ...axes(progress, scale, words),
      ...(['schedule', 'forecast', 'done'] as const).flatMap((line) =>
        paths[line] === '' ? [] : group(strokes[line], [`<path d="${paths[line]}"/>`]),
      ),
    ],
  });
  return [...picture, '', legend(paths, l10n), ...folded(l10n.t('By date'), byDate(progress, scale, words))];
}

/** From the first date that is known to the last one, whether done, scheduled or forecast. */
function scaleOf({ doneOverTime, schedule, total, forecast }: PlanProgress, today: PlanDate): Scale | undefined {
  const begun = [doneOverTime[0]?.date, schedule?.from].filter((date) => date !== undefined).sort();
  const [first] = begun;
  const ends = [today, schedule?.through, forecast.end?.through].filter((date) => date !== undefined).sort();
  const last = ends.at(-1);
  if (first === undefined || last === undefined || first >= last) {
    return undefined;
  }
  const days = dayNumber(last) - dayNumber(first);
  return {
    first,
    last,
    x: (date) => rounded(plot.left + ((dayNumber(date) - dayNumber(first)) / days) * (plot.right - plot.left)),
    y: (count) => rounded(plot.bottom - (count / total) * (plot.bottom - plot.top)),
  };
}

function axes({ total }: PlanProgress, scale: Scale, { today, language, l10n }: Words): readonly string[] {
  const { left, right, bottom, top } = plot;
  const now = scale.x(today);
  const isApart = now - left > 90 && right - now > 90;
  return [
    ...group(`stroke:${colours.quiet};fill:none`, [
      `<path d="M${left} ${top}V${bottom}H${right}"/>`,
      ...(scale.first <= today ? [`<path stroke-dasharray="2 3" d="M${now} ${top}V${bottom}"/>`] : []),
    ]),
    ...group(smallText, [
      textAt(left - 6, top + 8, String(total), 'end'),
      textAt(left - 6, bottom, '0', 'end'),
      textAt(left, height - 6, shownDate(scale.first, today, language)),
      textAt(right, height - 6, shownDate(scale.last, today, language), 'end'),
      ...(isApart ? [textAt(now, height - 6, l10n.t('today'), 'middle')] : []),
    ]),
  ];
}

/** How each line is drawn. Their strokes differ, so that they can be told apart without colours. */
const strokes = {
  done: `fill:none;stroke:${colours.work};stroke-width:2.5`,
  schedule: `fill:none;stroke:${colours.text};stroke-width:1.5;stroke-dasharray:6 4`,
  forecast: `fill:none;stroke:${colours.work};stroke-width:1.5;stroke-dasharray:2 3`,
} as const;

/** The data of each line's path; empty if there is none. */
function lines(progress: PlanProgress, scale: Scale, today: PlanDate): Readonly<Record<keyof typeof strokes, string>> {
  const { done, undated, doneOverTime, scheduledOverTime, schedule, total, forecast } = progress;
  const { end } = forecast;
  const now = `M${scale.x(today)} ${scale.y(done)}`;
  const goTo = (date: PlanDate): string => `${now}L${scale.x(date)} ${scale.y(total)}`;
  const isSpan = end !== undefined && end.from !== end.through;
  return {
    schedule: schedule ? steps(scheduledOverTime, 0, schedule.from, schedule.through, scale) : '',
    forecast: end ? goTo(end.from) + (isSpan ? goTo(end.through) : '') : '',
    done: doneOverTime.length > 0 ? steps(doneOverTime, undated, scale.first, today, scale) : '',
  };
}

/** A line that goes up at each point. @param before how many there are at the beginning */
function steps(points: readonly Point[], before: number, from: PlanDate, through: PlanDate, scale: Scale): string {
  const ups = points.map(({ date, count }) => `H${scale.x(date)}V${scale.y(count)}`);
  return `M${scale.x(from)} ${scale.y(before)}${ups.join('')}H${scale.x(through)}`;
}

function legend(paths: ReturnType<typeof lines>, l10n: Localization): string {
  const names = { done: l10n.t('done'), schedule: l10n.t('schedule'), forecast: l10n.t('forecast') };
  return (['done', 'schedule', 'forecast'] as const)
    .filter((line) => paths[line] !== '')
    .map((line) => `${sample(strokes[line])} ${names[line]}`)
    .join(' &nbsp; ');
}

function sample(style: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="28" height="8" viewBox="0 0 28 8" aria-hidden="true" style="${style}"><path d="M0 4H28"/></svg>`;
}

const mostRows = 12;

/** The counts at up to twelve dates, evenly spread, one of them today. */
function byDate(progress: PlanProgress, { first, last }: Scale, { today, l10n, language }: Words): readonly string[] {
  const days = dayNumber(last) - dayNumber(first);
  const apart = Math.max(Math.ceil(days / (mostRows - 2)), 1);
  const spread = Array.from({ length: Math.floor(days / apart) + 1 }, (_, row) => addDays(first, row * apart));
  const dates = [...new Set([...spread, today, last])].filter((date) => date >= first).sort();
  const header = [l10n.t('Date'), l10n.t('Done'), ...(progress.schedule ? [l10n.t('Scheduled')] : [])];
  return table(
    header,
    dates.map((date) => [
      shownDate(date, today, language),
      date > today ? '' : String(countAt(progress.doneOverTime, date, progress.undated)),
      ...(progress.schedule ? [String(countAt(progress.scheduledOverTime, date))] : []),
    ]),
  );
}
