import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync, openSync } from 'node:fs';
import { text } from 'node:stream/consumers';

const samples = globSync('test/workspaces/samples/**/*.md');

/** The command line as it is built. */
function start(stdout: 'pipe' | number, ...args: readonly string[]): ReturnType<typeof spawn> {
  return spawn(process.execPath, ['dist/cli.js', ...args], { stdio: ['ignore', stdout, 'pipe'] });
}

async function outcomeOf(
  child: ReturnType<typeof spawn>,
): Promise<{ readonly status: unknown; readonly error: string }> {
  assert.ok(child.stderr);
  const [error, [status]] = await Promise.all([
    text(child.stderr),
    once(child, 'close') as Promise<readonly unknown[]>,
  ]);
  return { status, error };
}

describe('the program of the command line', function () {
  // Each test starts processes, and a busy machine takes its time.
  this.timeout(30_000);

  it('ends without a word when the reader of its output has read enough', async () => {
    const child = start('pipe', 'outline', '--json', ...Array.from({ length: 20 }, () => samples).flat());
    child.stdout?.destroy();
    assert.deepEqual(await outcomeOf(child), { status: 0, error: '' });
  });

  it('says in one line that its output cannot be written, and ends with 1', async function () {
    if (!existsSync('/dev/full')) {
      this.skip();
    }
    for (const command of ['outline', 'status', '--help']) {
      const { status, error } = await outcomeOf(start(openSync('/dev/full', 'w'), command, ...samples));
      assert.match(error, /^The output cannot be written: ENOSPC[^\n]*\n$/);
      assert.equal(status, 1);
    }
  });
});
