import { languages } from './words';

/** What a field is for. It decides the icon and the place in a scaffold. */
export type Role = 'objective' | 'task' | 'skill' | 'checkpoint' | 'resource' | 'post' | 'lab';

/** The words that give a label its role, in the singular and in lower case, ordered by language as in `words.ts`. */
const roleWords: Readonly<Record<Role, readonly string[]>> = {
  objective: [
    ...['objective', 'goal', 'aim', 'learning', 'objetivo', 'meta', 'objectif', 'but', 'ziel', 'ziele', 'lernziel'],
    ...['lernziele', 'obiettivo', 'obiettivi', 'цель', 'цели', 'мета', 'ціль', 'цілі', '目標', '目的', '目标', '목표'],
  ],
  task: [
    ...['task', 'project', 'doable', 'exercise', 'build', 'practice', 'homework', 'assignment', 'challenge', 'tarea'],
    ...['proyecto', 'ejercicio', 'práctica', 'reto', 'tarefa', 'projeto', 'exercício', 'prática', 'desafio', 'tâche'],
    ...['projet', 'exercice', 'pratique', 'défi', 'aufgabe', 'aufgaben', 'projekt', 'projekte', 'übung', 'übungen'],
    ...[
      'compito',
      'compiti',
      'progetto',
      'progetti',
      'esercizio',
      'esercizi',
      'pratica',
      'задача',
      'задачи',
      'задание',
    ],
    ...['задания', 'проект', 'проекты', 'упражнение', 'упражнения', 'практика', 'завдання', 'вправа', 'вправи'],
    ...[
      'проєкт',
      'задачі',
      '課題',
      '演習',
      '任务',
      '任務',
      '練習',
      '练习',
      '项目',
      '作业',
      '宿題',
      '과제',
      '실습',
      '프로젝트',
    ],
  ],
  skill: ['skill', 'focus', 'concept', 'habilidad', 'concepto', 'habilidade', 'conceito', 'compétence', 'concetto'],
  checkpoint: [
    ...['checkpoint', 'quiz', 'test', 'exam', 'prueba', 'verificação', 'contrôle', 'kontrolle', 'verifica', 'проверка'],
    ...['тест', '確認', '检查', '测验', '퀴즈', '점검'],
  ],
  resource: [
    ...['resource', 'recurso', 'ressource', 'ressourcen', 'risorsa', 'risorse', 'ресурс', 'ресурсы', 'ресурси'],
    ...['материалы', 'матеріали', 'リソース', '資料', '资源', '资料', '자료'],
  ],
  post: ['post', 'publicación', 'publicação'],
  lab: ['lab', 'notebook', 'laboratorio', 'laboratório'],
};

const roleOfWord = new Map(
  (Object.keys(roleWords) as Role[]).flatMap((role) => roleWords[role].map((word) => [word, role] as const)),
);

/** Words in scripts that write compounds as one word, whose end has the role: `学习目标`. */
const unspacedWord = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+$/u;
const unspacedRoleWords = [...roleOfWord.keys()].filter((word) => unspacedWord.test(word));

/** Words that have their role only beside another word: a `Writing Focus` is a skill, the `Focus` of a day its subject. */
const notAlone = new Set(['focus']);

const statusWords = new Set(languages.flatMap(({ status }) => status));
/** The words at the ends of a label, `Exercise status` or `Estado del ejercicio`. */
const wordsAtEnds = /^\p{L}+(?=\s|$)|(?<=^|\s)\p{L}+$/gu;

/**
 * The role of a label, or `undefined` if none of its words has one. The last word with a role decides, since it is the
 * noun: a "Practice Quiz" is a quiz, "Learning Resources" are resources. Words in parentheses don't count. A label that
 * tells how far something is has no role.
 */
export function roleOf(label: string): Role | undefined {
  const text = label
    .toLowerCase()
    .replace(/[(（][^()（）]*[)）]/gu, ' ')
    .trim();
  const words = text.match(/\p{L}+/gu) ?? [];
  const isOfStatus = text.match(wordsAtEnds)?.some((word) => statusWords.has(word)) ?? false;
  const isAlone = words.length === 1 && notAlone.has(words[0] ?? '');
  return isOfStatus || isAlone ? undefined : words.map(roleOfOne).findLast(Boolean);
}

function roleOfOne(word: string): Role | undefined {
  const end = unspacedWord.test(word) ? unspacedRoleWords.find((role) => word.endsWith(role)) : undefined;
  return roleOfWord.get(end ?? word) ?? roleOfWord.get(word.replace(/s$/, ''));
}
