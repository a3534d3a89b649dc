import fc from 'fast-check';
import { runInNewContext } from 'node:vm';
import { readFrontMatter } from '../../src/core/frontMatter/frontMatter';
import { setSchedule } from '../../src/core/frontMatter/setSchedule';
import { countLinks, outlineOf } from '../../src/cli/outline';
import { couldBePlan } from '../../src/core/reading/couldBePlan';
import { readPlan } from '../../src/core/reading/readPlan';
import { inlineMarkdown } from '../../src/core/scaffold/inlineMarkdown';
import { fullName, planName } from '../../src/core/model/names';
import { daysBelow, modulesBelow, tasksBelow, withNested } from '../../src/core/model/walk';
import { languages } from '../../src/core/languages/languages';
import { hostileTexts } from '../bench/texts.mts';
import { anyTexts, markdownTexts } from './markdownTexts';
import { planTexts } from './planTexts';

/**
 * The length of a text in characters: with this many, exponential or cubic time never ends, and yet a hundred texts are
 * read in a minute.
 */
const size = 2 ** 16;
/** A time limit in milliseconds. It does not judge speed: each text is usually read in a tenth of a second. */
const patience = 20_000;

/** Every word of every language that the reader knows. */
const words = fc.constantFrom(
  ...new Set(languages.flatMap((language) => Object.values(language).flatMap((value) => wordsIn(value)))),
);
const signs = fc.constantFrom(...'-–#*_`~|:.,;()[]{}<>!&\\/+=?$%^"\'✅🎯\u200D\uFE0F\u20E3\u2028\t 019xX');
const fragments = fc.oneof(
  fc.array(fc.oneof(words, signs), { minLength: 1, maxLength: 4 }).map((some) => some.join('')),
  fc.array(words, { minLength: 1, maxLength: 2 }).map((some) => some.join(' 1 ')),
  markdownTexts,
  planTexts,
  anyTexts,
);
const glues = fc.constantFrom('', ' ', '\n', '\n\n');
const frames = fc.constantFrom(
  ...['%', '---\n%', '---\n%\n--- ', '+++\n%', '---\ndaymark:\n  days-off: [%]\n---', '<<<<<<< a\n%'],
  ...['# Plan\n## Day 1: %a\n## Day 2 %', '## Day 1\n- [x] %a\n## Day 2', '## Day 1\n- **Task:** %.\n## Day 2'],
  ...['## Day 1\n**%**\n## Day 2', '- [%](%)\n- a', '| Day | What |\n|--|--|\n| 1 | %a |\n| 2 | %', '<summary>%'],
);
const endings = fc.constantFrom('\n', '\r\n', '\r');

describe('Reading a long text that repeats itself', () => {
  it('ends, whatever is repeated', () => {
    fc.assert(
      fc.property(fragments, glues, frames, endings, (fragment, glue, frame, ending) => {
        const repeated = doubled(fragment + glue);
        readAll(frame.replaceAll('%', () => repeated).replaceAll(/\r\n?|\n/g, ending));
      }),
      // A smaller example would take as long to fail.
      { numRuns: 100, endOnFailure: true },
    );
  });

  for (const { name, ofSize } of hostileTexts) {
    it(`ends for ${name}`, () => {
      readAll(ofSize(size));
    });
  }
});

function doubled(fragment: string): string {
  let text = fragment || ' ';
  while (text.length < size) {
    text += text;
  }
  return text.slice(0, size);
}

/** Reads a text in every way that Daymark does. @throws Error if that takes too long */
function readAll(text: string): void {
  runInNewContext('read()', { read: () => [...reading(text)] }, { timeout: patience });
}

function* reading(text: string): Iterable<unknown> {
  yield couldBePlan(text);
  yield readFrontMatter(text);
  yield setSchedule(text, { start: '2026-11-02', studyDays: ['mon'], daysOff: [] });
  yield inlineMarkdown(text, {}, (address) => address);
  yield readPlan(text, { isToldSo: true });
  const plan = readPlan(text);
  yield outlineOf('plan.md', plan, countLinks(text));
  yield planName(plan, 'plan.md');
  for (const { title, label, date } of daysBelow(plan)) {
    yield [fullName(label, title), date];
  }
  for (const module of modulesBelow(plan)) {
    yield module.readStatus();
  }
  yield withNested(tasksBelow(plan)).map((task) => task.text);
}

function wordsIn(value: unknown): readonly string[] {
  return typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(wordsIn)
      : [];
}
