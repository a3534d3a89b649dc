// Builds everything that is run: `node esbuild.js [--production] [--watch] [--tests]`.
const esbuild = require('esbuild');
const { globSync } = require('node:fs');

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');
const tests = process.argv.includes('--tests');

/** @type {esbuild.BuildOptions} */
const common = {
  bundle: true,
  format: 'cjs',
  target: 'es2022',
  minify: production,
  sourcemap: production ? false : 'linked',
  logLevel: 'warning',
  logOverride: { 'import-is-undefined': 'error' },
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
  { ...node, entryPoints: ['src/cli/main.ts'], outfile: 'dist/cli.js' },
];

/** Tests for plain mocha: each file on its own, packages left where npm put them. */
/** @type {esbuild.BuildOptions[]} */
const plainTests = [
  {
    ...node,
    entryPoints: globSync('test/{unit,property}/**/*.test.ts'),
    outdir: 'out/test',
    outbase: 'test',
    packages: 'external',
  },
];

async function main() {
  const builds = tests ? [...product, ...plainTests] : product;
  if (!watch) {
    await Promise.all(builds.map((options) => esbuild.build(options)));
    return;
  }
  const contexts = await Promise.all(builds.map((options) => esbuild.context({ ...options, logLevel: 'info' })));
  await Promise.all(contexts.map((context) => context.watch()));
}

main().catch(() => {
  // esbuild has printed what is wrong.
  process.exitCode = 1;
});
