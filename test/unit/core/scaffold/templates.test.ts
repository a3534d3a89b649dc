import assert from 'node:assert/strict';
import type { ScaffoldFile, TemplateProblem } from '../../../../src/core/scaffold/scaffold';
import type { ScaffoldKind } from '../../../../src/core/model/scaffoldLink';
import { builtInTemplates, makeScaffold } from '../../../../src/core/editing';
import { lines } from '../planLines';
import { fileOf, request, scaffoldOf, type NotebookJson } from './scaffolding';

const plan = lines(
  ...[
    '# Days 1-9: Knots',
    '',
    '## Module 1: Rope',
    '',
    '### Day 1: Bends & "Hitches"',
    '**Goal:** Know *bends*',
    '- **Task (20 min):** Tie',
  ],
  ...['- **Resource:** [Ashley](ashley.md)', '', '### Day 2: Splices'],
);

const languages = ['python', 'r', 'julia', 'typescript'] as const;

/** The content made from a template for a lab's file. */
function filled(content: string, path = 'lab/notes.md'): ScaffoldFile {
  return fileOf(scaffoldOf(plan, { kind: 'lab', templates: [{ path, content }] }));
}

/** The notebook made from a template. */
function notebook(template: unknown): NotebookJson {
  const templates = [{ path: 'notebook.ipynb', content: JSON.stringify(template, undefined, 1) }];
  return JSON.parse(fileOf(scaffoldOf(plan, { templates })).content) as NotebookJson;
}

const markdownCell = (source: string | readonly string[]): unknown => ({ cell_type: 'markdown', metadata: {}, source });

/** What is wrong with a template; throws if nothing is. */
function problem(
  path: string,
  content: string,
  kind: ScaffoldKind = path === 'notebook.ipynb' ? 'notebook' : 'lab',
): TemplateProblem {
  const made = makeScaffold(request(plan, { kind, templates: [{ path, content }] }));
  assert.equal(made.kind, 'templateProblem');
  return made as TemplateProblem;
}

describe('Templates', () => {
  it('make the same scaffolds as the built-in ones if they are unchanged copies', () => {
    for (const language of languages) {
      for (const kind of ['notebook', 'lab'] as const) {
        const templates = builtInTemplates(language);
        assert.deepEqual(scaffoldOf(plan, { kind, language, templates }), scaffoldOf(plan, { kind, language }));
      }
    }
  });

  it('replace the built-in notebook, or the built-in lab as a whole', () => {
    const templates = [{ path: 'lab/work.sql', content: '-- ${heading}\n' }];

    assert.deepEqual(scaffoldOf(plan, { kind: 'lab', templates }).files, [
      { path: 'labs/days-001-009/day-001-bends-hitches/work.sql', content: '-- Day 1: Bends & ”Hitches”\n' },
    ]);
    assert.deepEqual(scaffoldOf(plan, { templates }), scaffoldOf(plan));
  });

  it('can have variables with one line of text', () => {
    assert.equal(
      filled('${label}|${title}|${heading}|${task}|${day}|${plan}|${module}|${minutes}').content,
      'Day 1|Bends & "Hitches"|Day 1: Bends & "Hitches"|Tie|001|Days 1–9|Module 1: Rope|20',
    );
  });

  it('are code if only the middle of their names says Markdown or notebook', () => {
    for (const path of ['lab/notes.md.py', 'lab/work.ipynb.py']) {
      const templates = [{ path, content: '# ${heading}' }];
      assert.equal(fileOf(scaffoldOf(plan, { kind: 'lab', templates })).content.trim(), '# Day 1: Bends & ”Hitches”');
    }
  });

  it('are empty if the day has no title or minutes, and its module no label', () => {
    const text = lines('# Rope', '## Bends', '### Day 1', '### Day 2');
    const templates = [{ path: 'lab/notes.md', content: '${heading}|${title}|${minutes}|${module}' }];
    assert.equal(fileOf(scaffoldOf(text, { kind: 'lab', templates })).content.trim(), 'Day 1|||Bends');
  });

  it('can have variables with Markdown, whose links fit the file', () => {
    assert.equal(
      filled(lines('${link}', '${objective}', '${fields}', '${resources}'), 'lab/deep/notes.md').content,
      lines(
        ...[
          '[Days 1–9](../../../../plan.md#day-1-bends--hitches)',
          '**Goal:** Know *bends*',
          '## Task (20 min)',
          '',
          'Tie',
          '',
        ],
        ...['**Resource:** [Ashley](../../../../ashley.md)', '- [Ashley](../../../../ashley.md)'],
      ),
    );
  });

  it('drop a line that becomes empty, with the blank line after it', () => {
    assert.equal(
      filled(lines('# A', '', '${introduction}', '', '> ${introduction}', '', 'B')).content,
      lines('# A', '', '> ', '', 'B'),
    );
  });

  it('can have $${…} for text that is not a variable', () => {
    assert.equal(filled('echo $${HOME} $HOME ${label}', 'lab/run.sh').content, 'echo ${HOME} $HOME Day 1');
  });

  it('have their comments continued in the next line, and drop those that become empty', () => {
    const about = ['', '// ', '  -- ', '; ', '% ', '# '];
    const text = lines('# Rope', '', `## Day 1: ${'Bend '.repeat(20)}`, '', '## Day 2');
    const made = (dayIndex: number): string =>
      fileOf(
        scaffoldOf(text, {
          kind: 'lab',
          dayIndex,
          templates: [{ path: 'lab/a.sql', content: about.map((sign) => `${sign}\${title}\r\n`).join('') }],
        }),
      ).content;

    assert.equal(made(1), '\r\n');
    assert.deepEqual(
      made(0).split('\r\n').slice(1, 5),
      ['// ', '// ', '  -- ', '  -- '].map((sign, index) =>
        `${sign}${'Bend '.repeat(index % 2 === 0 ? 15 : 5)}`.trimEnd(),
      ),
    );
  });

  it('can have a cursor, which is in the file that opens', () => {
    const cursorOf = (path: string, content: string): unknown => {
      const scaffold = scaffoldOf(plan, { kind: 'lab', templates: [{ path: `lab/${path}`, content }] });
      return [fileOf(scaffold).content, scaffold.cursor];
    };

    assert.deepEqual(cursorOf('a.py', '# ${title}\nx = ${cursor}\n${cursor}'), [
      '# Bends & ”Hitches”\nx = \n',
      { line: 1, character: 4 },
    ]);
    assert.deepEqual(cursorOf('a.md', '# ${label}\n\n${cursor}\n'), ['# Day 1\n\n\n', { line: 2, character: 0 }]);
    assert.deepEqual(cursorOf('a.sh', 'echo $${cursor}'), ['echo ${cursor}', undefined]);
    assert.equal(problem('lab/${cursor}.py', '').reason, 'unknownVariable');
  });

  it('can have variables in file names, which stay in the folder of the lab', () => {
    const pathOf = (path: string): string =>
      filled('', path).path.replace('labs/days-001-009/day-001-bends-hitches/', '');

    assert.equal(pathOf('lab/src/day_${day}-${title}.py'), 'src/day_001-bends-hitches.py');
    assert.equal(pathOf('lab/${module}/${plan}.md'), 'module-1-rope/days-001-009.md');
    assert.equal(pathOf('lab/../../${label}/con.txt'), 'day-1/con_.txt');
    assert.equal(pathOf('lab/...'), 'file');
  });

  it('open neither a README nor a test nor a settings file', () => {
    const opens = (...paths: readonly string[]): string =>
      scaffoldOf(plan, { kind: 'lab', templates: paths.map((path) => ({ path: `lab/${path}`, content: '' })) }).opens;

    assert.match(opens('.gitignore', 'README.md', 'a/b.py', 'package.json', 'test_work.py', 'work.py'), /\/work\.py$/);
    assert.match(opens('README.md', 'tests/x.py', 'src/x.py'), /\/src\/x\.py$/);
    assert.match(opens('README.md'), /\/README\.md$/);
  });

  describe('of notebooks', () => {
    it('are filled in within their strings, so that quotes are escaped', () => {
      const { cells } = notebook({
        cells: [
          markdownCell(['# ${title}\n', '${about}']),
          { cell_type: 'code', metadata: {}, source: 'print("${title}")', outputs: [] },
        ],
        metadata: {},
        nbformat: 4,
        nbformat_minor: 5,
      });

      assert.deepEqual(
        cells.map(({ source }) => source),
        [
          ['# Bends & "Hitches"\n', '[Days 1–9](../../plan.md#day-1-bends--hitches) · Module 1: Rope · 20 min'],
          ['print("Bends & ”Hitches”")'],
        ],
      );
    });

    it('get ids if they have none or the same one twice, and a kernel if they name none', () => {
      const {
        cells,
        metadata,
        nbformat_minor: minor,
      } = notebook({
        cells: [
          markdownCell('a'),
          { ...(markdownCell('b') as object), id: 'task' },
          markdownCell('${cells}'),
          { cell_type: 'raw', source: '' },
        ],
        metadata: { title: 'Mine' },
        nbformat: 4,
        nbformat_minor: 2,
      });

      assert.deepEqual(
        cells.map(({ id }) => id),
        ['cell-1', 'task', 'task-2', 'task-notes', 'task-code', 'cell-6'],
      );
      assert.deepEqual(metadata, {
        title: 'Mine',
        kernelspec: { display_name: 'Python 3 (ipykernel)', language: 'python', name: 'python3' },
        language_info: { name: 'python' },
      });
      assert.equal(minor, 5);
    });

    it('keep ids unique when they are as long as the format allows', () => {
      const id = 'x'.repeat(64);
      const cell = { ...(markdownCell('a') as object), id };
      const { cells } = notebook({ cells: [cell, cell], metadata: {}, nbformat: 4, nbformat_minor: 5 });

      assert.equal(new Set(cells.map((made) => made.id)).size, 2);
      assert.ok(cells.every((made) => made.id.length <= 64));
    });

    it('can have the cells of the day in a cell with blank lines around them', () => {
      const { cells } = notebook({
        cells: [markdownCell('\n${cells}\n')],
        metadata: {},
        nbformat: 4,
        nbformat_minor: 5,
      });

      assert.deepEqual(
        cells.map(({ id }) => id),
        ['task', 'task-notes', 'task-code'],
      );
    });

    it('lose the outputs of cells, and keep their own kernel', () => {
      const kernelspec = { display_name: 'Mine', language: 'python', name: 'mine' };
      const made = notebook({
        cells: [
          {
            cell_type: 'code',
            id: 'a',
            metadata: { tags: ['x'] },
            source: '1',
            outputs: [{ output_type: 'x' }],
            execution_count: 3,
          },
        ],
        metadata: { kernelspec },
        nbformat: 4,
        nbformat_minor: 5,
      });

      assert.deepEqual(made.cells, [
        { cell_type: 'code', execution_count: null, id: 'a', metadata: { tags: ['x'] }, outputs: [], source: ['1'] },
      ]);
      assert.deepEqual(made.metadata, { kernelspec });
    });

    it('open at the first empty code cell', () => {
      const code = (source: string): unknown => ({
        cell_type: 'code',
        metadata: {},
        source,
        outputs: [],
        execution_count: null,
      });
      const startOf = (...cells: readonly unknown[]): number | undefined => {
        const content = JSON.stringify({ cells, metadata: {}, nbformat: 4, nbformat_minor: 5 });
        return scaffoldOf(plan, { templates: [{ path: 'notebook.ipynb', content }] }).cell;
      };

      assert.equal(startOf(markdownCell('a'), code('import x'), code('')), 2);
      assert.equal(startOf(markdownCell('a'), code('import x')), 1);
      assert.equal(startOf(code(''), markdownCell('${cells}')), 3);
      assert.equal(startOf(markdownCell('a')), 0);
      assert.equal(startOf(), undefined);
    });
  });

  describe('that are broken', () => {
    const withSource = (...source: readonly string[]): string =>
      JSON.stringify(
        { cells: [{ cell_type: 'markdown', metadata: {}, source }], metadata: {}, nbformat: 4, nbformat_minor: 5 },
        undefined,
        1,
      );

    it('are reported with the line if they are not JSON', () => {
      assert.deepEqual(problem('notebook.ipynb', lines('{', ' "cells": [', ' ],,', '}')), {
        kind: 'templateProblem',
        path: 'notebook.ipynb',
        line: 2,
        reason: 'json',
      });
      assert.equal(problem('notebook.ipynb', lines('{', ' "cells": [', '')).line, 1);
      assert.equal(problem('notebook.ipynb', '').line, 0);
    });

    it('are reported with the line if the engine says it in place of the position', () => {
      const { parse } = JSON;
      JSON.parse = () => {
        throw new SyntaxError('JSON.parse: unexpected character at line 3 column 4 of the JSON data');
      };
      try {
        assert.equal(problem('notebook.ipynb', lines('{', ' "cells": [', ' ],,', '}')).line, 2);
      } finally {
        JSON.parse = parse;
      }
    });

    it('are reported if they are JSON but not a notebook', () => {
      for (const content of [
        '[]',
        'null',
        '{}',
        '{"nbformat":3,"worksheets":[]}',
        '{"nbformat":4,"cells":[{"cell_type":"x","source":""}]}',
      ]) {
        assert.equal(problem('notebook.ipynb', content).reason, 'notNotebook', content);
      }
    });

    it('are reported with an unknown variable and its line', () => {
      const at = (found: TemplateProblem): unknown => [found.reason, found.line, found.detail];

      assert.deepEqual(at(problem('notebook.ipynb', withSource('# "${title}"\n', '${titel}'))), [
        'unknownVariable',
        7,
        'titel',
      ]);
      assert.deepEqual(at(problem('notebook.ipynb', withSource('# "${title}"\n${titel}'))), [
        'unknownVariable',
        6,
        'titel',
      ]);
      assert.deepEqual(at(problem('lab/README.md', lines('a', '${label} ${}'))), ['unknownVariable', 1, '']);
      assert.deepEqual(at(problem('lab/main.ts', lines('a', 'b', 'const x = `${y.z}`'))), [
        'unknownVariable',
        2,
        'y.z',
      ]);
      assert.deepEqual(at(problem('lab/${titel}.md', '')), ['unknownVariable', undefined, 'titel']);
    });

    it('are reported if Markdown would be in code, or cells in text', () => {
      const at = (found: TemplateProblem): unknown => [found.reason, found.line, found.detail];

      assert.deepEqual(at(problem('lab/main.py', '# ${fields}')), ['misplacedVariable', 0, 'fields']);
      assert.deepEqual(at(problem('lab/README.md', '${cells}')), ['misplacedVariable', 0, 'cells']);
      assert.deepEqual(at(problem('lab/${link}.md', '')), ['misplacedVariable', undefined, 'link']);
      assert.deepEqual(at(problem('notebook.ipynb', withSource('Fields: ${cells}'))), [
        'misplacedVariable',
        6,
        'cells',
      ]);
    });

    it('do not matter for a scaffold of the other kind', () => {
      const templates = [{ path: 'notebook.ipynb', content: '{' }];

      assert.deepEqual(scaffoldOf(plan, { kind: 'lab', templates }), scaffoldOf(plan, { kind: 'lab' }));
    });
  });
});
