import assert from 'node:assert/strict';
import createMarkdownIt from 'markdown-it';
import { taskBoxes, type DrawBox } from '../../../src/preview/taskBoxes';

const plan = 'the plan';
const draw: DrawBox = (document, { line, isChecked }) =>
  document === plan ? `<box line="${line}" checked="${isChecked}">` : undefined;

function rendered(lines: readonly string[], document: unknown): string {
  return taskBoxes(createMarkdownIt({ html: true }), draw).render(lines.join('\n'), { currentDocument: document });
}

describe('The boxes of a Markdown preview', () => {
  it('are drawn with their line and state, in lists of any kind and depth', () => {
    const html = rendered(
      ['# Plan', '', '- [ ] Dig', '  1. [x] Rake ✅ 2026-11-20', '', '* [X] **Sow**', '', '  later'],
      plan,
    );
    assert.deepEqual(html.match(/<box[^>]*>/g), [
      '<box line="2" checked="false">',
      '<box line="3" checked="true">',
      '<box line="5" checked="true">',
    ]);
    assert.match(html, /<box line="2" checked="false"> Dig/);
  });

  it('are left as they are in any other document', () => {
    const lines = ['- [ ] Dig', '- [x] <b>Rake</b>', '- [ ]', '', 'Text [ ] and `- [ ]`'];
    const html = createMarkdownIt({ html: true }).render(lines.join('\n'));
    assert.equal(rendered(lines, 'another document'), html);
    assert.equal(rendered(lines, undefined), html);
    assert.equal(taskBoxes(createMarkdownIt({ html: true }), draw).render(lines.join('\n')), html);
  });

  it('are drawn in cells that hold nothing else, one in each row', () => {
    const lines = [
      '| Day | Done | Again |',
      '| --- | --- | --- |',
      '| 1 | [ ] | [ ] |',
      '| 2 | [x] soon | [X] |',
      '| 3 | `[ ]` | |',
    ];
    assert.deepEqual(rendered(lines, plan).match(/<td>[^\n]*<box[^\n]*>/g), [
      '<td><box line="2" checked="false"></td>',
      '<td><box line="3" checked="true"></td>',
    ]);
    const html = createMarkdownIt({ html: true }).render(lines.join('\n'));
    assert.equal(rendered(lines, 'another document'), html);
  });

  it('are neither in other boxes nor in links, code, heads of tables or paragraphs', () => {
    const lines = [
      '- [-] Skipped',
      '- [/] Begun',
      '- [x](y.md)',
      '- `[ ]`',
      '- [ ]x',
      '',
      '| [ ] |',
      '| --- |',
      '| [x] soon |',
      '',
      '[ ] Text',
    ];
    assert.equal(rendered(lines, plan).includes('<box'), false);
  });

  it('replace those that VS Code draws itself', () => {
    const md = createMarkdownIt({ html: true });
    md.core.ruler.push('own', ({ tokens, Token }) => {
      for (const { type, children } of tokens) {
        const [text] = children ?? [];
        if (type === 'inline' && text?.content.startsWith('[x] ')) {
          text.content = text.content.slice(4);
          const input = new Token('html_inline', '', 0);
          input.content = '<input type="checkbox" checked disabled> ';
          children?.unshift(input);
        }
      }
    });
    taskBoxes(md, draw);
    assert.match(md.render('- [x] Dig', { currentDocument: plan }), /<li><box line="0" checked="true">Dig/);
    assert.match(
      md.render('- [x] Dig', { currentDocument: 'another' }),
      /<li><input type="checkbox" checked disabled> Dig/,
    );
  });
});
