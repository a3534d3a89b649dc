import assert from 'node:assert/strict';
// Loaded first, because the patterns that other packages build are not ours.
import 'js-yaml';
import 'markdown-it';
import { check } from 'recheck';

/**
 * A pattern is slow if it reads too many characters of an attack. How long that takes depends on the machine and proves
 * nothing. The timeout is in milliseconds.
 */
const limits = { attackLimit: 300_000_000, attackTimeout: null, timeout: 3_000 };

/** Lint sees only literal patterns. The others are checked here with the same tool. */
describe('The patterns that are built from words', () => {
  let patterns: readonly RegExp[];

  before(async () => {
    patterns = await builtBy(async () => {
      const { runParsing } = await import('../../src/core/runParsing');
      await runParsing(() => Promise.resolve());
      await import('../../src/core/editing');
      await import('../../src/core/reading/couldBePlan');
      await import('../../src/util/text/isolated');
    });
  });

  it('are all found', () => {
    assert.ok(patterns.length > 40, `only ${patterns.length} patterns`);
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

/** The patterns that are built with `new RegExp` while the work runs. */
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
