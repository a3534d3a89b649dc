import assert from 'node:assert/strict';
import { newFoldersAmong } from '../../../../src/workspace/index/readFolders';
import { FileType, host, Uri } from '../../vscode';

/** The new folders among these paths. */
async function among(...paths: readonly string[]): Promise<readonly string[]> {
  return (await newFoldersAmong(paths.map((path) => new Uri(path) as never))).map(({ path }) => path);
}

describe('The new folders among what is new', () => {
  beforeEach(() => {
    host.reset();
  });

  it('are found with one look at each folder, however many files came into it', async () => {
    const names = Array.from({ length: 3_000 }, (_, number) => `${number}.ts`);
    host.entries.set(
      '/src',
      names.map((name) => [name, FileType.File] as const),
    );
    host.entries.set('/out', [['a.js', FileType.File]]);
    assert.deepEqual(await among(...names.map((name) => `/src/${name}`), '/out/a.js'), []);
    assert.deepEqual(host.foldersRead, ['/src', '/out']);
  });

  it('may be named like files, and files like folders', async () => {
    host.entries.set('/', [
      ['plan.ts', FileType.Directory],
      ['LICENSE', FileType.File],
      ['old', FileType.Directory],
    ]);
    assert.deepEqual(await among('/plan.ts', '/LICENSE'), ['/plan.ts']);
  });

  it('are the outermost of those in each other', async () => {
    host.entries.set('/', [
      ['a', FileType.Directory],
      ['a-b', FileType.Directory],
    ]);
    host.entries.set('/a', [
      ['b', FileType.Directory],
      ['c.md', FileType.File],
    ]);
    host.entries.set('/a/b', [['c', FileType.Directory]]);
    assert.deepEqual(await among('/a/b/c', '/a', '/a/b', '/a/c.md', '/a-b'), ['/a', '/a-b']);
  });

  it('are none of what is gone by now, or of links', async () => {
    host.entries.set('/', [['link', FileType.Directory | FileType.SymbolicLink]]);
    assert.deepEqual(await among('/link', '/gone', '/closed/a'), []);
  });
});
