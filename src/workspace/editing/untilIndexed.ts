import type { Uri } from 'vscode';
import { wait } from '../host/clock';
import type { IndexedPlan, PlanSource } from '../index/planSource';

/** For how many milliseconds it is worth waiting for the index. */
const patience = 2000;

/**
 * Settles when the index has told that it holds another reading of a plan, or after a while where it does not.
 * @param before what it held before the change that is waited for: it may have yet to tell of that
 */
export async function untilIndexed(
  source: Pick<PlanSource, 'onDidChange' | 'planAt'>,
  uri: Uri,
  before: IndexedPlan | undefined,
): Promise<void> {
  const address = uri.toString();
  let end: () => void = () => undefined;
  const told = new Promise<void>((resolve) => {
    end = resolve;
  });
  const subscription = source.onDidChange(({ uris }) => {
    if (uris.some((changed) => changed.toString() === address) && source.planAt(uri) !== before) {
      end();
    }
  });
  await Promise.race([told, wait(patience)]);
  subscription.dispose();
}
