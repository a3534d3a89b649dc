import { readable } from '../markdown/readable';
import { numberOfDays } from '../words/labelWords';
import { anyOf, anyWordOf, folded } from '../words/patterns';
import { dayWordsOf, weekdays } from '../languages/language';
import { languages } from '../languages/languages';
import { fewestDatedLines, fewestDays, fewestTasks, fewestWeeks } from '../model/plan';

const dayWord = anyWordOf(dayWordsOf);
const weekdaySign = `[${languages.flatMap(({ weekdaySigns = '' }) => weekdaySigns).join('')}]`;
/**
 * A mention of a day, in lower case: a word for a day with a number after or before it in the same line, or a weekday;
 * an abbreviated weekday only before a number, a separator or another weekday; the date of a week; signs of weekdays.
 * Another mention may be between the word and its number.
 */
const dayMention = new RegExp(
  [
    String.raw`${dayWord}(?=[^\r\n\d]{0,200}\d)`,
    String.raw`[\d一二三四五六七八九十]\s*(?:-\p{L}{1,2}\s)?(?:${anyOf(({ afterNumber }) => [...(afterNumber?.day ?? []), ...(afterNumber?.lesson ?? [])])})`,
    String.raw`\d[.)][\s*_[\]x]{1,9}${dayWord}`,
    String.raw`[rw]\d+\s?d`,
    String.raw`(?<!\p{L})${weekdaySign}\s?\\?[–—−~～〜/／,，、・&+-]\s?${weekdaySign}(?!\p{L})`,
    String.raw`(?<!\p{L})(?:${anyOf(({ weekOf = [] }) => weekOf)})(?=[^\r\n\d]{0,20}\d)`,
    anyWordOf((language) => weekdays.flatMap((weekday) => language.weekdays[weekday])),
    String.raw`(?<!\p{L})(?:${anyOf(({ shortWeekdays = '' }) => shortWeekdays.split(' ').filter(Boolean))})[.,*_]{0,4}(?:\s\d|\s?(?:[:：|｜│/&·–—]|-\s?\p{L}))`,
  ].join('|'),
  'gu',
);
const weekWord = anyWordOf(({ units }) => units.week);
const weekMention = new RegExp(
  [
    String.raw`${weekWord}(?=[^\r\n\d]{0,200}\d)`,
    String.raw`\d\s*(?:-\p{L}{1,2}\s)?(?:${anyOf(({ afterNumber }) => afterNumber?.week ?? [])})`,
  ].join('|'),
  'gu',
);
/**
 * A heading, the first cell of a row, or a line that may begin with a date, perhaps in bold type or behind a sign. Of its
 * words, one in `wordsOfDates` must be there.
 */
const dateMention =
  /^(?:[ \t>]{0,20}(?<mark>#{1,6}|\|)|[ \t>]{0,20}(?:[-+*]|\d{1,9}[.)])[ \t]{1,20}(?:\[[ xX]\])?)?[^\r\n\p{L}\d#|]{0,40}(?:\d{4}[-/.年]\s?\d|\d{1,2}[-/.月]\s?\d|\d{1,2}(?:\.|st|nd|rd|th)?(?:\s?[–—-]\s?\d{1,2}\.?)?[\s/.-](?:de\s|of\s)?(?<after>\p{L}+)|(?<before>\p{L}+)[^\r\n\p{L}\d]{0,5}\d)/gmu;
const wordsOfDates = new Set(
  languages.flatMap(({ months, beforeDate = [], dateHeads, entryWords = [] }) =>
    [...months.flat(), ...beforeDate, ...dateHeads, ...entryWords].map(firstWordOf),
  ),
);
/** A table cell that may be the head of a column of days, weeks or dates. */
const headWord = `(?:${[dayWord, weekWord, anyWordOf(({ dateHeads }) => dateHeads)].join('|')})`;
const dayAfterNumber = anyOf(({ afterNumber }) => afterNumber?.day ?? []);
const headCell = new RegExp(
  String.raw`${headWord}[^\r\n|]{0,40}\||\|[^\r\n|]{0,40}${headWord}|\|\s{0,20}(?:${dayAfterNumber})\s{0,20}\|`,
  'gu',
);
/** A list that may have a number for each day that a title counts. */
const fifthItem = /^[ \t>]{0,20}5[.)][ \t]/m;
const box = /\[[ \txX]\]/g;

/**
 * A quick check before parsing: `false` only if `readPlan` would find no plan. It misses headings whose letters are
 * written as HTML entities or have marks between them.
 */
export function couldBePlan(text: string): boolean {
  const shown = folded(readable(text));
  return (
    mentions(shown, dayMention, fewestDays) ||
    mentions(shown, weekMention, fewestWeeks) ||
    mentionsDates(shown) ||
    (text.includes('|') && mentions(shown, headCell, 1)) ||
    mentions(text, box, fewestTasks) ||
    (fifthItem.test(text) && numberOfDays.test(shown))
  );
}

function firstWordOf(words: string): string {
  return /^\p{L}+/u.exec(folded(words))?.[0] ?? '';
}

/** Whether there are enough dates for days, which must be more if they only begin lines. */
function mentionsDates(text: string): boolean {
  let marked = 0;
  let all = 0;
  for (const found of text.matchAll(dateMention)) {
    const counts = isDate(found) ? 1 : 0;
    all += counts;
    marked += found.groups?.['mark'] === undefined ? 0 : counts;
    if (marked === fewestDays || all === fewestDatedLines) {
      return true;
    }
  }
  return false;
}

function isDate({ groups: { after, before } = {} }: RegExpExecArray): boolean {
  const word = after ?? before;
  return word === undefined || wordsOfDates.has(word);
}

/** Whether a text matches a pattern at least so many times; it stops looking then. */
function mentions(text: string, pattern: RegExp, times: number): boolean {
  const found = text.matchAll(pattern);
  let left = times;
  while (left > 0 && found.next().done !== true) {
    left -= 1;
  }
  return left === 0;
}
