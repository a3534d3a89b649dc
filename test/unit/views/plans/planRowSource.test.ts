import assert from 'node:assert/strict';
import type { PlanRow } from '../../../../src/views/rows/planRow';
import { viewOf, printTree } from '../printTree';
import { indexedPlan, planSource } from '../planSource';

const cycle = [
  '# Days 31-60: Lighthouses of the North',
  '',
  '## Module 1: Lamps and Lenses (Days 31-32)',
  '',
  '### Day 31 - Fresnel',
  '- **Learning Objective:** See why a lens is cut into rings.',
  '- **Task (30 min):** Draw a lens in section.',
  '- **Resource:** [The Fresnel lens](https://www.lenses.example/fresnel)',
  '- **Further reading:** A short history, in [two parts](https://lenses.example/2)',
  '- **Checkpoint:** Can draw it without the book.',
  '- **Blog Post:** (see Day 1)',
  '',
  '### Day 32 - Oil',
  '- [x] Weigh the wick',
  '- [ ] Burn a litre',
  '  - [ ] Note the hours',
  '',
  '## Module 2: Keepers (Days 33-34)',
  '',
  '### Day 33',
  '- **Learning:** Watches at night: who wakes whom. And why.',
  '',
  '### Day 34 - Logs',
  '',
  '## Assessment',
  '',
  '- [ ] Name five towers',
];

const links = [
  '- **Resource:** [One](https://a.example/)',
  '- **Resource:** [Two](https://b.example/)',
  '- **Resource:** [Three](https://c.example/)',
];

const tracker = [
  '# Knots and where I use them on the water',
  '',
  '## Bends',
  '### Sheet bend',
  '- [x] Tie it',
  '- [x] Tie it wet',
  '- [-] Tie it in mittens',
  '### Zeppelin bend',
  '- [ ] Tie it',
  '- [ ] Tie it behind my back',
  '- [ ] Untie it',
  '## Hitches',
  '### Clove hitch',
  '- [ ] Tie it',
  '- [ ] On a rail',
  '- [ ] On a pile',
  '- [ ] Single-handed',
  '- [ ] In the dark',
];

const log = [
  '# Week 2 at sea',
  '',
  '## Monday: Fog',
  'We waited until noon for the fog to lift.',
  '',
  '## Tuesday: Wind',
  'We sailed around the island and back to port.',
];

describe('The Plans view', () => {
  it('lists plans before logs and expands the current plan and module', () => {
    assert.deepEqual(printTree(planSource({ 'cycle.md': cycle, 'knots.md': tracker, 'week-2/README.md': log })), [
      '⌄ Days 31–60  0/4 · Lighthouses of the North',
      '  ⌄ Module 1  0/2 · Lamps and Lenses',
      '    › ☐ [arrow-right] Day 31  Fresnel',
      '    › ☐ Day 32  1/3 · Oil',
      '  › Module 2  0/2 · Keepers',
      '  › Assessment  0/1',
      '› Knots and where I use them on…  2/10',
      '› Logs  1',
    ]);
  });

  it('shows fields, tasks and links below a day, and part of the objective if the day has no title', () => {
    assert.deepEqual(printTree(planSource({ 'cycle.md': cycle }), { expandAll: true }), [
      '⌄ Days 31–60  0/4 · Lighthouses of the North',
      '  ⌄ Module 1  0/2 · Lamps and Lenses',
      '    ⌄ ☐ [arrow-right] Day 31  Fresnel',
      '      [circle-small] Learning Objective  See why a lens is cut into rings.',
      '      [circle-small] Task  Draw a lens in section.',
      '      [link-external] The Fresnel lens  lenses.example',
      '      ⌄ [circle-small] Further reading  A short history, in two parts',
      '        [link-external] two parts  lenses.example',
      '      [question] Checkpoint  Can draw it without the book.',
      '    ⌄ ☐ Day 32  1/3 · Oil',
      '      ☑ Weigh the wick',
      '      ⌄ ☐ Burn a litre',
      '        ☐ Note the hours',
      '  ⌄ Module 2  0/2 · Keepers',
      '    ⌄ ☐ Day 33  Watches at night',
      '      [circle-small] Learning  Watches at night: who wakes whom. And why.',
      '    ☐ Day 34  Logs',
      '  ⌄ Assessment  0/1',
      '    ☐ Name five towers',
    ]);
  });

  it('marks links that were checked and do not work', () => {
    const plans = planSource({ 'lamps.md': ['# Days 1-2: Lamps', '## Day 1', '- [ ] Read', ...links, '## Day 2'] });
    const linkProblems = new Map([
      ['https://a.example/', { isDead: true, mark: '404', message: 'This page is gone.' }],
      ['https://b.example/', { isDead: false, mark: 'moved', message: 'This page has moved.' }],
    ]);
    assert.deepEqual(printTree(plans, { linkProblems, expandAll: true }).slice(3, 6), [
      '    [warning] One  404 · a.example',
      '    [link-external] Two  moved · b.example',
      '    [link-external] Three  c.example',
    ]);
  });

  it('shows a skipped day without a checkbox, and counts it nowhere', () => {
    const skipped = cycle.map((line) => line.replace(/\[[ x]\]/, '[-]'));
    assert.deepEqual(printTree(planSource({ 'cycle.md': skipped })).slice(0, 4), [
      '⌄ Days 31–60  0/3 · Lighthouses of the North',
      '  ⌄ Module 1  0/1 · Lamps and Lenses',
      '    › ☐ [arrow-right] Day 31  Fresnel',
      '    › [circle-slash] Day 32  skipped · Oil',
    ]);
  });

  it('shows groups and tasks of a tracker, cancelled tasks without a checkbox', () => {
    assert.deepEqual(printTree(planSource({ 'knots.md': tracker }), { expandAll: true }).slice(0, 8), [
      '⌄ Knots and where I use them on…  2/10',
      '  ⌄ Bends  2/5',
      '    ⌄ Sheet bend  2/2',
      '      ☑ Tie it',
      '      ☑ Tie it wet',
      '      [circle-slash] Tie it in mittens  canceled',
      '    ⌄ Zeppelin bend  0/3',
      '      ☐ Tie it',
    ]);
  });

  it('shows entries of a log without checkboxes, and the folder of the log', () => {
    assert.deepEqual(printTree(planSource({ 'week-2/README.md': log }), { expandAll: true }), [
      '⌄ Logs  1',
      '  ⌄ Week 2 at sea  week-2',
      '    [note] Monday  Fog',
      '    [note] Tuesday  Wind',
    ]);
  });

  it('adds the folder to plans with the same name, or the path if the folder is the same too', () => {
    assert.deepEqual(
      printTree(planSource({ 'a/plan.md': cycle, 'b/plan.md': cycle, 'c/1.md': tracker, 'c/2.md': tracker })),
      [
        '› Days 31–60  0/4 · a · Lighthouses of the North',
        '› Days 31–60  0/4 · b · Lighthouses of the North',
        '› Knots and where I use them on…  2/10 · c/1.md',
        '› Knots and where I use them on…  2/10 · c/2.md',
      ],
    );
  });

  it('names a plan without a title after its file, and a README after its folder', () => {
    const days = ['## Day 1', '- [ ] Read', '', '## Day 2', '- [ ] Write'];
    assert.deepEqual(printTree(planSource({ 'notes.md': days, 'spring/README.md': days })), [
      '› notes.md  0/2',
      '› spring  0/2',
    ]);
  });

  it('shows files that were not read, and that the limit of files was reached', () => {
    const source = planSource(
      {},
      {
        unread: [
          { path: 'big.md', reason: 'tooLarge', size: 3_200_000 },
          { path: 'gone.md', reason: 'unreadable', size: undefined },
          { path: 'old.md', reason: 'undecodable', size: 120 },
        ],
        fileLimitReached: 20_000,
      },
    );
    assert.deepEqual(printTree(source), [
      '[warning] big.md  too large to read: 3.2 MB',
      '[warning] gone.md  can’t be read',
      '[warning] old.md  unknown encoding',
      '[warning] Stopped looking after 20,000 Markdown files',
    ]);
  });

  it('shows that a plan has merge conflicts', () => {
    const lines = [
      ...cycle.slice(0, 5),
      '<<<<<<< ours',
      '- One',
      '=======',
      '- Two',
      '>>>>>>> theirs',
      ...cycle.slice(12),
    ];
    const [first] = printTree(planSource({ 'cycle.md': lines }));
    assert.equal(first, '⌄ [warning] Days 31–60  merge conflicts · 0/4 · Lighthouses of the North');
  });

  it('collapses all rows until the first index is complete', () => {
    assert.deepEqual(printTree(planSource({ 'cycle.md': cycle }, { isLooking: true })), [
      '› Days 31–60  0/4 · Lighthouses of the North',
    ]);
  });

  it('keeps rows expanded or collapsed when the current day changes', () => {
    const source = { ...planSource({ 'cycle.md': cycle }) };
    const view = viewOf(source);
    const statesOfModules = (): readonly string[] =>
      view.children(view.children(undefined)[0]).map((row) => view.collapsibleState(row));
    assert.deepEqual(statesOfModules(), ['expanded', 'collapsed', 'collapsed']);
    const later = cycle.map((line) => line.replace('- Fresnel', '- Fresnel ✅').replace('[ ]', '[x]'));
    source.plans = [indexedPlan('cycle.md', later)];
    assert.equal(view.currentDayRow()?.day.label, 'Day 33');
    assert.deepEqual(statesOfModules(), ['expanded', 'collapsed', 'collapsed']);
  });

  it('creates no rows below plans and modules that nobody has expanded', () => {
    const view = viewOf(planSource({ 'cycle.md': cycle, 'tracker.md': tracker }));
    const unasked = (row: PlanRow): PlanRow => ({ ...row, children: () => assert.fail(`the rows below ${row.id}`) });
    const plans = view.children(undefined);
    assert.deepEqual(
      plans.map((row) => view.collapsibleState(unasked(row))),
      ['expanded', 'collapsed'],
    );
    const modules = view.children(plans[0]);
    assert.deepEqual(
      modules.map((row) => view.collapsibleState(unasked(row))),
      ['expanded', 'collapsed', 'collapsed'],
    );
  });

  it('shows no arrow beside a plan or a module with nothing below it', () => {
    const empty = ['# Days 1-2: Knots', '## Day 1', '- [x] a', '## Day 2', '- [x] b'];
    const view = viewOf(planSource({ 'a.md': empty }), { hidesComplete: true });
    const [row] = viewOf(planSource({ 'a.md': empty })).children(undefined);
    assert.ok(row);
    assert.equal(view.collapsibleState(row), 'none');
  });

  it('leaves out skipped days if complete rows are hidden', () => {
    const days = ['# Days 1-3: Knots', '## Day 1', '- [-] a', '## Day 2', '- [x] b', '## Day 3', '- [ ] c'];
    assert.deepEqual(printTree(planSource({ 'a.md': days }), { hidesComplete: true }), [
      '⌄ Days 1–3  1/2 · Knots',
      '  › ☐ [arrow-right] Day 3  0/1',
    ]);
  });

  it('leaves out complete rows if they are hidden', () => {
    const done = cycle.map((line) => line.replace('### Day 32 - Oil', '### Day 32 - Oil ✅').replace('[ ] ', '[x] '));
    assert.deepEqual(
      printTree(planSource({ 'cycle.md': done, 'knots.md': tracker }), { hidesComplete: true, expandAll: true }),
      [
        '⌄ Days 31–60  1/4 · Lighthouses of the North',
        '  ⌄ Module 1  1/2 · Lamps and Lenses',
        '    ⌄ ☐ Day 31  Fresnel',
        '      [circle-small] Learning Objective  See why a lens is cut into rings.',
        '      [circle-small] Task  Draw a lens in section.',
        '      [link-external] The Fresnel lens  lenses.example',
        '      ⌄ [circle-small] Further reading  A short history, in two parts',
        '        [link-external] two parts  lenses.example',
        '      [question] Checkpoint  Can draw it without the book.',
        '  ⌄ Module 2  0/2 · Keepers',
        '    ⌄ ☐ [arrow-right] Day 33  Watches at night',
        '      [circle-small] Learning  Watches at night: who wakes whom. And why.',
        '    ☐ Day 34  Logs',
        '⌄ Knots and where I use them on…  2/10',
        '  ⌄ Bends  2/5',
        '    ⌄ Zeppelin bend  0/3',
        '      ☐ Tie it',
        '      ☐ Tie it behind my back',
        '      ☐ Untie it',
        '  ⌄ Hitches  0/5',
        '    ⌄ Clove hitch  0/5',
        '      ☐ Tie it',
        '      ☐ On a rail',
        '      ☐ On a pile',
        '      ☐ Single-handed',
        '      ☐ In the dark',
      ],
    );
  });
});

describe('A row of the Plans view', () => {
  const allRows = (rows: readonly PlanRow[]): readonly PlanRow[] =>
    rows.flatMap((row) => [row, ...allRows(row.children())]);

  it('has an id that is unique in the tree', () => {
    const view = viewOf(planSource({ 'a.md': cycle, 'b.md': cycle, 'knots.md': tracker, 'log.md': log }));
    const ids = allRows(view.children(undefined)).map((row) => row.id);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('is the same object as long as its plan is', () => {
    const view = viewOf(planSource({ 'a.md': cycle, 'log.md': log }));
    assert.deepEqual(allRows(view.children(undefined)), allRows(view.children(undefined)));
    for (const [index, row] of allRows(view.children(undefined)).entries()) {
      assert.equal(row, allRows(view.children(undefined))[index]);
    }
  });

  it('keeps its id when the text above it changes', () => {
    const ids = (lines: readonly string[]): readonly string[] =>
      allRows(viewOf(planSource({ 'a.md': lines })).children(undefined)).map((row) => row.id);
    const [title = '', ...rest] = cycle;
    assert.deepEqual(ids([title, '', 'A preface of two lines,', 'written later.', ...rest]), ids(cycle));
  });

  it('knows its parent', () => {
    const view = viewOf(planSource({ 'a.md': cycle, 'week-2/README.md': log }));
    for (const row of allRows(view.children(undefined))) {
      assert.ok(
        row.children().every((child) => child.parent === row),
        row.id,
      );
    }
  });

  it('is found by a line of its day', () => {
    const source = planSource({ 'a.md': cycle });
    const view = viewOf(source);
    const dayAt = (line: number): string | undefined =>
      source.plans.flatMap(({ uri }) => view.dayRowAt(uri, line)?.day.label)[0];
    assert.deepEqual([0, 2, 4, 9, 12, 15, 19].map(dayAt), [
      undefined,
      undefined,
      'Day 31',
      'Day 31',
      'Day 32',
      'Day 32',
      'Day 33',
    ]);
  });

  it('tells menus whether it holds links', () => {
    const view = viewOf(planSource({ 'cycle.md': cycle }));
    const contexts = (parent: PlanRow | undefined): readonly string[] =>
      view.children(parent).flatMap((row) => [view.item(row).contextValue, ...contexts(row)]);
    const days = contexts(undefined).filter((context) => /^(?:day|field)/.test(context));
    assert.deepEqual(days, [
      'day.open.links',
      ...['field', 'field', 'field.links', 'field'],
      ...['day.open', 'day.open', 'field', 'day.open'],
    ]);
  });

  it('tells menus whether a plan is the one that the learner chose', () => {
    const contexts = (chosenPlan?: string): readonly string[] => {
      const view = viewOf(planSource({ 'a.md': cycle, 'b.md': cycle }), chosenPlan === undefined ? {} : { chosenPlan });
      return view.children(undefined).map((row) => view.item(row).contextValue);
    };
    assert.deepEqual(contexts('b.md'), ['plan', 'plan.followed']);
    assert.deepEqual(contexts(), ['plan', 'plan']);
  });

  it('tells menus and people which log is the learner’s own', () => {
    const log = ['# Log', '## 2026-11-20', 'Knots', '## 2026-11-21', 'Sails'];
    const rows = (ownLog?: string): readonly string[] => {
      const view = viewOf(planSource({ 'a.md': log, 'b.md': log }), ownLog === undefined ? {} : { ownLog });
      const [logs] = view.children(undefined);
      return view.children(logs).map((row) => `${view.item(row).contextValue}: ${view.item(row).description}`);
    };
    assert.deepEqual(rows('b.md'), ['plan.log: a.md', 'plan.ownLog: your log · b.md']);
    assert.deepEqual(rows(), ['plan.log: a.md', 'plan.log: b.md']);
  });

  it('tells menus whether a day has its notebook and its lab', () => {
    const link = (label: string): string => `- **${label}:** [Own](labs/day-1-own/README.md)`;
    const text = ['# Days 1-3', '## Day 1', link('Notebook'), '## Day 2', link('Lab'), link('Notebook'), '## Day 3'];
    const view = viewOf(planSource({ 'plan.md': text }));
    const [plan] = view.children(undefined);
    const days = view.children(plan).map((row) => view.item(row).contextValue);
    assert.deepEqual(days, ['day.open.notebook', 'day.open.notebook.lab', 'day.open']);
  });
});
