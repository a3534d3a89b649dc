import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { tests as commonMark } from 'commonmark-spec';
import { lines } from '../../planLines';
import { ourTasks, referenceTasks } from './gfmTasks';

/** A text with a box behind every list mark of it. */
function withBoxes(text: string, box: string): string {
  return text.replace(/^((?:[ \t>]*(?:[-+*]|\d{1,9}[.)])(?=[ \t]))+[ \t]+)/gm, `$1${box} `);
}

const extensions = readFileSync('test/fixtures/gfm/extensions.txt', 'utf8')
  .split(/^====\n/m)
  .slice(1, -1);
const specification = [...commonMark.map(({ markdown }) => markdown), ...extensions].map((text) =>
  text.replaceAll('→', '\t'),
);

describe('the tasks of a text are those that micromark’s GFM extension finds', function () {
  // The first test is the one for which both parsers are compiled.
  this.timeout(30_000);

  it('in every example of the CommonMark specification, and of what GFM adds to it', () => {
    assert.ok(commonMark.length > 600);
    assert.equal(extensions.length, 26);
    assert.equal(specification.flatMap(referenceTasks).length, 6);
    assertAgreeing(specification);
  });

  for (const box of ['[ ]', '[x]', '[X]', '[ ] ', '[ ]\t', '[]', '[y]', '\\[ ]', '[ ]\n']) {
    it(`in each of them with ${JSON.stringify(box)} after every list mark`, () => {
      const texts = specification.map((text) => withBoxes(text, box));
      assert.ok(texts.filter((text, index) => text !== specification[index]).length > 50);
      assertAgreeing(texts);
    });
  }

  const table: readonly (readonly [name: string, text: string, tasks: readonly string[]])[] = [
    ['any bullet', lines('- [ ] a', '', '* [x] b', '', '+ [X] c'), ['0: open', '2: x', '4: x']],
    ['numbers', lines('1. [ ] a', '2. [x] b', '', '1) [x] c'), ['0: open', '1: x', '3: x']],
    ['a number of ten digits', '1234567890. [ ] a', []],
    ['two marks in one line', lines('- - [ ] a', '- 1. [x] b'), ['0: open', '1: x']],
    ['quotations', lines('> - [ ] a', '> > - [x] b', '>- [x] c'), ['0: open', '1: x', '2: x']],
    ['a quotation in an item', '- > [ ] a', []],
    ['a quoted list in an item', '- > - [x] a', ['0: x']],
    ['tabs', lines('-\t[ ] a', '\t- [x] b', '- [ ]\tc'), ['0: open', '1: x', '2: open']],
    ['a tab in the box', '- [\t] a', ['0: open']],
    ['a tab in the box that is wider than a space', '  - [\t] a', []],
    ['no white space behind the box', lines('- [ ]a', '- [x]b'), []],
    ['a box alone', lines('- [ ]', '- [x] ', '- a'), []],
    ['a box and the text in the next line', lines('- [x]', '  a'), ['0: x']],
    ['an item that begins in the next line', lines('-', '  [ ] a'), ['1: open']],
    ['an item that begins after a blank line', lines('-', '', '  [ ] a'), []],
    ['a second paragraph', lines('- a', '', '  [ ] b'), []],
    ['a continued line', lines('- a', '  [ ] b', '[x] c'), []],
    ['a text without a list', lines('[ ] a', '', '[x] b'), []],
    ['a heading in an item', lines('- # [ ] a', '- [ ] # b'), ['1: open']],
    ['a heading that is underlined', lines('- [ ] a', '  ===', '- [x] b'), ['2: x']],
    ['a wide mark', lines('-    [ ] a', '-     [ ] b'), ['0: open']],
    ['fences', lines('```', '- [ ] a', '```', '- [x] b', '  ~~~', '  - [ ] c', '  ~~~'), ['3: x']],
    ['a fence that is left open', lines('- [ ] a', '```', '- [ ] b'), ['0: open']],
    ['indented code', lines('text', '', '    - [ ] a', '', '- b', '', '      - [ ] c'), []],
    ['comments', lines('<!--', '- [ ] a', '-->', '- [x] b <!-- c -->'), ['3: x']],
    ['HTML', lines('<div>', '- [ ] a', '</div>', '', '- [x] b'), ['4: x']],
    ['a box in an HTML block of an item', lines('- <div>', '  [ ] a', '  </div>'), []],
    ['links', lines('- [x](a.md) b', '- [x][ref] c', '', '[ref]: d.md'), []],
    ['a reference that is called x', lines('- [x] a', '', '[x]: b.md'), ['0: x']],
    ['a definition', lines('- [x]: a.md', '- [ ] b'), ['1: open']],
    ['an escaped box', lines('- \\[ ] a', '- [\\ ] b'), []],
    [
      'deep lists',
      lines('- [ ] a', '  - [x] b', '    1. [ ] c', '       - [x] d'),
      ['0: open', '1: x', '2: open', '3: x'],
    ],
    ['line endings of old', '- [ ] a\r- [x] b\r', ['0: open', '1: x']],
    ['line endings of Windows', '- [ ] a\r\n- [x] b\r\n', ['0: open', '1: x']],
    ['a byte order mark', '\uFEFF- [ ] a\n- [x] b', ['0: open', '1: x']],
    ['a no-break space', lines('- [\u00A0] a', '- [x]\u00A0b'), []],
    ['other states', lines('- [/] a', '- [-] b', '- [✔️] c'), []],
    [
      'a list that interrupts a paragraph',
      lines('text', '- [ ] a', '', 'text', '1. [x] b', '', 'text', '2. [ ] c'),
      ['1: open', '4: x'],
    ],
    ['a cell', lines('| a | b |', '|--|--|', '| [ ] | c |'), []],
  ];
  for (const [name, text, tasks] of table) {
    it(`with ${name}`, () => {
      assert.deepEqual(referenceTasks(text), tasks, 'micromark');
      assert.deepEqual(ourTasks(text), tasks, 'Daymark');
    });
  }
});

/** Lists the texts of which the tasks differ. */
function assertAgreeing(texts: readonly string[]): void {
  const read = texts.map((text) => ({ text, ours: ourTasks(text), micromark: referenceTasks(text) }));
  assert.deepEqual(
    read.filter(({ ours, micromark }) => ours.join() !== micromark.join()),
    [],
  );
}
