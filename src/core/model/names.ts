import { cut } from '../../util/text/cut';
import type { Day, Plan } from './plan';
import { folded } from '../words/patterns';
import { dayWordsOf } from '../languages/language';
import { languages } from '../languages/languages';

/** The length at which a title is cut if it has no label: a sidebar of 300 pixels has room for that and a count. */
const longestLabel = 30;

const unitWords: ReadonlySet<string> = new Set(
  languages.flatMap((language) => Object.values(language.units).flat()).map(folded),
);
const dayWords: ReadonlySet<string> = new Set(languages.flatMap(dayWordsOf).map(folded));

/** The name of a plan or a module in a row, and the rest of its title, which is shown after the count. */
export interface ShortName {
  readonly label: string;
  /** Empty if the label says it all. */
  readonly rest: string;
}

/**
 * The short name of a plan or a module: its numbered label, otherwise its title cut at 30 characters.
 * @param label the numbered label that core found, possibly empty
 * @param title the title, with or without that label at its beginning
 */
export function shortName(label: string, title: string): ShortName {
  const rest = withoutRepeatedRange(withoutLabel(title, label));
  return label === '' ? { label: cut(rest, longestLabel), rest: '' } : { label: withEnDash(label), rest };
}

/**
 * The short name of a plan, or the name of its file if it has neither a label nor a title.
 * @param path the path of the plan's file, with `/`
 */
export function planName({ label, title = '' }: Plan, path: string): ShortName {
  return label === '' && title === '' ? { label: fileLabel(path), rest: '' } : shortName(label, title);
}

/** The last part of a path, or the name of the folder if the file is a README or an index. */
export function fileLabel(path: string): string {
  const [name = '', folder] = path.split('/').reverse();
  return /^(readme|index)\.[^.]*$/i.test(name) && folder !== undefined ? folder : name;
}

/** A range of numbers is written with an en dash: `Days 31–60`. Three numbers are a date. */
export function withEnDash(label: string): string {
  return label.replace(/(?<!\d)\d+(?:\s*[-‐‑–—]\s*\d+)+/gu, (numbers) => {
    const [from = '', through = '', ...others] = numbers.match(/\d+/g) ?? [];
    return others.length > 0 ? numbers : `${from}–${through}`;
  });
}

/** The whole title, as tooltips show it: `Days 31–60: Lakehouse Architecture`. */
export function fullName(label: string, title: string): string {
  return [withEnDash(label), withoutLabel(title, label)].filter((part) => part !== '').join(': ');
}

/** Whether a label is a range of days such as `Days 31-60`, in any supported language: it makes a plan a cycle. */
export function isRangeOfDays(label: string): boolean {
  const range = /^(\p{L}+(?:\s\p{L}+)?)\s*\d+\s*[-‐‑–—]\s*\d+$/u.exec(label);
  return range !== null && dayWords.has(folded(range[1] ?? ''));
}

function withoutLabel(title: string, label: string): string {
  const rest = title.startsWith(label) ? title.slice(label.length) : title;
  return label === '' ? title : rest.replace(/^[\s:：|｜│.–—-]+/u, '');
}

/** `… (Days 31-37)` at the end is removed, because the rows below say it too. `(Chapters 1-4)` stays. */
function withoutRepeatedRange(title: string): string {
  const range = /(?<!\s)\s*[(（]\s*(\p{L}+(?:\s\p{L}+)?)\.?\s*\d+\s*[-‐‑–—]\s*\d+\s*[)）]$/u.exec(title);
  return range && unitWords.has(folded(range[1] ?? '')) ? title.slice(0, range.index) : title;
}

/** The title of a day, otherwise the beginning of its objective, up to the first `:` or `.` that ends a clause. */
export function dayTitle(day: Day): string {
  return day.title === '' ? firstClause(objectiveOf(day)) : day.title;
}

/** The text of the day's objective, or an empty string. */
function objectiveOf(day: Day): string {
  return day.readDetails().fields.find((field) => field.role === 'objective' && field.text !== '')?.text ?? '';
}

function firstClause(text: string): string {
  return /^.*?(?=[:.](?:\s|$)|[：。]|$)/u.exec(text)?.[0] ?? '';
}
