import { commands } from 'vscode';
import { until } from '../samples/daymark';
import { usePerson } from './person';
import { dayOf, done, expectBytes, lines, usePlans, utf8 } from './plans';

/** A plan in one form. */
interface Form {
  readonly text: string;
  /** The label of the day to complete. */
  readonly day: string;
  /** What is written in the text when the day is complete, and what stood there before. */
  readonly edit: readonly [before: string, after: string];
}

const table = (head: string, ...rows: readonly string[]): string =>
  lines('# Boat', '', `| ${head} |`, `| ${head.replaceAll(/[^|]+/g, ' --- ')} |`, ...rows.map((row) => `| ${row} |`));

const complete = (unit = 'Day'): string => `- [x] ${unit} complete ${done()}`;

const accents = lines('# Café', '', '## Día 1: Té', '', '- leer', '', '## Día 2: Café', 'Descansar.');

const forms: Readonly<Record<string, Form>> = {
  'a row of a table of weekdays': {
    text: table('Day | Work | Done', 'Monday | Knots | [ ]', '**Tuesday** | Rope | [ ]'),
    day: 'Tuesday',
    edit: ['Rope | [ ]', 'Rope | [x]'],
  },
  'a row of a table of dates, which are not in its first column': {
    text: table('Work | Date | Done', 'Knots | 2026-03-01 | [ ]', 'Rope | 2026-03-02 | [ ]'),
    day: '2026-03-01',
    edit: ['01 | [ ]', '01 | [x]'],
  },
  'a line in bold type': {
    text: lines('# Boat', '', '**Day 1: Knots**', '', 'Tie one.', '', '**Day 2: Rope**', '', 'Coil it.'),
    day: 'Day 1',
    edit: ['Tie one.\n', `Tie one.\n\n${complete()}\n`],
  },
  'a line that is only a label': {
    text: lines('# Evenings', '', 'Day 1 (Mon 19:00)', '', '- Knots', '', 'Day 2 (Tue 19:00)', '', '- Rope'),
    day: 'Day 1',
    edit: ['- Knots\n', `- Knots\n${complete()}\n`],
  },
  'a callout': {
    text: lines('# Week 2', '', '> [!todo] Monday', '> Tie.', '', 'Well done!', '', '> [!todo] Tuesday', '> Rest.'),
    day: 'Monday',
    edit: ['> Tie.\n', `> Tie.\n>\n> ${complete()}\n`],
  },
  'a heading that is a week': {
    text: lines('# Boat', '', '## Week 1: Knots', '- Tie', '', '## Week 2: Rope', '- Coil', '', '## Week 3', '- Rest'),
    day: 'Week 2',
    edit: ['- Coil\n', `- Coil\n${complete('Week')}\n`],
  },
  'a row that is a week': {
    text: table('Week | Work | Done', '1 | Knots | [ ]', '2–3 | Rope | [ ]', '4 | Sail | [ ]'),
    day: '2–3',
    edit: ['Rope | [ ]', 'Rope | [x]'],
  },
  'a list item that is a week': {
    text: lines('# Boat', '', '- Week 1: Knots', '  - Tie', '- Week 2: Rope', '  - [ ] Coil', '- Week 3', '  - Rest'),
    day: 'Week 1',
    edit: ['- Week 1: Knots\n', `- [x] Week 1: Knots ${done()}\n`],
  },
  'a list item that says what to do in a week': {
    text: lines(
      '# Boat',
      '',
      ...['Tie', 'Coil', 'Splice', 'Whip', 'Rest'].map((work, at) => `- Week ${at + 1}: ${work}`),
    ),
    day: 'Week 3',
    edit: ['- Week 3: Splice\n', `- [x] Week 3: Splice ${done()}\n`],
  },
  'a part that ends in its weeks': {
    text: lines(
      '# Boat',
      '',
      ...['Knots (Weeks 1-2)', 'Sails (Week 3)', 'Tar (Week 4)'].flatMap((title) => [`## ${title}`, '- Read', '']),
    ),
    day: 'Week 3',
    edit: ['## Sails (Week 3)\n- Read\n', `## Sails (Week 3)\n- Read\n${complete('Week')}\n`],
  },
  'a list item that is a range of weekdays': {
    text: lines('# Week 2', '', '- **Mon–Wed:** read', '- **Thu:** write', '- **Fri–Sun:** rest'),
    day: 'Mon–Wed',
    edit: ['- **Mon–Wed:** read\n', `- [x] **Mon–Wed:** read ${done()}\n`],
  },
  'a heading that is a date': {
    text: lines('# Boat', '', '## 2026-03-01', '- [ ] Tie', '- [ ] Untie', '', '## 2026-03-02', '- [ ] Coil'),
    day: '2026-03-01',
    edit: ['- [ ] Tie\n- [ ] Untie\n', `- [x] Tie ${done()}\n- [x] Untie ${done()}\n`],
  },
  'a line that begins with a date': {
    text: lines('# Boat', '', 'July 1: Knots', 'July 2: Rope', 'July 3: Sails'),
    day: 'July 2',
    edit: ['Rope\n', `Rope\n${complete()}\n\n`],
  },
  'a paragraph that begins with a date in bold type': {
    text: lines('# Boat', '', '**Mon, 1 Jul** – Knots', '', '**Tue, 2 Jul** – Rope', '', '**Wed, 3 Jul** – Sails'),
    day: 'Mon, 1 Jul',
    edit: ['Knots\n', `Knots\n\n${complete()}\n`],
  },
  'a list item without a space after its bullet': {
    text: lines('# Boat', '', '-**Day 1**: Knots', '-**Day 2**: Rope', '-**Day 3**: Sails'),
    day: 'Day 1',
    edit: ['Knots\n', `Knots\n${complete()}\n\n`],
  },
  'a row that counts days by an initial': {
    text: table('Day | Work | Done', 'D1 | Knots | [ ]', 'D2 | Rope | [ ]', 'D3 | Sails | [ ]'),
    day: 'D2',
    edit: ['Rope | [ ]', 'Rope | [x]'],
  },
  'an item of a numbered list, whose title counts the days': {
    text: lines('# Sail in 5 days', '', '1. Knots', '2. Rope', '3. Sails', '4. Wind', '5. A race'),
    day: '2',
    edit: ['2. Rope\n', `2. [x] Rope ${done()}\n`],
  },
  'a row that divides a table': {
    text: table(
      'Time | Work | Done',
      '**Day 1** | |',
      '9:00 | Tie | [ ]',
      '10:00 | Coil | [ ]',
      '**Day 2** | |',
      '9 | Rest | [ ]',
    ),
    day: 'Day 1',
    edit: ['| Tie | [ ] |\n| 10:00 | Coil | [ ]', '| Tie | [x] |\n| 10:00 | Coil | [x]'],
  },
  'a line in bold type that goes on from a list': {
    text: lines('# Boat', '', '- Day 1: Knots', '- Day 2: Rope', '', '## Then', '', '**Day 3: Sails**', '', 'Rest.'),
    day: 'Day 3',
    edit: ['Rest.\n', `Rest.\n\n${complete()}\n`],
  },
  'a heading right below a line of HTML': {
    text: lines('# Boat', '', '<hr>', '### Day 1: Knots', 'Tie one.', '<hr>', '### Day 2: Rope', 'Coil it.'),
    day: 'Day 1',
    edit: ['Tie one.\n', `Tie one.\n\n${complete()}\n`],
  },
  'a row whose number is an emoji': {
    text: table('Day | Work | Done', '1️⃣ | Knots | [ ]', '2️⃣ | Rope | [ ]'),
    day: '2',
    edit: ['Rope | [ ]', 'Rope | [x]'],
  },
  'a week of a table that is still empty': {
    text: table('Week | Work | Done', 'Week 1 | Knots | [ ]', 'Week 2 | | [ ]', 'Week 3 | Sails | [ ]'),
    day: 'Week 2',
    edit: ['Week 2 | | [ ]', 'Week 2 | | [x]'],
  },
  'a heading that begins with a range of dates': {
    text: lines('# Boat', '', '## 19 - 24 August', '- [ ] Tie', '', '## 26 - 31 August', '- [ ] Coil'),
    day: '19 - 24 August',
    edit: ['- [ ] Tie\n', `- [x] Tie ${done()}\n`],
  },
  'a line that begins with a weekday': {
    text: lines('# Weekly plan', '', '**Monday:** Knots', '', '**Tuesday:** Rope', '', '**Wednesday** — Sails'),
    day: 'Tuesday',
    edit: ['Rope\n', `Rope\n\n${complete()}\n`],
  },
  'a line behind signs for a heading without a space': {
    text: lines('# Boat', '', '##Day 1: Knots', 'Tie one.', '', '##Day 2: Rope', 'Coil it.'),
    day: 'Day 1',
    edit: ['Tie one.\n', `Tie one.\n\n${complete()}\n`],
  },
  'a heading below that of the day before': {
    text: lines('# Boat', '', '## Day 1', '- Tie', '', '### Day 2', '- Coil', '', '### Day 3', '- Rest'),
    day: 'Day 1',
    edit: ['- Tie\n', `- Tie\n${complete()}\n`],
  },
  'a range of weeks in a list of a plan': {
    text: lines('# Study plan', '', '- Weeks 1–2: Knots', '- Weeks 3–4: Rope', '- Weeks 5–6: Sails'),
    day: 'Weeks 3–4',
    edit: ['- Weeks 3–4: Rope\n', `- [x] Weeks 3–4: Rope ${done()}\n`],
  },
  'a heading with weeks in brackets': {
    text: lines(
      '# Boat',
      '',
      ...['Knots', 'Rope', 'Sails'].flatMap((work, at) => [
        `## Sprint ${at + 1} (Week ${at + 1}): ${work}`,
        '- Read',
        '',
      ]),
    ),
    day: 'Week 2',
    edit: ['Rope\n- Read\n', `Rope\n- Read\n${complete('Week')}\n`],
  },
  'a weekday without a number behind numbered ones': {
    text: lines('# Feast', '', '## Monday (Day 1)', '- Buy', '## Tuesday (Day 2)', '- Bake', '## Wednesday', '- Eat'),
    day: 'Wednesday',
    edit: ['- Eat\n', `- Eat\n${complete()}\n`],
  },
  'the last, a line in bold type below the day before': {
    text: lines('# Boat', '', '## Day 1', 'Tie.', '', '## Day 2', 'Coil.', '', '**Day 3: Rope**', '', '- Splice'),
    day: 'Day 3',
    edit: ['- Splice\n', `- Splice\n${complete()}\n`],
  },
  'a date with the name of its month between hyphens': {
    text: lines('# Boat', '', '## 01-Mar-2026', '- [ ] Tie', '', '## 02-Mar-2026', '- [ ] Coil'),
    day: '01-Mar-2026',
    edit: ['[ ] Tie', `[x] Tie ${done()}`],
  },
  'a line that is only a week, above prose': {
    text: lines('# Plan', '', 'Week 1', '', 'Tie one.', '', 'Week 2', '', 'Coil it.', '', 'Week 3', '', 'Rest.'),
    day: 'Week 2',
    edit: ['Coil it.\n', `Coil it.\n\n${complete('Week')}\n`],
  },
  'a heading with its label in brackets': {
    text: lines('# Interviews', '', '### 1. Two sums (Day 1)', '', 'Think.', '', '### 2. More (Days 2–3)', 'Count.'),
    day: 'Day 1',
    edit: ['Think.\n', `Think.\n\n${complete()}\n`],
  },
  'a heading whose accents are characters of their own, with CRLF': {
    text: accents.normalize('NFD').replaceAll('\n', '\r\n'),
    day: 'Día 1',
    edit: ['- leer\r\n', `- leer\r\n- [x] Día completo ${done()}\r\n`],
  },
};

describe('Mark Day Complete writes what a person expects, and Undo restores every byte, if the day is', () => {
  const plan = usePlans();
  const person = usePerson();

  for (const [form, { text, day, edit }] of Object.entries(forms)) {
    it(form, async () => {
      const file = await plan(text);
      await commands.executeCommand('daymark.markDayComplete', dayOf(file.uri, text, day));
      await expectBytes(file, utf8(text.replace(...edit)));
      await until('it is said', () => person().messages.length > 0);
      person().press('Undo');
      await file.untilText(text);
      await file.untilSaved();
    });
  }
});
