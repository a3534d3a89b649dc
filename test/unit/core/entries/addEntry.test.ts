import assert from 'node:assert/strict';
import { addEntry } from '../../../../src/core/entries/addEntry';
import { readPlanText } from '../../../../src/core/writing/lines/planText';
import { applyChanges, inverseOf } from '../../../../src/core/markdown/textChange';
import { splitLines } from '../../../../src/core/markdown/lines';
import { lines } from '../planLines';

const today = '2026-11-22';

/** The text with a new entry and `▮` at the end of the line in which one begins to write; or the refusal. */
function withEntry(text: string, date = today, isToldSo = false): string {
  const edit = addEntry(readPlanText(text, { isToldSo }), date);
  if (edit.kind === 'refused') {
    return `refused: ${edit.reason}, line ${edit.line}${edit.label === undefined ? '' : `, ${edit.label}`}`;
  }
  const after = applyChanges(text, edit.changes);
  assert.equal(applyChanges(after, inverseOf(text, edit.changes)), text);
  return splitLines(after)
    .map((line, index) => (index === edit.line ? `${line}▮` : line))
    .join('\n');
}

/** The heading that follows these two in a log, or comes before them. */
function headingAfter(one: string, other: string, date = today, title = '# My log'): string {
  const text = withEntry(lines(title, '', one, '', 'Tied a knot.', '', other, '', 'Tied two.'), date);
  const [added] = text.split('\n').filter((line) => line.startsWith('##') && ![one, other].includes(line));
  return added ?? text;
}

describe('New Entry', () => {
  it('goes to the end of a log whose newest entry is the last', () => {
    assert.equal(
      withEntry(lines('# My log', '', '## 2026-11-20', '', 'Knots', '', '## 2026-11-21', '', 'Sails', '')),
      lines(
        ...['# My log', '', '## 2026-11-20', '', 'Knots', '', '## 2026-11-21', '', 'Sails', ''],
        ...['## 2026-11-22', '', '▮', ''],
      ),
    );
  });

  it('goes above the others in a log whose newest entry is the first', () => {
    assert.equal(
      withEntry(lines('# My log', '', '## 2026-11-21', '', 'Sails', '', '## 2026-11-20', '', 'Knots', '')),
      lines(
        ...['# My log', '', '## 2026-11-22', '', '▮', ''],
        ...['## 2026-11-21', '', 'Sails', '', '## 2026-11-20', '', 'Knots', ''],
      ),
    );
  });

  it('follows the numbers if there are no dates', () => {
    assert.equal(
      withEntry(lines('# My log', '## Day 2', 'Sails', '## Day 1', 'Knots')),
      lines('# My log', '## Day 3: 2026-11-22', '▮', '## Day 2', 'Sails', '## Day 1', 'Knots'),
    );
  });

  it('follows most of the dates if some are out of order or there twice', () => {
    const log = (...dates: readonly string[]): string =>
      lines('# My log', ...dates.flatMap((date) => [`## ${date}`, 'Knots']));
    const isAtEnd = (text: string): boolean => withEntry(text).endsWith('## 2026-11-22\n▮');
    assert.ok(isAtEnd(log('2026-11-17', '2026-11-18', '2026-11-19', '2026-11-16')));
    assert.ok(isAtEnd(log('2026-11-17', '2026-11-17', '2026-11-17', '2026-11-19')));
    assert.ok(!isAtEnd(log('2026-11-19', '2026-11-18', '2026-11-17', '2026-11-20')));
    assert.ok(!isAtEnd(log('2026-11-19', '2026-11-17', '2026-11-17', '2026-11-17')));
  });

  it('has blank lines and breaks where its neighbours have them', () => {
    assert.equal(
      withEntry(lines('# My log', '## 2026-11-20', 'Knots', '', '---', '', '## 2026-11-21', 'Sails')),
      lines(
        ...['# My log', '## 2026-11-20', 'Knots', '', '---', '', '## 2026-11-21', 'Sails'],
        ...['', '---', '', '## 2026-11-22', '▮'],
      ),
    );
    assert.equal(
      withEntry(lines('# My log', '## 2026-11-21', 'Sails', '', '---', '## 2026-11-20', 'Knots', '', '---', '')),
      lines(
        ...['# My log', '## 2026-11-22', '▮', '', '---'],
        ...['## 2026-11-21', 'Sails', '', '---', '## 2026-11-20', 'Knots', '', '---', ''],
      ),
    );
  });

  it('does not repeat what else stands between its neighbours, such as the heading of a month', () => {
    const october = ['## October', '', '### 2026-10-31', '', 'Knots', ''];
    const november = ['## November', '', '### 2026-11-01', '', 'Sails', ''];
    assert.equal(
      withEntry(lines('# My log', '', ...october, ...november)),
      lines('# My log', '', ...october, ...november.slice(0, -1), '', '### 2026-11-22', '', '▮', ''),
    );
    assert.equal(
      withEntry(lines('# My log', '', ...november, ...october)),
      lines('# My log', '', '## November', '', '### 2026-11-22', '', '▮', '', ...november.slice(2), ...october),
    );
  });

  it('goes before what follows the entries', () => {
    assert.equal(
      withEntry(
        lines(
          '# My log',
          '## November',
          '### 2026-11-20',
          'Knots',
          '### 2026-11-21',
          'Sails',
          '',
          '## Links',
          '- Rope',
        ),
      ),
      lines(
        ...['# My log', '## November', '### 2026-11-20', 'Knots', '### 2026-11-21', 'Sails'],
        ...['### 2026-11-22', '▮', '', '## Links', '- Rope'],
      ),
    );
  });

  it('has the labels that its neighbours share, without their contents', () => {
    const entry = (heading: string, ...more: readonly string[]): readonly string[] => [
      ...[heading, '', "**Today's Progress**: Knots", '', '**Thoughts:** Hard.', 'Very hard.', ''],
      ...['**Link(s) to work:** [Knots](knots.md)', '', ...more],
    ];
    const log = [
      '# 100 Days Of Code - Log',
      '',
      ...entry('### Day 12: November 20, 2026, Friday'),
      ...entry('### Day 13: November 21, 2026, Saturday', '**Weather:** Rain', ''),
    ];
    assert.equal(
      withEntry(lines(...log)),
      lines(
        ...log.slice(0, -1),
        ...['', '### Day 14: November 22, 2026, Sunday', '', "**Today's Progress**: ▮", '', '**Thoughts:** ', ''],
        ...['**Link(s) to work:** ', ''],
      ),
    );
  });

  it('has a line to write in below headings and labels that stand alone', () => {
    const entry = (heading: string): readonly string[] => [
      ...[heading, '', '### What I learned', '', '- Knots', '', '### What comes next', '', '- Sails', ''],
    ];
    const log = ['# My log', '', ...entry('## 2026-11-20'), ...entry('## 2026-11-21')];
    assert.equal(
      withEntry(lines(...log)),
      lines(
        ...log.slice(0, -1),
        '',
        '## 2026-11-22',
        '',
        '### What I learned',
        '',
        '▮',
        '',
        '### What comes next',
        '',
        '',
        '',
      ),
    );
  });

  it('goes behind a label without a colon if its neighbours write there', () => {
    const entry = (heading: string): readonly string[] => [heading, '', '**Thoughts** It was hard.', ''];
    const log = ['# My log', '', ...entry('## 2026-11-20'), ...entry('## 2026-11-21')];
    assert.equal(withEntry(lines(...log)), lines(...log.slice(0, -1), '', '## 2026-11-22', '', '**Thoughts** ▮', ''));
  });

  it('doesn’t take over what only one neighbour has, or what stands in code', () => {
    const code = ['```yaml', 'knots:', '```'];
    assert.equal(
      withEntry(
        lines('# My log', '## 2026-11-20', '**Mood:** fine', ...code, '## 2026-11-21', '**Rain:** none', ...code),
      ),
      lines(
        ...['# My log', '## 2026-11-20', '**Mood:** fine', ...code, '## 2026-11-21', '**Rain:** none', ...code],
        ...['## 2026-11-22', '▮'],
      ),
    );
  });

  it('goes to the entry that today has already', () => {
    const log = lines('# My log', '## 2026-11-21', 'Knots', '', '## 2026-11-22', '', 'Sails', '- Jib', '');
    assert.equal(withEntry(log), log.replace('- Jib', '- Jib▮'));
    const empty = lines('# My log', '## 2026-11-21', 'Knots', '', '## 2026-11-22', '**Progress:** a', '**Thoughts:**');
    assert.equal(withEntry(empty), `${empty}▮`);
  });

  it('goes to the first label that waits for words, or to the end of what is written', () => {
    const entry = (...inside: readonly string[]): string =>
      lines('# My log', '## 2026-11-22', ...inside, '## 2026-11-21', 'Knots');
    assert.equal(
      withEntry(entry('**Progress:**', '**Thoughts:** hard', '')),
      entry('**Progress:**▮', '**Thoughts:** hard', ''),
    );
    assert.equal(withEntry(entry('', 'Sails', '', '---', '')), entry('', 'Sails▮', '', '---', ''));
    assert.equal(withEntry(entry('', '', '')), entry('', '▮', ''));
  });

  it('is the second entry of a log that the learner says is one', () => {
    assert.equal(
      withEntry(lines('# My log', '', '## 2026-11-21', '', 'Knots', ''), today, true),
      lines('# My log', '', '## 2026-11-21', '', 'Knots', '', '## 2026-11-22', '', '▮', ''),
    );
  });

  it('keeps line endings, a byte order mark and marks of quotations', () => {
    const crlf = '\uFEFF## 2026-11-21\r\nSails\r\n## 2026-11-20\r\nKnots\r\n';
    const edit = addEntry(readPlanText(crlf), today);
    assert.ok(edit.kind === 'edit');
    assert.equal(applyChanges(crlf, edit.changes), crlf.replace('\uFEFF', '\uFEFF## 2026-11-22\r\n\r\n'));
    assert.equal(
      withEntry(lines('> ## 2026-11-20', '> Knots', '>', '> ## 2026-11-21', '> Sails')),
      lines('> ## 2026-11-20', '> Knots', '>', '> ## 2026-11-21', '> Sails', '>', '> ## 2026-11-22', '> ▮'),
    );
  });

  it('goes above the others in a file with a byte order mark', () => {
    assert.equal(
      withEntry(lines('\uFEFF# My log', '## 2026-11-21', 'Sails', '## 2026-11-20', 'Knots')),
      lines('\uFEFF# My log', '## 2026-11-22', '▮', '## 2026-11-21', 'Sails', '## 2026-11-20', 'Knots'),
    );
  });

  it('has the labels of the only entry, but none that stand above it, and no headings', () => {
    assert.equal(
      withEntry(
        lines(
          '# My log',
          '**Goal:** knots',
          '## 2026-11-21',
          '**Thoughts:** hard',
          '### Sails',
          'Jib',
          '**Link:** none',
        ),
        today,
        true,
      ),
      lines(
        ...['# My log', '**Goal:** knots', '## 2026-11-21', '**Thoughts:** hard', '### Sails', 'Jib', '**Link:** none'],
        ...['', '## 2026-11-22', '**Thoughts:** ▮', '**Link:** '],
      ),
    );
  });

  it('has labels that its neighbours share in other letters, and lines below them as its neighbour has', () => {
    const entry = (heading: string, label: string): readonly string[] => [
      heading,
      '',
      '### What',
      'Knots',
      '',
      `${label} `,
      'Hard',
    ];
    const log = [
      '# My log',
      '',
      ...entry('## 2026-11-20', '**THOUGHTS**'),
      '',
      ...entry('## 2026-11-21', '**Thoughts**'),
    ];
    assert.equal(
      withEntry(lines(...log)),
      lines(...log, '', '## 2026-11-22', '', '### What', '▮', '', '**Thoughts** ', ''),
    );
  });

  it('is in the same quotations', () => {
    const nested = ['>> ## 2026-11-20', '>>', '>> Knots', '>>', '>> ## 2026-11-21', '>>', '>> Sails'];
    assert.equal(withEntry(lines(...nested)), lines(...nested, '>>', '>> ## 2026-11-22', '>>', '>> ▮'));
    const close = ['>## 2026-11-20', '>Knots', '>', '>## 2026-11-21', '>Sails'];
    assert.equal(withEntry(lines(...close)), lines(...close, '>', '>## 2026-11-22', '>▮'));
    const underlined = ['> 2026-11-20', '> ---', '> Knots', '>', '> 2026-11-21', '> ---', '> Sails'];
    assert.equal(withEntry(lines(...underlined)), lines(...underlined, '>', '> 2026-11-22', '> ---', '> ▮'));
  });

  it('has no break below its heading', () => {
    const log = ['# My log', '## 2026-11-20', '---', 'Knots', '', '## 2026-11-21', '---', 'Sails'];
    assert.equal(withEntry(lines(...log)), lines(...log, '', '## 2026-11-22', '▮'));
  });

  it('is underlined as its neighbours are, with the blank line below', () => {
    const log = ['2026-11-20', '=====', '', 'Knots', '', '2026-11-21', '=====  ', '', 'Sails'];
    assert.equal(withEntry(lines(...log)), lines(...log, '', '2026-11-22', '=====  ', '', '▮'));
  });

  it('is underlined like its neighbours', () => {
    assert.equal(
      withEntry(lines('My log', '===', '', '2026-11-20', '---', 'Knots', '', '2026-11-21', '---', 'Sails')),
      lines(
        ...['My log', '===', '', '2026-11-20', '---', 'Knots', '', '2026-11-21', '---', 'Sails'],
        ...['', '2026-11-22', '---', '▮'],
      ),
    );
  });
});

describe('The heading of a new entry', () => {
  it('counts the number of the day up by one', () => {
    assert.equal(headingAfter('## Day 8: 2026-11-20', '## Day 9: 2026-11-21'), '## Day 10: 2026-11-22');
    assert.equal(headingAfter('## Day 008: 2026-11-20', '## Day 009: 2026-11-21'), '## Day 010: 2026-11-22');
    assert.equal(headingAfter('## Day 9: 2026-11-21', '## Day 8: 2026-11-20'), '## Day 10: 2026-11-22');
    assert.equal(headingAfter('## R1D8: 2026-11-20', '## R1D9: 2026-11-21'), '## R1D10: 2026-11-22');
  });

  it('doesn’t count up how many days there will be', () => {
    assert.equal(
      headingAfter('## Day 9 of 100: 2026-11-20', '## Day 10 of 100: 2026-11-21'),
      '## Day 11 of 100: 2026-11-22',
    );
    assert.equal(headingAfter('## Day 9/100: 2026-11-20', '## Day 10/100: 2026-11-21'), '## Day 11/100: 2026-11-22');
    assert.equal(
      headingAfter('## Day 1 of 31: 2026-11-20', '## Day 2 of 31: 2026-11-21'),
      '## Day 3 of 31: 2026-11-22',
    );
  });

  it('leaves out the title of its neighbour', () => {
    assert.equal(headingAfter('## Day 8: 2026-11-20 - Knots', '## Day 9: 2026-11-21 - Sails'), '## Day 10: 2026-11-22');
    assert.equal(
      headingAfter('## Day 8: Knots (2026-11-20)', '## Day 9: Sails (2026-11-21)'),
      '## Day 10 (2026-11-22)',
    );
    assert.equal(
      headingAfter('## **Day 8: 2026-11-20 – Knots**', '## **Day 9: 2026-11-21 – Sails**'),
      '## **Day 10: 2026-11-22**',
    );
    assert.equal(
      headingAfter('## Day 8: Knots (two) – 2026-11-20', '## Day 9: Sails (three) – 2026-11-21'),
      '## Day 10: 2026-11-22',
    );
    assert.equal(headingAfter('## Day 8: Knots(2026-11-20)', '## Day 9: Sails(2026-11-21)'), '## Day 10(2026-11-22)');
    assert.equal(headingAfter('## Day 8, 2026-11-20 ✅', '## Day 9, 2026-11-21 ✅'), '## Day 10, 2026-11-22');
  });

  it('closes the brackets and the bold type that the title was in', () => {
    const pairs: readonly (readonly [one: string, other: string, expected: string])[] = [
      ['**Day 8: Nov 20, 2026 – Knots**', '**Day 9: Nov 21, 2026 – Sails**', '**Day 10: Nov 22, 2026**'],
      ['__Day 8: Nov 20, 2026 – Knots__', '__Day 9: Nov 21, 2026 – Sails__', '__Day 10: Nov 22, 2026__'],
      ['Day 8 (Nov 20, 2026): Knots', 'Day 9 (Nov 21, 2026): Sails', 'Day 10 (Nov 22, 2026)'],
      ['Nov 20, 2026: Day 8', 'Nov 21, 2026: Day 9', 'Nov 22, 2026: Day 10'],
    ];
    for (const [one, other, expected] of pairs) {
      assert.equal(headingAfter(`## ${one}`, `## ${other}`), `## ${expected}`);
    }
  });

  it('follows a range of days', () => {
    assert.equal(headingAfter('## Day 7: Nov 20, 2026', '## Days 8-9: Nov 21, 2026'), '## Day 10: Nov 22, 2026');
  });

  it('keeps signs, bold type and closing marks', () => {
    assert.equal(headingAfter('## 📅 2026-11-20', '## 📅 2026-11-21'), '## 📅 2026-11-22');
    assert.equal(headingAfter('### **2026-11-20**', '### **2026-11-21**'), '### **2026-11-22**');
    assert.equal(headingAfter('## 2026-11-20 ##', '## 2026-11-21 ##'), '## 2026-11-22 ##');
    assert.equal(headingAfter('## [2026-11-20]', '## [2026-11-21]'), '## [2026-11-22]');
  });

  const forms: readonly (readonly [one: string, other: string, expected: string, date?: string])[] = [
    ['## November 20, 2026', '## November 21, 2026', '## November 22, 2026'],
    ['## Nov 20th, 2026', '## Nov 21st, 2026', '## Nov 22nd, 2026'],
    ['## Nov 20th, 2026', '## Nov 21st, 2026', '## Dec 1st, 2026', '2026-12-01'],
    ['## 20 November 2026', '## 21 November 2026', '## 5 December 2026', '2026-12-05'],
    ['## Friday, 20 Nov 2026', '## Saturday, 21 Nov 2026', '## Sunday, 22 Nov 2026'],
    ['## Fri, 20 Nov 2026', '## Sat, 21 Nov 2026', '## Tue, 1 Dec 2026', '2026-12-01'],
    ['## Apr 30, 2026', '## May 1, 2026', '## Jun 1, 2026', '2026-06-01'],
    ['## April 30, 2026', '## May 1, 2026', '## June 1, 2026', '2026-06-01'],
    ['## 2026-11-20 (Friday)', '## 2026-11-21 (Saturday)', '## 2026-11-22 (Sunday)'],
    ['## 2026/11/20', '## 2026/11/21', '## 2026/11/22'],
    ['## 2026.1.9', '## 2026.1.10', '## 2026.11.22'],
    ['## 20.11.2026', '## 21.11.2026', '## 01.12.2026', '2026-12-01'],
    ['## 8.11.2026', '## 21.11.2026', '## 1.12.2026', '2026-12-01'],
    ['## 11/20/2026', '## 11/21/2026', '## 12/01/2026', '2026-12-01'],
    ['## 20/11/2026', '## 21/11/2026', '## 01/12/2026', '2026-12-01'],
    ['## 20-11-26', '## 21-11-26', '## 22-11-26'],
    ['## 20261120', '## 20261121', '## 20261122'],
    ['### 1日目: 2026年11月20日（金）', '### 2日目: 2026年11月21日（土）', '### 3日目: 2026年11月22日（日）'],
    ['### 11월 20일', '### 11월 21일', '### 2026년 11월 22일'],
    ['## NOVEMBER 20, 2026', '## NOVEMBER 21, 2026', '## DECEMBER 1, 2026', '2026-12-01'],
    ['## 20.11.', '## 21.11.', '## 22.11.2026'],
    ['## 2026年01月09日', '## 2026年01月10日', '## 2026年02月01日', '2026-02-01'],
    ['### 20 listopad 2026', '### 21 listopad 2026', '### 1 grudzień 2026', '2026-12-01'],
    ['### Ngày 1: 20 tháng 11', '### Ngày 2: 21 tháng 11', '### Ngày 3: 22 tháng 11 năm 2026'],
    ['## 30 de abril de 2026', '## 1º de maio de 2026', '## 2 de maio de 2026', '2026-05-02'],
    ['## Nov 9th, 2026', '## Nov 10th, 2026', '## Nov 11th, 2026', '2026-11-11'],
    ['## Nov 9th, 2026', '## Nov 10th, 2026', '## Nov 23rd, 2026', '2026-11-23'],
    ['### Day 1: June 26, Sunday', '### Day 2: June 27, Monday', '### Day 3: November 22, 2026, Sunday'],
    ['### Día 1: 26 de junio', '### Día 2: 27 de junio', '### Día 3: 22 de noviembre de 2026'],
    [
      '### Día 1: viernes 20 de noviembre de 2026',
      '### Día 2: sábado 21 de noviembre de 2026',
      '### Día 3: domingo 22 de noviembre de 2026',
    ],
    [
      '### Ngày 1: 20 tháng 11 năm 2026',
      '### Ngày 2: 21 tháng 11 năm 2026',
      '### Ngày 3: 1 tháng 12 năm 2026',
      '2026-12-01',
    ],
    ['### 20 listopada 2026', '### 21 listopada 2026', '### 1 grudnia 2026', '2026-12-01'],
    ['### 27 mai 2026', '### 28 mai 2026', '### 1 juin 2026', '2026-06-01'],
    ['### 20 ноября 2026', '### 21 ноября 2026', '### 1 декабря 2026', '2026-12-01'],
  ];
  for (const [one, other, expected, date] of forms) {
    it(`is “${expected}” after “${other}”`, () => {
      assert.equal(headingAfter(one, other, date), expected);
    });
  }

  it('has the weekday of the date, whatever weekday its neighbour’s title has', () => {
    assert.equal(
      headingAfter('## Friday 2026-11-20 – Sunday plans', '## Saturday 2026-11-21 – Monday plans'),
      '## Sunday 2026-11-22',
    );
  });

  it('has a short weekday in the language of the log', () => {
    const after = (title: string): string =>
      headingAfter('## lun 16/11/2026', '## mar 17/11/2026', '2026-11-18', title);
    assert.equal(after('# Diario de aprendizaje'), '## mié: 2026-11-18');
    assert.equal(after('# Journal d’apprentissage'), '## mer: 2026-11-18');
    assert.equal(headingAfter('## Fr, 20.11.2026', '## Sa, 21.11.2026', today, '# Lerntagebuch'), '## So, 22.11.2026');
  });

  it('is in the language of the headings, even if the entries are in another', () => {
    const body = ['', 'Today I read about the day and the week of a sailor: Monday, Friday, January, June.', ''];
    const after = (title: string, ...headings: readonly string[]): string =>
      withEntry(lines(title, '', ...headings.flatMap((heading) => [heading, ...body])), '2026-12-01');
    assert.match(after('# Lerntagebuch', '## 20. November 2026', '## 21. November 2026'), /## 1\. Dezember 2026/);
    assert.match(
      after('# Log', '## Freitag, 20. November 2026', '## Samstag, 21. November 2026'),
      /## Dienstag, 1\. Dezember 2026/,
    );
  });

  it('has a date like its neighbour’s even if another entry has none', () => {
    assert.equal(headingAfter('## Day 8', '## Day 9: Nov 21, 2026'), '## Day 10: Nov 22, 2026');
  });

  it('is in the language of the log, even if the month before has the same name in another', () => {
    assert.equal(
      headingAfter('## Freitag, 20. November 2026', '## Samstag, 21. November 2026', '2026-12-01', '# Lerntagebuch'),
      '## Dienstag, 1. Dezember 2026',
    );
    assert.equal(
      headingAfter('## 20. November 2026', '## 21. November 2026', '2026-12-01', '# Lerntagebuch'),
      '## 1. Dezember 2026',
    );
  });

  it('has the date as ISO writes it if the form can’t be imitated', () => {
    assert.equal(headingAfter('## Day 1: 05/05/2026', '## Day 2: 06/06/2026'), '## Day 3: 2026-11-22');
    assert.equal(headingAfter('### Day 1', '### Day 2'), '### Day 3: 2026-11-22');
    assert.equal(headingAfter('## Day 1 – **Knots**', '## Day 2 – **Sails**'), '## Day 3: 2026-11-22');
    assert.equal(headingAfter('## **Day 1** – Knots', '## **Day 2** – Sails'), '## **Day 3: 2026-11-22**');
    assert.equal(headingAfter('### Friday', '### Saturday'), '### Sunday: 2026-11-22');
  });
});

describe('New Entry is refused', () => {
  it('in what is no log', () => {
    assert.equal(
      withEntry(lines('# Boat', '## Day 1', '- [ ] Knots', '## Day 2', '- [ ] Sails')),
      'refused: noLog, line 0',
    );
    assert.equal(withEntry(''), 'refused: noLog, line 0');
  });

  it('if the entries are rows or list items, with the place', () => {
    const table = ['| Date | What |', '| --- | --- |', '| 2026-11-20 | Knots |', '| 2026-11-21 | Sails |'];
    assert.equal(withEntry(lines('# Knot log', '', ...table)), 'refused: entryForm, line 5, 2026-11-21');
    assert.equal(
      withEntry(lines('# Knot log', '- Day 1: Bowline', '- Day 2: Hitch')),
      'refused: entryForm, line 2, Day 2',
    );
  });

  it('in a log with merge conflicts', () => {
    const conflict = ['<<<<<<< HEAD', 'Knots', '=======', 'Sails', '>>>>>>> other'];
    assert.equal(
      withEntry(lines('# My log', '## 2026-11-20', ...conflict, '## 2026-11-21', 'Rope')),
      'refused: conflictMarkers, line 2',
    );
  });

  it('if it would be part of code that is never closed', () => {
    assert.equal(
      withEntry(lines('# My log', '## 2026-11-20', 'Knots', '## 2026-11-21', '```', 'Rope')),
      'refused: noPlace, line 3, 2026-11-21',
    );
  });
});
