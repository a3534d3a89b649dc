import { lazy } from '../../util/lazy';
import type { Day, Plan } from '../model/plan';
import { daysBelow, tasksBelow, withNested } from '../model/walk';
import { dayWordsOf, languages, weekdays, type Language } from '../words/words';
import type { PlanText } from './planText';

/**
 * What the completion lines of a plan say, for each of its days: what they say already, else it is in the language whose
 * word the day's label is, `Día` or `Session`. If several languages have the word, it is the one with the most words in
 * the plan, then the one whose first word it is. Else it is English. There is no number in it, which may change.
 */
export function dayCompleteTexts({ plan, text }: PlanText): (day: Day) => string {
  const inPlan = lazy(() => textInPlan(plan));
  const words = lazy(() => new Set(wordsOf(text)));
  return (day) => inPlan() ?? languageOf(day.label, words).dayComplete;
}

function textInPlan(plan: Plan): string | undefined {
  const days = daysBelow(plan).flatMap(({ tasks }) => tasks);
  const line = withNested([...days, ...tasksBelow(plan)]).find(({ isCompletionLine }) => isCompletionLine);
  const text = line?.text.toLowerCase();
  return languages.find(({ dayComplete }) => dayComplete.toLowerCase() === text)?.dayComplete;
}

function languageOf(label: string, inText: () => ReadonlySet<string>): Language {
  const inLabel = wordsOf(label);
  const spoken = languages.filter((language) => inLabel.some((word) => labelWords.get(language)?.has(word)));
  // The most general language stands first.
  const candidates = spoken.length > 0 ? spoken : languages.slice(0, 1);
  const known = (language: Language): number => vocabularyOf(language).filter((word) => inText().has(word)).length;
  const isFirst = ({ units: { day, lesson } }: Language): number =>
    [day, lesson].some(([word = '']) => inLabel.includes(word)) ? 1 : 0;
  return candidates.reduce((best, language) =>
    (known(language) - known(best) || isFirst(language) - isFirst(best)) > 0 ? language : best,
  );
}

/** Words and signs, in lower case; numbers are cut off, also where no space is: `3日目`. */
function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
}

const labelWords = new Map(languages.map((language) => [language, new Set(labelWordsOf(language))]));

/** What a day may be called in a language: its words, its weekdays, and the sign before its numbers. */
function labelWordsOf(language: Language): readonly string[] {
  const { afterNumber = {}, ordinalSign, weekdays: names } = language;
  const after = [...(afterNumber.day ?? []), ...(afterNumber.lesson ?? [])];
  const ordinal = ordinalSign === undefined ? [] : [ordinalSign];
  return [...dayWordsOf(language), ...after, ...ordinal, ...weekdays.flatMap((day) => names[day])];
}

function vocabularyOf(language: Language): readonly string[] {
  const { units, months, minutes, hours, done, status, see, signs = [] } = language;
  return [
    ...Object.values(units).flat(),
    ...labelWordsOf(language),
    ...months.flat(),
    ...[minutes, hours, done, status, see, signs].flat(),
  ];
}
