import type { Role } from '../plan';

/** The words that give a label its role, in the singular and in lower case. */
const roleWords: Readonly<Record<Role, readonly string[]>> = {
  objective: ['objective', 'goal', 'learning'],
  task: ['task', 'project', 'doable', 'exercise', 'build', 'practice'],
  skill: ['skill', 'focus', 'concept'],
  checkpoint: ['checkpoint', 'quiz'],
  resource: ['resource'],
  post: ['post'],
  lab: ['lab', 'notebook'],
};

const roleOfWord = new Map(
  (Object.keys(roleWords) as Role[]).flatMap((role) => roleWords[role].map((word) => [word, role] as const)),
);

/**
 * The role of a label, or `undefined` where none of its words has one. The last word that has a role decides, for it is
 * the noun: a "Practice Quiz" is a quiz, "Learning Resources" are resources. What stands in parentheses does not count.
 */
export function roleOf(label: string): Role | undefined {
  const words =
    label
      .toLowerCase()
      .replace(/\([^()]*\)/g, ' ')
      .match(/\p{L}+/gu) ?? [];
  return words.map((word) => roleOfWord.get(word) ?? roleOfWord.get(word.replace(/s$/, ''))).findLast(Boolean);
}
