import { dayWordsOf } from '../../languages/language';
import { anyOf, anyWordOf, folded } from '../../words/patterns';

const dayWord = anyOf(dayWordsOf);
/** `day-03`, `3_day`: it begins at the digits, because most targets have none. */
const numberOfDay = new RegExp(
  String.raw`(?<=${anyWordOf(dayWordsOf)}[\s_-]*)\d+|(?<!\d)\d+(?=[\s_-]*(?:${dayWord}))`,
  'u',
);

/** Whether a link in a Markdown source has a target that says that a number is that of a day: `[Rope](day-03.md)`. */
export function saysDay(source: string, number: number): boolean {
  return dayOfTarget(source) === number;
}

/** The number of a day in the target of a link; `undefined` if there is none. */
function dayOfTarget(source: string): number | undefined {
  const [, ...targets] = source.split('](').map((part) => part.split(')', 1)[0] ?? '');
  const numbers = targets.flatMap((target) => numberOfDay.exec(folded(target)) ?? []);
  return numbers[0] === undefined ? undefined : Number(numbers[0]);
}
