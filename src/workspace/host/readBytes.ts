import type { Uri } from 'vscode';
import { workspace } from 'vscode';

/**
 * Reads a file through VS Code. The Node host has `readBytesNode.ts` in place of this: `imports` in package.json says so.
 * @throws if the file cannot be read
 */
export async function readBytes(uri: Uri): Promise<Uint8Array> {
  return workspace.fs.readFile(uri);
}
