#!/usr/bin/env node
import { contributes, version } from '../../package.json';
import { run } from './run';

const { default: exclude } = contributes.configuration.properties['daymark.exclude'];

// Errors of writing to a pipe or a file arrive here. EPIPE: the reader has closed the pipe, for example `head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') {
    process.stderr.write(`Can't write the output: ${error.message}\n`);
    process.exitCode = 1;
  }
});
process.stderr.on('error', () => {
  // There is nowhere left to report it.
  process.exitCode = 1;
});

process.exitCode = run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
  now: () => new Date(),
  version,
  exclude,
});
