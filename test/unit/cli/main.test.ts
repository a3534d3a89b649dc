import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync, openSync, readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';

interface Manifest {
  readonly version: string;
  readonly bin: { readonly daymark: string };
}

const samples = globSync('test/workspaces/samples/**/*.md');

/** Starts the built command line. */
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

describe('The command line as a process', function () {
  // Starting a process takes long on a busy machine.
  this.timeout(30_000);

  it('exits with 0 and no message when the reader closes the pipe', async () => {
    const child = start('pipe', 'outline', '--json', ...Array.from({ length: 20 }, () => samples).flat());
    child.stdout?.destroy();
    assert.deepEqual(await outcomeOf(child), { status: 0, error: '' });
  });

  it('can be run by the name that the manifest gives it, and prints the version of the manifest', async () => {
    const { bin, version } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
    const child = spawn(process.execPath, [bin.daymark, '--version'], { stdio: ['ignore', 'pipe', 'pipe'] });
    const [printed, outcome] = await Promise.all([text(child.stdout), outcomeOf(child)]);
    assert.deepEqual([printed, outcome], [`${version}\n`, { status: 0, error: '' }]);
  });

  it('reports in one line that the output cannot be written and exits with 1', async function () {
    if (!existsSync('/dev/full')) {
      this.skip();
    }
    for (const command of ['outline', 'status', '--help']) {
      const { status, error } = await outcomeOf(start(openSync('/dev/full', 'w'), command, ...samples));
      assert.match(error, /^Can't write the output: ENOSPC[^\n]*\n$/);
      assert.equal(status, 1);
    }
  });
});
