import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const bundles = [
  'dist/extension.js',
  'dist/web/extension.js',
  'dist/chat.js',
  'dist/commands.js',
  'dist/editing.js',
  'dist/parsing.js',
  'dist/cli.js',
];

/** The packages in the bundles: before it is minified, each file in a bundle begins with a comment that names it. */
function packagesIn(bundle: string): readonly string[] {
  const files = readFileSync(bundle, 'utf8').matchAll(/^ *\/\/ .*node_modules\/((?:@[^/\n]+\/)?[^/\n]+)\//gm);
  return [...files].map(([, name = '']) => name);
}

describe('The notices', () => {
  const notices = readFileSync('dist/NOTICES.txt', 'utf8');

  it('name every package in the bundles, with its version and the text of its licence', () => {
    const packages = new Set(bundles.flatMap(packagesIn));
    assert.ok(packages.has('markdown-it'), 'the packages are found');
    for (const name of packages) {
      const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as { version: string };
      const [, notice = ''] = notices.split(`\n${name} ${version} (`);
      const [text = ''] = notice.split('-'.repeat(80));
      assert.match(text, /copyright|\(c\)/i, name);
      assert.ok(text.length > 500, name);
    }
  });

  it('are in the package', () => {
    assert.ok(readFileSync('.vscodeignore', 'utf8').split('\n').includes('!dist/NOTICES.txt'));
  });
});
