// Texts to measure with: plans as people write them, and texts that nobody would write.

const subjects = ['knots', 'tides', 'charts', 'the compass', 'anchoring', 'signals', 'weather', 'night watch', 'sails'];
const verbs = ['Draw', 'Explain', 'Practise', 'Compare', 'Repeat', 'Describe', 'Collect'];
const places = ['in the harbour', 'on paper', 'with a friend', 'from memory', 'for half an hour', 'before breakfast'];

/** Pseudo-random numbers from 0 up to 1, the same in every run: a linear congruential generator. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A plan with exactly this many lines: weeks of five days, with fields, tasks and links, sometimes a table or code. */
export function planText(lineCount: number): string {
  const next = sequence(20_261_121);
  const pick = (words: readonly string[]): string => words[Math.floor(next() * words.length)] ?? '';
  const lines = ['# Days 1–300: Learning to Sail', '', 'A plan for *slow* learners, one evening a day.', ''];
  for (let day = 1; lines.length < lineCount; day += 1) {
    if (day % 5 === 1) {
      lines.push(`## Week ${Math.ceil(day / 5)}: ${pick(verbs)} ${pick(subjects)}`, '', '**Status:** 🟢 open', '');
    }
    const task = (): string => `${pick(verbs)} ${pick(subjects)} ${pick(places)}`;
    const mark = (): string => (next() < 0.4 ? '- [x]' : '- [ ]');
    lines.push(
      `### **Day ${day} – ${pick(verbs)} ${pick(subjects)} (${10 + Math.floor(next() * 50)} min)**`,
      '',
      `- **Objective:** ${task()}, and \`write\` down **what** was hard.`,
      `- **Task (20 min):** ${task()} (see [the notes](notes/day-${day}.md)).`,
      '- **Resources:**',
      `  - [${pick(subjects)} for beginners](https://sailing.example/${day}) (Docs, 10 min)`,
      `  - <https://harbour.example/${day}> - 5 min`,
      '',
      `${mark()} ${task()}`,
      `${mark()} ${task()} ✅ 2026-10-${String(1 + (day % 28)).padStart(2, '0')}`,
      `  ${mark()} ${task()}`,
      '',
      ...(day % 3 === 0 ? ['| Rope | Knot |', '| --- | --- |', `| ${pick(subjects)} | ${task()} |`, ''] : []),
      ...(day % 4 === 0 ? ['```sh', `log "${task()}"`, '```', ''] : []),
    );
  }
  return `${lines.slice(0, lineCount).join('\n')}\n`;
}

/** A note with this many lines that is not a plan: prose and links, sometimes code, a table or a task. */
export function noteText(seed: number, lineCount: number): string {
  const next = sequence(seed);
  const pick = (words: readonly string[]): string => words[Math.floor(next() * words.length)] ?? '';
  const sentence = (): string => `${pick(verbs)} ${pick(subjects)} ${pick(places)}, and think of ${pick(subjects)}.`;
  const lines = [`# ${pick(verbs)} ${pick(subjects)}`, ''];
  while (lines.length < lineCount) {
    lines.push(`## About ${pick(subjects)}`, '', `${sentence()} ${sentence()} *${sentence()}*`, '');
    lines.push(`- ${sentence()}`, `- See [${pick(subjects)}](https://harbour.example/${seed}) at 10:30.`, '');
    lines.push(...(next() < 0.2 ? [`- [ ] ${sentence()}`, ''] : []));
    lines.push(...(next() < 0.2 ? ['| Rope | Knot |', '| --- | --- |', `| 12 mm | ${pick(subjects)} |`, ''] : []));
    lines.push(...(next() < 0.2 ? ['```sh', `log "${sentence()}"`, '```', ''] : []));
  }
  return `${lines.slice(0, lineCount).join('\n')}\n`;
}

/** A kind of text that might make a reader slow. */
export interface HostileText {
  readonly name: string;
  readonly ofSize: (size: number) => string;
}

const withLineFeeds: readonly HostileText[] = [
  ...['-', '[', '`', ' \t'].map(inOneLine),
  { name: 'one link after the other', ofSize: (size) => inPlan(`- **Task:** ${repeated('[a](b) ', size)}`) },
  { name: 'one address after the other', ofSize: (size) => inPlan(`- **Task:** ${repeated('http://a.b ', size)}`) },
  { name: 'colons and slashes', ofSize: (size) => inPlan(`- **Task:** ${repeated('://', size)}`) },
  { name: 'nested quotations', ofSize: (size) => `${repeated('> ', size)}a` },
  { name: 'callouts in callouts', ofSize: (size) => repeated('> ', size / 20) + repeated('\n> [!a] Day 1', size) },
  { name: 'links to days', ofSize: (size) => repeated('- [a](day1)\n  - [a](day2)\n', size) },
  { name: 'lines that are days', ofSize: (size) => repeated('Day 1 (a)\n\n', size) },
  { name: 'lines that begin with dates', ofSize: (size) => repeated('July 1: a\n\nJuly 2: b. C\n', size) },
  { name: 'lists below a number of days', ofSize: (size) => `# 5 days\n${repeated('1. a\n2. b\n\n## c\n', size)}` },
  {
    name: 'rows that divide a table',
    ofSize: (size) => `| a | b | c |\n|--|--|--|\n${repeated('| Day 1 | | |\n| a | b | |\n| Day 2 | | |\n', size)}`,
  },
  { name: 'days that go on', ofSize: (size) => repeated('- Day 1\n- Day 2\n## a\n**Day 3**\n\n### Day 4\n', size) },
  { name: 'ranges with days in lists', ofSize: (size) => repeated('## Days 1-2\n- Day 1\n- Day 2\n## a\n', size) },
  { name: 'bullets without a space', ofSize: (size) => `- ${repeated('-**Day 1** a\n', size)}` },
  { name: 'ranges of Chinese weekdays', ofSize: (size) => `- ${repeated('周一至', size)}` },
  { name: 'a line of dates', ofSize: (size) => repeated('July 1: a\n\n', 30) + repeated('July 1, ', size) },
  { name: 'lists nested in one line', ofSize: (size) => `${repeated('- ', size)}a` },
  { name: 'lists nested line by line', ofSize: nestedTasks },
  { name: 'fences left open', ofSize: (size) => repeated('```\n~~~~\n', size) },
  { name: 'lines of one backtick', ofSize: (size) => repeated('`\n', size) },
  ...['---', '--- ', '+++', '\uFEFF---', '\n---'].map(frontMatterLeftOpen),
  { name: 'front matter of one line separator', ofSize: (size) => `---\na: ${repeated('\u2028', size)}\n---\n` },
  { name: 'empty lines ahead of front matter', ofSize: (size) => `${repeated(' \n', size)}---\na: b\n--- ` },
  {
    name: 'folds in folds',
    ofSize: (size) =>
      repeated('<details><summary>Day 1</summary>\n\n', size / 2) + repeated('</details>\n\n', size / 2),
  },
  ...['</details>\n', '<summary>', '<summary', '<summary><>', '<summary>\n', '<a '].map(inOneLine),
  { name: 'comments left open', ofSize: (size) => repeated('<!-- \n\n', size) },
  { name: 'reference definitions', ofSize: (size) => repeated('[a]: b\n\n', size) },
  { name: 'half a table', ofSize: (size) => `|a|\n|-|\n${repeated('|', size)}` },
  { name: 'tasks in one day', ofSize: (size) => inPlan(repeated('- [ ] a\n', size)) },
  { name: 'the same task and its day', ofSize: (size) => repeated('## Day 1\n- [x] a ✅ 2026-01-01\n', size) },
  ...['–', '✅', '# ', '🎯', ' ', '(', '- ', ': ', 'done ', '✅ ', '1', '\u200D', '©', '[1]('].map(inHeading),
  ...[
    '.',
    '>~',
    '05.01, ',
    'Mo 05.01. ',
    'Mon 19:00 ',
    '(Day 1) ',
    '[Day 1',
    'Bonus Day 1 ',
    'Mon–',
    'Mon-',
    'Mo. 5. ',
    '9/20(',
    'May 4-6, ',
    '1, ',
    '1+2a',
    ' · Day 1',
    'Week 1 / ',
    '9/5 ~ ',
    '9/5到',
    'Monday, March 1 ',
    ' 1h30',
    '(Day 1 - ',
    'Weekend 1 ',
  ].map(inHeading),
  ...['2026-01-01 ', '2026-01-01 | ', ' | 9 min'].map(inHeading),
  ...['Monday ', 'Lunes ', 'понедельник ', '月曜日', 'Week 1 ', 'Day 1 ', '(Days ', ':a:', ' - 1', '('].map(inHeading),
  ...[
    '[',
    ']',
    '`',
    '*',
    '_',
    '<',
    '(',
    '![',
    '[a](b',
    ' \t',
    '&',
    '\\',
    '://',
    'http://',
    '✅ ',
    '🔁 a',
    '#a ',
    '⛔ a, ',
    '⛔ a,a',
    '[completion:: ',
    '2026-01-01 ',
    '^a ',
  ].map(inTask),
  ...['**', '**a', 'Task ', 'a(', '(see ', '1 ', '1 min ', '**Task (', '- ', '(1'].map(inField),
  ...['a', 'a-', "a'", ':a', 'x] ', '![', 'n°', 'Day #', '[1](', '1](day', '[a', '**a b'].map(atBeginning),
  { name: 'day words without a number', ofSize: (size) => repeated('day ', size) },
  { name: 'day words, a line each', ofSize: (size) => repeated('day\n', size) },
  { name: 'headings of weeks', ofSize: (size) => repeated('## Week 1\n- a\n', size) },
  {
    name: 'weeks without days',
    ofSize: (size) => `## Week 1\n### Day 1\n### Day 2\n${repeated('## Week 2\n- a\n', size)}`,
  },
  { name: 'weeks with days', ofSize: (size) => repeated('## Week 1\n### Day 1\n### Day 2\n## Week 2\n- a\n', size) },
  { name: 'an overview', ofSize: (size) => repeated('- Day 1-5: a\n- Day 6-9: b\n## a\n- Day 1\n', size) },
  { name: 'lessons of weeks', ofSize: (size) => repeated('## Week 1: Lesson 1\n- Day 1\n- Day 2\n- Day 3\n', size) },
  { name: 'weekdays with dates', ofSize: (size) => repeated('## Monday, March 1: a\nb\n', size) },
  { name: 'ranges of dates', ofSize: (size) => repeated('## 3/1 ~ 3/7\n- [ ] a\n', size) },
  { name: 'items of dates', ofSize: (size) => repeated('- 2026-03-01: a\n- 2026-03-02: b\n', size) },
  { name: 'lines of days below text', ofSize: (size) => repeated('a\nDay 1: a\nDay 2: b\nDay 3: c\n', size) },
  { name: 'minutes with boxes', ofSize: (size) => `# Minutes\n${repeated('## 2026-03-01\n- [ ] a\n', size)}` },
  { name: 'weeks of one line', ofSize: (size) => repeated('- Week 1: a\n- Week 2: b\n', size) },
  { name: 'parts that end in weeks', ofSize: (size) => repeated('## a (Week 1)\n- a\n## b (Week 2)\n- b\n', size) },
  {
    name: 'ranges with weeks below',
    ofSize: (size) => repeated('## Weeks 1-2\n### Week 1\n- a\n### Week 2\n- b\n', size),
  },
  { name: 'days mentioned again', ofSize: (size) => `- [ ] Day 1\n- [ ] Day 2\n${repeated('## a\n- Day 2\n', size)}` },
  {
    name: 'groups of boxes',
    ofSize: (size) => repeated('- a\n  - b\n    - c\n      - [ ] d\n\n**e**\n- [ ] f\n', size),
  },
  {
    name: 'groups without boxes',
    ofSize: (size) => `${repeated('- a\n  - b\n    - c\n', size)}${repeated('- [ ] a\n', 200)}`,
  },
  { name: 'days, then tasks', ofSize: (size) => `## a\n### Day 1\n### Day 2\n${repeated('## b\n- [ ] c\n', size)}` },
  {
    name: 'rows with dates',
    ofSize: (size) => `| Day | Date | a |\n|-|-|-|\n${repeated('| Mon | Dec 1 | abc |\n', size)}`,
  },
  {
    name: 'rows of many cells',
    ofSize: (size) =>
      `${repeated('| Day ', size / 3)}|\n${repeated('|-', size / 3)}|\n${repeated('| 1✅ ', size / 3)}|`,
  },
  { name: 'rows that go on', ofSize: (size) => `| Day | a |\n|-|-|\n| 1 | a |\n${repeated('| | abc |\n', size)}` },
  { name: 'days of a trip', ofSize: (size) => `# Trip\n${repeated('## Day 1\na\n## Day 2\nb\n', size)}` },
  { name: 'meetings', ofSize: (size) => repeated('## 2026-03-01 Meeting\na\n', size) },
  { name: 'a path of files', ofSize: (size) => inPlan(`- Day1${repeated('/a.b', size)}`) },
  { name: 'headings of dates', ofSize: (size) => repeated('## 2026-03-01\n**Thoughts:** a\n', size) },
  { name: 'ranges with days below', ofSize: (size) => repeated('## Days 1-2\n- Day 1\n- Day 2\n', size) },
  { name: 'rows of weekdays', ofSize: (size) => `| Day | a |\n|-|-|\n${repeated('| Monday | abc |\n', size)}` },
  { name: 'rows of weeks', ofSize: (size) => `| Week | a |\n|-|-|\n${repeated('| 1 | abc |\n', size)}` },
  { name: 'headings below HTML', ofSize: (size) => repeated('<hr>\n## Day 1\na\n', size) },
  { name: 'tags without an end', ofSize: (size) => repeated('<a b\n', size) },
  {
    name: 'rows that divide a table into weeks',
    ofSize: (size) => `| a | b | c |\n|-|-|-|\n${repeated('| Week 1 | | |\n| Part 1 | | |\n| 1 | a | |\n', size)}`,
  },
  {
    name: 'rows below the only one that divides a table',
    ofSize: (size) => `| a | b | c |\n|-|-|-|\n| Phase 1 | | |\n${repeated('| Week 1 | | |\n| 1 | a | |\n', size)}`,
  },
  { name: 'named entries', ofSize: (size) => repeated('## Entry: 1 March\na\n', size) },
  { name: 'dates behind glued signs', ofSize: (size) => repeated('-26/09/2024\na\n\n', size) },
  { name: 'ranges of days of a month', ofSize: (size) => repeated('## 19 - 24 August: a\n- [ ] b\n', size) },
  {
    name: 'entries of one date',
    ofSize: (size) => `# Log\n${repeated('## 2026-03-01 a\nb\n## 2026-03-01 c\n', size)}`,
  },
  { name: 'pairs of numbers in a log', ofSize: (size) => `# Log\n${repeated('## 4.25\na\n### 4.26\n', size)}` },
  { name: 'weekdays with dates in bold type', ofSize: (size) => repeated('**Mon Aug 3 — a.** b\n\n## Week 1\n', size) },
  { name: 'weeks of prose', ofSize: (size) => repeated('Week 1\n\na\n\n', size) },
  { name: 'months between hyphens', ofSize: (size) => `## ${repeated('01-Mar-', size)}` },
  { name: 'days of the month', ofSize: (size) => `## Monday ${repeated('the 4th ', size)}` },
  { name: 'dates of weeks', ofSize: (size) => repeated('## Week of March 2: a\nb\n', size) },
  { name: 'days below days', ofSize: (size) => repeated('## Day 1\n### Day 2\n### Day 3\na\n', size) },
  { name: 'lines of weekdays', ofSize: (size) => `# Plan\n${repeated('**Monday:** a\n\nTuesday: b\n', size)}` },
  { name: 'weekdays in weeks', ofSize: (size) => repeated('## Week 1\nMonday - a\n\nTuesday: b\n\n', size) },
  { name: 'days behind glued signs', ofSize: (size) => repeated('##Day 1: a\nb\n\n', size) },
  { name: 'dates behind glued hashes', ofSize: (size) => repeated('##2026-03-01\na\n\n', size) },
  { name: 'sprints of weeks', ofSize: (size) => repeated('## Sprint 1 (Week 1-2): a\n- b\n', size) },
  { name: 'ranges of weeks', ofSize: (size) => `# Plan\n${repeated('- Weeks 1-2: a\n- Weeks 3-6: b\n', size)}` },
  { name: 'dates at two depths', ofSize: (size) => repeated('### 2026-03-01\na\n## 2026-03-02\nb\n', size) },
  { name: 'a log in a list', ofSize: (size) => `# Log\n${repeated('- 2026-03-02 A\n- 2026-03-01 B\n', size)}` },
  { name: 'headings of day words', ofSize: (size) => repeated('## Day\n', size) },
  { name: 'broken decoding', ofSize: (size) => inPlan(repeated('ðŸŽ¯ â€“ ', size)) },
  { name: 'nothing but broken bytes', ofSize: (size) => repeated('ðŸ', size) },
  { name: 'carriage returns', ofSize: (size) => repeated('\r', size) },
  { name: 'conflict markers', ofSize: (size) => repeated('<<<<<<< a\n', size) },
  { name: 'line separators before a box', ofSize: (size) => inPlan(`- ${repeated('\u2028', size)}[\t]`) },
];

/**
 * Texts of any length that make careless regular expressions and parsers slow. Each repeats something. Texts that repeat
 * lines also exist with the line endings of Windows, of which each half could be read as a line ending.
 */
export const hostileTexts: readonly HostileText[] = withLineFeeds.flatMap((text) =>
  text.ofSize(1_000).split('\n').length > 10 ? [text, withWindowsLineEndings(text)] : [text],
);

function withWindowsLineEndings({ name, ofSize }: HostileText): HostileText {
  return { name: `${name}, CRLF`, ofSize: (size) => ofSize(size / 2).replaceAll('\n', '\r\n') };
}

function frontMatterLeftOpen(opening: string): HostileText {
  return {
    name: `front matter left open by ${JSON.stringify(opening)}`,
    ofSize: (size) => `${opening}\n${repeated('## Day 1\n', size)}`,
  };
}

function inOneLine(text: string): HostileText {
  return { name: `a line of ${named(text)}`, ofSize: (size) => repeated(text, size) };
}

function inHeading(text: string): HostileText {
  return {
    name: `a heading of ${named(text)}`,
    ofSize: (size) => `# Plan\n## Day 1: a${repeated(text, size)}b\n## Day 2${repeated(text, size)}\n- [ ] a\n`,
  };
}

/** The reader looks for a label at the beginning of each line. */
function atBeginning(text: string): HostileText {
  const lines = ['-', '##', '|'].map((marker) => `${marker} %é`).join('\n\n');
  return {
    name: `lines that begin with ${named(text)}`,
    ofSize: (size) => inPlan(lines.replaceAll('%', repeated(text, size / 3))),
  };
}

function inTask(text: string): HostileText {
  return { name: `a task of ${named(text)}`, ofSize: (size) => inPlan(`- [x] a 2026-01-01 ${repeated(text, size)}.`) };
}

function inField(text: string): HostileText {
  return { name: `a field of ${named(text)}`, ofSize: (size) => inPlan(`- **Task:** [a](b) ${repeated(text, size)}.`) };
}

function inPlan(text: string): string {
  return `# Plan\n## Day 1\n${text}\n## Day 2\n- [ ] a\n`;
}

/** Tasks, each one level deeper than the one before. The length grows with the square of the lines, due to indentation. */
function nestedTasks(size: number): string {
  const lineCount = Math.ceil(Math.sqrt(size));
  return inPlan(Array.from({ length: lineCount }, (_, depth) => `${'  '.repeat(depth)}- [ ] a`).join('\n'));
}

function repeated(text: string, size: number): string {
  return text.repeat(Math.ceil(size / text.length));
}

/** A visible name for a text. */
function named(text: string): string {
  return /\n|^[\s\u200D]+$/u.test(text) ? JSON.stringify(text) : text;
}
