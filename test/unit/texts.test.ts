import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

/** What a user reads, by where it stands: messages and rows, the manifest, the templates of plans. */
const texts: Readonly<Record<string, readonly string[]>> = {
  'l10n/bundle.l10n.json': Object.keys(readJson('l10n/bundle.l10n.json')),
  'package.nls.json': Object.values(readJson('package.nls.json')).flatMap(messageAndComment),
};

function readJson(file: string): Readonly<Record<string, unknown>> {
  return JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, unknown>>;
}

function messageAndComment(value: unknown): readonly string[] {
  if (typeof value === 'string') {
    return [value];
  }
  const { message, comment = [] } = value as { readonly message: string; readonly comment?: readonly string[] };
  return [message, ...comment];
}

/** All texts that a pattern finds, with their places. */
function found(pattern: RegExp): readonly string[] {
  return Object.entries(texts).flatMap(([place, all]) =>
    all.filter((text) => pattern.test(text)).map((text) => `${place}: ${text}`),
  );
}

function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?:])\s+|\n/u);
}

function wordsOf(sentence: string): number {
  return sentence.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
}

describe('Every text that a user reads', () => {
  it('is there', () => {
    assert.ok(Object.values(texts).every((all) => all.length > 0));
  });

  it('has none of the habits of a translation', () => {
    assert.deepEqual(found(/\b(?:is no|stands?|bears?|mend|as well)\b(?! longer\b)(?! for\b)/iu), []);
  });

  it('is contracted, as people speak', () => {
    assert.deepEqual(
      found(
        /\b(?:is|are|was|were|does|do|did|has|have|could|would|should) not\b|\bcannot\b|\b(?:^you|they) are\b|\bit is\b/iu,
      ),
      [],
    );
  });

  it('has sentences of 25 words at most', () => {
    const long = Object.values(texts).flat().flatMap(sentencesOf);
    assert.deepEqual(
      long.filter((sentence) => wordsOf(sentence) > 25),
      [],
    );
  });

  it('is spelled as VS Code spells', () => {
    assert.deepEqual(found(/colour|labell|cancell|recognis|centre|licence|practis/iu), []);
  });
});
