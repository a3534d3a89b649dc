import { firstLineOf } from '../../markdown/lines';
import { anyOf, anyWordOf, folded } from '../../words/patterns';
import type { TextBlock } from '../blocks/block';
import type { DayPlace } from '../places/dayPlace';
import { areNewestFirst, type Dated } from './datesInOrder';
import { isWorkField, type LabelledLineInText } from '../details/fields';
import { isRoundAndDay } from '../titles/label';
import { withDeeper } from '../blocks/sections';

/**
 * Whether these days are the entries of a log, which tells what was done. Boxes make them days of a plan. Otherwise the
 * title of the document says it, unless it says plan, too, and they have fields of work. So do a label in most days, or most
 * are headings that are only a date, or dated days with prose, unless a title says that they are a plan, or they have fields
 * of work. Lists, steps and tables say nothing. In doubt they are days.
 * @param title of the document; empty if it has none
 * @param titlesOver what the other headings over all the days say, such as `Session log`
 */
export function areEntries(
  days: readonly DayPlace[],
  title: string,
  titlesOver: () => readonly string[] = () => [],
): boolean {
  // The checks that rule out the most plans come first.
  if (haveBoxes(days)) {
    return false;
  }
  const isCalledLog = saysLog(title) && areNoSchedule(days);
  return (
    (isCalledLog && !saysPlan(title)) ||
    (areMost(days, (day) => !day.labelledLines().some(isWorkField)) &&
      (isCalledLog || tellWhatWasDone(days, title, titlesOver)))
  );
}

/** The share of days with boxes, one in so many, that makes a document a plan. */
const shareWithBoxes = 4;

/** Whether enough days have boxes for a document to be a plan. */
export function haveBoxes(days: readonly DayPlace[]): boolean {
  const withBoxes = days.filter(({ blocks }) => blocks().some(({ box }) => box !== undefined));
  return shareWithBoxes * withBoxes.length >= days.length;
}

function tellWhatWasDone(days: readonly DayPlace[], title: string, titlesOver: () => readonly string[]): boolean {
  const isPlan = (): boolean => [title, ...titlesOver()].some(saysPlan);
  return (
    (areMost(days, isOnlyDate) && !isPlan()) ||
    // What is ahead is planned in the order of the calendar.
    areDatesNewestFirst(days) ||
    areMost(days, tells) ||
    (areMost(days, ({ title: { isDated }, label }) => isDated || isRoundAndDay(label)) &&
      areMost(days, holdsProse) &&
      !isPlan()) ||
    (days[0]?.title.isDated === true && areNoSchedule(days) && titlesOver().some(saysLog))
  );
}

function areNoSchedule(days: readonly DayPlace[]): boolean {
  return areMost(days, (day) => !isLineOfSchedule(day));
}

/** Whether days begin with the newest. Their dates are read on first use. */
function areDatesNewestFirst(days: readonly DayPlace[]): boolean {
  return areNewestFirst(days.map(whenOf));
}

function whenOf({ title, label: { inYear } }: DayPlace): Dated {
  return {
    get date() {
      return title.date;
    },
    inYear,
  };
}

/** A heading with a date, or a line that says nothing else. What a line says behind its date is work, if it is not prose. */
function isOnlyDate({ form, label, title }: DayPlace): boolean {
  return label.unit === 'date' && (form === 'heading' || (form === 'summary' && title.text === ''));
}

const logTitle = new RegExp(
  [
    anyWordOf(({ logTitles }) => logTitles),
    String.raw`(?<!\p{L}\s?)(?:${anyOf(({ logTitlesFirst = [] }) => logTitlesFirst)})(?!\p{L})`,
  ].join('|'),
  'u',
);

/** Names: `#100DaysOfCode diario` is a log, although another word is before the one for it. */
const hashtags = /#[\p{L}\p{N}]{1,40}\s?/gu;

/** Whether a title has a word for a log: `My Learning Log`, `学习日志`. */
export function saysLog(title: string): boolean {
  return logTitle.test(folded(title).replace(hashtags, ''));
}

const planTitle = new RegExp(
  anyWordOf(({ planTitles }) => planTitles),
  'u',
);

/** Whether a title has a word for a plan: `Study Plan`, `Plan semanal`. */
export function saysPlan(title: string): boolean {
  return planTitle.test(folded(title));
}

/** Whether most days have a label or a heading that tells what was done. */
export function tellMost(days: readonly DayPlace[]): boolean {
  return days.length > 0 && areMost(days, tells);
}

/** Whether more than half of the days are of a kind; it stops as soon as that is impossible. */
function areMost(days: readonly DayPlace[], isOfKind: (day: DayPlace) => boolean): boolean {
  let others = 0;
  return days.every((day) => {
    others += isOfKind(day) ? 0 : 1;
    return 2 * others < days.length;
  });
}

/** A table row without a date, or a weekday that is a list item of one line. */
function isLineOfSchedule({ form, line, endLine, label }: DayPlace): boolean {
  return (
    (form === 'row' && label.inYear === undefined) ||
    (form === 'item' && line === endLine && label.weekday !== undefined)
  );
}

const telling = new RegExp(
  anyWordOf(({ telling: words }) => words),
  'u',
);

/** Whether a label or a heading in a day announces what was done, and something follows: `**Thoughts:** …`. */
function tells(day: DayPlace): boolean {
  return (
    day.labelledLines().some(isTelling) ||
    ('sections' in day.of &&
      withDeeper(day.of.sections).some(
        ({ heading, blocks }) => blocks.length > 0 && telling.test(folded(heading.source)),
      ))
  );
}

function isTelling({ label, source, isAboveList }: LabelledLineInText): boolean {
  return telling.test(folded(label)) && (isAboveList || /\p{L}{2}/u.test(source));
}

/** Fewer letters are a note, such as what to read, and no prose. */
const shortestProse = 30;
const notLetters = /\P{L}+/gu;
/** The letters of scripts that need fewer of them. */
const denseLetters = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

function holdsProse(day: DayPlace): boolean {
  return !isLineOfSchedule(day) && day.blocks().some((block) => isProse(block, isLineOf(day, block)));
}

/** Whether a block begins with the line that stands in for the heading of a day. */
function isLineOf({ form, line }: DayPlace, block: TextBlock): boolean {
  return form === 'summary' && block.line === line;
}

const links = /\[[^[\]\n]{0,200}\]\([^()\s]{0,500}\)|https?:\S+/g;

/** `We left at six. The wind was good.`: a single sentence may say what there is to do. */
const sentences = /\p{Ll}[.!?]\s+\p{Lu}|[。！？][^。！？\n]*[。！？]/u;

/** @param isLine it begins with what is read as a heading, and says more in the same line */
function isProse({ kind, source }: TextBlock, isLine: boolean): boolean {
  if (kind !== 'paragraph') {
    return false;
  }
  const first = isLine ? firstLineOf(source) : '';
  const text = (sentences.test(first) ? source : source.slice(first.length)).replace(links, '');
  const letters = text.replace(notLetters, '').length;
  return letters + 2 * (text.match(denseLetters)?.length ?? 0) >= shortestProse;
}
