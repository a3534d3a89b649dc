import assert from 'node:assert/strict';
import { folded } from '../../../../src/core/words/patterns';
import { weekdays } from '../../../../src/core/languages/language';
import { languages } from '../../../../src/core/languages/languages';

/** The words that stand for more than one of several meanings, each with what it stands for. */
function doubtful(meanings: readonly (readonly [word: string, meaning: string | number])[]): readonly string[] {
  const first = new Map(meanings.map(([word, meaning]) => [folded(word), meaning] as const));
  return meanings.filter(([word, meaning]) => first.get(folded(word)) !== meaning).map(([word]) => word);
}

/** All strings in a value, however deep. */
function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') {
    return [value];
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

describe('the words of a language', () => {
  for (const { completionLine, ambiguous = [], signs, ...words } of languages) {
    it(`are in lower case, composed, and without needless space: ${words.code}`, () => {
      const strings = [...stringsIn(words), ...ambiguous.filter((word) => word !== word.toUpperCase())];
      assert.deepEqual(
        strings.filter((word) => word !== word.toLowerCase().normalize().trim()),
        [],
      );
      const texts = stringsIn(completionLine);
      assert.deepEqual(
        texts.map((text) => text.normalize()),
        texts,
      );
      assert.equal(ambiguous.length > 0, signs !== undefined);
    });
  }

  it('name each weekday differently, in whatever language', () => {
    const long = languages.flatMap((language) =>
      weekdays.flatMap((day) => language.weekdays[day].map((word) => [word, day] as const)),
    );
    assert.deepEqual(doubtful(long), []);
    const short = languages.flatMap(
      ({ shortWeekdays }) => shortWeekdays?.split(' ').map((word, day) => [word, day] as const) ?? [],
    );
    assert.deepEqual(doubtful(short), []);
  });

  it('name each month differently, in whatever language', () => {
    const months = languages.flatMap((language) =>
      language.months.flatMap((names, month) => names.map((name) => [name, month] as const)),
    );
    assert.deepEqual(doubtful(months), []);
  });

  it('have no short weekdays, or seven, and no months, or twelve', () => {
    for (const { code, shortWeekdays, months } of languages) {
      assert.ok(shortWeekdays === undefined || shortWeekdays.split(' ').length === 7, code);
      assert.ok(months.length === 0 || months.length === 12, code);
    }
  });
});
