import fs from 'node:fs/promises';
import path from 'node:path';

/** Whether a file says of itself, by its name, that it lists the folders of a workspace. */
export function isWorkspaceFile(file: string): boolean {
  return path.extname(file) === '.code-workspace';
}

/**
 * The absolute path of the only workspace file at the top of a folder, or `undefined` where there is none or more than
 * one: then the folder itself is what a user would open.
 *
 * @throws Error when the folder cannot be read.
 */
export async function workspaceFileIn(folder: string): Promise<string | undefined> {
  const [file, ...others] = (await fs.readdir(folder)).filter(isWorkspaceFile);
  return file === undefined || others.length > 0 ? undefined : path.join(folder, file);
}
