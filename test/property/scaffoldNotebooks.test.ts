import assert from 'node:assert/strict';
import fc from 'fast-check';
import createMarkdownIt, { type Token } from 'markdown-it';
import { classifyTarget } from '../../src/core/model/resourceTarget';
import type { ScaffoldFile } from '../../src/core/scaffold/scaffold';
import { makeScaffold } from '../../src/core/editing';
import { daysBelow } from '../../src/core/model/walk';
import { plainText } from '../../src/core/markdown/inline';
import { readPlanText } from '../../src/core/writing/lines/planText';
import { problemsOfNotebook } from '../unit/core/scaffold/notebookSchema';
import { markdownTexts } from './markdownTexts';
import { planTexts } from './planTexts';
import { numRuns } from './runs';

/** A parser that accepts every address and every tag. */
const trusting = createMarkdownIt({ html: true, linkify: true });
trusting.validateLink = () => true;

const hostileWords = fc.constantFrom(
  ...[
    '[a](command:x)',
    '<javascript:x>',
    '![i](https://x.example/p.png)',
    '<img src=x>',
    '[r]',
    '[r]: vscode:x',
    'file:///x',
  ],
  ...[
    'ftp://x.example',
    '//x.example',
    '`',
    '**',
    '*',
    '_',
    '~~',
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    '&lt;',
    '\\',
    '!',
    '|',
    '#',
    '- ',
    '1. ',
  ],
  ...[
    'https://ok.example/a_b',
    '[ok](a.md)',
    '[up](../../x.md)',
    'tie',
    ' ',
    '\n',
    '\n\n',
    '    ',
    '```',
    '> ',
    '<!--',
    '-->',
    '$',
    '&amp;',
    '<br>',
  ],
);
const hostileTexts = fc
  .array(hostileWords, { maxLength: 25 })
  .map((words) => `# P\n## Day 1: T\n**Task:** ${words.join('')}\n\n## Day 2: T\n`);

function filesOf(text: string): readonly ScaffoldFile[] {
  const planText = readPlanText(text);
  return daysBelow(planText.plan).flatMap((day) =>
    (['notebook', 'lab'] as const).flatMap((kind) => {
      const place = { kind, planText, day, planPath: 'plans/plan.md', folder: 'labs/${plan}/day-${day}-${title}' };
      const made = makeScaffold({ ...place, language: 'python', templates: [] });
      return made.kind === 'scaffold' ? made.files : assert.fail(JSON.stringify(made));
    }),
  );
}

function markdownOf({ path, content }: ScaffoldFile): readonly string[] {
  if (path.endsWith('.md')) {
    return [content];
  }
  const { cells } = JSON.parse(content) as { cells: readonly { cell_type: string; source: readonly string[] }[] };
  return cells.filter((cell) => cell.cell_type === 'markdown').map(({ source }) => source.join(''));
}

function isHarmful(token: Token): boolean {
  const target = classifyTarget(String(token.attrGet('href') ?? 'x'));
  return (
    token.type === 'image' ||
    token.type.startsWith('html_') ||
    (token.type === 'link_open' && target.kind === 'refused')
  );
}

function checkAll(text: string): void {
  for (const file of filesOf(text).filter(({ path }) => /\.(?:ipynb|md)$/.test(path))) {
    if (file.path.endsWith('.ipynb')) {
      assert.deepEqual(problemsOfNotebook(file.content), []);
    }
    for (const markdown of markdownOf(file)) {
      const tokens = trusting.parse(markdown, {}).flatMap((token) => [token, ...(token.children ?? [])]);
      assert.deepEqual(
        tokens.filter(isHarmful).map(({ type, content, attrs }) => ({ type, content, attrs })),
        [],
        markdown,
      );
    }
  }
}

describe('makeScaffold', () => {
  it('makes valid files of any plan, without images, tags or links that Daymark refuses', () => {
    fc.assert(fc.property(fc.oneof(planTexts, markdownTexts), checkAll), { numRuns: numRuns / 2 });
  });

  it('keeps the words of the plan, and makes the same files every time', () => {
    const oneLine = hostileTexts.map((text) =>
      text.replace(
        /(\*\*Task:\*\*)([^]*)(?=\n\n##)/,
        (_, label: string, words: string) => label + words.replace(/\s/g, ' '),
      ),
    );
    fc.assert(
      fc.property(oneLine, (text) => {
        // Parsers disagree about the end of a bare address, and only scaffolds show the descriptions of images.
        fc.pre(!/\/\/|!\[/.test(text));
        const [file] = filesOf(text);
        const [, task = ''] = file ? markdownOf(file) : [];
        const [field] = daysBelow(readPlanText(text).plan)[0]?.readDetails().fields ?? [];
        const spaced = (words: string): string => words.replace(/\s+/g, '');
        assert.equal(spaced(plainText(task.split('\n\n').slice(1).join(' '))), spaced(field?.text ?? ''), task);
        assert.deepEqual(filesOf(text)[0], file);
      }),
      { numRuns },
    );
  });

  it('makes valid and safe files of hostile plans', () => {
    fc.assert(fc.property(hostileTexts, checkAll), { numRuns });
  });
});
