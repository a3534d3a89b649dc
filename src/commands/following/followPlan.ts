import type { Uri } from 'vscode';
import { workspace } from 'vscode';
import { writeCurrentPlan } from '../../workspace/host/settings';

/**
 * Makes a plan the one that the learner follows, in the settings of the workspace.
 * @returns what takes it back
 */
export async function followPlan(uri: Uri): Promise<() => Promise<void>> {
  const before = await writeCurrentPlan(workspace.asRelativePath(uri));
  return async () => {
    await writeCurrentPlan(before);
  };
}
