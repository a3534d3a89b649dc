import { run } from './run';

// What writes to a pipe or a file hears of errors only here. Whoever closed a pipe has read enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') {
    process.stderr.write(`The output cannot be written: ${error.message}\n`);
    process.exitCode = 1;
  }
});
process.stderr.on('error', () => {
  // There is nowhere left to say so.
  process.exitCode = 1;
});

process.exitCode = run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
  now: () => new Date(),
});
