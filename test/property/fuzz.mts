// Runs the property tests again and again, each time with other examples, and counts the edits that they make:
// `npm run fuzz`, `npm run fuzz -- --minutes 30`, `npm run fuzz -- --edits 1000000`.
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { minutes: { type: 'string' }, edits: { type: 'string' } } });

/** @throws Error for anything but a number above 0. */
function limitOf(name: keyof typeof values): number {
  const limit = Number(values[name] ?? Infinity);
  if (!(limit > 0)) {
    throw new Error(`--${name} must be a number above 0, not ${values[name]}`);
  }
  return limit;
}

const end = performance.now() + limitOf('minutes') * 60_000;
const mostEdits = limitOf('edits');
const mocha = [
  'node_modules/mocha/bin/mocha.js',
  '--forbid-only',
  '--enable-source-maps',
  '--timeout',
  '600000',
  '--reporter',
  'dot',
];
/** If edits are asked for, only the tests that count theirs. */
const names = values.edits === undefined ? ['**/*'] : ['edits', 'relocating'];
const files = names.map((name) => `out/test/property/${name}.test.js`);
const env = { NUM_RUNS: '20000', ...process.env };

let edits = 0;
for (let round = 1; performance.now() < end && edits < mostEdits; round += 1) {
  console.log(`Round ${round}`);
  const { status, stdout } = spawnSync(process.execPath, [...mocha, ...files], {
    env,
    stdio: ['inherit', 'pipe', 'inherit'],
    encoding: 'utf8',
    maxBuffer: Infinity,
  });
  console.log(stdout);
  if (status !== 0) {
    // The failing example and its seed stand above; a round that was interrupted has no status.
    process.exit(status ?? 130);
  }
  edits += [...stdout.matchAll(/^(\d+) edits made$/gm)].reduce((sum, [, count]) => sum + Number(count), 0);
  console.log(`${edits.toLocaleString('en')} edits so far`);
}
