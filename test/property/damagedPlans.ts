import fc from 'fast-check';
import { bodyLines, planTexts } from './planTexts';

/** A line of a damaged text, with its number in the original. */
export interface Line {
  readonly text: string;
  /** The line ending. The last line has none, whatever stands here. */
  readonly ending: string;
  /** The line number in the original text; `undefined` if the line was added or copied. */
  readonly from: number | undefined;
}

/** A change that Daymark did not make: an editor, a formatter, Git or Windows did, or a slip of the keyboard. */
export interface Damage {
  readonly kind: string;
  /** A number that chooses the line. */
  readonly at: number;
  /** A number that chooses one of the ways to change it. */
  readonly how: number;
}

type Damager = (lines: readonly Line[], at: number, how: number) => readonly Line[];

/** The lines of a text before any damage. */
export function linesOf(text: string): readonly Line[] {
  const endings = text.match(/\r\n?|\n/g) ?? [];
  return text.split(/\r\n?|\n/).map((line, from) => ({ text: line, ending: endings[from] ?? '', from }));
}

/** The text of these lines. */
export function textOf(lines: readonly Line[]): string {
  return lines.reduce((before, { text, ending }, index) => {
    if (index === lines.length - 1) {
      return before + text;
    }
    const own = ending || '\n';
    // Directly after a carriage return, a line feed would be part of the same line ending.
    return before + text + (own === '\n' && text === '' && before.endsWith('\r') ? '\r\n' : own);
  }, '');
}

/** The lines of a text after some damage. */
export function damaged(text: string, damages: readonly Damage[]): readonly Line[] {
  return damages.reduce<readonly Line[]>((lines, { kind, at, how }) => {
    const after = damagers[kind]?.(lines, at % lines.length, how) ?? lines;
    return after.length > 0 ? after : lines;
  }, linesOf(text));
}

/** Changes every line. */
function every(change: (text: string, how: number) => string): Damager {
  return (lines, _at, how) => lines.map((line) => ({ ...line, text: change(line.text, how) }));
}

/** Changes one line. */
function one(change: (text: string, how: number) => string): Damager {
  return (lines, at, how) =>
    lines.map((line, index) => (index === at ? { ...line, text: change(line.text, how) } : line));
}

function added(texts: readonly string[], ending = '\n'): readonly Line[] {
  return texts.map((text) => ({ text, ending, from: undefined }));
}

/** Adds one of these passages above a line. */
function add(...passages: readonly (readonly string[])[]): Damager {
  return (lines, at, how) => lines.toSpliced(at, 0, ...added(chosen(passages, how) ?? [], lines[at]?.ending));
}

/** Adds one of these passages at the top. */
function addFirst(...passages: readonly (readonly string[])[]): Damager {
  return (lines, _at, how) => add(...passages)(lines, 0, how);
}

function chosen<T>(from: readonly T[], how: number): T | undefined {
  return from[how % Math.max(from.length, 1)];
}

/** Inserts one of these characters into a line. */
function insert(...characters: readonly string[]): Damager {
  return one((text, how) => {
    const at = Math.floor(how / characters.length) % (text.length + 1);
    return text.slice(0, at) + (chosen(characters, how) ?? '') + text.slice(at);
  });
}

/** Breaks a line at one of the blanks that match. The second half may be indented, as formatters do. */
function wrap(blanks: RegExp): Damager {
  return (lines, at, how) => {
    const { text = '', ending = '', from } = lines[at] ?? {};
    const found = [...text.matchAll(blanks)].map(({ index }) => index);
    const blank = chosen(found, how);
    const indent = chosen(['  ', '', '    ', '\t'], Math.floor(how / found.length)) ?? '';
    const first = { text: text.slice(0, blank), ending, from };
    const rest = { text: indent + text.slice((blank ?? 0) + 1), ending, from };
    return blank === undefined ? lines : lines.toSpliced(at, 1, first, rest);
  };
}

/** Joins two lines. The result counts as the first of them that has words: a bullet alone has none. */
const join: Damager = (lines, at) => {
  const [line, next] = lines.slice(at, at + 2);
  if (!line || !next) {
    return lines;
  }
  const from = /\p{L}/u.test(line.text) ? line.from : next.from;
  return lines.toSpliced(at, 2, { ...line, text: `${line.text} ${next.text.trimStart()}`, from });
};

/** Moves up to four lines. */
const move: Damager = (lines, at, how) => {
  const count = 1 + (how % 4);
  const rest = lines.toSpliced(at, count);
  return rest.toSpliced(Math.floor(how / 4) % (rest.length + 1), 0, ...lines.slice(at, at + count));
};

/** Copies up to four lines. */
const copy: Damager = (lines, at, how) => {
  const copied = lines.slice(at, at + 1 + (how % 4)).map((line) => ({ ...line, from: undefined }));
  return lines.toSpliced(Math.floor(how / 4) % (lines.length + 1), 0, ...copied);
};

/** Puts a line between conflict markers, the same on both sides. */
const conflict: Damager = (lines, at) => {
  const [line] = lines.slice(at);
  const [start, middle, end] = added(['<<<<<<< HEAD', '=======', '>>>>>>> other'], line?.ending);
  return line && start && middle && end
    ? lines.toSpliced(at, 1, start, line, middle, { ...line, from: undefined }, end)
    : lines;
};

/** Moves the dates in headings to the next week. */
const roll = every((text) =>
  text.replace(/^(#{1,6} .*?)(\d{1,2})(?= Dec)/, (_, before: string, day: string) => before + (Number(day) + 7)),
);

/** Adds `- [ ] Day complete` at the end of each section, as templates do. */
const addTemplateLines: Damager = (lines) =>
  lines.flatMap((line, index) => {
    const isEnd = index + 1 === lines.length || /^#{2,6} /.test(lines[index + 1]?.text ?? '');
    return isEnd && index > 1 ? [line, ...added(['- [ ] Day complete'], line.ending)] : [line];
  });

const conflicting = 'conflict markers';

const windows1252 = new TextDecoder('windows-1252');

const damagers: Readonly<Record<string, Damager>> = {
  'one kind of line ending': (lines, _at, how) =>
    lines.map((line) => ({ ...line, ending: chosen(['\r\n', '\r', '\n'], how) ?? '' })),
  'another line ending': (lines, at, how) =>
    lines.with(at, { text: '', from: undefined, ...lines[at], ending: chosen(['\r\n', '\r', '\n'], how) ?? '' }),
  'a byte order mark': (lines) => one((text) => `\uFEFF${text}`)(lines, 0, 0),
  'no last line ending': (lines) => (lines.at(-1)?.text === '' ? lines.slice(0, -1) : lines),
  'the end cut off': (lines, at, how) =>
    lines
      .slice(0, at + 1)
      .map((line, index) => (index === at ? { ...line, text: line.text.slice(0, how % 20) } : line)),
  'blanks at the ends': every((text, how) => text + (chosen(['  ', ' ', '\t'], how) ?? '')),
  'no blanks at the ends': every((text) => text.trimEnd()),
  'blanks at an end': one((text, how) => text + (chosen(['  ', ' ', '\t', '\\'], how) ?? '')),
  tabs: every((text) => text.replace(/^ +/, (blanks) => '\t'.repeat(Math.ceil(blanks.length / 4)))),
  'twice the indentation': every((text) => text.replace(/^[ \t]+/, '$&$&')),
  'another indentation': one(
    (text, how) => (chosen(['', ' ', '  ', '   ', '    ', '\t'], how) ?? '') + text.trimStart(),
  ),
  'other bullets': every((text, how) =>
    text.replace(/^([ \t>]*)[-*+](?= )/, `$1${chosen(['*', '-', '+'], how) ?? ''}`),
  ),
  'another bullet': one((text, how) =>
    text.replace(/^([ \t>]*)[-*+](?= )/, `$1${chosen(['*', '1.', '2)'], how) ?? ''}`),
  ),
  'other numbers': every((text, how) => text.replace(/^([ \t>]*)\d{1,9}(?=[.)] )/, `$1${how % 12}`)),
  'a blank line': add([''], ['  '], ['>']),
  'no blank line': (lines, at) => (lines[at]?.text.trim() === '' ? lines.toSpliced(at, 1) : lines),
  'no blank lines': (lines) => lines.filter(({ text }) => text.trim() !== ''),
  'a blank line between all': (lines) => lines.flatMap((line) => [line, ...added([''], line.ending)]),
  'a wrapped line': wrap(/(?<=\S) (?=\S)/g),
  'words below their box': wrap(/(?<=^[ \t>]*[-*+] \[.\]) (?=\S)/g),
  'joined lines': join,
  'a lost line': (lines, at) => lines.toSpliced(at, 1),
  'moved lines': move,
  'copied lines': copy,
  [conflicting]: conflict,
  'another week': roll,
  'template lines': addTemplateLines,
  'another title': addFirst(['# Other'], ['# Plan', ''], ['Other', '=====']),
  'a heading': add(['# Other'], ['## Day 1'], ['### Notes'], ['#### Day 2: Knots'], ['## Monday 15 Dec']),
  'a fence left open': add(['```'], ['~~~'], ['> ```'], ['- ```']),
  'code that ends in dashes': add(['', '    ---', '    title: x', '    ---'], ['', '    - - -'], ['', '\t***']),
  'HTML left open': add(['<details>'], ['<!--'], ['<div>'], ['<details><summary>Day 1</summary>', ''], ['</details>']),
  'a table': add(['| Done | What |', '| --- | :-: |', '| [ ] | knots |', '| [x] | bends |', '']),
  'tables aligned': every((text) => (/^\s*\|/.test(text) ? text.replace(/\s*\|\s*/g, '   |   ').trim() : text)),
  'front matter': addFirst(
    ...[
      ['---', 'title: x', '---'],
      ['--- ', 'title: x', '---'],
      ['---', 'title: x', '...'],
      ['---', 'title: x'],
    ],
    ...[
      ['+++', 'title = "x"', '+++'],
      ['---', 'daymark:', '  start: 2026-11-02', '---'],
      ['', '---', 'a: b', '---'],
    ],
  ),
  'invisible characters': insert('\u200B', '\u00A0', '\u00AD', '\u200E', '\u2060', '\uFEFF'),
  'strange characters': insert('\u2028', '\u2029', '\u0085', '\0', '\uD83C', '\uDFAF', '\v', '\f'),
  'a wrong decoding': every((text) => windows1252.decode(new TextEncoder().encode(text))),
  'a task': add(['- [ ] Read'], ['- [x] Read'], ['  - [ ] Read'], ['- [x] Day complete ✅ 2026-11-20']),
};

/** Damage of any kind. */
export const damages: fc.Arbitrary<Damage> = fc.record({
  kind: fc.constantFrom(...Object.keys(damagers)),
  at: fc.nat({ max: 40 }),
  how: fc.nat({ max: 400 }),
});

const headings = fc.constantFrom(
  ...['# Plan', '# Other', '## Week 1', '## Week 2', '## Day 1', '### Day 1', '## Day 2: Knots', '### Day 2: Knots'],
  ...['### Monday 15 Dec', '### Tuesday 16 Dec', '## Monday 22 Dec', '#### Learning', '- [ ] Day 1', '- Day 2: Knots'],
);
const namesakes = fc.constantFrom(
  ...['- [ ] Read', '- [ ] Read', '- [x] Read ✅ 2026-11-20', '  - [ ] Read', '- Read', '**Task:** Read', 'Read', ''],
  ...['- [ ] Day complete', '- [x] Day complete ✅ 2026-11-20', '- [ ] ✅ 2026-11-20'],
);
/** Plans with headings and tasks that read the same. */
const plansOfNamesakes = fc
  .array(fc.tuple(headings, fc.array(fc.oneof(namesakes, namesakes, bodyLines), { maxLength: 3 })), { maxLength: 7 })
  .map((parts) => parts.flatMap(([heading, body]) => [heading, ...body]).join('\n'));

/** Plans before any damage. */
const plans = fc.oneof(planTexts, plansOfNamesakes);

/** All damage except merge conflicts: in a plan that has any, every edit is refused. */
export const damagesButConflicts = damages.filter(({ kind }) => kind !== conflicting);

/** Plans with up to four kinds of damage, but no merge conflicts. */
export const damagedPlans = fc
  .tuple(plans, fc.array(damagesButConflicts, { maxLength: 4 }))
  .map(([text, some]) => textOf(damaged(text, some)));

/** Damaged plans with a merge conflict. */
export const conflictingPlans = fc
  .tuple(damagedPlans, damages)
  .map(([text, damage]) => textOf(damaged(text, [{ ...damage, kind: conflicting }])));
