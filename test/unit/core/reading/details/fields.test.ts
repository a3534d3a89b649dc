import assert from 'node:assert/strict';
import type { Field } from '../../../../../src/core/model/plan';
import { withNested } from '../../../../../src/core/model/walk';
import { firstDay, lines } from '../../planLines';

/** The details of a day with this body. */
function details(...body: readonly string[]): ReturnType<ReturnType<typeof firstDay>['readDetails']> {
  return firstDay(lines('# Plan', '## Day 1', ...body, '## Day 2')).readDetails();
}

function inShort({ label, role, minutes, text }: Field): string {
  return `${label} <${role ?? '-'}>${minutes === undefined ? '' : ` ${minutes} min`} ${text}`.trimEnd();
}

describe('the fields of a day', () => {
  const labels: readonly (readonly [label: string, role: Field['role']])[] = [
    ['Ziel', 'objective'],
    ['Objectif', 'objective'],
    ['Ejercicio', 'task'],
    ['Übungen', 'task'],
    ['Tarefa', 'task'],
    ['Défi', 'task'],
    ['Compiti', 'task'],
    ['Concetto', 'skill'],
    ['Verifica', 'checkpoint'],
    ['Risorse', 'resource'],
    ['Publicación', 'post'],
    ['Laboratório', 'lab'],
    ['Leerdoelen', 'objective'],
    ['Opdracht', 'task'],
    ['Zadania', 'task'],
    ['Źródła', 'resource'],
    ['Günün hedefi', 'objective'],
    ['ALIŞTIRMALAR', 'task'],
    ['Tujuan', 'objective'],
    ['Kuis', 'checkpoint'],
    ['Mục tiêu', 'objective'],
    ['Bài tập', 'task'],
    ['Tài liệu', 'resource'],
    ['Mục tiêu'.normalize('NFD'), 'objective'],
  ];
  for (const [label, role] of labels) {
    it(`have the role ${role} if they are labelled ${label}`, () => {
      assert.equal(details(`- **${label}:** x`).fields[0]?.role, role);
    });
  }

  it('have no role if they tell how far something is, or only what a day is about', () => {
    const others = ['Exercise status', 'Status of the tasks', 'Estado del ejercicio', 'Focus', '🎯 Focus (today)'];
    for (const label of [...others, '练习状态', 'Статус задачи']) {
      assert.equal(details(`- **${label}:** x`).fields[0]?.role, undefined, label);
    }
    assert.equal(details('- **Listening Focus:** x').fields[0]?.role, 'skill');
    assert.equal(details('- **Kick-stand project:** x').fields[0]?.role, 'task');
    assert.equal(details('- **Stand-up exercise:** x').fields[0]?.role, 'task');
    assert.deepEqual(details('Focus: x').fields, []);
  });

  it('end with their own paragraph: a line that goes on with an item of the list below belongs to that', () => {
    const { fields } = details(
      '**Objective:** Tie a loop',
      'that holds',
      '- Find a rope',
      '  as long as you are',
      'or longer',
    );
    assert.deepEqual(fields.map(inShort), ['Objective <objective> Tie a loop that holds']);
  });

  it('leave out the done date of the task that they are', () => {
    const { fields } = details(
      '- [x] **Quiz:** Why? ✅ 2026-11-21',
      '- [x] **Task:** Tie',
      '  [completion:: 2026-11-21]',
    );
    assert.deepEqual(fields.map(inShort), ['Quiz <checkpoint> Why?', 'Task <task> Tie [completion:: 2026-11-21]']);
  });

  it('are labelled lines, as paragraphs and as list items, with the roles of their labels', () => {
    const { fields } = details(
      '**🎯 Learning Objective:** Know why tides turn',
      '- **Task (30 min):** Draw the moon',
      '- **Python Skill:** Lists',
      '- **Docker Setup:** None',
      '- **Checkpoint**: Can explain *neaps*',
      '- __Micro-Quiz:__ What is slack water?',
      '- **📝 LinkedIn Post:** "Tides: a start"',
      '- **Possible blog post (for the week):** (see Day 1)',
    );
    assert.deepEqual(fields.map(inShort), [
      'Learning Objective <objective> Know why tides turn',
      'Task <task> 30 min Draw the moon',
      'Python Skill <skill> Lists',
      'Docker Setup <-> None',
      'Checkpoint <checkpoint> Can explain neaps',
      'Micro-Quiz <checkpoint> What is slack water?',
      'LinkedIn Post <post> "Tides: a start"',
      'Possible blog post (for the week) <post> (see Day 1)',
    ]);
  });

  it('are read alike if the emoji of the label is damaged', () => {
    for (const emoji of ['🎯', 'ðŸŽ¯', '��', '']) {
      assert.deepEqual(details(`**${emoji} Learning Objective:** Know`).fields.map(inShort), [
        'Learning Objective <objective> Know',
      ]);
    }
  });

  it('end the text of a task, which continues up to the first field', () => {
    const day = firstDay(
      lines(
        '## Day 1',
        '- [ ] Read the chapter on `neaps`,',
        '  slowly  ',
        '**Key concepts:** Springs and neaps',
        'Goal: Know both',
        '- [x] Tie\u2028**it:** twice ✅ 2026-11-20',
        '  **Note:** with a fid',
        '  - [ ] **Task:** Whip the end',
        '    and tar it',
        '    Remark: no field, for its word has no role',
      ),
    );
    assert.deepEqual(
      withNested(day.tasks).map(({ text }) => text),
      [
        'Read the chapter on neaps, slowly',
        'Tie it: twice',
        'Task: Whip the end and tar it Remark: no field, for its word has no role',
      ],
    );
    assert.deepEqual(day.readDetails().fields.map(inShort), [
      'Key concepts <skill> Springs and neaps',
      'Goal <objective> Know both',
      'Note <-> with a fid',
      'Task <task> Whip the end and tar it Remark: no field, for its word has no role',
    ]);
  });

  it('begin on a new line of the same list item, and include the list below', () => {
    const { fields } = details(
      '- **Learning:** Streams and',
      '  their edges.',
      '  **Resources:**',
      '  - [Atlas (Docs, 10 min)](https://example.org/a)',
      '  - [Film](https://example.org/b) - 45 min',
      '- **Doable:** Plot one.',
    );
    assert.deepEqual(
      fields.map((field) => [inShort(field), field.line, field.resources.map(({ title }) => title)]),
      [
        ['Learning <objective> Streams and their edges.', 2, []],
        ['Resources <resource>', 4, ['Atlas', 'Film']],
        ['Doable <task> Plot one.', 7, []],
      ],
    );
  });

  it('end where other text begins that is not deeper', () => {
    const { fields, resources } = details(
      '- **Goal:** Sail',
      '- [Atlas](https://example.org/a)',
      '',
      '[Film](https://example.org/b)',
    );
    assert.deepEqual(
      [fields.map((field) => field.resources.length), resources.map(({ title }) => title)],
      [[0], ['Atlas', 'Film']],
    );
  });

  it('say whether they hold only links, or only point elsewhere', () => {
    const flags = (line: string): unknown => {
      const [field] = details(line).fields;
      return [field?.onlyLinks, field?.onlyReference];
    };
    assert.deepEqual(flags('- **Resource:** [A](https://a.example), [B](https://b.example)'), [true, false]);
    assert.deepEqual(flags('- **Resource:** [A](https://a.example) (8 min)'), [true, false]);
    assert.deepEqual(flags('- **Resource:** [A](https://a.example) and the book'), [false, false]);
    assert.deepEqual(flags('- **Resources:** The Book, ch. 1'), [false, false]);
    assert.deepEqual(flags('- **Blog post:** (see Day 1)'), [false, true]);
    for (const reference of ['(见第1天)', '（1日目を参照）', '(1일차 참고)']) {
      assert.deepEqual(flags(`- **Blog post:** ${reference}`), [false, true], reference);
    }
    assert.deepEqual(flags('- **Blog post:** 我看见大海'), [false, false]);
    assert.deepEqual(flags('- **Blog post:** see for yourself'), [false, false]);
  });

  it('may be a label that ends its line, above a list', () => {
    assert.deepEqual(details('Task:', '- Tie a bowline').fields.map(inShort), ['Task <task>']);
  });

  it('have labels that are not bold only if the words have a role', () => {
    assert.deepEqual(details('- Goal: Sail', '- Note: Wind').fields.map(inShort), ['Goal <objective> Sail']);
  });

  it('have labels that end in a full-width colon, or that are a bold line', () => {
    assert.deepEqual(details('目标：学会打结', '', '**Task**：Tie one').fields.map(inShort), [
      '目标 <objective> 学会打结',
      'Task <task> Tie one',
    ]);
    for (const label of ['**Tasks**', '__Tasks__']) {
      assert.deepEqual(details(label, '', '- Tie a bowline').fields.map(inShort), ['Tasks <task>']);
    }
  });

  it('take the role of their last word that has one', () => {
    const role = (label: string): unknown => details(`- **${label}:** x`).fields[0]?.role;
    assert.equal(role('Practice Quiz'), 'checkpoint');
    assert.equal(role('Learning Resources'), 'resource');
    assert.equal(role('Project Increment'), 'task');
    assert.equal(role('Key Concepts'), 'skill');
    assert.equal(role('Notebook'), 'lab');
    assert.equal(role("Objectif d'apprentissage"), 'objective');
    assert.equal(role('Aufgabe (20 Min)'), 'task');
    assert.equal(role('Weather'), undefined);
  });
});

describe('the minutes of a day', () => {
  it('are those of the heading, otherwise the sum of its task fields, never of its resources', () => {
    const minutes = (heading: string, ...body: readonly string[]): unknown =>
      firstDay(lines('# Plan', heading, ...body, '## Day 2')).readDetails().minutes;
    const tasks = [
      '- **Task (30 min):** a',
      '- **Project (15 min):** b',
      '- **Resource (9 min):** [A](https://a.example)',
    ];
    assert.equal(minutes('## Day 1 (20 min)', ...tasks), 20);
    assert.equal(minutes('## Day 1', ...tasks), 45);
    assert.equal(minutes('## Day 1', '- [A (10 min)](https://a.example)'), undefined);
  });
});

describe('the resources of a day', () => {
  it('have a title, a kind and minutes from the text of the link, or from what follows it', () => {
    const { resources } = details(
      '- [Atlas (Official Docs, 5 min read)](https://example.org/a)',
      '- [Film](https://example.org/b) (Video, 1.5 h)',
      '- [Tables (2nd edition)](https://example.org/c)',
      '- <https://example.org/d/>',
      '- **Tutorial**: https://example.org/e',
      '- Slides: https://example.org/f',
      '- [Ref][r]',
      '',
      '[r]: https://example.org/wiki_(sea)',
    );
    assert.deepEqual(
      resources.map(({ title, target, kind, minutes, line }) => [title, target.slice(20), kind, minutes, line]),
      [
        ['Atlas', 'a', 'Official Docs', 5, 2],
        ['Film', 'b', 'Video', 90, 3],
        ['Tables (2nd edition)', 'c', undefined, undefined, 4],
        ['example.org/d', 'd/', undefined, undefined, 5],
        ['Tutorial', 'e', undefined, undefined, 6],
        ['Slides', 'f', undefined, undefined, 7],
        ['Ref', 'wiki_(sea)', undefined, undefined, 8],
      ],
    );
  });

  it('are links worth opening: not anchors, images, badges, comments or navigation', () => {
    const { resources } = details(
      '[Up](#plan) ![Picture](a.png) [![Badge](b.svg)](https://ci.example)',
      '<!-- [Old](https://old.example) -->',
      '[Back to top](README.md) [<< Previous](day0.md) [Next](day2.md) [→](day2.md)',
      '`[Code](https://code.example)`',
      '[Next.js](https://next.example)',
    );
    assert.deepEqual(
      resources.map(({ title }) => title),
      ['Next.js'],
    );
  });

  it('are local if their address has no scheme', () => {
    const { resources } = details('[A](./a.md) [B](/b.md#c) [D](https://d.example) [E](//e.example) [F](vscode:f)');
    assert.deepEqual(
      resources.map(({ title, local }) => [title, local]),
      [
        ['A', true],
        ['B', true],
        ['D', false],
        ['E', false],
        ['F', false],
      ],
    );
  });
});

describe('the tasks of a day', () => {
  const tasks = (...body: readonly string[]) => firstDay(lines('# Plan', '## Day 1', ...body)).tasks;

  it('have the date at the end of their first line, however many lines follow', () => {
    const [task] = tasks('- [x] Tie a bowline ✅ 2026-11-02', '  and a bend', '  and a hitch');
    assert.deepEqual([task?.text, task?.doneOn], ['Tie a bowline and a bend and a hitch', '2026-11-02']);
  });

  it('have the text of a reference link', () => {
    assert.equal(tasks('- [ ] [Book of knots][book]', '', '[book]: knots.md')[0]?.text, 'Book of knots');
  });
});
