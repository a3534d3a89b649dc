import assert from 'node:assert/strict';
import type { Uri } from 'vscode';
import { boundaryOf } from '../../../../src/workspace/git/boundary';
import { host, Uri as TestUri } from '../../vscode';

const commit = '1a2b3c4d5e6f1a2b3c4d5e6f1a2b3c4d5e6f1a2b';

describe('boundaryOf', () => {
  afterEach(() => host.reset());

  const boundary = async (files: Readonly<Record<string, string>>): Promise<readonly string[]> => {
    Object.entries(files).forEach(([path, text]) => host.files.set(path, text));
    return [...(await boundaryOf(new TestUri('/plans') as unknown as Uri))];
  };

  it('is empty in a whole clone', async () => {
    assert.deepEqual(await boundary({}), []);
  });

  it('lists the commits at which a shallow clone ends', async () => {
    assert.deepEqual(await boundary({ '/plans/.git/shallow': `${commit}\n` }), [commit]);
  });

  it('finds the repository of a submodule', async () => {
    const files = { '/plans/.git': 'gitdir: ../.git/modules/plans\n', '/.git/modules/plans/shallow': `${commit}\n` };
    assert.deepEqual(await boundary(files), [commit]);
  });

  it('finds that of an additional working tree', async () => {
    const own = '/main/.git/worktrees/plans';
    const files = { '/plans/.git': `gitdir: ..${own}\n`, [`${own}/commondir`]: '../..\n' };
    assert.deepEqual(await boundary({ ...files, '/main/.git/shallow': `${commit}\n` }), [commit]);
  });
});
