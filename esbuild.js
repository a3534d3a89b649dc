// Builds everything that is run: `node esbuild.js [--production] [--watch] [--tests] [--bench]`.
const esbuild = require('esbuild');
const { globSync, readdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { readFile } = require('node:fs/promises');
const { join, relative } = require('node:path');

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');
const tests = process.argv.includes('--tests');
const bench = process.argv.includes('--bench');

/**
 * Leaves out what we don't use of js-yaml, half of it: we only take its events. Its constants are computed as it loads,
 * and esbuild keeps what is computed, unless it is told that this has no effect on anything else.
 */
/** @type {esbuild.Plugin} */
const lightYaml = {
  name: 'light-yaml',
  setup({ onLoad }) {
    const constant = /^var (\w+) = (?!class|function)(.*|.*\n(?:[\s}].*\n|\n)*?[\])}]+);$/gm;
    onLoad({ filter: /js-yaml\.mjs$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      return { contents: text.replace(constant, 'var $1 = /* @__PURE__ */ (() => ($2))();') };
    });
  },
};

/** @type {esbuild.BuildOptions} */
const common = {
  bundle: true,
  format: 'cjs',
  target: 'es2022',
  minify: production,
  // The code holds words of sixteen languages; escaped they would be twice as long.
  charset: 'utf8',
  sourcemap: production ? false : 'linked',
  metafile: true,
  logLevel: 'warning',
  logOverride: { 'import-is-undefined': 'error' },
  plugins: [lightYaml],
};

/** @type {esbuild.BuildOptions} */
const node = { ...common, platform: 'node' };

/** The web worker host knows neither Node's modules nor its globals. */
/** @type {esbuild.BuildOptions} */
const webWorker = { ...common, platform: 'browser', mainFields: ['browser', 'module', 'main'] };

/** @type {esbuild.BuildOptions[]} */
const product = [
  { ...node, entryPoints: ['src/extension.ts'], outfile: 'dist/extension.js', external: ['vscode'] },
  { ...webWorker, entryPoints: ['src/extension.ts'], outfile: 'dist/web/extension.js', external: ['vscode'] },
  // What both hosts load with the first command.
  { ...webWorker, entryPoints: ['src/commands/allCommands.ts'], outfile: 'dist/commands.js', external: ['vscode'] },
  // What both hosts load when a language model calls a tool.
  { ...webWorker, entryPoints: ['src/chat/allTools.ts'], outfile: 'dist/chat.js', external: ['vscode'] },
  { ...node, entryPoints: ['src/cli/main.ts'], outfile: 'dist/cli.js' },
];

/** Plain Node has no VS Code; this is as much of it as a unit test needs. Files are read through it, too. */
const withoutVSCode = { vscode: './test/unit/vscode.ts', '#readBytes': './src/workspace/host/readBytes.ts' };

/** Tests for plain mocha: each file on its own, packages left where npm put them. */
/** @type {esbuild.BuildOptions[]} */
const plainTests = [
  {
    ...node,
    entryPoints: globSync('test/{unit,property}/**/*.test.ts'),
    outdir: 'out/test',
    outbase: 'test',
    packages: 'external',
    alias: withoutVSCode,
  },
];

/**
 * Tests that run inside VS Code: for each host one file that exports `run()`. It holds all tests, and loads those that
 * are chosen: not before `run()`, because `describe` and `it` must be there first.
 */
/** @type {(runner: string) => esbuild.StdinOptions} */
const integrationEntry = (runner) => {
  const files = globSync('*/**/*.test.ts', { cwd: 'test/integration' }).map((file) => file.replaceAll('\\', '/'));
  const loaders = files.sort().map((file) => `'${file.slice(0, -'.test.ts'.length)}': () => require('./${file}'),`);
  return {
    contents: `
      import { runTests } from './${runner}';
      export const run = () => runTests({ ${loaders.join(' ')} });`,
    resolveDir: 'test/integration',
    sourcefile: 'integration.ts',
    loader: 'ts',
  };
};

/** @type {esbuild.BuildOptions[]} */
const integrationTests = [
  {
    ...node,
    stdin: integrationEntry('runNode'),
    outfile: 'out/test/integration/node/tests.js',
    external: ['vscode', 'mocha'],
  },
  {
    ...webWorker,
    stdin: integrationEntry('runWeb'),
    outfile: 'out/test/integration/web/tests.js',
    external: ['vscode'],
    // Mocha's browser build would export itself in place of `run`, if it saw these.
    define: { module: 'undefined', exports: 'undefined', define: 'undefined' },
  },
];

/** The reader for benchmarks without VS Code; and for each host, what is measured inside of it and what measures. */
/** @type {esbuild.BuildOptions[]} */
const benchmarks = [
  { ...node, entryPoints: ['test/bench/reader.ts'], outdir: 'out/bench', alias: withoutVSCode },
  ...Object.entries({ node, web: webWorker }).map(([host, options]) => ({
    ...options,
    entryPoints: ['baseline', 'registration', 'coldIndex', 'editing'].map((name) => `test/bench/inVSCode/${name}.ts`),
    outdir: `out/bench/${host}`,
    external: ['vscode'],
  })),
];

/**
 * Writes what each built file is made of, for the benchmark of the bundles.
 * @param {esbuild.BuildResult[]} results
 */
function writeContents(results) {
  const outputs = Object.assign({}, ...results.map(({ metafile }) => metafile?.outputs));
  writeFileSync('out/bench/metafile.json', JSON.stringify({ outputs }));
}

/**
 * Writes down whose work is in the bundles, with the licences that ask for it: minifying takes the comments away.
 * @param {esbuild.BuildResult[]} results
 * @throws Error for a package without a text of its licence
 */
function writeNotices(results) {
  const inputs = results.flatMap(({ metafile }) => Object.keys(metafile?.inputs ?? {}));
  const folders = new Set(inputs.flatMap((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? []));
  const notices = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
    const texts = readdirSync(folder).filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file));
    if (texts.length === 0) {
      throw new Error(`${name} is in the bundles, and has no text of its licence.`);
    }
    const text = texts.map((file) => readFileSync(`${folder}/${file}`, 'utf8').trim()).join('\n\n');
    return `${name} ${version} (${license})\n\n${text}\n`;
  });
  const heading = 'Daymark contains work of others, under these licences.\n';
  writeFileSync('dist/NOTICES.txt', [heading, ...notices].join(`\n${'-'.repeat(80)}\n\n`));
}

/** What both hosts load when it is needed first: what reads plans, and what edits them with the modules of the former. */
/** @type {() => Promise<esbuild.BuildOptions[]>} */
const loadedLater = async () => {
  const entry = './src/core/runParsing.ts';
  const { metafile } = await esbuild.build({ ...webWorker, entryPoints: [entry], write: false, outfile: 'parsing.js' });
  const shared = Object.keys(metafile.inputs).filter(
    (file) => file.startsWith('src/') && file !== 'src/core/runParsing.ts',
  );
  const modules = shared.map((file) => `'${file}': () => require('./${file}'),`);
  const contents = `export { runParsing } from '${entry}'; export const shared = { ${modules.join(' ')} };`;
  return [
    { ...webWorker, stdin: { contents, resolveDir: __dirname }, outfile: 'dist/parsing.js' },
    {
      ...webWorker,
      entryPoints: ['src/core/editing.ts'],
      outfile: 'dist/editing.js',
      plugins: [...common.plugins, fromElsewhere(new Set(shared))],
    },
  ];
};

/** Leaves modules out of a bundle. It requires them by their names. */
/** @type {(modules: ReadonlySet<string>) => esbuild.Plugin} */
const fromElsewhere = (modules) => ({
  name: 'from-elsewhere',
  setup({ onResolve }) {
    onResolve({ filter: /^\./ }, ({ path, resolveDir }) => {
      const file = `${relative(__dirname, join(resolveDir, path)).replaceAll('\\', '/')}.ts`;
      return modules.has(file) ? { path: file, external: true } : undefined;
    });
  },
});

async function main() {
  if (tests) {
    // A test that was moved or deleted must not run any more.
    rmSync('out/test', { recursive: true, force: true });
  }
  const later = await loadedLater();
  const builds = [
    ...product,
    ...later,
    ...(tests ? [...plainTests, ...integrationTests] : []),
    ...(bench ? benchmarks : []),
  ];
  if (!watch) {
    const results = await Promise.all(builds.map((options) => esbuild.build(options)));
    writeNotices(results.slice(0, product.length + later.length));
    if (bench) {
      writeContents(results);
    }
    return;
  }
  const contexts = await Promise.all(builds.map((options) => esbuild.context({ ...options, logLevel: 'info' })));
  await Promise.all(contexts.map((context) => context.watch()));
}

main().catch((error) => {
  // esbuild has printed what is wrong with the code.
  if (!('errors' in error)) {
    console.error(error);
  }
  process.exitCode = 1;
});
