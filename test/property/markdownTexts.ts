import fc from 'fast-check';

const words = fc.constantFrom(
  ...[
    'Day',
    'Days',
    'Week',
    'Module',
    'Monday',
    'Día',
    'Session',
    'tide',
    'knot',
    'Status',
    'Task',
    '🎯',
    'ðŸŽ¯',
    '✅',
  ],
  ...[
    '2026-11-21',
    '1',
    '2',
    '3',
    '31-60',
    '1a',
    '(30 min)',
    '- completed 2026-01-02',
    '[a](b.md)',
    'https://c.example',
  ],
  ...['**bold**', '`code`', '<!--', '-->', '<summary>', '\0', '\uD800', '|', ':', '&amp;', '\\', '[x]', '[ ]'],
);

const phrase = fc.array(words, { maxLength: 5 }).map((some) => some.join(' '));

const opening = fc.constantFrom(
  ...[
    '',
    '# ',
    '## ',
    '### ',
    '###### ',
    '- ',
    '- [ ] ',
    '- [x] ',
    '1. [ ] ',
    '2. [ ] Gün: ',
    '* [-] ',
    '> ',
    '> - [ ] ',
    '\n> [!todo] ',
    '\n',
    '- # ',
    '| ',
  ],
  ...['```', '~~~~', '---', '===', '    ', '\t', '  - ', '  - [x] ', '    1. ', '- **Task (5 min):** ', '**Goal:** '],
);

const label = fc.constantFrom(
  ...[
    'Day 1',
    'Week of March 2',
    '월~수',
    '月・水',
    'Day 2',
    '**Day** 2',
    '[Day 3](c.md)',
    'Days 3-4',
    'Session 1b',
    'Día 2',
    'dÃ­a 3',
    'Monday',
    '_Tuesday_',
    'Mi 07.01.',
    'Bonus Day 5',
    'Mon–Wed',
    'Thu-Sat',
    'Days 7+8a',
    '[Day 6]',
    'Knots (Day 7)',
    'Tag 1 - 29. April',
    'Les 4:',
    '3e dag',
    'Dzień 1',
    '1. Gün',
    'SALI',
    'Hari ke-2',
    'Minggu',
    'Ngày 3'.normalize('NFD'),
    'Buổi học 4',
    'Thứ 2',
    'KW 12',
  ],
);

const line = fc.oneof(
  { weight: 1, arbitrary: fc.tuple(opening, phrase).map(([mark, text]) => mark + text) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('## ', '### '), label, phrase)
      .map(([depth, day, rest]) => `${depth}${day} ${rest}`),
  },
);

/** Days in a row that are lines of their own. */
const datedLines = fc
  .tuple(
    fc.constantFrom('July ', '**Mon, July ', '2026-07-0', '2026/07/', 'julio ', '7月'),
    fc.array(fc.tuple(fc.nat({ max: 9 }), phrase), { maxLength: 5 }),
    fc.constantFrom('\n', '\n\n'),
  )
  .map(([month, days, lineEnding]) => days.map(([day, rest]) => `${month}${day}: ${rest}`).join(lineEnding));

const table = fc
  .array(fc.tuple(fc.constantFrom('1', '2', '03', 'Day 4', '[ ]', '[x]'), phrase), { maxLength: 4 })
  .map((rows) =>
    ['', '| Day | What |', '|--|--|', ...rows.map(([day, what]) => `| ${day} | ${what} |`), ''].join('\n'),
  );

/** Markdown as people write it, and as accidents leave it: headings in lists, open fences, NUL bytes, lone surrogates. */
export const markdownTexts = fc
  .array(
    fc.oneof({ weight: 12, arbitrary: line }, { weight: 1, arbitrary: table }, { weight: 1, arbitrary: datedLines }),
    { maxLength: 40 },
  )
  .chain((some) => fc.constantFrom('\n', '\r\n', '\r').map((lineEnding) => some.join(lineEnding)));

/** Any string at all. */
export const anyTexts = fc.string({ unit: 'binary', maxLength: 200 });
