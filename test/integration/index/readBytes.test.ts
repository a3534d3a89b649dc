import { readBytes } from '#readBytes';
import { Uri, workspace } from 'vscode';
import { areSameBytes } from '../../../src/workspace/host/files';
import { readBytes as readThroughVSCode } from '../../../src/workspace/host/readBytes';
import { expectEqual } from '../expect';
import { fileAt } from '../samples/daymark';

/** The part of Node's file system that makes symbolic links. */
interface LinkMaker {
  symlink(target: string, path: string): Promise<void>;
  rm(path: string): Promise<void>;
}

type ReadBytes = (uri: Uri) => Promise<Uint8Array>;

/** What reading leads to, compared with the bytes that were written. */
async function outcomeOf(read: ReadBytes, uri: Uri, written: Uint8Array): Promise<'same' | 'different' | 'failed'> {
  try {
    return areSameBytes(await read(uri), written) ? 'same' : 'different';
  } catch {
    return 'failed';
  }
}

describe('Bytes that are read directly', () => {
  const folder = fileAt('read bytes');
  const cases: Readonly<Record<string, Uint8Array>> = {
    'empty.md': new Uint8Array(),
    'with a mark.md': Uint8Array.of(0xef, 0xbb, 0xbf, 0x23, 0x0d, 0x0a),
    'latin1 é#?%.md': Uint8Array.of(0xe9, 0x00, 0xff),
    'large.md': new Uint8Array(3_000_000).fill(0x61),
  };

  const none = new Uint8Array();

  before(async () => {
    for (const [name, bytes] of Object.entries(cases)) {
      await workspace.fs.writeFile(Uri.joinPath(folder, name), bytes);
    }
  });

  after(() => workspace.fs.delete(folder, { recursive: true }));

  for (const [name, bytes] of Object.entries(cases)) {
    it(`are those that VS Code reads: ${name}`, async () => {
      const uri = Uri.joinPath(folder, name);
      expectEqual(
        [await outcomeOf(readBytes, uri, bytes), await outcomeOf(readThroughVSCode, uri, bytes)],
        ['same', 'same'],
      );
    });
  }

  it('fail to be read where VS Code fails: for a file that is gone, and for a folder', async () => {
    for (const uri of [Uri.joinPath(folder, 'gone.md'), folder]) {
      expectEqual(
        [await outcomeOf(readBytes, uri, none), await outcomeOf(readThroughVSCode, uri, none)],
        ['failed', 'failed'],
      );
    }
  });

  it('are not waited for where there is no end, as behind a link to a device', async function () {
    const { process } = globalThis as {
      process?: { platform: string; getBuiltinModule?: (name: string) => LinkMaker };
    };
    const files = process?.getBuiltinModule?.('node:fs/promises');
    if (!files || process?.platform === 'win32') {
      this.skip();
    }
    const uri = Uri.joinPath(folder, 'endless.md');
    await files.symlink('/dev/zero', uri.fsPath);
    try {
      expectEqual(await outcomeOf(readBytes, uri, none), 'failed');
    } finally {
      await files.rm(uri.fsPath);
    }
  });

  it('are read through VS Code if they are not in a file of this machine', async () => {
    const uri = Uri.parse('unknown-scheme:/plan.md');
    expectEqual(await outcomeOf(readBytes, uri, none), 'failed');
  });
});
