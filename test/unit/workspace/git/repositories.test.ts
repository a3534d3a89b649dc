import assert from 'node:assert/strict';
import type { CancellationToken, Uri } from 'vscode';
import type { Git, Repository } from '../../../../src/workspace/git/gitExtension';
import { isInOpenRepository, repositoryOf } from '../../../../src/workspace/git/repositories';
import { EventEmitter, Uri as TestUri } from '../../vscode';

const file = new TestUri('/plans/guitar/plan.md') as unknown as Uri;
const found = {} as Repository;

/** A Git extension that knows a repository at once, after it is opened, or never. */
class FakeGit implements Git {
  state: Git['state'] = 'initialized';
  readonly changed = new EventEmitter<unknown>();
  readonly onDidChangeState = this.changed.event as Git['onDidChangeState'];
  readonly opened: string[] = [];
  readonly #known: 'open' | 'closed' | 'none';

  constructor(known: 'open' | 'closed' | 'none') {
    this.#known = known;
  }

  getRepository(): Repository | null {
    return this.#known === 'open' ? found : null;
  }

  openRepository({ path }: Uri): Promise<Repository | null> {
    this.opened.push(path);
    return this.#known === 'closed' ? Promise.resolve(found) : Promise.reject(new Error('not a git repository'));
  }
}

describe('repositoryOf', () => {
  const cancelled = new EventEmitter<unknown>();
  const token = { isCancellationRequested: false, onCancellationRequested: cancelled.event };
  const repository = (git: Git): Promise<Repository | undefined> =>
    repositoryOf(git, file, token as unknown as CancellationToken);

  afterEach(() => {
    token.isCancellationRequested = false;
  });

  it('is the open one that the file is in', async () => {
    const git = new FakeGit('open');
    assert.equal(await repository(git), found);
    assert.deepEqual(git.opened, []);
    assert.equal(isInOpenRepository(git, file), true);
  });

  it('is opened if need be', async () => {
    const git = new FakeGit('closed');
    assert.equal(isInOpenRepository(git, file), false);
    assert.equal(await repository(git), found);
    assert.deepEqual(git.opened, ['/plans/guitar']);
  });

  it('is undefined if the file is in none, or in another file system', async () => {
    assert.equal(await repository(new FakeGit('none')), undefined);
    const git = new FakeGit('open');
    const elsewhere = { scheme: 'memfs', path: file.path } as Uri;
    assert.equal(await repositoryOf(git, elsewhere, token as unknown as CancellationToken), undefined);
    assert.equal(isInOpenRepository(git, elsewhere), false);
  });

  it('waits until Git has looked for repositories', async () => {
    const git = new FakeGit('open');
    git.state = 'uninitialized';
    const waiting = repository(git);
    git.state = 'initialized';
    git.changed.fire(undefined);
    assert.equal(await waiting, found);
  });

  it('waits no longer than the user does', async () => {
    const git = new FakeGit('closed');
    git.state = 'uninitialized';
    const waiting = repository(git);
    token.isCancellationRequested = true;
    cancelled.fire(undefined);
    assert.equal(await waiting, undefined);
    assert.deepEqual(git.opened, []);
  });
});
