import { readFile } from 'node:fs';
import { promisify } from 'node:util';
import type { Uri } from 'vscode';
import { workspace } from 'vscode';

/**
 * Reads a file in the Node host. A file on this machine is read directly, for through VS Code each one costs several
 * messages between processes; a file of another scheme is read through VS Code.
 * @throws if the file cannot be read
 */
export async function readBytes(uri: Uri): Promise<Uint8Array> {
  return uri.scheme === 'file' ? readDirectly(uri.fsPath) : workspace.fs.readFile(uri);
}

// It takes half the time of the one in `node:fs/promises`, which opens a handle first.
const readDirectly = promisify(readFile);
