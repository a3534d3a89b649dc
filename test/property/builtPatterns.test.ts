import assert from 'node:assert/strict';
// Loaded ahead, for the patterns that other packages build are not ours.
import 'js-yaml';
import 'markdown-it';
import { check } from 'recheck';

/**
 * What proves a pattern slow is how many characters it reads of an attack, not how long that takes on this machine. An
 * attack that has not come so far by the time-out, in milliseconds, proves nothing.
 */
const limits = { attackLimit: 300_000_000, attackTimeout: null, timeout: 3_000 };

/** Lint sees no pattern that is built of words. These are checked by the tool that lint has for the others. */
describe('the patterns that are built of words', () => {
  let patterns: readonly RegExp[];

  before(async () => {
    patterns = await builtBy(async () => {
      const { runParsing } = await import('../../src/core/runParsing');
      await runParsing(() => Promise.resolve());
      await import('../../src/core/reading/couldBePlan');
      await import('../../src/util/isolated');
    });
  });

  it('are all seen', () => {
    assert.ok(patterns.length > 40, `${patterns.length} patterns`);
  });

  it('take no more than linear time', async () => {
    for (const { source, flags } of patterns) {
      const found = await check(source, flags, limits);
      if (found.status === 'vulnerable') {
        assert.fail(`${found.complexity.summary}: /${source}/${flags} on ${found.attack.pattern}`);
      }
    }
  });
});

/** The patterns that `new RegExp` builds during some work. */
async function builtBy(work: () => Promise<void>): Promise<readonly RegExp[]> {
  const patterns: RegExp[] = [];
  const { RegExp: original } = globalThis;
  globalThis.RegExp = new Proxy(original, {
    construct(target, args: ConstructorParameters<typeof RegExp>): RegExp {
      const pattern = new target(...args);
      patterns.push(pattern);
      return pattern;
    },
  });
  try {
    await work();
  } finally {
    globalThis.RegExp = original;
  }
  return patterns;
}
