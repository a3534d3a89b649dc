import { anyOf, folded } from '../../words/patterns';
import { shortWeekdayAt, weekdayAt } from '../../words/weekday';

const dayWords = anyOf(({ units: { day }, afterNumber }) => [...day, ...(afterNumber?.day ?? [])]);
const lessonWords = anyOf(({ units }) => units.lesson);
const weekWords = anyOf(({ units, afterNumber }) => [...units.week, ...(afterNumber?.week ?? [])]);
const dateWords = anyOf(({ dateHeads }) => dateHeads);
const secondWords = `no|nr|number|${anyOf(({ beforeNumber = [] }) => beforeNumber)}|${dateWords}|${dayWords}|${weekWords}`;

/** What days and weeks are for: `Course week`, `Study day`. */
const purposes = 'calendar|class|course|learning|program|programme|study|training';

/**
 * A column head that is only one of some words, perhaps with its purpose, or with a word for number or date: `Day No.`,
 * `Week / Date`, `Week starting`, `Course week`, `일차`.
 */
function headOf(words: string, ahead = 'no|nr|number', behind = secondWords): RegExp {
  return new RegExp(
    String.raw`^[^\p{L}]*(?:(?:${ahead})[^\p{L}]+)?(?:${words})(?:[^\p{L}]+(?:${behind}))?[^\p{L}]*$`,
    'u',
  );
}

const dayHead = headOf(dayWords, `no|nr|number|${purposes}`);
const lessonHead = headOf(lessonWords);
const weekHead = headOf(weekWords, `no|nr|number|${purposes}`, `${secondWords}|starting|beginning|commencing`);
/** `Date`, `Date (M/W)`, `Date<br>T/Th` */
const dateHead = new RegExp(
  String.raw`^[^\p{L}]*(?:${dateWords})(?:[^\p{L}]+(?:br[^\p{L}]+)?\p{L}{1,2}(?!\p{L})){0,4}[^\p{L}]*$`,
  'u',
);

const asideWords = anyOf(({ asideHeads }) => asideHeads);
/** `Place`, `Room / Time`, `Topic ID`. */
const asideHead = new RegExp(
  String.raw`^[^\p{L}]*(?:\p{L}{1,20}\s(?:id|code)|(?:${asideWords})(?:[^\p{L}]+(?:${asideWords}))?)[^\p{L}]*$`,
  'u',
);

/** Whether the head of a column says day or lesson. */
export function isDayHead(head: string): boolean {
  return says(dayHead, head) || isLessonHead(head);
}

/** Whether the head of a column says lesson. */
export function isLessonHead(head: string): boolean {
  return says(lessonHead, head);
}

/** Whether the head of a column says week. */
export function isWeekHead(head: string): boolean {
  return says(weekHead, head);
}

/** Whether the head of a column says date or weekday. */
export function isDateHead(head: string): boolean {
  return says(dateHead, head);
}

/** Whether the head of a column says where, when, how or with whom something is, but not what. */
export function isAsideHead(head: string): boolean {
  return says(asideHead, head);
}

/** Whether the head of a column is a weekday: `Mon`, `**Sunday**`. */
export function isWeekdayHead(head: string): boolean {
  const words = head.replace(/^\P{L}+/u, '');
  const weekday = weekdayAt(words) ?? shortWeekdayAt(words);
  return weekday !== undefined && !/\p{L}/u.test(words.slice(weekday.length));
}

/** In characters. A longer head is a sentence. */
const longestHead = 60;

function says(words: RegExp, head: string): boolean {
  return head.length <= longestHead && words.test(folded(head));
}
