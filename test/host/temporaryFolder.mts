import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const made: string[] = [];

/** A new, empty folder that is removed when this process ends. */
export function temporaryFolder(): string {
  if (made.length === 0) {
    process.on('exit', removeAll);
  }
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'daymark-'));
  made.push(folder);
  return folder;
}

function removeAll(): void {
  made.forEach((folder) => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
}
