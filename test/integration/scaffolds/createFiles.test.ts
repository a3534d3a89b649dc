import { Uri, workspace } from 'vscode';
import { createFiles, removeCreated } from '../../../src/workspace/scaffolds/scaffoldFiles';
import { expectEqual, expectThat } from '../expect';
import { MemoryDisk } from './memoryDisk';

const files = ['labs/a/README.md', 'labs/a/src/a.py', 'labs/a/test/a.py'].map((path) => ({ path, content: path }));
const paths = [
  ...['/labs', '/labs/a', '/labs/a/README.md', '/labs/a/src', '/labs/a/src/a.py', '/labs/a/test'],
  '/labs/a/test/a.py',
];

describe('Creating several files', () => {
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

  it('creates their folders too, and can remove both', async () => {
    const result = await createFiles(disk.root, files);
    expectEqual(disk.paths, paths);
    expectThat(result.kind === 'created', 'they were created');
    expectEqual(result.kind === 'created' ? await removeCreated(result.created) : undefined, []);
    expectEqual(disk.paths, []);
  });

  it('keeps files that were changed or added later, and folders that existed before, when it is undone', async () => {
    disk.createDirectory(Uri.joinPath(disk.root, 'labs'));
    const result = await createFiles(disk.root, files);
    await disk.writeFile(Uri.joinPath(disk.root, 'labs/a/src/a.py'), new Uint8Array([1]));
    await disk.writeFile(Uri.joinPath(disk.root, 'labs/a/test/mine.py'), new Uint8Array());
    const kept = result.kind === 'created' ? await removeCreated(result.created) : [];
    expectEqual(
      kept.map(({ path }) => path),
      ['/labs/a/src/a.py'],
    );
    const left = ['/labs', '/labs/a', '/labs/a/src', '/labs/a/src/a.py', '/labs/a/test', '/labs/a/test/mine.py'];
    expectEqual(disk.paths, left);
  });

  it('can be undone if a file is already gone', async () => {
    const result = await createFiles(disk.root, files);
    await workspace.fs.delete(Uri.joinPath(disk.root, 'labs/a/README.md'));
    expectEqual(result.kind === 'created' ? await removeCreated(result.created) : undefined, []);
    expectEqual(disk.paths, []);
  });

  it('leaves nothing behind if one cannot be written', async () => {
    disk.refused = 'test/.a.py';
    const result = await createFiles(disk.root, files);
    expectEqual(result.kind === 'notWritten' && [result.path, result.isCleared], ['labs/a/test/a.py', true]);
    expectEqual(disk.paths, []);
  });

  it('reports if something could not be removed', async () => {
    disk.refused = 'test/.a.py';
    disk.isStuck = true;
    const result = await createFiles(disk.root, files);
    expectEqual(result.kind === 'notWritten' && [result.path, result.isCleared], ['labs/a/test/a.py', false]);
  });

  it('does not overwrite a file that another program creates meanwhile, and removes its own files', async () => {
    disk.meanwhile = (path) => path.endsWith('src/a.py') && disk.put(path, 'from another program');
    expectEqual(await createFiles(disk.root, files), { kind: 'exists', path: 'labs/a/src/a.py' });
    expectEqual(disk.paths, ['/labs', '/labs/a', '/labs/a/src', '/labs/a/src/a.py']);
    expectEqual(disk.text('/labs/a/src/a.py'), 'from another program');
  });

  it('keeps a file that another program has changed if a later file cannot be written', async () => {
    disk.refused = 'test/.a.py';
    disk.meanwhile = (path) => path.endsWith('src/a.py') && disk.put('/labs/a/README.md', 'changed');
    const result = await createFiles(disk.root, files);
    expectEqual(result.kind === 'notWritten' && result.isCleared, false);
    expectEqual(disk.paths, ['/labs', '/labs/a', '/labs/a/README.md']);
    expectEqual(disk.text('/labs/a/README.md'), 'changed');
  });

  it('never leaves a partial file under its name, even if nothing can be removed', async () => {
    disk.refused = 'labs/a/.README.md';
    disk.isStuck = true;
    await createFiles(disk.root, files);
    expectThat(!disk.paths.includes('/labs/a/README.md'), `it is not among ${disk.paths.join(', ')}`);
  });

  it('creates nothing if a file is where a folder is needed', async () => {
    await disk.writeFile(Uri.joinPath(disk.root, 'labs'), new Uint8Array([1]));
    expectEqual(await createFiles(disk.root, files), { kind: 'notFolder', path: 'labs' });
    expectEqual(disk.paths, ['/labs']);
  });

  it('overwrites no file', async () => {
    disk.createDirectory(Uri.joinPath(disk.root, 'labs'));
    disk.createDirectory(Uri.joinPath(disk.root, 'labs/a'));
    await disk.writeFile(Uri.joinPath(disk.root, 'labs/a/README.md'), new Uint8Array([1]));
    expectEqual(await createFiles(disk.root, files), { kind: 'exists', path: 'labs/a/README.md' });
    expectEqual(disk.paths, ['/labs', '/labs/a', '/labs/a/README.md']);
  });
});
