import { cut } from '../../util/cut';
import type { Day, Plan } from './plan';
import { dayWordsOf, languages } from '../words/words';

/** How much of a title without a short name is shown: a sidebar of 300 pixels has room for that and a count. */
const longestLabel = 30;

const unitWords: ReadonlySet<string> = new Set(languages.flatMap((language) => Object.values(language.units).flat()));
const dayWords: ReadonlySet<string> = new Set(languages.flatMap(dayWordsOf));

/** What a row calls a plan or a module, and what is left of its title to be said after the count. */
export interface ShortName {
  readonly label: string;
  /** Empty where the label says it all. */
  readonly rest: string;
}

/**
 * The short name of a plan or a module: its numbered label, else its title cut at 30 characters.
 * @param label the numbered label that core found, possibly empty
 * @param title the title, with or without that label at its beginning
 */
export function shortName(label: string, title: string): ShortName {
  const rest = withoutRepeatedRange(withoutLabel(title, label));
  return label === '' ? { label: cut(rest, longestLabel), rest: '' } : { label: withEnDash(label), rest };
}

/**
 * The short name of a plan, else its file's.
 * @param path the path of the plan's file, with `/`
 */
export function planName({ label, title = '' }: Plan, path: string): ShortName {
  return label === '' && title === '' ? { label: fileLabel(path), rest: '' } : shortName(label, title);
}

/** The last part of a path, or the folder's name where the file is always called the same. */
export function fileLabel(path: string): string {
  const [name = '', folder] = path.split('/').reverse();
  return /^(readme|index)\.[^.]*$/i.test(name) && folder !== undefined ? folder : name;
}

/** A range of numbers is written with an en dash: `Days 31–60`. */
export function withEnDash(label: string): string {
  return label.replace(/(\d)\s*[-‐‑–—]\s*(?=\d)/gu, '$1–');
}

/** The whole title, as tooltips say it: `Days 31–60: Lakehouse Architecture`. */
export function fullName(label: string, title: string): string {
  return [withEnDash(label), withoutLabel(title, label)].filter((part) => part !== '').join(': ');
}

/** `Days 31-60`, in any language that is known: what makes a plan a cycle. */
export function isRangeOfDays(label: string): boolean {
  const range = /^(\p{L}+)\s*\d+\s*[-‐‑–—]\s*\d+$/u.exec(label);
  return range !== null && dayWords.has((range[1] ?? '').toLowerCase());
}

function withoutLabel(title: string, label: string): string {
  const rest = title.startsWith(label) ? title.slice(label.length) : title;
  return label === '' ? title : rest.replace(/^[\s:：|.–—-]+/u, '');
}

/** `… (Days 31-37)` at the end says again what the rows below say. `(Chapters 1-4)` does not. */
function withoutRepeatedRange(title: string): string {
  const range = /(?<!\s)\s*[(（]\s*(\p{L}+)\.?\s*\d+\s*[-‐‑–—]\s*\d+\s*[)）]$/u.exec(title);
  return range && unitWords.has((range[1] ?? '').toLowerCase()) ? title.slice(0, range.index) : title;
}

/** The title of a day, else the beginning of its objective, up to the first `:` or `.` that ends a clause. */
export function dayTitle(day: Day): string {
  return day.title === '' ? firstClause(objectiveOf(day)) : day.title;
}

/** What the day is to teach, or nothing. */
function objectiveOf(day: Day): string {
  return day.readDetails().fields.find((field) => field.role === 'objective' && field.text !== '')?.text ?? '';
}

function firstClause(text: string): string {
  return /^.*?(?=[:.](?:\s|$)|[：。]|$)/u.exec(text)?.[0] ?? '';
}
