import assert from 'node:assert/strict';
import createMarkdownIt from 'markdown-it';
import { plainText } from '../../../../src/core/markdown/inline';
import { lines } from '../planLines';
import { cellOf, fileOf, notebookOf, scaffoldOf } from './scaffolding';

/** A parser that accepts every address, unlike those that show notebooks. */
const trusting = createMarkdownIt({ html: true, linkify: true });
trusting.validateLink = () => true;

function plan(text: string): string {
  return lines('# Days 1-9: Knots', '', '## Day 1: Bends', `**Task:** ${text}`, '', '## Day 2: Hitches');
}

/** The content of the task's cell for a text. */
function written(text: string): string {
  return cellOf(plan(text), 'task').split('\n').slice(2).join('\n');
}

/** The types of inline tokens of a text in a notebook, and the addresses of its links. */
function tokensOf(text: string): { readonly types: readonly string[]; readonly links: readonly string[] } {
  const inline = trusting.parse(written(text), {}).flatMap(({ children }) => children ?? []);
  return {
    types: inline.map(({ type }) => type),
    links: inline.filter(({ type }) => type === 'link_open').map((token) => String(token.attrGet('href'))),
  };
}

describe('Text of a plan in a scaffold', () => {
  it('keeps bold, italic and struck text, and code', () => {
    for (const text of [
      '**Tie** *ten* ~~old~~ `bends`',
      '***All*** of `` a`b ``',
      'un*frigging*tie',
      'snake_case and __bold__',
    ]) {
      assert.equal(plainText(written(text)), plainText(text));
    }
    assert.equal(written('**Tie** _ten_ ~~old~~ `bends`'), '**Tie** *ten* ~~old~~ `bends`');
  });

  it('loses its marks if other words would be read with them', () => {
    assert.equal(written('_Tie_*ten* bends'), 'Tieten bends');
  });

  it('keeps its words, whatever signs it has', () => {
    const texts = [
      ...[
        '2 \\* 3 = 6',
        '1. first',
        '- dash',
        '\\# no heading',
        '> quoted',
        'a \\_b\\_ c',
        'AT&amp;T and &amp;copy;',
        '1 < 2 > 0',
      ],
      ...[
        '\\<b\\>',
        '\\[ ] no box',
        '\\!\\[x](y)',
        'and//or',
        'C #',
        '~5 and ~6',
        '$5 and $6',
        'a | b',
        '\\`x\\`',
        'back\\\\slash',
      ],
      ...['Wow!\\[x]', '=== a', '+1 for that', '*a***b**', 'x\\*\\*y\\*\\*'],
    ];
    for (const text of texts) {
      assert.equal(plainText(written(text)), plainText(text), text);
    }
  });

  it('keeps links to web addresses and to files in the workspace folder', () => {
    const addressOf = (text: string): readonly string[] => tokensOf(text).links;

    assert.deepEqual(addressOf('[a](https://example.org/x_(y)?q=1&amp;copy;#z "title")'), [
      'https://example.org/x_(y)?q=1&copy;#z',
    ]);
    assert.deepEqual(addressOf('see https://example.org/a_b_c or <mailto:a@example.org>'), [
      'https://example.org/a_b_c',
      'mailto:a@example.org',
    ]);
    assert.deepEqual(addressOf('[a](notes/a%20b.md#c) [b](/top.md) [c](#day-2-hitches)'), [
      ...['../../notes/a%20b.md#c', '../../top.md', '../../plan.md#day-2-hitches'],
    ]);
    assert.deepEqual(addressOf('[**bold** link!](a.md)! [b](b.md)'), ['../../a.md', '../../b.md']);
  });

  it('replaces links that must not be followed', () => {
    const hostile = [
      ...[
        '[go](command:workbench.action.quit)',
        '[go](javascript:alert(1))',
        '[go](data:text/html,x)',
        '[go](vscode://x/y)',
      ],
      ...[
        '[go](file:///etc/passwd)',
        '[go](../../outside.md)',
        '[go](//host/share)',
        '[go](java\tscript:x)',
        '[go](JAVASCRIPT:x)',
      ],
      ...[
        '<command:x>',
        '<javascript:x>',
        '<file:///etc/passwd>',
        'ftp://example.org/x',
        '//example.org/x',
        '[go](https:x)',
      ],
      ...[
        '![go](command:x)',
        '![[go](command:x)](https://example.org/pixel.png)',
        '[go]( <vscode:x> )',
        '[go](&#106;avascript:x)',
      ],
      ...[
        'ht<b></b>tp://example.org',
        'f<b></b>tp://example.org',
        '&lt;command:x&gt;',
        '\\[go](command:x)',
        '`[go](command:x)`',
      ],
    ];
    for (const text of hostile) {
      const { types, links } = tokensOf(text);
      assert.deepEqual(links, [], text);
      assert.ok(!types.includes('image') && !types.includes('html_inline'), text);
    }
    assert.equal(written('[Tie *it*](command:x) now'), 'Tie *it* now');
  });

  it('replaces images and tags', () => {
    assert.equal(
      written('![A bend](https://example.org/pixel.png) <img src=x onerror=y> <kbd>Tab</kbd>'),
      'A bend Tab',
    );
    assert.equal(written('one<br>two'), lines('one\\', 'two'));
    const html = lines(
      ...[
        '# Knots',
        '',
        '## Day 1',
        '',
        '<div onclick="x">Wet *ropes* <b>shrink</b></div>',
        '<!-- secret -->',
        '',
        '<script>',
        'alert(1)',
      ],
      ...['</script>', '', '## Day 2'],
    );
    assert.equal(cellOf(html, 'day').split('\n\n')[2], 'Wet \\*ropes\\* shrink');
  });

  it('resolves reference links', () => {
    const text = lines(plan('[Ashley] and [bad]'), '', '[Ashley]: https://example.org/a', '[bad]: command:x');

    assert.match(cellOf(text, 'task'), /\n\[Ashley\]\(https:\/\/example\.org\/a\) and bad$/);
  });

  it('cannot break out of titles and labels', () => {
    const text = lines(
      ...[
        '# [P](command:x): <b>Plan</b> `c`',
        '',
        '## Week 1: [W](command:y) ![i](p.png)',
        '### Day 1: [D](javascript:x) <img src=x> # `c` #',
      ],
      ...['**[L](command:z) <i>x</i>:** y', '### Day 2'],
    );
    for (const { source } of notebookOf(text).cells) {
      const tokens = trusting.parse(source.join(''), {}).flatMap((token) => [token, ...(token.children ?? [])]);
      const links = tokens.filter(({ type }) => type === 'link_open').map((token) => String(token.attrGet('href')));
      assert.deepEqual(
        links.filter((link) => !link.startsWith('../../plan.md')),
        [],
      );
      assert.ok(tokens.every(({ type }) => !type.startsWith('html_') && type !== 'image'));
    }
  });

  it('cannot break out of a comment or a string in code', () => {
    const text = lines(
      '# P',
      '## Day 1: */ """ \\\' \\\\ ${x} {y} `z` \u2028 \u202E #= -- coding: latin-1 &lt;/script>',
      '## Day 2',
    );
    const { content } = fileOf(scaffoldOf(text, { kind: 'lab', language: 'python' }), '/main.py');

    assert.equal(content.split('\n')[0], '# Day 1: * / ””” ’ ∖ ＄(x) (y) z # = - - coding : latin-1 ‹/script›');
  });
});
