import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A new, empty folder that is removed when this process ends. */
export function temporaryFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'daymark-'));
  process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}
