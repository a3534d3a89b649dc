import type { Role } from '../plan';

/** The words that give a label its role, in the singular and in lower case, language after language as in `words.ts`. */
const roleWords: Readonly<Record<Role, readonly string[]>> = {
  objective: [
    ...['objective', 'goal', 'learning', 'objetivo', 'meta', 'objectif', 'but', 'ziel', 'lernziel', 'obiettivo'],
    ...['цель', 'мета', 'ціль', '目標', '目的', '目标', '목표'],
  ],
  task: [
    ...['task', 'project', 'doable', 'exercise', 'build', 'practice', 'tarea', 'proyecto', 'ejercicio', 'práctica'],
    ...['tarefa', 'projeto', 'exercício', 'prática', 'tâche', 'projet', 'exercice', 'pratique', 'aufgabe', 'projekt'],
    ...[
      'übung',
      'compito',
      'progetto',
      'esercizio',
      'pratica',
      'задача',
      'задание',
      'проект',
      'упражнение',
      'практика',
    ],
    ...['завдання', 'вправа', 'проєкт', '課題', '演習', '任务', '練習', '练习', '项目', '과제', '실습', '프로젝트'],
  ],
  skill: ['skill', 'focus', 'concept', 'habilidad', 'concepto', 'habilidade', 'conceito', 'compétence', 'concetto'],
  checkpoint: ['checkpoint', 'quiz', 'prueba', 'verificação', 'contrôle', 'kontrolle', 'verifica', 'проверка', '確認'],
  resource: [
    ...['resource', 'recurso', 'ressource', 'ressourcen', 'risorsa', 'risorse', 'ресурс', 'ресурсы', 'ресурси'],
    ...['リソース', '資料', '资源', '资料', '자료'],
  ],
  post: ['post', 'publicación', 'publicação'],
  lab: ['lab', 'notebook', 'laboratorio', 'laboratório'],
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
