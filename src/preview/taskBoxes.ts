import type { MarkdownIt, Token } from 'markdown-it';

/** A box in a Markdown document, of a task list item or alone in a cell. */
export interface TaskBox {
  /** From 0. */
  readonly line: number;
  readonly isChecked: boolean;
}

/**
 * Draws a box as HTML.
 * @param document what VS Code calls the document that is rendered; `undefined` if it is only a text
 * @returns `undefined` to leave the box as it is
 */
export type DrawBox = (document: unknown, box: TaskBox) => string | undefined;

const tokenType = 'daymark_box';
const checked = 'checked';

/**
 * A markdown-it plugin that lets `draw` draw the boxes of task list items, and the first of each row of a table. Tokens are parsed once for all uses of a text,
 * and only rendering knows the document, so every box becomes a token, and the renderer decides how it looks.
 */
export function taskBoxes(md: MarkdownIt, draw: DrawBox): MarkdownIt {
  md.core.ruler.push(tokenType, ({ tokens, Token }) => {
    let row: Token['map'] = null;
    tokens.forEach((token, index) => {
      const [before, around] = [tokens[index - 1]?.type, tokens[index - 2]?.type];
      row = token.type === 'tr_open' ? token.map : row;
      const isCell = before === 'td_open' && row !== null;
      const isFirstInItem = before === 'paragraph_open' && around === 'list_item_open';
      const box = isCell ? takeCell(token) : isFirstInItem ? takeBox(token) : undefined;
      if (box) {
        const map = isCell ? row : token.map;
        token.children?.unshift(Object.assign(new Token(tokenType, '', 0), { ...box, map }));
        row = null;
      }
    });
  });
  md.renderer.rules[tokenType] = (tokens, index, _options, env: unknown) => {
    const { content = '', info, map } = tokens[index] ?? {};
    const html = map ? draw(documentOf(env), { line: map[0], isChecked: info === checked }) : undefined;
    return html ?? content;
  };
  return md;
}

type BoxContent = Pick<Token, 'content' | 'info'>;

/** Takes the box from the beginning of a list item's text. Its content is the HTML that it would be without us. */
function takeBox({ type, children }: Token): BoxContent | undefined {
  const first = type === 'inline' ? children?.[0] : undefined;
  if (!children || !first) {
    return undefined;
  }
  return first.type === 'text' ? takeWritten(first) : takeDrawn(first, children);
}

/** Takes a box that is all that a cell says. */
function takeCell({ children }: Token): BoxContent | undefined {
  const [text, ...others] = children ?? [];
  return text?.type === 'text' && others.length === 0 && text.content.trim().length === '[ ]'.length
    ? takeWritten(text)
    : undefined;
}

function takeWritten(text: Token): BoxContent | undefined {
  const [written = '', mark] = /^\[([ xX])\](?=\s|$)/.exec(text.content) ?? [];
  text.content = text.content.slice(written.length);
  return mark === undefined ? undefined : { content: written, info: mark === ' ' ? '' : checked };
}

/** Later versions of VS Code draw boxes of their own. */
function takeDrawn({ type, content }: Token, children: Token[]): BoxContent | undefined {
  if (type !== 'html_inline' || !/^<input\b[^>]+\bcheckbox\b/.test(content)) {
    return undefined;
  }
  children.shift();
  return { content, info: /\bchecked\b/.test(content) ? checked : '' };
}

function documentOf(env: unknown): unknown {
  return typeof env === 'object' && env !== null && 'currentDocument' in env ? env.currentDocument : undefined;
}
