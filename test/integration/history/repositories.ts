import { workspace, type Uri } from 'vscode';
import { daymark, until } from '../samples/daymark';
import { TestRepository } from './repository';

/** Repositories of a `describe` block. */
export interface Repositories {
  /** Begins a repository, which is deleted after the test. */
  readonly begin: () => Promise<TestRepository>;
  /** Waits until a plan is in the index. */
  readonly untilRead: (uri: Uri) => Promise<void>;
  /** The path of a file that messages show. */
  readonly pathOf: (uri: Uri) => string;
}

/** Gives the tests of a `describe` block repositories. */
export function useRepositories(): Repositories {
  const begun: TestRepository[] = [];
  const untilPlans = async (what: string, isSo: (path: string) => boolean): Promise<void> => {
    const { plans } = await daymark();
    await until(what, () => plans.plans.some(({ uri }) => isSo(uri.path)));
  };
  afterEach(async () => {
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
    untilRead: (uri) => untilPlans('the plan is read', (path) => path === uri.path),
    pathOf: (uri) => workspace.asRelativePath(uri),
  };
}
