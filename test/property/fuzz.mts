// Runs the property tests again and again, each time with other examples: `npm run fuzz`, `npm run fuzz -- --minutes 30`.
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { minutes: { type: 'string' } } });
const minutes = values.minutes === undefined ? Infinity : Number(values.minutes);
if (!(minutes > 0)) {
  throw new Error(`--minutes must be a number above 0, not ${values.minutes}`);
}
const end = performance.now() + minutes * 60_000;
const mocha = [
  'node_modules/mocha/bin/mocha.js',
  '--forbid-only',
  '--enable-source-maps',
  '--timeout',
  '120000',
  '--reporter',
  'dot',
];

for (let round = 1; performance.now() < end; round += 1) {
  console.log(`Round ${round}`);
  const { status } = spawnSync(process.execPath, [...mocha, 'out/test/property/**/*.test.js'], { stdio: 'inherit' });
  if (status !== 0) {
    // The failing example and its seed stand above; a round that was interrupted has no status.
    process.exit(status ?? 130);
  }
}
