import assert from 'node:assert/strict';
import { makeScaffold, readPlan, startFile } from '../../../../src/core/editing';
import { lines } from '../planLines';
import { allRequests, samplePlans } from './samples';
import { fileOf, request, scaffoldOf } from './scaffolding';

const plan = lines(
  ...[
    '# Days 1-9: Knots',
    '',
    '## Day 1: Bends',
    'Wet the rope.',
    '',
    '**Goal:** Know bends',
    '- **Task (20 min):** Tie',
  ],
  ...[
    '  - [ ] Sheet bend ✅ 2026-02-09',
    '- **Resource:** [Ashley](ashley.md)',
    '- **Post:** "Bends"',
    '',
    '## Day 2: Hitches',
  ],
);

describe('makeScaffold for a lab', () => {
  it('makes a README, a source file and its test', () => {
    const pathsOf = (language: 'python' | 'r' | 'julia' | 'typescript'): readonly string[] =>
      scaffoldOf(plan, { kind: 'lab', language }).files.map(({ path }) =>
        path.replace('labs/days-001-009/day-001-bends/', ''),
      );

    assert.deepEqual(pathsOf('python'), ['README.md', 'main.py', 'test_main.py']);
    assert.deepEqual(pathsOf('r'), ['README.md', 'main.R', 'test_main.R']);
    assert.deepEqual(pathsOf('julia'), ['README.md', 'main.jl', 'test_main.jl']);
    assert.deepEqual(pathsOf('typescript'), ['README.md', 'main.ts', 'main.test.ts', 'package.json']);
  });

  it('writes the same content as a notebook into the README, and how to run it', () => {
    assert.equal(
      fileOf(scaffoldOf(plan, { kind: 'lab' }), 'README.md').content,
      lines(
        ...['# Day 1: Bends', '', '[Days 1–9](../../../plan.md#day-1-bends) · 20 min', '', 'Wet the rope.', ''],
        ...['**Goal:** Know bends', '', '## Task (20 min)', '', 'Tie', '', '- Sheet bend', ''],
        ...[
          '**Resource:** [Ashley](../../../ashley.md)',
          '',
          '## Run and test',
          '',
          '```sh',
          'python3 main.py',
          'python3 -m unittest',
          '```',
          '',
        ],
      ),
    );
  });

  it('opens the source file', () => {
    for (const [language, name] of [
      ['python', 'main.py'],
      ['r', 'main.R'],
      ['julia', 'main.jl'],
      ['typescript', 'main.ts'],
    ] as const) {
      const { opens, cell } = scaffoldOf(plan, { kind: 'lab', language });

      assert.equal(opens, `labs/days-001-009/day-001-bends/${name}`);
      assert.equal(startFile(request(plan, { kind: 'lab', language })), opens);
      assert.equal(cell, undefined);
    }
  });

  it('names the day and its task at the top of the source file, with the cursor where the code goes', () => {
    const scaffold = scaffoldOf(plan, { kind: 'lab' });

    assert.deepEqual(fileOf(scaffold, '/main.py').content.split('\n').slice(0, 7), [
      '# Day 1: Bends',
      '# Tie',
      '',
      '',
      'def main() -> str:',
      '    ',
      '    return "Day 1"',
    ]);
    assert.deepEqual(scaffold.cursor, { line: 5, character: 4 });
  });

  it('leaves room for code at the cursor in every language', () => {
    for (const language of ['python', 'r', 'julia', 'typescript'] as const) {
      const scaffold = scaffoldOf(plan, { kind: 'lab', language });
      const lineAtCursor = fileOf(scaffold, scaffold.opens).content.split('\n')[scaffold.cursor?.line ?? -1];

      assert.match(lineAtCursor ?? 'no cursor', /^ +$/, language);
      assert.equal(lineAtCursor?.length, scaffold.cursor?.character, language);
    }
  });

  describe('with the task in the source file', () => {
    /** The comment below the name of the day, for a day with this content. */
    const taskOf = (...body: readonly string[]): readonly string[] => {
      const text = lines('# Days 1-2: Knots', '', '## Day 1: Bends', ...body, '', '## Day 2: Hitches');
      const [, ...after] = fileOf(scaffoldOf(text, { kind: 'lab' }), '/main.py').content.split('\n');
      return after.slice(0, after.indexOf(''));
    };

    it('takes all fields that are tasks', () => {
      assert.deepEqual(taskOf('- **Goal:** Know', '- **Task:** Tie', '- **Practice:** Untie'), ['# Tie · Untie']);
    });

    it('takes the boxes of a day without such a field, done or not', () => {
      const body = ['- **Goal:** Know', '- [ ] Tie', '  - [ ] Wet it', '- [x] Untie ✅ 2026-02-09', '- [-] Sell'];
      assert.deepEqual(taskOf(...body), ['# Tie · Untie']);
    });

    it('takes the objective of a day without tasks', () => {
      assert.deepEqual(taskOf('**Goal:** Know', '', '- [x] Day complete ✅ 2026-02-09'), ['# Know']);
    });

    it('takes nothing of a day that says nothing', () => {
      assert.deepEqual(taskOf('Rest.'), []);
    });

    it('breaks a long one into lines', () => {
      const task = `Tie ${'a bowline, '.repeat(9)}and ${'e'.repeat(90)}`;
      assert.deepEqual(taskOf(`**Task:** ${task}`), [
        '# Tie a bowline, a bowline, a bowline, a bowline, a bowline, a bowline, a',
        '# bowline, a bowline, a bowline, and',
        `# ${'e'.repeat(90)}`,
      ]);
    });
  });

  it('names the day in the first line of each file of code', () => {
    const { files } = scaffoldOf(plan, { kind: 'lab', language: 'typescript' });

    assert.deepEqual(
      files.map(({ content }) => content.split('\n')[0]),
      ['# Day 1: Bends', '// Day 1: Bends', '// Day 1: Bends', '{'],
    );
  });

  it('makes no file that is a plan, from any sample', () => {
    for (const each of samplePlans.flatMap((path) => allRequests(path, { kind: 'lab' }).slice(0, 2))) {
      const made = makeScaffold(each);
      assert.equal(made.kind, 'scaffold');
      for (const { path, content } of made.files) {
        assert.equal(readPlan(content).isPlan, false, path);
      }
    }
  });
});
