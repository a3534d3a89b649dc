import { Uri, workspace } from 'vscode';
import { makeFiles, removeMade } from '../../../src/workspace/scaffolds/scaffoldFiles';
import { expectEqual, expectThat } from '../expect';
import { MemoryDisk } from './memoryDisk';

const files = ['labs/a/README.md', 'labs/a/src/a.py', 'labs/a/test/a.py'].map((path) => ({ path, content: path }));
const paths = [
  ...['/labs', '/labs/a', '/labs/a/README.md', '/labs/a/src', '/labs/a/src/a.py', '/labs/a/test'],
  '/labs/a/test/a.py',
];

describe('Making several files', () => {
  let disk: MemoryDisk;

  before(() => {
    disk = new MemoryDisk();
  });
  beforeEach(() => {
    disk.clear();
  });
  after(() => {
    disk.dispose();
  });

  it('makes them with their folders, and takes away both', async () => {
    const making = await makeFiles(disk.root, files);
    expectEqual(disk.paths, paths);
    expectThat(making.kind === 'made', 'they were made');
    expectEqual(making.kind === 'made' ? await removeMade(making.made) : undefined, []);
    expectEqual(disk.paths, []);
  });

  it('leaves what was changed or added since, and the folders that were there before', async () => {
    disk.createDirectory(Uri.joinPath(disk.root, 'labs'));
    const making = await makeFiles(disk.root, files);
    await disk.writeFile(Uri.joinPath(disk.root, 'labs/a/src/a.py'), new Uint8Array([1]));
    await disk.writeFile(Uri.joinPath(disk.root, 'labs/a/test/mine.py'), new Uint8Array());
    const kept = making.kind === 'made' ? await removeMade(making.made) : [];
    expectEqual(
      kept.map(({ path }) => path),
      ['/labs/a/src/a.py'],
    );
    const left = ['/labs', '/labs/a', '/labs/a/src', '/labs/a/src/a.py', '/labs/a/test', '/labs/a/test/mine.py'];
    expectEqual(disk.paths, left);
  });

  it('takes nothing amiss that is gone already', async () => {
    const making = await makeFiles(disk.root, files);
    await workspace.fs.delete(Uri.joinPath(disk.root, 'labs/a/README.md'));
    expectEqual(making.kind === 'made' ? await removeMade(making.made) : undefined, []);
    expectEqual(disk.paths, []);
  });

  it('leaves nothing behind where one cannot be written', async () => {
    disk.refused = 'test/.a.py';
    const making = await makeFiles(disk.root, files);
    expectEqual(making.kind === 'notWritten' && [making.path, making.isCleared], ['labs/a/test/a.py', true]);
    expectEqual(disk.paths, []);
  });

  it('says where something had to be left behind', async () => {
    disk.refused = 'test/.a.py';
    disk.isStuck = true;
    const making = await makeFiles(disk.root, files);
    expectEqual(making.kind === 'notWritten' && [making.path, making.isCleared], ['labs/a/test/a.py', false]);
  });

  it('writes over nothing that another program makes at that moment, and takes its own files away', async () => {
    disk.meanwhile = (path) => path.endsWith('src/a.py') && disk.put(path, 'from another program');
    expectEqual(await makeFiles(disk.root, files), { kind: 'exists', path: 'labs/a/src/a.py' });
    expectEqual(disk.paths, ['/labs', '/labs/a', '/labs/a/src', '/labs/a/src/a.py']);
    expectEqual(disk.text('/labs/a/src/a.py'), 'from another program');
  });

  it('takes nothing away that another program has changed, if a later file cannot be written', async () => {
    disk.refused = 'test/.a.py';
    disk.meanwhile = (path) => path.endsWith('src/a.py') && disk.put('/labs/a/README.md', 'changed');
    const making = await makeFiles(disk.root, files);
    expectEqual(making.kind === 'notWritten' && making.isCleared, false);
    expectEqual(disk.paths, ['/labs', '/labs/a', '/labs/a/README.md']);
    expectEqual(disk.text('/labs/a/README.md'), 'changed');
  });

  it('never leaves a part of a file under its name, also where nothing can be removed', async () => {
    disk.refused = 'labs/a/.README.md';
    disk.isStuck = true;
    await makeFiles(disk.root, files);
    expectThat(!disk.paths.includes('/labs/a/README.md'), `it is not among ${disk.paths.join(', ')}`);
  });

  it('makes no folder where a file stands', async () => {
    await disk.writeFile(Uri.joinPath(disk.root, 'labs'), new Uint8Array([1]));
    expectEqual(await makeFiles(disk.root, files), { kind: 'notFolder', path: 'labs' });
    expectEqual(disk.paths, ['/labs']);
  });

  it('writes over nothing', async () => {
    disk.createDirectory(Uri.joinPath(disk.root, 'labs'));
    disk.createDirectory(Uri.joinPath(disk.root, 'labs/a'));
    await disk.writeFile(Uri.joinPath(disk.root, 'labs/a/README.md'), new Uint8Array([1]));
    expectEqual(await makeFiles(disk.root, files), { kind: 'exists', path: 'labs/a/README.md' });
    expectEqual(disk.paths, ['/labs', '/labs/a', '/labs/a/README.md']);
  });
});
