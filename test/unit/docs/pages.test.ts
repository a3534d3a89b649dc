import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import GithubSlugger from 'github-slugger';
import MarkdownIt, { type Token } from 'markdown-it';

const parser = new MarkdownIt({ html: true });

/** The pages for users and contributors, as paths with slashes. */
const pages = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/*.md').map((file) => file.replaceAll('\\', '/'))];

function tokensOf(page: string): readonly Token[] {
  return parser.parse(readFileSync(page, 'utf8'), {}).flatMap((token) => [token, ...(token.children ?? [])]);
}

/** The links and pictures of a page that lead to files or headings of the project. */
function linksIn(page: string): readonly string[] {
  return tokensOf(page)
    .map((token) => token.attrGet(token.type === 'image' ? 'src' : 'href'))
    .map((link) => String(link ?? 'none:'))
    .filter((link) => !/^[a-z]+:/.test(link));
}

/** The file that a link in a page leads to, and the anchor in it; both may be empty. */
function targetOf(page: string, link: string): { readonly file: string; readonly anchor: string } {
  const [path = '', anchor = ''] = link.split('#');
  return { file: path === '' ? page : posix.join(posix.dirname(page), path), anchor };
}

/** The anchors of the headings of a page. */
function anchorsIn(page: string): readonly string[] {
  const slugger = new GithubSlugger();
  const tokens = parser.parse(readFileSync(page, 'utf8'), {});
  return tokens.flatMap(({ type }, index) =>
    type === 'heading_open' ? slugger.slug(textOf(tokens[index + 1]?.children ?? [])) : [],
  );
}

function textOf(tokens: readonly Token[]): string {
  return tokens.map(({ content }) => content).join('');
}

/** What is wrong with the links of a page. */
function faultsIn(page: string): readonly string[] {
  return linksIn(page).flatMap((link) => {
    const { file, anchor } = targetOf(page, link);
    const isFound = existsSync(file) && (anchor === '' || anchorsIn(file).includes(anchor));
    return isFound ? [] : `${page}: ${link}`;
  });
}

describe('The links of README, CONTRIBUTING and docs', () => {
  it('lead to files and headings that exist', () => {
    assert.deepEqual(pages.flatMap(faultsIn), []);
    assert.ok(
      pages.flatMap(linksIn).some((link) => link.includes('#')),
      'there are links to headings',
    );
  });

  it('lead to files that are in the package, under the same name', () => {
    const packaged = readFileSync('.vscodeignore', 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .flatMap((line) => globSync(line.slice(1)).map((file) => file.replaceAll('\\', '/')));
    // The packager renames these: readme.md, changelog.md, LICENSE.txt.
    const kept = new Set(packaged.filter((file) => !['README.md', 'CHANGELOG.md', 'LICENSE'].includes(file)));
    const inPackage = pages.filter((page) => page === 'README.md' || kept.has(page));
    const faults = inPackage.flatMap((page) =>
      linksIn(page)
        .filter((link) => !link.startsWith('#') && !kept.has(targetOf(page, link).file))
        .map((link) => `${page}: ${link}`),
    );
    assert.deepEqual(faults, []);
    assert.ok(inPackage.length > 1, inPackage.join(', '));
  });

  it('reach every page of docs from the README', () => {
    const linked = new Set(linksIn('README.md').map((link) => targetOf('README.md', link).file));
    assert.deepEqual(
      pages.filter((page) => page !== 'README.md' && !linked.has(page)),
      [],
    );
  });
});

describe('README', () => {
  it('has at most 1,000 words', () => {
    const words = readFileSync('README.md', 'utf8').split(/\s+/).length;
    assert.ok(words <= 1000, `${words} words`);
  });

  it('has no table over eight rows', () => {
    const tables = tokensOf('README.md').filter(({ type }) => type === 'table_open');
    const longest = Math.max(0, ...tables.map(({ map }) => (map ? map[1] - map[0] - 2 : 0)));
    assert.ok(longest <= 8, `${longest} rows`);
  });
});
