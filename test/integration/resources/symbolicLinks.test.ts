import type { Uri } from 'vscode';
import { commands, FileType, type FileStat } from 'vscode';
import type { Resource } from '../../../src/core/model/plan';
import { kindBelow } from '../../../src/workspace/host/files';
import { expectEqual } from '../expect';
import { MemoryFiles } from '../index/memoryFiles';
import { closeEditors, cursor, daymark, fileAt, until } from '../samples/daymark';
import { usePerson } from '../ticking/person';
import { useOpenRecorder } from './openRecorder';

/** A file system whose provider reports some files as symbolic links. */
class LinkedFiles extends MemoryFiles {
  readonly #links: ReadonlySet<string>;

  constructor(files: Readonly<Record<string, string>>, links: readonly string[]) {
    super(files);
    this.#links = new Set(links);
  }

  override stat(uri: Uri): FileStat {
    const stat = super.stat(uri);
    return this.#links.has(uri.path) ? { ...stat, type: stat.type | FileType.SymbolicLink } : stat;
  }
}

/** The part of Node's file system that makes symbolic links, and removes them alone. */
interface LinkMaker {
  symlink(target: string, path: string, type: 'file' | 'junction'): Promise<void>;
  rm(path: string): Promise<void>;
}

/** `undefined` in the web worker host, where no program can make a symbolic link. */
function linkMaker(): LinkMaker | undefined {
  const { process } = globalThis as { process?: { getBuiltinModule?: (name: string) => LinkMaker } };
  return process?.getBuiltinModule?.('node:fs/promises');
}

describe('What is at a path below a folder', () => {
  let files: LinkedFiles;

  before(() => {
    files = new LinkedFiles(
      {
        '/linked/plans/notes.md': '',
        '/linked/plans/inside/a.md': '',
        '/linked/plans/away/b.md': '',
        '/linked/plans/c.md': '',
      },
      ['/linked', '/linked/plans/away', '/linked/plans/c.md'],
    );
  });
  after(() => files.dispose());

  const kind = (path: string): ReturnType<typeof kindBelow> => kindBelow(files.at('/linked/plans'), path);

  it('is a file or a folder, even if the folder itself is below a symbolic link', async () => {
    expectEqual(
      [await kind('notes.md'), await kind('inside'), await kind('inside/a.md'), await kind('')],
      ['file', 'folder', 'file', 'folder'],
    );
  });

  it('is a symbolic link if one is on the way or at the end', async () => {
    expectEqual(
      [await kind('away'), await kind('away/b.md'), await kind('away/gone.md'), await kind('c.md')],
      ['symbolicLink', 'symbolicLink', 'symbolicLink', 'symbolicLink'],
    );
  });

  it('is nothing if nothing exists there, even below a file', async () => {
    expectEqual(
      [(await kind('gone.md')) ?? 'nothing', (await kind('notes.md/a')) ?? 'nothing'],
      ['nothing', 'nothing'],
    );
  });
});

describe('A link through a symbolic link on the disk', () => {
  const person = usePerson();
  const recorder = useOpenRecorder();
  const maker = linkMaker();
  const links: readonly (readonly [name: string, target: Uri, type: 'file' | 'junction'])[] = [
    ['notes-link.md', fileAt('notes.md'), 'file'],
    ['reading-link', fileAt('reading'), 'junction'],
    ['up', fileAt('..'), 'junction'],
    ['nowhere', fileAt('nothing-is-there'), 'junction'],
  ];

  before(async function () {
    if (!maker) {
      this.skip();
    }
    await daymark();
    for (const [name, target, type] of links) {
      await maker.symlink(target.fsPath, fileAt(name).fsPath, type);
    }
  });

  after(async () => {
    for (const [name] of links) {
      await maker?.rm(fileAt(name).fsPath);
    }
    await closeEditors();
  });

  const open = async (target: string): Promise<void> => {
    const resource: Resource = { title: 'A link', target, kind: undefined, minutes: undefined, local: true, line: 3 };
    const opening = commands.executeCommand('daymark.openResource', { uri: fileAt('telescope.md'), line: 3, resource });
    await until('it is refused', () => person().messages.length > 0);
    person().messages[0]?.answer();
    await opening;
  };

  for (const target of [
    'notes-link.md',
    'notes-link.md#the-second-mirror',
    'reading-link/',
    'reading-link/curve.ipynb',
    'up/',
    'up/a.md',
    'nowhere',
  ]) {
    it(`is refused: ${target}`, async () => {
      await open(target);
      const [path] = target.split('#');
      expectEqual(person().texts, [
        `The path “${path}” contains a symbolic link, which could lead outside this folder, so Daymark doesn’t open it.`,
      ]);
      expectEqual([recorder().addresses, recorder().commandsRun, cursor()], [[], [], undefined]);
    });
  }
});
