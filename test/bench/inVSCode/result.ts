import { Uri, workspace } from 'vscode';
import { resultFile } from '../resultFile.mts';
import { openFolder } from './fakeContext';

/** Writes the result to the file that the process that started VS Code reads. */
export async function leaveResult(result: unknown): Promise<void> {
  const bytes = new TextEncoder().encode(JSON.stringify(result));
  await workspace.fs.writeFile(Uri.joinPath(openFolder(), resultFile), bytes);
}
