import assert from 'node:assert/strict';
import { planTemplate, templateKinds, templateText } from '../../src/commands/plans/planTemplates';
import { readPlan } from '../../src/core/reading/readPlan';
import {
  bundleFile,
  manifestFile,
  readTexts,
  textsOfCode,
  translations,
  type TextsByKey,
} from '../docs/textsOfCode.mts';

/** How many characters fit into a row of a view that is 300 pixels wide. */
const widthOfRow = 40;

/** The texts of rows. A number takes about two characters. */
const inRows = ['src/views/rows/{planItem,phrases}.ts', 'src/workspace/learner/dayName.ts'].flatMap((files) =>
  textsOfCode(files),
);

/** Wide characters, of which a row holds half as many. */
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/gu;

function widthOf(text: string): number {
  return text.replaceAll(/\{\d\}/g, '00').replace(wide, '00').length;
}

/** What a translator leaves as it is: placeholders, addresses, code, icons, and the names of settings. */
function untouched(text: string): readonly string[] {
  return (text.match(/\{\d\}|\]\([^)]*\)|`[^`]*`|\$\([a-z-]+\)|daymark\.\w+/g) ?? []).toSorted();
}

/** A text and its translation. */
type Pair = readonly [english: string, translated: string];

function pairsOf(english: TextsByKey, translated: TextsByKey): readonly Pair[] {
  return Object.entries(english).map(([key, text]) => [text, translated[key] ?? '']);
}

/** Titles of commands and labels of buttons, which other texts name. */
function isTitle(text: string): boolean {
  return /^[A-Z][^.]{6,40}$/.test(text) && text.includes(' ');
}

it('There are translations', () => {
  assert.deepEqual(translations, ['de', 'es', 'fr', 'ja', 'pt-br', 'zh-cn']);
});

for (const language of translations) {
  describe(`The texts in the language ${language}`, () => {
    const files = [bundleFile, manifestFile].map((fileOf) => ({
      english: readTexts(fileOf()),
      translated: readTexts(fileOf(language)),
    }));
    const pairs = files.flatMap(({ english, translated }) => pairsOf(english, translated));
    const wrong = (isWrong: (pair: Pair) => boolean): readonly Pair[] => pairs.filter(isWrong);

    it('are all there, and no others', () => {
      for (const { english, translated } of files) {
        assert.deepEqual(Object.keys(translated), Object.keys(english));
      }
      assert.deepEqual(
        wrong(([, text]) => text === '' || text !== text.trim()),
        [],
      );
    });

    it('keep placeholders, addresses, code and icons', () => {
      assert.deepEqual(
        wrong(([english, text]) => untouched(english).join() !== untouched(text).join()),
        [],
      );
    });

    it('keep the lines of the English text, and the … of a command that asks for more', () => {
      const lines = (text: string): number => text.split('\n').length;
      assert.deepEqual(
        wrong(([english, text]) => lines(english) !== lines(text) || english.endsWith('…') !== text.endsWith('…')),
        [],
      );
    });

    it('fit into a row', () => {
      assert.ok(inRows.length > 20);
      assert.deepEqual(
        wrong(([english, text]) => inRows.includes(english) && widthOf(text) > widthOfRow),
        [],
      );
    });

    it('are not left in English', () => {
      assert.deepEqual(
        wrong(([english, text]) => english === text && (english.match(/\p{L}{2,}/gu) ?? []).length > 1),
        [],
      );
      const words = /\b(?:the|your|which|isn’t|doesn’t|with|been|this|done)\b/i;
      assert.deepEqual(
        wrong(([, text]) => words.test(text.replaceAll(/`[^`]*`|\]\([^)]*\)/g, ''))),
        [],
      );
    });

    it('have typographic apostrophes and ellipses', () => {
      assert.deepEqual(
        wrong(([, text]) => /\.\.\.|(?<=\p{L})'(?=\p{L})/u.test(text)),
        [],
      );
    });

    it('call a command and a button by its own name', () => {
      const names = pairs.filter(([english]) => isTitle(english));
      const misnamed = pairs.filter(([english, text]) =>
        names.some(
          ([name, own]) =>
            name !== english && (english.includes(`“${name}”`) || english.includes(`*${name}*`)) && !text.includes(own),
        ),
      );
      assert.ok(names.length > 50);
      assert.deepEqual(misnamed, []);
    });

    it('make new plans that are read like the English ones', () => {
      const { translated = {} } = files[0] ?? {};
      const l10n = {
        t: (text: string, ...values: readonly unknown[]): string =>
          (translated[text] ?? text).replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)])),
      };
      const found = templateKinds.map((kind) => {
        const text = templateText(planTemplate(kind, { topic: '', days: 30 }, { l10n, language }));
        const plan = readPlan(text);
        return [kind, plan.isPlan, plan.kind, plan.evidence.days, plan.evidence.modules, plan.evidence.tasks];
      });
      assert.deepEqual(found, [
        ['cycle', true, 'days', 30, 5, 30],
        ['month', true, 'days', 28, 4, 28],
        ['tracker', true, 'tracker', 0, 6, 18],
        ['log', true, 'log', 5, 0, 0],
      ]);
    });
  });
}
