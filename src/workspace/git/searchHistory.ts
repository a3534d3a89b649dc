import type { CancellationToken } from 'vscode';
import type { TickSearch } from '../../core/history/tickSearch';
import { inWaves } from '../../util/async/inWaves';
import { boundaryOf } from './boundary';
import type { LoggedCommit, Repository } from './gitExtension';

/** How many commits are asked for at a time, and how many versions of the file at once. */
const page = 64;
const width = 4;

/** How many versions of the file are kept. Each is needed for its own commit and for the one after. */
const mostVersions = 2 * page;

/** A file by the name that it had in a part of the history. */
interface Trail {
  readonly path: string;
  /** The newest commit in that part; `undefined` for the current one. */
  readonly from: string | undefined;
}

/** Shows a search the history of a file, newest first, until it has found everything or is cancelled. */
export class HistorySearch {
  readonly #repository: Repository;
  readonly #search: TickSearch;
  readonly #token: CancellationToken;
  /** Is told how many commits were looked at. */
  readonly #report: (commits: number) => void;
  readonly #versions = new Map<string, Promise<string | undefined>>();
  #looked = 0;

  constructor(repository: Repository, search: TickSearch, token: CancellationToken, report: (commits: number) => void) {
    this.#repository = repository;
    this.#search = search;
    this.#token = token;
    this.#report = report;
  }

  /** @param path the path of the file */
  async run(path: string): Promise<void> {
    const boundary = await boundaryOf(this.#repository.rootUri);
    const trails: Trail[] = [{ path, from: undefined }];
    // Grows with every name that the file had before.
    for (const trail of trails) {
      for await (const commits of this.#pages(trail)) {
        await this.#lookAt(commits, trail, boundary, trails);
      }
    }
  }

  get #isOver(): boolean {
    return this.#search.isOver || this.#token.isCancellationRequested;
  }

  /** The commits that changed a file. The API counts them only if there is no range. */
  async *#pages({ path, from }: Trail): AsyncGenerator<readonly LoggedCommit[]> {
    for (let skip = 0; !this.#isOver; skip += page) {
      const options = from === undefined ? { path, maxEntries: page, skip } : { path, range: from };
      // What can't be read is as good as the end of the history.
      const commits = await this.#repository.log(options).catch(() => []);
      yield commits;
      if (from !== undefined || commits.length < page) {
        return;
      }
    }
  }

  async #lookAt(
    commits: readonly LoggedCommit[],
    { path }: Trail,
    boundary: ReadonlySet<string>,
    trails: Trail[],
  ): Promise<void> {
    for (let start = 0; start < commits.length && !this.#isOver; start += width) {
      const wave = commits.slice(start, start + width);
      await inWaves(wave, width, ({ hash }) => this.#version(hash, path));
      for (const commit of wave) {
        await this.#look(commit, path, boundary.has(commit.hash), trails);
      }
      this.#looked += wave.length;
      this.#report(this.#looked);
    }
  }

  async #look(
    { hash, parents, authorDate }: LoggedCommit,
    path: string,
    isBoundary: boolean,
    trails: Trail[],
  ): Promise<void> {
    const text = await this.#version(hash, path);
    if (text === undefined || !authorDate || !this.#search.isIn(text)) {
      return;
    }
    const earlier: string[] = [];
    for (const parent of parents) {
      const same = await this.#version(parent, path);
      const renamed = same === undefined ? await this.#nameBefore(parent, hash, path) : undefined;
      const version = same ?? (renamed === undefined ? undefined : await this.#version(parent, renamed));
      if (version !== undefined) {
        earlier.push(version);
      }
      if (version !== undefined && renamed !== undefined) {
        trails.push({ path: renamed, from: parent });
      }
    }
    this.#search.look({ hash, moment: authorDate.getTime(), isBoundary }, text, earlier);
  }

  /** The path of a file before a commit renamed it; `undefined` if it didn't. */
  async #nameBefore(parent: string, hash: string, path: string): Promise<string | undefined> {
    const changes = await this.#repository.diffBetween(parent, hash).catch(() => []);
    return changes.find(({ renameUri }) => renameUri?.fsPath === path)?.originalUri.fsPath;
  }

  /** The file in a commit; `undefined` if it isn't there. */
  #version(commit: string, path: string): Promise<string | undefined> {
    const key = `${commit} ${path}`;
    const version = this.#versions.get(key) ?? this.#repository.show(commit, path).catch(() => undefined);
    this.#versions.set(key, version);
    const [oldest] = this.#versions.keys();
    if (this.#versions.size > mostVersions && oldest !== undefined) {
      this.#versions.delete(oldest);
    }
    return version;
  }
}
