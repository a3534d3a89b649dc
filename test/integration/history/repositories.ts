import { workspace, type Uri } from 'vscode';
import { loadGit } from '../../../src/workspace/git/gitExtension';
import { daymark, until } from '../samples/daymark';
import { closeWithoutSaving } from '../ticking/plans';
import { TestRepository } from './repository';

/** Repositories of a `describe` block. */
export interface Repositories {
  /** Begins a repository, which is deleted after the test. */
  readonly begin: () => Promise<TestRepository>;
  /** The working tree at a path, which is in the folder of a repository. */
  readonly at: (path: string) => TestRepository;
  /** Clones one with these options, which is deleted too. */
  readonly clone: (of: TestRepository, ...options: readonly string[]) => Promise<TestRepository>;
  /** Waits until the Git extension has it open. */
  readonly untilOpen: (repository: TestRepository) => Promise<void>;
  /** Waits until a plan is in the index. */
  readonly untilRead: (uri: Uri) => Promise<void>;
  /** The path of a file that messages show. */
  readonly pathOf: (uri: Uri) => string;
}

/** Gives the tests of a `describe` block repositories. */
export function useRepositories(): Repositories {
  const begun: TestRepository[] = [];
  // Other tests in this window may leave documents with unsaved changes.
  before(closeWithoutSaving);
  const untilPlans = async (what: string, isSo: (path: string) => boolean): Promise<void> => {
    const { plans } = await daymark();
    await until(what, () => plans.plans.some(({ uri }) => isSo(uri.path)));
  };
  afterEach(async () => {
    // A document that is still open would bring back its plan.
    await closeWithoutSaving();
    const { plans } = await daymark();
    for (const { root } of begun.splice(0)) {
      await workspace.fs.delete(root, { recursive: true });
      await until('its plans are gone', () => !plans.plans.some(({ uri }) => uri.path.startsWith(`${root.path}/`)));
    }
  });
  return {
    begin: async () => {
      const repository = new TestRepository();
      begun.push(repository);
      await repository.begin();
      return repository;
    },
    at: (path) => new TestRepository(path),
    clone: async (of, ...options) => {
      const clone = new TestRepository();
      begun.push(clone);
      await workspace.fs.createDirectory(clone.root);
      clone.git('clone', '--quiet', ...options, `file://${of.root.fsPath}`, '.');
      clone.configure();
      return clone;
    },
    untilOpen: async ({ root }) => {
      const git = await loadGit();
      await git?.openRepository(root);
      await until('the repository is open', () => git !== undefined && git.getRepository(root) !== null);
    },
    untilRead: (uri) => untilPlans('the plan is read', (path) => path === uri.path),
    pathOf: (uri) => workspace.asRelativePath(uri),
  };
}
