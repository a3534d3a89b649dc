import type { CancellationToken, Disposable } from 'vscode';
import { Uri } from 'vscode';
import type { Git, Repository } from './gitExtension';

/** Whether a file is in a repository that the Git extension has open already. */
export function isInOpenRepository(git: Git, file: Uri): boolean {
  return file.scheme === 'file' && git.getRepository(file) !== null;
}

/** The repository that a file is in, which is opened if need be; `undefined` if it is in none, or if the user cancels. */
export async function repositoryOf(git: Git, file: Uri, token: CancellationToken): Promise<Repository | undefined> {
  if (file.scheme !== 'file') {
    return undefined;
  }
  await untilInitialized(git, token);
  const open = git.getRepository(file);
  return open ?? (token.isCancellationRequested ? undefined : await opened(git, Uri.joinPath(file, '..')));
}

async function opened(git: Git, folder: Uri): Promise<Repository | undefined> {
  try {
    return (await git.openRepository(folder)) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Waits until Git has looked for repositories, which it does after its start. */
async function untilInitialized(git: Git, token: CancellationToken): Promise<void> {
  const subscriptions: Disposable[] = [];
  await new Promise<void>((resolve) => {
    const look = (): void => {
      if (git.state === 'initialized' || token.isCancellationRequested) {
        resolve();
      }
    };
    subscriptions.push(git.onDidChangeState(look), token.onCancellationRequested(look));
    look();
  });
  subscriptions.forEach((subscription) => subscription.dispose());
}
