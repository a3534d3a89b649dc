import fs from 'node:fs/promises';
import path from 'node:path';

/**
 * The folder `folder`, filled by `fill` the first time that it is asked for.
 *
 * It is filled under another name and renamed when it is whole, so that a half download is never mistaken for a whole
 * one, and two processes that start together do not write into each other: the second to finish throws its own away.
 *
 * @param announce Said once, before the filling begins.
 * @param fill Fills the folder that it is given. What it throws is thrown on, and nothing is kept.
 */
export async function downloadedFolder(
  folder: string,
  announce: string,
  fill: (partial: string) => Promise<void>,
): Promise<string> {
  if (await exists(folder)) {
    return folder;
  }
  console.log(announce);
  await removeAbandoned(folder);
  const partial = `${folder}.partial-${process.pid}`;
  await fs.mkdir(partial, { recursive: true });
  try {
    await fill(partial);
    await renameUnlessThere(partial, folder);
  } finally {
    await fs.rm(partial, { recursive: true, force: true });
  }
  return folder;
}

async function renameUnlessThere(partial: string, folder: string): Promise<void> {
  try {
    await fs.rename(partial, folder);
  } catch (error) {
    if (!(await exists(folder))) {
      throw error;
    }
  }
}

/** Removes what a process that was killed in the middle has left. */
async function removeAbandoned(folder: string): Promise<void> {
  const parent = path.dirname(folder);
  await fs.mkdir(parent, { recursive: true });
  const prefix = `${path.basename(folder)}.partial-`;
  for (const name of await fs.readdir(parent)) {
    if (name.startsWith(prefix) && !isRunning(Number(name.slice(prefix.length)))) {
      await fs.rm(path.join(parent, name), { recursive: true, force: true });
    }
  }
}

function isRunning(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch {
    // Signal 0 only asks; an error is the answer no.
    return false;
  }
}

async function exists(folder: string): Promise<boolean> {
  return fs.stat(folder).then(
    () => true,
    () => false,
  );
}
