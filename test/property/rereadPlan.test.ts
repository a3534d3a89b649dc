import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Plan, PlanChild, Task } from '../../src/core/model/plan';
import type { Block } from '../../src/core/reading/block';
import { readDocument, type MarkdownDocument } from '../../src/core/reading/document';
import { readPlan } from '../../src/core/reading/readPlan';
import { rereadPlan } from '../../src/core/reading/rereadPlan';
import { markdownTexts } from './markdownTexts';
import { planTexts } from './planTexts';

/** What a person does to a text: something to a line, or to some characters, wherever these are. */
interface Edit {
  /** Chooses the place: the remainder by how many there are. */
  readonly place: number;
  readonly apply: (text: string, place: number) => string;
}

describe('reading an edited plan again', () => {
  it('gives what reading the whole text gives, after any edits of any plan', () => {
    let parts = 0;
    let wholes = 0;
    fc.assert(
      fc.property(texts, fc.array(edits, { minLength: 1, maxLength: 6 }), (first, some) => {
        let read = rereadPlan(first, undefined);
        let text = first;
        for (const { apply, place } of some) {
          text = apply(text, place);
          // Half of the titles are asked for, as the views do, so that what was read on first use is there to be kept.
          JSON.stringify(place % 2 === 0 ? everythingIn(read.plan) : undefined);
          read = rereadPlan(text, read);
          assertSameDocument(read.document, readDocument(text));
          assertSame(everythingIn(read.plan), everythingIn(readPlan(text)));
          const isPart = read.document.linesRead < read.document.lineCount;
          parts += isPart ? 1 : 0;
          wholes += isPart ? 0 : 1;
        }
      }),
      { numRuns: 3000 },
    );
    assert.ok(parts > wholes, `${parts} were read in part and ${wholes} as a whole`);
  });
});

const texts = fc
  .array(fc.oneof({ weight: 2, arbitrary: planTexts }, { weight: 1, arbitrary: markdownTexts }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((some) => some.join('\n\n'));

/** Lines that change how others are read: they open, close, cut, begin or end something. */
const tellingLines = fc.constantFrom(
  ...[
    '```',
    '~~~',
    '```sh',
    '<!--',
    '-->',
    '<details>',
    '</details>',
    '<summary>Week 2</summary>',
    '<div>\n# <summary>Week 3</summary>',
    '<script>',
    '</p>',
  ],
  ...['# Title', '## Day 9: New', '### Week 3', '#### Day 4', '#', '===', '---', '***', '- - -', '', '', '   '],
  ...[
    '- [ ] new',
    '- Day 5: New',
    '  - [x] nested ✅ 2026-02-09',
    '    - deeper',
    '1. one',
    '2) two',
    '-',
    '+ a | b',
    '- a\n- b | c\n|--|--|',
  ],
  ...['> - [ ] quoted', '>', 'lazy', '    code', '|--|--|', '|--|', '| Day | What |', '| 3 | knots |', '- | a | b |'],
  ...['[ref]: d.md', '  [c]:', '- [ref]: e.md "of', 'a title"', '[ref', ']: f.md', '- [Day 3][ref]', '[Day 4][ref]'],
  ...[
    '**Day 7: Bold**',
    '**Week 2:**',
    '- Week 1: Rope',
    '  - Day 1: Knots',
    'Heute ist der Tag',
    'Tag 3',
    '**Status:** done',
  ],
  ...['<<<<<<< a', '=======', '>>>>>>> b', '\uFEFF', '- [\t] tab', '- [ ] Day Complete', 'ðŸŽ¯ – dÃ­a'],
);

const tellingCharacters = fc.constantFrom(
  ...[
    '#',
    '# ',
    ' ',
    '  ',
    '\t',
    '-',
    '- ',
    '`',
    '```',
    '~',
    '>',
    '<',
    '|',
    '\n',
    '\n\n',
    '\r',
    '\r\n',
    '\0',
    ':',
    ']:',
  ],
  ...['[', ']', '[ ] ', '[x]', '*', '**', '1', '. ', '=', '\\', '<!--', 'Day 2', 'a', '✅ 2026-02-09', '\uD83C', 'Ã'],
);

/** What turns one line into none, one or several. */
const lineEdits: fc.Arbitrary<(line: string) => readonly string[]> = fc.oneof(
  tellingLines.map((more) => (line: string) => [line, more]),
  tellingLines.map((other) => () => [other]),
  fc.constantFrom<(line: string) => readonly string[]>(
    () => [],
    (line) => [line, line],
    (line) => [`  ${line}`],
    (line) => [`#${line}`],
    (line) => [`> ${line}`],
    (line) => [line.replace(/^(?: {1,2}|[#>])/, '')],
    (line) => [line.replace('[ ]', '[x]')],
    (line) => [line.replace('[x]', '[ ]')],
    (line) => [line.replace(/\d/, (digit) => String((Number(digit) + 1) % 10))],
    (line) => [line.slice(0, line.length / 2), line.slice(line.length / 2)],
  ),
);

const edits: fc.Arbitrary<Edit> = fc
  .tuple(
    fc.nat(),
    fc.oneof(
      { weight: 3, arbitrary: lineEdits.map(onLine) },
      {
        weight: 2,
        arbitrary: fc.tuple(fc.nat(4), fc.oneof(tellingCharacters, fc.constant(''))).map(([count, more]) => {
          return onCharacters(count, more);
        }),
      },
      { weight: 1, arbitrary: fc.constantFrom<Edit['apply']>(withoutFrontMatter, withFrontMatter, joinLines, same) },
    ),
  )
  .map(([place, apply]) => ({ place, apply }));

function onLine(change: (line: string) => readonly string[]): Edit['apply'] {
  return (text, place) => {
    const lineEnding = /\r\n?/.exec(text)?.[0] ?? '\n';
    const lines = text.split(/\r\n?|\n/);
    const at = place % lines.length;
    return [...lines.slice(0, at), ...change(lines[at] ?? ''), ...lines.slice(at + 1)].join(lineEnding);
  };
}

function onCharacters(count: number, more: string): Edit['apply'] {
  return (text, place) => {
    const at = place % (text.length + 1);
    return text.slice(0, at) + more + text.slice(at + count);
  };
}

function withFrontMatter(text: string): string {
  return `---\ndaymark: {}\n---\n${text}`;
}

function withoutFrontMatter(text: string): string {
  return text.replace(/^---\n/, '');
}

function joinLines(text: string, place: number): string {
  const at = text.indexOf('\n', place % (text.length + 1));
  return at < 0 ? text : text.slice(0, at) + text.slice(at + 1);
}

function same(text: string): string {
  return text;
}

function assertSameDocument(part: MarkdownDocument, whole: MarkdownDocument): void {
  const dataOf = ({ normalized, blocks, references, lineCount }: MarkdownDocument) => ({
    normalized,
    blocks: blocks.map(withoutTitle),
    references,
    lineCount,
  });
  assertSame(dataOf(part), dataOf(whole));
}

/** A block without what is kept once it was read. */
function withoutTitle(block: Block): unknown {
  return { ...block, title: undefined, dayTitle: undefined };
}

/** Telling strings apart is fast; what is different in two objects is then told by the objects. */
function assertSame(actual: unknown, expected: unknown): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) {
    assert.deepEqual(actual, expected);
    assert.fail('The texts of the two differ.');
  }
}

/** All that a plan says, also what it reads on first use. */
function everythingIn(plan: Plan): unknown {
  return { ...plan, children: plan.children.map(everythingOf) };
}

function everythingOf(node: PlanChild): unknown {
  switch (node.kind) {
    case 'task':
      return taskWithText(node);
    case 'day': {
      const { title, date, weekday, tasks } = node;
      return { ...node, title, date, weekday, tasks: tasks.map(taskWithText), details: node.readDetails() };
    }
    case 'module': {
      const { title, children } = node;
      const read = { status: node.readStatus(), resources: node.readResources() };
      return { ...node, title, ...read, children: children.map(everythingOf) };
    }
  }
}

function taskWithText(task: Task): unknown {
  return { ...task, text: task.text, tasks: task.tasks.map(taskWithText) };
}
