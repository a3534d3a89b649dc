import type { Role } from '../languages/language';
import { folded } from './patterns';
import { languages } from '../languages/languages';

const roles: readonly Role[] = ['objective', 'task', 'skill', 'checkpoint', 'resource', 'post', 'lab'];
const roleOfWord = new Map(
  roles.flatMap((role) =>
    languages.flatMap(({ roles: words }) => (words[role] ?? []).map((word) => [folded(word), role] as const)),
  ),
);

/** Words in scripts that write compounds as one word, whose end has the role: `学习目标`. A word with an object is a sentence. */
const unspacedWord = /^(?!.*を)[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+$/u;
const unspacedRoleWords = [...roleOfWord.keys()].filter((word) => unspacedWord.test(word));

/** Words that have their role only beside another word: a `Writing Focus` is a skill, the `Focus` of a day its subject. */
const notAlone = new Set(['focus']);
/** Words that have their role only alone: the `Learning` of a day is its goal, `Supervised learning` a subject. */
const onlyAlone = new Set(['learning']);

const statusWords = new Set(languages.flatMap(({ status }) => status).map(folded));

/** Whether a label means status in any of the languages. */
export function isStatusLabel(label: string): boolean {
  return statusWords.has(folded(label));
}

/** The words at the ends of a label, `Exercise status` or `Estado del ejercicio`. */
const wordsAtEnds = /^\p{L}+(?=\s|$)|(?<=^|\s)\p{L}+$/gu;

/**
 * The role of a label, or `undefined` if none of its words has one. The last word with a role decides, since it is the
 * noun: a "Practice Quiz" is a quiz, "Learning Resources" are resources. Words in parentheses don't count. A label that
 * tells how far something is has no role.
 */
export function roleOf(label: string): Role | undefined {
  const text = folded(label)
    .replace(/[(（][^()（）]*[)）]/gu, ' ')
    .trim();
  const words = text.match(/\p{L}+/gu) ?? [];
  const role = words.map(roleAt).findLast(Boolean);
  const isAlone = words.length === 1 && notAlone.has(words[0] ?? '');
  return role === undefined || isAlone || isOfStatus(text) ? undefined : role;
}

function isOfStatus(text: string): boolean {
  return text.match(wordsAtEnds)?.some((word) => statusWords.has(word)) ?? false;
}

/** The role of a word, or of the phrase of two words that begins with it. */
function roleAt(word: string, index: number, words: readonly string[]): Role | undefined {
  return roleOfWord.get(`${word} ${words[index + 1] ?? ''}`) ?? roleOfOne(word, words.length === 1);
}

function roleOfOne(word: string, isAlone: boolean): Role | undefined {
  if (!isAlone && onlyAlone.has(word)) {
    return undefined;
  }
  const end = unspacedWord.test(word) ? unspacedRoleWords.find((role) => word.endsWith(role)) : undefined;
  return roleOfWord.get(end ?? word) ?? roleOfWord.get(word.replace(/s$/, ''));
}
