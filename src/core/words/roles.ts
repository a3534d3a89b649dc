import { folded } from './patterns';
import { languages } from './words';

/** What a field is for. It decides the icon and the place in a scaffold. */
export type Role = 'objective' | 'task' | 'skill' | 'checkpoint' | 'resource' | 'post' | 'lab';

/**
 * The words that give a label its role, in the singular and in lower case, ordered by language as in `words.ts`. Two words
 * may be one: `mục tiêu`.
 */
const roleWords: Readonly<Record<Role, readonly string[]>> = {
  objective: [
    ...['objective', 'goal', 'aim', 'learning', 'objetivo', 'meta', 'objectif', 'but', 'ziel', 'ziele', 'lernziel'],
    ...['lernziele', 'obiettivo', 'obiettivi', 'цель', 'цели', 'мета', 'ціль', 'цілі', '目標', '目的', '目标', '목표'],
    ...['doel', 'doelen', 'leerdoel', 'leerdoelen', 'doelstelling', 'cel', 'cele', 'hedef', 'hedefler', 'hedefi'],
    ...['hedefleri', 'amaç', 'tujuan', 'sasaran', 'target', 'mục tiêu', 'mục đích'],
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
    ...['taak', 'opdracht', 'opdrachten', 'oefening', 'oefeningen', 'huiswerk', 'uitdaging', 'projecten'],
    ...['zadanie', 'zadania', 'ćwiczenie', 'ćwiczenia', 'praktyka', 'wyzwanie', 'praca domowa', 'görev', 'görevler'],
    ...['görevi', 'proje', 'projeler', 'projesi', 'ödev', 'ödevler', 'alıştırma', 'alıştırmalar', 'uygulama', 'pratik'],
    ...['egzersiz', 'tugas', 'latihan', 'proyek', 'praktik', 'praktek', 'tantangan', 'nhiệm vụ', 'bài tập', 'dự án'],
    ...['thực hành', 'luyện tập', 'thử thách'],
  ],
  skill: [
    'skill',
    'focus',
    'concept',
    'habilidad',
    'concepto',
    'habilidade',
    'conceito',
    'compétence',
    'concetto',
    ...['vaardigheid', 'vaardigheden', 'begrip', 'begrippen', 'umiejętność', 'umiejętności', 'pojęcie', 'pojęcia'],
    ...[
      'beceri',
      'beceriler',
      'odak',
      'kavram',
      'kavramlar',
      'keterampilan',
      'fokus',
      'konsep',
      'kỹ năng',
      'khái niệm',
      'trọng tâm',
    ],
  ],
  checkpoint: [
    ...['checkpoint', 'quiz', 'test', 'exam', 'prueba', 'verificação', 'contrôle', 'kontrolle', 'verifica', 'проверка'],
    ...['тест', '確認', '检查', '测验', '퀴즈', '점검'],
    ...['toets', 'controle', 'sprawdzian', 'kontrola', 'sınav', 'kontrol', 'değerlendirme', 'kuis', 'ujian'],
    ...['evaluasi', 'kiểm tra', 'câu hỏi'],
  ],
  resource: [
    ...['resource', 'recurso', 'ressource', 'ressourcen', 'risorsa', 'risorse', 'ресурс', 'ресурсы', 'ресурси'],
    ...['материалы', 'матеріали', 'リソース', '資料', '资源', '资料', '자료'],
    ...['bron', 'bronnen', 'materiaal', 'lesmateriaal', 'zasób', 'zasoby', 'materiały', 'źródło', 'źródła', 'kaynak'],
    ...[
      'kaynaklar',
      'materyal',
      'materyaller',
      'sumber',
      'sumber daya',
      'referensi',
      'materi',
      'tài liệu',
      'tài nguyên',
    ],
  ],
  post: ['post', 'publicación', 'publicação', 'blogpost', 'wpis', 'gönderi', 'postingan', 'bài viết', 'bài đăng'],
  lab: ['lab', 'notebook', 'laboratorio', 'laboratório', 'laboratorium', 'notatnik', 'laboratuvar'],
};

const roleOfWord = new Map(
  (Object.keys(roleWords) as Role[]).flatMap((role) => roleWords[role].map((word) => [folded(word), role] as const)),
);

/** Words in scripts that write compounds as one word, whose end has the role: `学习目标`. */
const unspacedWord = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+$/u;
const unspacedRoleWords = [...roleOfWord.keys()].filter((word) => unspacedWord.test(word));

/** Words that have their role only beside another word: a `Writing Focus` is a skill, the `Focus` of a day its subject. */
const notAlone = new Set(['focus']);

const statusWords = new Set(languages.flatMap(({ status }) => status).map(folded));
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
  const isOfStatus = text.match(wordsAtEnds)?.some((word) => statusWords.has(word)) ?? false;
  const isAlone = words.length === 1 && notAlone.has(words[0] ?? '');
  return isOfStatus || isAlone ? undefined : words.map(roleAt).findLast(Boolean);
}

/** The role of a word, or of the phrase of two words that begins with it. */
function roleAt(word: string, index: number, words: readonly string[]): Role | undefined {
  return roleOfWord.get(`${word} ${words[index + 1] ?? ''}`) ?? roleOfOne(word);
}

function roleOfOne(word: string): Role | undefined {
  const end = unspacedWord.test(word) ? unspacedRoleWords.find((role) => word.endsWith(role)) : undefined;
  return roleOfWord.get(end ?? word) ?? roleOfWord.get(word.replace(/s$/, ''));
}
