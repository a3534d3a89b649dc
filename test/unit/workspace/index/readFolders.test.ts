import assert from 'node:assert/strict';
import { newFoldersAmong } from '../../../../src/workspace/index/readFolders';
import { FileType, host, Uri } from '../../vscode';

/** The new folders among these paths. */
async function among(...paths: readonly string[]): Promise<readonly string[]> {
  return (await newFoldersAmong(paths.map((path) => new Uri(path) as never))).map(({ path }) => path);
}

describe('newFoldersAmong', () => {
  beforeEach(() => {
    host.reset();
  });

  it('reads each parent folder once, however many files are new in it', async () => {
    const names = Array.from({ length: 3_000 }, (_, number) => `${number}.ts`);
    host.entries.set(
      '/src',
      names.map((name) => [name, FileType.File] as const),
    );
    host.entries.set('/out', [['a.js', FileType.File]]);
    assert.deepEqual(await among(...names.map((name) => `/src/${name}`), '/out/a.js'), []);
    assert.deepEqual(host.foldersRead, ['/src', '/out']);
  });

  it('finds folders that are named like files, and no files that are named like folders', async () => {
    host.entries.set('/', [
      ['plan.ts', FileType.Directory],
      ['LICENSE', FileType.File],
      ['old', FileType.Directory],
    ]);
    assert.deepEqual(await among('/plan.ts', '/LICENSE'), ['/plan.ts']);
  });

  it('returns only the outermost of nested folders', async () => {
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

  it('returns no links, and nothing that is gone by now', async () => {
    host.entries.set('/', [['link', FileType.Directory | FileType.SymbolicLink]]);
    assert.deepEqual(await among('/link', '/gone', '/closed/a'), []);
  });
});
