import { readFileSync } from 'node:fs';
import { bundleFile, manifestFile, readTexts } from './textsOfCode.mts';

/** The pictures of the walkthrough. They show the sample plan. */
export const pictures: readonly string[] = ['open', 'today', 'tick', 'streak'];

/** @param language as VS Code names it; `en` for the picture from which the others are made */
export function pictureFile(name: string, language: string): string {
  return `media/walkthrough/${language}/${name}.svg`;
}

/**
 * A picture of the walkthrough with its words in another language, from the texts and the sample plan in that language.
 * @returns SVG
 * @throws Error if the English picture has words that stand neither in the texts nor in the sample plan
 */
export function pictureIn(name: string, language: string): string {
  const phrases = phrasesIn(language);
  return readFileSync(pictureFile(name, 'en'), 'utf8').replaceAll(
    />([^<>]*\p{L}[^<>]*)</gu,
    (_, words: string) => `>${inOtherWords(words, phrases)}<`,
  );
}

/** What the pictures say in English, and in another language. */
type Phrases = ReadonlyMap<string, string>;

function phrasesIn(language: string): Phrases {
  const texts = { ...readTexts(bundleFile(language)), ...readTexts(manifestFile(language)) };
  const text = (key: string, ...values: readonly unknown[]): string =>
    (texts[key] ?? '').replaceAll(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)]));
  return new Map([
    ...pairs(weekdaysIn('en'), weekdaysIn(language)),
    ...pairs(partsOfSample('en'), partsOfSample(language)),
    ['PLANS', text('view.plans').toLocaleUpperCase(language)],
    ['TODAY', text('view.today').toLocaleUpperCase(language)],
    ['next', text('next')],
    ['Done for today.', text('Done for today.')],
    ['20 min', text('{0} min', 20)],
    ['6 of 7 this week', text('{0} of {1} this week', 6, 7)],
    ['12 days in a row', text('{0} days in a row', 12)],
  ]);
}

/** @throws Error if one has more than the other, as does a sample plan with a line too many */
function pairs(english: readonly string[], translated: readonly string[]): readonly (readonly [string, string])[] {
  if (english.length !== translated.length) {
    throw new Error(`“${translated[0]}” and the following are ${translated.length}, not ${english.length}.`);
  }
  return english.map((text, index) => [text, translated[index] ?? '']);
}

/** Monday to Sunday, abbreviated. */
function weekdaysIn(language: string): readonly string[] {
  const format = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  return [1, 2, 3, 4, 5, 6, 7].map((day) => format.format(Date.UTC(2024, 0, day)));
}

/** Labels, titles, tasks and links of the sample plan, in the order of its lines, without marks. */
function partsOfSample(language: string): readonly string[] {
  const lines = readFileSync(`media/sample/${language}.md`, 'utf8').split('\n');
  const forms = [/^#+ (.+?)(?: - |\s?: |：)(.+?)(?: \(.*\))?$/, /^- \[ \] (.+)$/, /\[(.+?) ?[(（]([^,，]+)[,，].*\]\(/];
  return lines.flatMap((line) => forms.flatMap((form) => form.exec(line)?.slice(1) ?? [])).map(plain);
}

function plain(text: string): string {
  return text.replaceAll(/[`*]/g, '').replaceAll(/(\d)-(\d)/g, '$1–$2');
}

/** The words between marks such as `- [x]`, `☐`, `·` and dates, each a phrase or, with `…`, the beginning of one. */
function inOtherWords(words: string, phrases: Phrases): string {
  return words.replaceAll(/(?<!\[)(?:\p{L}|\d+ )[^·…✅]*(?<=\S)…?/gu, (part) => {
    const isCut = part.endsWith('…');
    const beginning = part.replace(/…$/, '');
    const found = [...phrases].find(([english]) => (isCut ? english.startsWith(beginning) : english === part));
    if (!found) {
      throw new Error(`“${part}” in a picture stands neither in the texts nor in the sample plan.`);
    }
    return isCut ? cutLike(found[1], beginning.length) : found[1];
  });
}

/** Wide characters, which take the room of two. */
const wide = /[\u3000-\u9fff\uff00-\uffef]/u;

/** Cuts a text to the room that a number of Latin characters takes, after a word where words are apart. */
function cutLike(text: string, room: number): string {
  let taken = 0;
  const fitting = [...text].filter((character) => (taken += wide.test(character) ? 2 : 1) <= room + 2).join('');
  return fitting === text ? text : `${fitting.replace(/[\s(]*[\p{Script=Latin}\d+]*$/u, '')}…`;
}
