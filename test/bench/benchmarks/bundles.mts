// The size of the bundles that `node esbuild.js --production` builds: what every window loads, and what is loaded for the
// first text that might be a plan or for one command.
import fs from 'node:fs/promises';
import path from 'node:path';
import type { Metafile } from 'esbuild';
import { output, repository } from '../../host/paths.mts';
import type { Measurement } from '../benchmark.mts';
import { rounded } from '../table.mts';

/** The bundles with their budgets, in KB of 1024 bytes. */
const bundles = [
  { name: 'what every window loads, Node host', file: 'dist/extension.js', budget: 200 },
  { name: 'what every window loads, web worker host', file: 'dist/web/extension.js', budget: 200 },
  { name: 'what the first plan needs, both hosts', file: 'dist/parsing.js', budget: 280 },
  { name: 'what the first edit needs too, both hosts', file: 'dist/editing.js', budget: undefined },
  { name: 'what the first command needs, both hosts', file: 'dist/commands.js', budget: undefined },
  { name: 'what the first tool in chat needs, both hosts', file: 'dist/chat.js', budget: undefined },
];
const parser = /node_modules\/(?:markdown-it|linkify-it|mdurl|uc\.micro|entities|punycode\.js|argparse)\//;

export default async function measureBundles(): Promise<readonly Measurement[]> {
  const text = await fs.readFile(path.join(output, 'bench/metafile.json'), 'utf8');
  const { outputs } = JSON.parse(text) as Metafile;
  return Promise.all(bundles.map((bundle) => measureBundle(bundle, outputs[bundle.file]?.inputs ?? {})));
}

async function measureBundle({ name, file, budget }: Bundle, inputs: InputSizes): Promise<Measurement> {
  const { size } = await fs.stat(path.join(repository, file));
  const sizes = Object.entries(inputs).map(([name, { bytesInOutput }]) => ({ name, bytes: bytesInOutput }));
  const total = (some: typeof sizes): string => rounded(some.reduce((sum, { bytes }) => sum + bytes, 0) / 1024);
  const parserSize = total(sizes.filter(({ name }) => parser.test(name)));
  const ours = total(sizes.filter(({ name }) => name.startsWith('src/')));
  const note = `the parser is ${parserSize} KB of it, our own code ${ours} KB`;
  return { name: `bundle: ${name}`, value: size / 1024, unit: 'KB', ...(budget !== undefined && { budget }), note };
}

type Bundle = (typeof bundles)[number];
type InputSizes = Metafile['outputs'][string]['inputs'];
