import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The modules that a file imports when it is loaded: neither types nor what `import()` fetches later. */
function importsOf(file: string): readonly string[] {
  const statements = readFileSync(file, 'utf8').matchAll(/^import (?!type )[^;]*?from '([^']+)';/gms);
  return [...statements].map(([, name = '']) => name);
}

/** All that is loaded with a file, as paths of files and names of packages. */
function loadedWith(file: string, seen = new Set<string>()): ReadonlySet<string> {
  for (const name of importsOf(file)) {
    const found = name.startsWith('.') ? `${path.join(path.dirname(file), name)}.ts` : name;
    if (!seen.has(found)) {
      seen.add(found);
      if (existsSync(found)) {
        loadedWith(found, seen);
      }
    }
  }
  return seen;
}

describe('Loading the extension', () => {
  it('loads neither the parser nor the reader, which come when the first file is read', () => {
    const loaded = loadedWith('src/extension.ts');
    assert.ok(loaded.has('src/workspace/planIndex.ts'), 'the walk follows imports');
    assert.ok(loadedWith('src/core/reading/readPlan.ts').has('markdown-it'), 'the walk reaches packages');
    assert.deepEqual(
      [...loaded].filter((name) => name === 'markdown-it' || name.endsWith('/readPlan.ts')),
      [],
    );
  });
});
