import type { PlanDate } from '../../core/calendar/date';
import type { WorkOnDate } from '../../core/learner/work';
import type { Square, SquareKind } from '../../core/learner/year';
import type { Localization } from '../../util/text/localization';
import { escapedHtml } from '../../util/text/escapedHtml';
import { dateFormat, readableMonth, shortMonth, shortWeekday } from '../../util/text/readableDate';
import { dayName } from '../../workspace/learner/dayName';
import { colours, drawn, folded, group, smallText, table, textAt } from './picture';
import type { Words } from './progressText';

/** In pixels: a square and the space after it, and the room for the names of months and weekdays. */
const side = 11;
const step = 13;
const top = 16;
const left = 34;
const daysOfWeek = 7;

/**
 * A year as squares, a column for each week from Monday to Sunday, with a legend and the same figures by month. Nothing if
 * nothing counted yet.
 */
export function yearPicture(year: readonly Square[], work: readonly WorkOnDate[], words: Words): readonly string[] {
  const { l10n } = words;
  if (year.every(({ kind }) => kind === 'before' || kind === 'pending')) {
    return [];
  }
  const workOn = new Map(work.map((each) => [each.date, each]));
  const dateInWords = dateFormat(words.language, { year: true });
  const squares = year.map((square) => {
    const what = whatWasDone(square, workOn.get(square.date), l10n);
    return { square, title: escapedHtml(`${dateInWords(square.date)}: ${what}`) };
  });
  const worked = year.filter(({ kind }) => kind === 'worked').length;
  const weeks = Math.ceil(year.length / daysOfWeek);
  const picture = drawn({
    id: 'daymark-year',
    title: l10n.t('The last 12 months'),
    description:
      worked === 1
        ? l10n.t('A square for each date. You worked on this plan on 1 date.')
        : l10n.t('A square for each date. You worked on this plan on {0} dates.', worked),
    width: left + weeks * step,
    height: top + daysOfWeek * step,
    content: [
      ...group(smallText, [...monthNames(year, words), ...weekdayNames(year, words)]),
      ...marks(squares, workOn),
    ],
  });
  return [...picture, '', legend(year, l10n), ...folded(l10n.t('By month'), byMonth(year, words))];
}

interface TitledSquare {
  readonly square: Square;
  /** `Friday, November 20, 2026: Day 31 · 5 tasks`, as HTML. */
  readonly title: string;
}

/** The squares, grouped by how they are drawn. */
function marks(squares: readonly TitledSquare[], workOn: ReadonlyMap<PlanDate, WorkOnDate>): readonly string[] {
  const byStyle = new Map<string, string[]>();
  squares.forEach(({ square: { date, kind }, title }, index) => {
    const style = styleOf(kind, workOn.get(date));
    const x = left + Math.floor(index / daysOfWeek) * step;
    const y = top + (index % daysOfWeek) * step;
    const elements = byStyle.get(style) ?? [];
    elements.push(markAt(kind, x, y, title));
    byStyle.set(style, elements);
  });
  return [...byStyle].flatMap(([style, elements]) => group(style, elements));
}

/** The shape alone tells what a date is, whatever the colours are. */
function markAt(kind: SquareKind, x: number, y: number, title: string): string {
  const middle = side / 2;
  const shape = {
    worked: `M${x} ${y}h${side}v${side}h-${side}z`,
    elsewhere: `M${x + 1} ${y + 1}h${side - 2}v${side - 2}h-${side - 2}zM${x + middle - 1} ${y + middle}h2`,
    frozen: `M${x + middle} ${y}l${middle} ${middle}l-${middle} ${middle}l-${middle} -${middle}z`,
    missed: `M${x + 1} ${y + 1}h${side - 2}v${side - 2}h-${side - 2}z`,
    pending: `M${x + 1} ${y + 1}h${side - 2}v${side - 2}h-${side - 2}z`,
    dayOff: `M${x + 3} ${y + middle}h${side - 6}`,
    before: `M${x + middle - 0.5} ${y + middle}h1`,
  }[kind];
  return `<path d="${shape}"><title>${title}</title></path>`;
}

/** More work is drawn stronger. */
const strengths: readonly (readonly [least: number, opacity: number])[] = [
  [8, 1],
  [4, 0.85],
  [2, 0.7],
  [0, 0.5],
];

function styleOf(kind: SquareKind, work: WorkOnDate | undefined): string {
  switch (kind) {
    case 'worked': {
      const amount = Math.max(work?.tasks ?? 0, work?.completed.length ?? 0);
      const [, opacity = 1] = strengths.find(([least]) => amount >= least) ?? [];
      return `fill:${colours.work};fill-opacity:${opacity}`;
    }
    case 'elsewhere':
      return `fill:none;stroke:${colours.work};stroke-width:2`;
    case 'frozen':
      return `fill:${colours.freeze}`;
    case 'pending':
      return `fill:none;stroke:${colours.text};stroke-width:2`;
    case 'missed':
      return `fill:none;stroke:${colours.quiet};stroke-opacity:0.6`;
    case 'dayOff':
      return `stroke:${colours.quiet}`;
    case 'before':
      return `stroke:${colours.quiet};stroke-opacity:0.6`;
  }
}

/** `Day 31 · 5 tasks` */
function whatWasDone({ kind }: Square, work: WorkOnDate | undefined, l10n: Localization): string {
  return work ? workText(work, l10n) : kindText(kind, l10n);
}

/** In a tooltip there is room for few days. */
const mostDays = 4;

function workText({ completed, tasks }: WorkOnDate, l10n: Localization): string {
  const names = completed.slice(0, mostDays).map((day) => dayName(day, l10n));
  const more = completed.length > mostDays ? ['…'] : [];
  const count = tasks === 0 ? [] : [tasks === 1 ? l10n.t('1 task') : l10n.t('{0} tasks', tasks)];
  return [...names, ...more, ...count].join(' · ');
}

function kindText(kind: SquareKind, l10n: Localization): string {
  switch (kind) {
    case 'worked':
      return l10n.t('worked on this plan');
    case 'elsewhere':
      return l10n.t('worked on something else');
    case 'frozen':
      return l10n.t('missed, covered by a freeze');
    case 'missed':
      return l10n.t('missed');
    case 'dayOff':
      return l10n.t('day off');
    case 'pending':
      return l10n.t('today, nothing done yet');
    case 'before':
      return l10n.t('before you started');
  }
}

/** What the marks mean that are in the picture. */
function legend(year: readonly Square[], l10n: Localization): string {
  const order: readonly SquareKind[] = ['worked', 'elsewhere', 'frozen', 'missed', 'dayOff', 'pending'];
  const shown = order.filter((kind) => year.some((square) => square.kind === kind));
  return shown.map((kind) => `${sample(kind)} ${kindText(kind, l10n)}`).join(' &nbsp; ');
}

function sample(kind: SquareKind): string {
  const mark = markAt(kind, 1, 1, '');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${step}" height="${step}" viewBox="0 0 ${step} ${step}" aria-hidden="true" style="${styleOf(kind, undefined)}">${mark}</svg>`;
}

/** The name of each month above the week in which it begins. */
function monthNames(year: readonly Square[], { language }: Words): readonly string[] {
  return year.flatMap(({ date }, index) =>
    date.endsWith('-01')
      ? [textAt(left + Math.floor(index / daysOfWeek) * step, top - 6, shortMonth(date, language))]
      : [],
  );
}

/** The names of every other weekday, from Monday. */
function weekdayNames(year: readonly Square[], { language }: Words): readonly string[] {
  return year
    .slice(0, daysOfWeek)
    .flatMap(({ date }, index) =>
      index % 2 === 0 ? [textAt(left - 6, top + index * step + side - 2, shortWeekday(date, language), 'end')] : [],
    );
}

/** The months in which something counted or was missed. */
function byMonth(year: readonly Square[], { l10n, language }: Words): readonly string[] {
  const months = [...new Set(year.map(({ date }) => date.slice(0, '2026-11'.length)))];
  const rows = months.map((month) => {
    const inMonth = year.filter(({ date }) => date.startsWith(month));
    const count = (kind: SquareKind): number => inMonth.filter((square) => square.kind === kind).length;
    const counts = (['worked', 'elsewhere', 'frozen', 'missed', 'dayOff'] as const).map(count);
    return { name: readableMonth(`${month}-01`, language), counts };
  });
  const header = [
    l10n.t('Month'),
    l10n.t('This plan'),
    l10n.t('Elsewhere'),
    l10n.t('Freezes'),
    l10n.t('Missed'),
    l10n.t('Days off'),
  ];
  return table(
    header,
    rows
      .filter(({ counts }) => counts.some((count) => count > 0))
      .map(({ name, counts }) => [name, ...counts.map(String)]),
  );
}
