import assert from 'node:assert/strict';
import { headingFragment } from '../../../../src/core/reading/blocks/headingLine';
import { lines } from '../planLines';
import { cellOf, cellsOf, notebookOf, scaffoldOf, type Wishes } from './scaffolding';

/** A plan of two days, the first with these lines. */
const plan = (...body: readonly string[]): string =>
  lines('# Days 1-9: Knots', '', '## Day 1: Bends', ...body, '', '## Day 2: Hitches');
const cells = (...body: readonly string[]): readonly string[] => cellsOf(plan(...body)).slice(1);

describe('makeScaffold for a notebook', () => {
  it('begins with the day, its place in the plan and its objective', () => {
    const text = lines(
      ...[
        '# Days 31-60: Sky and Sea',
        '',
        '## **Module 1: The Moon (Days 31-37)**',
        '',
        '### **Day 31 - Why Tides Come Twice**',
      ],
      ...['**🎯 Learning Objective:** See *both* bulges', '- **Task (30 min):** Draw them', '', '### Day 32'],
    );

    assert.equal(
      cellOf(text, 'day', { planPath: 'sky/days-031-060.md' }),
      lines(
        ...['# Day 31: Why Tides Come Twice', ''],
        '[Days 31–60](../../sky/days-031-060.md#day-31---why-tides-come-twice) · Module 1: The Moon · 30 min',
        ...['', '**Learning Objective:** See *both* bulges'],
      ),
    );
  });

  it('has a cell for each field, cells for notes and answers, and a code cell after the skill', () => {
    const body = [
      ...['- **Task (30 min):** Tie ten bends', '- **Python Skill:** Lists', '- **Observing Focus:** Hands'],
      ...['- **Checkpoint:** Can tie them blindfolded'],
    ];

    assert.deepEqual(cells(...body), [
      lines('[task]', '## Task (30 min)', '', 'Tie ten bends'),
      '[task-notes]',
      lines('[python-skill]', '## Python Skill', '', 'Lists'),
      '[python-skill-code] code',
      lines('[observing-focus]', '## Observing Focus', '', 'Hands'),
      lines('[checkpoint]', '## Checkpoint', '', 'Can tie them blindfolded'),
      '[checkpoint-answer]',
    ]);
    assert.equal(scaffoldOf(plan(...body)).cell, 4);
  });

  it('has the code cell after the task if there is no skill, and at the end if there is neither', () => {
    assert.deepEqual(
      cells('**Task:** Tie', '**Quiz:** Why?').map((cell) => cell.split('\n')[0]),
      [...['[task]', '[task-notes]', '[task-code] code', '[quiz]', '[quiz-answer]']],
    );
    assert.deepEqual(cells('**Hint:** Wet the rope'), [lines('[hint]', '## Hint', '', 'Wet the rope'), '[code] code']);
    assert.deepEqual(cells(), ['[code] code']);
  });

  it('lists resources as links in the cell of the field above them', () => {
    const body = [
      ...[
        '**Goal:** Know bends',
        '**Resources:**',
        '- [Ashley (Book, 20 min)](https://example.org/ashley)',
        '- <https://example.org/b>',
      ],
      ...['', '**Task:** Tie', '**Resource:** [A chart](charts/a%20b.md#bends)'],
    ];

    assert.equal(
      cellOf(plan(...body), 'day')
        .split('\n\n')
        .slice(2)
        .join('\n\n'),
      lines(
        ...['**Goal:** Know bends', '', '**Resources:**', ''],
        ...['- [Ashley (Book, 20 min)](https://example.org/ashley)', '- <https://example.org/b>'],
      ),
    );
    assert.equal(
      cellOf(plan(...body), 'task'),
      lines('## Task', '', 'Tie', '', '**Resource:** [A chart](../../charts/a%20b.md#bends)'),
    );
  });

  it('leaves out posts, references to other days, a status, and links to notebooks', () => {
    const body = [
      ...[
        '- **Task:** Tie',
        '- **LinkedIn Post:** "Ten bends"',
        '  - with a picture',
        '- **Possible blog post:** (see Day 1)',
      ],
      ...[
        '- **Reading:** (see Day 1)',
        '- **Status:** 🟢 In progress',
        '- **Notebook:** [Bends](labs/days-001-009/day-001-bends.ipynb)',
      ],
      ...['- [x] Day complete ✅ 2026-11-21'],
    ];

    assert.deepEqual(cells(...body), [lines('[task]', '## Task', '', 'Tie'), '[task-notes]', '[task-code] code']);
  });

  it('turns tasks into plain bullets without dates, and keeps their nesting', () => {
    const body = [
      ...[
        '- [ ] Sheet bend',
        '  - [x] with a tucked end ✅ 2026-02-09',
        '    1. slowly',
        '- [x] Carrick bend ✅ 2026-02-10',
      ],
      ...['- [-] Granny', '- [ ] [Hunter](hunter.md) 📅 2026-02-11', '- [x] Day complete ✅ 2026-02-11'],
    ];

    assert.deepEqual(cells(...body), [
      lines(
        ...['[tasks]', '- Sheet bend', '  - with a tucked end', '    1. slowly', '- Carrick bend'],
        '- [Hunter](../../hunter.md) 📅 2026-02-11',
      ),
      '[tasks-notes]',
      '[tasks-code] code',
    ]);
  });

  it('keeps the tasks of a field in its cell', () => {
    assert.deepEqual(
      cells('**Exercises:**', '', '- [ ] Ten bends', '- [x] Ten hitches ✅ 2026-02-09')[0],
      lines(...['[exercises]', '## Exercises', '', '- Ten bends', '- Ten hitches']),
    );
  });

  it('puts text before the first field into the first cell, and text between fields into its own cells', () => {
    const body = ['A bend joins *two* ropes.', '', '**Task:** Tie', '', 'Rest a while.', '', '**Task:** Untie'];
    const text = plan(...body);

    assert.equal(cellOf(text, 'day').split('\n\n')[2], 'A bend joins *two* ropes.');
    assert.equal(cellOf(text, 'notes'), 'Rest a while.');
    assert.deepEqual(
      cellsOf(text).map((cell) => cell.split('\n')[0]),
      [...['[day]', '[task]', '[task-notes]', '[task-code] code', '[notes]', '[task-2]', '[task-notes-2]']],
    );
  });

  it('moves the objective to the top', () => {
    assert.match(cellOf(plan('**Task:** Tie', '**Goal:** Know bends'), 'day'), /\n\n\*\*Goal:\*\* Know bends$/);
  });

  it('keeps fenced code, tables, quotations and headings', () => {
    const text = plan(
      ...[
        '**Task:** Run it',
        '',
        '```python title="x"',
        'print("`" * 3)',
        '```',
        '',
        '#### Sizes',
        '',
        '| Rope | mm |',
        '|--|--|',
      ],
      ...['| a \\| b | [8](s.md) |', '', '> Wet rope', '> - shrinks', ''],
    );

    assert.equal(cellOf(text, 'task'), lines('## Task', '', 'Run it', '', '```python', 'print("`" * 3)', '```'));
    assert.equal(
      cellOf(text, 'notes'),
      lines(
        '### Sizes',
        '',
        '| Rope | mm |',
        '| --- | --- |',
        '| a \\| b | [8](../../s.md) |',
        '',
        '> Wet rope',
        '',
        '> - shrinks',
      ),
    );
  });

  it('can be made from a day that is a list item, with the links on its own line', () => {
    const text = lines('# Knots', '', '- [ ] Day 1: [Bends](bends.md)', '  - [ ] Sheet bend', '- [ ] Day 2: Hitches');

    assert.deepEqual(cellsOf(text).slice(0, 2), [
      lines('[day]', '# Day 1: Bends', '', '[Knots](../../plan.md)'),
      lines('[tasks]', '- Sheet bend'),
    ]);
    assert.equal(cellOf(text, 'resources'), '- [Bends](../../bends.md)');
  });

  it('can be made from a day that is a row of a table', () => {
    const text = lines(
      '# Knots',
      '',
      '| Day | Title | Done | Read |',
      '|--|--|--|--|',
      '| Day 1 | Bends | [ ] | [Ashley](a.md) |',
      '| Day 2 | Hitches | [ ] | |',
    );

    assert.deepEqual(cellsOf(text), [
      lines('[day]', '# Day 1: Bends', '', '[Knots](../../plan.md)', '', '- **Read:** [Ashley](../../a.md)'),
      '[code] code',
    ]);
  });

  it('links back to the right one of several identical headings', () => {
    const text = lines('# Knots', '', '## Week 1', '### Day 1', '### Day 2', '## Week 2', '### Day 1', '### Day 2');

    assert.match(cellOf(text, 'day'), /plan\.md#day-1\) · Week 1/);
    assert.match(cellOf(text, 'day', { dayIndex: 2 }), /plan\.md#day-1-1\) · Week 2/);
    assert.equal(headingFragment(text, 6), 'day-1-1');
    assert.equal(headingFragment(text, 1), undefined);
  });

  it('links to a plan with spaces, parentheses and other letters in its path', () => {
    assert.match(
      cellOf(plan(), 'day', { planPath: 'Ünde (1)/a b#c.md' }),
      /\]\(\.\.\/\.\.\/%C3%9Cnde%20%281%29\/a%20b%23c\.md#day-1-bends\)/,
    );
    assert.match(cellOf(plan(), 'day', { planPath: 'labs/plan.md' }), /\]\(\.\.\/plan\.md#/);
    assert.match(cellOf(plan(), 'day', { folder: '${day}', planPath: 'a:b.md' }), /\]\(\.\/a%3Ab\.md#/);
  });

  it('names a cell by its role or position if the label has other letters', () => {
    assert.deepEqual(
      cells('**学习目标:** 结', '**任务:** 打结', '**備考:** 水').map((cell) => cell.split('\n')[0]),
      [...['[task]', '[task-notes]', '[task-code] code', '[field-2]']],
    );
  });

  it('names the kernel and the language', () => {
    const metadataOf = (wishes: Wishes): unknown => notebookOf(plan(), wishes).metadata;

    assert.deepEqual(metadataOf({ language: 'python' }), {
      kernelspec: { display_name: 'Python 3 (ipykernel)', language: 'python', name: 'python3' },
      language_info: { name: 'python' },
    });
    assert.deepEqual(metadataOf({ language: 'r' }), {
      kernelspec: { display_name: 'R', language: 'R', name: 'ir' },
      language_info: { name: 'R' },
    });
    assert.deepEqual(metadataOf({ language: 'typescript' }), {
      kernelspec: { display_name: 'Deno', language: 'typescript', name: 'deno' },
      language_info: { name: 'typescript' },
    });
    assert.deepEqual(metadataOf({ language: 'julia' }), {
      kernelspec: { display_name: 'Julia', language: 'julia', name: 'julia' },
      language_info: { name: 'julia' },
    });
  });

  it('is the same for all line endings, with a byte order mark and with front matter', () => {
    const text = plan('**Task:** Tie', 'slowly', '', '- [ ] Sheet bend');
    const one = notebookOf(text);

    assert.deepEqual(notebookOf(text.replaceAll('\n', '\r\n')), one);
    assert.deepEqual(notebookOf(text.replaceAll('\n', '\r')), one);
    assert.deepEqual(notebookOf(`\uFEFF${text}`), one);
    assert.deepEqual(notebookOf(`---\nnote: "\`\`\`"\n---\n${text}`), one);
  });
});

describe('The resources of a day in its notebook', () => {
  it('keep their kind and minutes', () => {
    const docs = '[Docs](https://example.org/docs) (Blog, 8 min)';
    assert.ok(cells(`**Resources:** ${docs}`).includes(lines('[resources]', '## Resources', '', docs)));
  });

  it('keep a link beside a picture, of which only the text stays', () => {
    assert.ok(
      cellsOf(plan('Look at ![a bend](bend.png) and [its page](bend.md)'))[0]?.includes(
        'Look at a bend and [its page](../../bend.md)',
      ),
    );
  });
});
