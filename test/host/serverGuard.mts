// Runs a command as long as somebody holds the other end of standard input, and then ends it with all its children.
// Whoever started it may stop in any way, be killed even: the pipe closes, and nothing is left behind.
// usage: serverGuard.mts FOLDER_TO_REMOVE_AT_THE_END COMMAND ARGS…
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';

const [folder, command, ...args] = process.argv.slice(2);
if (folder === undefined || command === undefined) {
  throw new Error('usage: serverGuard.mts FOLDER COMMAND ARGS…');
}

const child = spawn(command, args, {
  // A group of its own, which can be ended as one.
  detached: process.platform !== 'win32',
  windowsHide: true,
  stdio: ['ignore', 'inherit', 'inherit'],
});

function end(): void {
  if (child.pid === undefined) {
    return;
  }
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F']);
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // The group is gone already.
  }
}

child.on('exit', (code) => {
  end();
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  process.exit(code ?? 0);
});
process.stdin.on('close', end).resume();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, end);
}
