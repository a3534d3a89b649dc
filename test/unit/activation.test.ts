import assert from 'node:assert/strict';
import { build } from 'esbuild';

/** All that is loaded with a file: what it imports, but for types and for what `import()` fetches later. */
async function loadedWith(file: string): Promise<readonly string[]> {
  const { metafile } = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    metafile: true,
    outdir: 'out',
    external: ['vscode'],
  });
  return Object.keys(metafile.inputs);
}

describe('Loading the extension', () => {
  it('loads neither the parser nor the reader, which come when the first file is read', async () => {
    const loaded = await loadedWith('src/extension.ts');
    assert.ok(loaded.includes('src/workspace/index/planIndex.ts'), 'the index is loaded with it');
    assert.deepEqual(
      loaded.filter((name) => /markdown-it\/|readPlan\.ts$/.test(name)),
      [],
    );
  });
});
