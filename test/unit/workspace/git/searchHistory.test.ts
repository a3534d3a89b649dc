import assert from 'node:assert/strict';
import type { CancellationToken, Uri } from 'vscode';
import { TickSearch } from '../../../../src/core/history/tickSearch';
import type { LoggedCommit, Repository } from '../../../../src/workspace/git/gitExtension';
import { HistorySearch } from '../../../../src/workspace/git/searchHistory';
import { Uri as TestUri } from '../../vscode';

/** A repository whose history is a list of versions of `plan.md`. It notes what it is asked. */
class FakeRepository implements Repository {
  readonly rootUri = new TestUri('/plans') as unknown as Uri;
  readonly #versions: readonly string[];
  readonly skips: (number | undefined)[] = [];
  shown = 0;
  most = 0;
  #running = 0;

  /** @param versions newest first */
  constructor(versions: readonly string[]) {
    this.#versions = versions;
  }

  log({ maxEntries = 0, skip = 0 }: { maxEntries?: number; skip?: number }): Promise<readonly LoggedCommit[]> {
    this.skips.push(skip);
    const all = this.#versions.map((_, index) => ({
      hash: String(index),
      parents: index + 1 < this.#versions.length ? [String(index + 1)] : [],
      authorDate: new Date(index),
    }));
    return Promise.resolve(all.slice(skip, skip + maxEntries));
  }

  async show(ref: string): Promise<string> {
    this.shown += 1;
    this.#running += 1;
    this.most = Math.max(this.most, this.#running);
    await new Promise((resolve) => setTimeout(resolve, 0));
    this.#running -= 1;
    const text = this.#versions[Number(ref)];
    return text ?? Promise.reject(new Error('Could not show object.'));
  }

  diffBetween(): Promise<readonly never[]> {
    return Promise.resolve([]);
  }

  blame(): Promise<string> {
    return Promise.resolve('');
  }

  getBranches(): Promise<readonly never[]> {
    return Promise.resolve([]);
  }

  getMergeBase(): Promise<undefined> {
    return Promise.resolve(undefined);
  }
}

const task = (box: string, above: number): string => `${'Prose.\n'.repeat(above)}- [${box}] Tune`;

/** A task that was checked so many commits ago, in a history of `length` commits. */
function versions(length: number, checked: number): readonly string[] {
  return Array.from({ length }, (_, index) => task(index <= checked ? 'x' : ' ', length - index));
}

describe('HistorySearch', () => {
  const cancelledAfter = (commits: number) => {
    const token = { isCancellationRequested: commits <= 0 };
    const report = (looked: number): void => {
      token.isCancellationRequested = looked >= commits;
    };
    return { token: token as CancellationToken, report };
  };

  /** The commit that is found, or why none is. */
  const search = async (repository: FakeRepository, cancelAfter = Infinity): Promise<string | undefined> => {
    const newest = await repository.show('0');
    repository.shown = 0;
    const lines = newest.split('\n');
    const line = lines.length - 1;
    const ticks = new TickSearch(lines, [line], newest);
    const { token, report } = cancelledAfter(cancelAfter);
    await new HistorySearch(repository, ticks, token, report).run('/plans/plan.md');
    return ticks.found.get(line)?.hash ?? ticks.untold.get(line);
  };

  it('stops when everything is found', async () => {
    const repository = new FakeRepository(versions(200, 2));
    assert.equal(await search(repository), '2');
    assert.deepEqual([repository.skips, repository.shown <= 5], [[0], true]);
  });

  it('goes on, page by page, and reads each version once', async () => {
    const repository = new FakeRepository(versions(200, 150));
    assert.equal(await search(repository), '150');
    assert.deepEqual(repository.skips, [0, 64, 128]);
    assert.ok(repository.shown <= 155, `${repository.shown} versions`);
  });

  it('ends with the history', async () => {
    const repository = new FakeRepository(versions(64, 64));
    assert.equal(await search(repository), 'addedChecked');
    assert.deepEqual(repository.skips, [0]);
  });

  it('reads a few versions at once', async () => {
    const repository = new FakeRepository(versions(100, 90));
    await search(repository);
    assert.equal(repository.most, 4);
  });

  it('asks for no more when it is cancelled', async () => {
    const repository = new FakeRepository(versions(200, 150));
    assert.equal(await search(repository, 8), 'untold');
    assert.ok(repository.shown <= 9, `${repository.shown} versions`);
    assert.deepEqual(repository.skips, [0]);
  });

  it('takes a failure for the end of the history', async () => {
    const repository = new FakeRepository(versions(200, 150));
    repository.log = () => Promise.reject(new Error('Git failed.'));
    assert.equal(await search(repository), 'untold');
  });
});
