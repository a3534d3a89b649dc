import type { Uri } from 'vscode';
import { wait } from './clock';
import type { PlanSource } from './planSource';

/** For how many milliseconds it is worth waiting for the index. */
const patience = 2000;

/** Settles when the index has told of a change of a plan, or after a while where it does not. */
export async function untilIndexed({ onDidChange }: Pick<PlanSource, 'onDidChange'>, uri: Uri): Promise<void> {
  const address = uri.toString();
  let end: () => void = () => undefined;
  const told = new Promise<void>((resolve) => {
    end = resolve;
  });
  const subscription = onDidChange(({ uris }) => {
    if (uris.some((changed) => changed.toString() === address)) {
      end();
    }
  });
  await Promise.race([told, wait(patience)]);
  subscription.dispose();
}
