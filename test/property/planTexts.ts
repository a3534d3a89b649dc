import fc from 'fast-check';

const words = fc.constantFrom(
  'knot',
  'tide',
  '**sail**',
  '`code`',
  '[chart](c.md)',
  '🎯',
  'día',
  '(45m)',
  'a ^b',
  '\\',
);
const phrase = fc.array(words, { minLength: 1, maxLength: 3 }).map((some) => some.join(' '));

const signifier = fc.constantFrom(
  '📅 2026-02-10',
  '⏳ 2026-02-10',
  '🛫 2026-02-09',
  '➕ 2026-01-01',
  '🔁 every week',
  '⏫',
  '#wk1',
  '🆔 a1',
  '⛔ a1,b2',
  '🏁 delete',
);
const doneDate = fc.constantFrom(
  '✅ 2026-02-09',
  '✅2026-02-09',
  '✅\uFE0F 2026-02-09',
  '✅ 2026-02-30',
  '[completion:: 2026-02-09]',
  '(completion:: 2026-02-09)',
  '{cm:2026-02-09}',
  '[2026-02-09]',
);
const ends = fc.constantFrom('', '', '', ' ', '  ', '   ', '\t', ' ^day-1', ' ^day-1  ');

/** The text after the box of a task: words, signifiers and done dates in any order, then perhaps a block id and blanks. */
export const taskTexts = fc
  .tuple(
    phrase,
    fc.array(fc.oneof({ weight: 3, arbitrary: signifier }, { weight: 1, arbitrary: doneDate }), { maxLength: 3 }),
    ends,
  )
  .map(([text, tail, end]) => [text, ...tail].join(' ') + end);

const marks = fc.constantFrom('- ', '* ', '+ ', '1. ', '2) ', '-\t', '-   ', '- - ', '* 1. ');
const indents = fc.constantFrom('', '', '', '  ', '    ', '\t', '   ');
const quotations = fc.constantFrom('', '', '', '', '> ', '>', '> > ');
const boxes = fc.constantFrom(
  ...['[ ] ', '[ ] ', '[ ] ', '[x] ', '[x] ', '[X] ', '[/] ', '[-] ', '[✔️] ', '[\t] ', '[ ]\t'],
  ...['', '[ ]', '[x](c.md) ', '[] ', '-'],
);

const item = fc
  .tuple(quotations, indents, marks, boxes, taskTexts)
  .map(([quotation, indent, mark, box, text]) => quotation + indent + mark + box + text);

const other = fc.constantFrom(
  ...[
    '',
    '',
    'Some prose',
    '  more of it',
    '---',
    '***',
    '### Notes',
    '```',
    '~~~',
    '<!-- note',
    '-->',
    '-',
    '  [ ] late',
  ],
  ...[
    '**Task (5 min):** Draw',
    '- **Checkpoint:** Ready',
    '**Goal:** Know',
    '[ref]: c.md',
    '> quoted',
    '</details>',
    '===',
  ],
  ...['- Day 1: Knots', '- Day 2: Bends', '**Thoughts:** hard', '| Day | What |\n|--|--|\n| Monday | knots |'],
  ...['| Done | What |\n|--|--|\n| [ ] | knots |\n| [x] | bends \\| hitches |\nno bars here', '    indented', '> ---'],
);

/** A line below the heading of a day. */
export const bodyLines = fc.oneof({ weight: 3, arbitrary: item }, { weight: 2, arbitrary: other });

const labels = fc.constantFrom<((number: number) => string)[]>(
  ...['Day', 'Day', 'Day', 'Día', 'Tag', 'Session', 'Week'].map(
    (word) => (number: number) => `${word} ${number}: Knots`,
  ),
  (number) => `Days ${2 * number - 1}-${2 * number}: Knots`,
  (number) => `2026-03-0${number}`,
  (number) => `Knots (Week ${number})`,
  (number) => `Week 1 · Day ${number}: Knots (1h30)`,
  (number) => `Monday, March ${number}: Knots`,
  (number) => `9/${number} ~ 9/${number + 1}`,
  (number) => `Weekend ${number}: Knots`,
);
/** The days of a plan that is not one of headings, and not as short. */
const otherForms = fc.constantFrom(
  [1, 2, 3, 4, 5].map((number) => `- Week ${number}: Knots`),
  ['| Week | Date | Topic |', '|--|--|--|', ...[1, 2, 3].map((number) => `| ${number} | Mar ${number} | Knots |`)],
  ['| Day | Topic | Done |', '|--|--|--|', '| 1 ✅ | Knots | [x] |', '| 2 | Bends | [ ] |', '| | more | [ ] |'],
  [
    '## Week 1',
    '### Day 1',
    '- Knots',
    '### Day 2',
    '- [ ] Bends',
    '## Week 2: Sails',
    '- Fold',
    '## Week 3',
    '- [ ] Reef',
  ],
  [1, 2, 3, 4, 5].map((number) => `- **Monday 2026-02-0${number}** (30min): Knots`),
  ['| Day | Place | Topic |', '|--|--|--|', '| 1 | Pier | Knots |', '| 2 | Hall | Bends |', '| 3 | | 🔄 |'],
  ['To do:', 'Day 1: Knots', 'Day 2: Bends', 'Day 3: Hitches'],
  ['Rope', 'Sail', 'Tar'].flatMap((group) => [`- ${group}`, ...Array<string>(4).fill('  - [ ] Splice')]),
  ['**Monday:** Knots', '', '**Tuesday** — Bends', '', 'Wednesday: Hitches'],
  ['## Week 1', '**Monday:** Knots', 'Tuesday: Bends', 'Wednesday - Hitches', '- [ ] Rest'],
  ['##Day 1: Knots', 'Tie one.', '', '##Day 2: Bends', '- [ ] Bend', '', '##Day 3'],
  ['## Day 1', '- Knots', '## Day 2', '- [ ] Bends', '### Day 3', 'Hitches.', '### Day 4', '- [ ] Splices'],
  ['## Day 1', 'Knots', '', '**Day 2:** Bends', '', '**Day 3:** Hitches', '- [ ] Rest'],
  ['Rope', 'Sails', 'Wind'].flatMap((work, at) => [`## Sprint ${at + 1} (Week ${at + 1}): ${work}`, '- Read']),
  ['- Weeks 1–2: Knots', '- Weeks 3–4: Bends', '- Weeks 5–6: Hitches'],
  ['## Monday (Day 1)', '- Buy', '## Tuesday (Day 2)', '- [ ] Bake', '## Wednesday', '- Eat'],
  ['## Day 1', '- Tie', '## Day 2', 'Coil.', '', '**Day 3: Rope**', '', '- [ ] Splice'],
  ['## 01-Mar-2026', '- [ ] Tie', '## 02-Mar-2026 1934', '- Coil', '## 02-Mar-2026 Sails', 'Sewn.'],
  ['# Plan', '', 'Week 1', '', 'Tie one.', '', 'Week 2', '', 'Coil it.', '', 'Week 3', '', 'Rest.'],
  ['## Week 1', '### Mon Jul 27 — Rope', '- Tie', '## Week 2', '**Mon Aug 3 — Oars.** Row.', '', '- [ ] Sew'],
  ['# Plan', '## 8/26 - Rope', '### Tie', '## 8/28 - Sails', '- Sew', '## 9/2 - Oars'],
  ['## Week of March 2', '- [ ] Knots', '## Week of March 9: Bends', '- Bend', '## Week of March 16'],
  ['---', '', '## Week 1', '### Day 1', '- Knots', '', '---', '', '## Week 2', '### Day 2', '- [ ] Bends'],
);
const heading = fc.tuple(fc.constantFrom('## ', '## ', '## ', '> ## ', '- ## ', '- ', '- [ ] ', '**'), labels);

/** Two or three days in the same form: usually headings, sometimes list items or bold lines. */
const days = heading.chain(([mark, label]) =>
  fc
    .array(fc.array(bodyLines, { maxLength: 4 }), { minLength: 2, maxLength: 3 })
    .map((bodies) =>
      bodies.flatMap((body, index) => [`${mark}${label(index + 1)}${mark === '**' ? '**' : ''}`, ...body]),
    ),
);

const starts = fc.constantFrom('', '', '\uFEFF', '---\ndaymark: {}\n---\n');

/** Plans as people write them: all kinds of lists, quotations and line endings, with or without a line ending at the end. */
export const planTexts = fc
  .tuple(
    starts,
    fc.array(bodyLines, { maxLength: 2 }),
    fc.oneof({ weight: 9, arbitrary: days }, otherForms),
    fc.constantFrom('\n', '\n', '\r\n', '\r'),
    fc.boolean(),
  )
  .map(([start, before, some, lineEnding, isEnded]) => {
    const text = `${start}# Plan\n${[...before, ...some].join('\n')}${isEnded ? '\n' : ''}`;
    return text.replaceAll('\n', lineEnding);
  });
