import { Uri, workspace } from 'vscode';
import { fileAt } from '../samples/daymark';

/** The part of Node that runs programs. */
interface Programs {
  execFileSync(program: string, args: readonly string[], options: object): string;
}

/** Someone's settings must not change what the tests see, nor what the Git extension does in the repository. */
const settings = [
  ['user.name', 'Ada'],
  ['user.email', 'ada@example.org'],
  ['commit.gpgsign', 'false'],
  ['core.autocrlf', 'false'],
  ['blame.date', 'iso'],
] as const;

let repositories = 0;
let commits = 0;

/** A repository in a folder of the workspace. Its commits have an author's date of their own. */
export class TestRepository {
  readonly root: Uri;

  /** @param path the folder in the workspace; by default a new one */
  constructor(path = `repository-${(repositories += 1)}`) {
    this.root = fileAt(path);
  }

  /** Begins an empty repository on the branch `main`. @throws Error if Git isn't installed */
  async begin(): Promise<void> {
    await workspace.fs.createDirectory(this.root);
    this.git('init', '--quiet', '--initial-branch', 'main');
    this.configure();
  }

  configure(): void {
    settings.forEach(([name, value]) => this.git('config', name, value));
  }

  uri(path: string): Uri {
    return Uri.joinPath(this.root, path);
  }

  async write(path: string, text: string): Promise<void> {
    await workspace.fs.writeFile(this.uri(path), new TextEncoder().encode(text));
  }

  async read(path: string): Promise<string> {
    return new TextDecoder().decode(await workspace.fs.readFile(this.uri(path)));
  }

  /** Replaces a part of a file, and commits that. @throws Error if the file doesn't have the part exactly once */
  async change(path: string, from: string, to: string, date: string): Promise<void> {
    const parts = (await this.read(path)).split(from);
    if (parts.length !== 2) {
      throw new Error(`${path} has “${from}” ${parts.length - 1} times.`);
    }
    await this.write(path, parts.join(to));
    this.commit(date);
  }

  /** Commits everything. @param date of the author, with the time zone; that of the commit is much later */
  commit(date: string): void {
    this.git('add', '--all');
    this.dated(date, 'commit', '--quiet', '--message', `Work of ${date}`);
  }

  /** Runs Git as somebody who commits at a time. */
  dated(date: string, ...args: readonly string[]): void {
    commits += 1;
    this.#run(args, { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: `${1_795_000_000 + commits} +0000` });
  }

  /** Runs Git. @returns what it prints */
  git(...args: readonly string[]): string {
    return this.#run(args, {});
  }

  #run(args: readonly string[], environment: Readonly<Record<string, string>>): string {
    const { process } = globalThis as unknown as {
      process: { env: object; getBuiltinModule: (name: string) => Programs };
    };
    const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', ...environment };
    const options = { cwd: this.root.fsPath, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] };
    return process.getBuiltinModule('node:child_process').execFileSync('git', args, options);
  }
}
