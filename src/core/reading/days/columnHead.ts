import { anyOf, folded } from '../../words/patterns';
import { shortWeekdayAt, weekdayAt } from '../../words/weekday';

const dayWords = anyOf(({ units: { day }, afterNumber }) => [...day, ...(afterNumber?.day ?? [])]);
const lessonWords = anyOf(({ units }) => units.lesson);
const weekWords = anyOf(({ units, afterNumber }) => [...units.week, ...(afterNumber?.week ?? [])]);
const dateWords = anyOf(({ dateHeads }) => dateHeads);
const secondWords = `no|nr|number|${anyOf(({ beforeNumber = [] }) => beforeNumber)}|${dateWords}|${dayWords}|${weekWords}`;

/** What days and weeks are for: `Course week`, `Study day`. */
const purposes = 'calendar|class|course|learning|program|programme|school|study|training';

/**
 * A column head that is only one of some words, perhaps with its purpose, or with a word for number or date: `Day No.`,
 * `Week / Date`, `Course week`, `일차`.
 */
function headOf(words: string): RegExp {
  return new RegExp(
    String.raw`^[^\p{L}]*(?:(?:no|nr|number|${purposes})[^\p{L}]+)?(?:${words})(?:[^\p{L}]+(?:${secondWords}))?[^\p{L}]*$`,
    'u',
  );
}

const dayHead = headOf(`${dayWords}|${lessonWords}`);
const lessonHead = headOf(lessonWords);
const weekHead = headOf(weekWords);
const dateHead = new RegExp(String.raw`^[^\p{L}]*(?:${dateWords})[^\p{L}]*$`, 'u');

const topicWords = anyOf(({ topicHeads }) => topicHeads);
const topicHead = new RegExp(
  String.raw`^[^\p{L}]*(?:\p{L}{1,20}\s)?(?:${topicWords})(?:[^\p{L}]+(?:${topicWords}))?[^\p{L}]*$`,
  'u',
);

/** Whether the head of a column says day or lesson. */
export function isDayHead(head: string): boolean {
  return dayHead.test(folded(head));
}

/** Whether the head of a column says lesson. */
export function isLessonHead(head: string): boolean {
  return lessonHead.test(folded(head));
}

/** Whether the head of a column says week. */
export function isWeekHead(head: string): boolean {
  return weekHead.test(folded(head));
}

/** Whether the head of a column says date or weekday. */
export function isDateHead(head: string): boolean {
  return dateHead.test(folded(head));
}

/** Whether the head of a column says that a day is about what is below: `Topic`, `Main topic`. `Topic ID` does not. */
export function isTopicHead(head: string): boolean {
  return topicHead.test(folded(head));
}

/** Whether the head of a column is a weekday: `Mon`, `**Sunday**`. */
export function isWeekdayHead(head: string): boolean {
  const words = head.replace(/^\P{L}+/u, '');
  const weekday = weekdayAt(words) ?? shortWeekdayAt(words);
  return weekday !== undefined && !/\p{L}/u.test(words.slice(weekday.length));
}
