import createMarkdownIt, { type Token } from 'markdown-it';

/**
 * The state of markdown-it's block rules, with tokens made by plain assignments. Its own constructor defines each field
 * through a helper, which is almost half the cost of finding the blocks of a text.
 */
export class LightBlocks extends createMarkdownIt.StateBlock {
  override push(type: string, tag: string, nesting: Token['nesting']): Token {
    const token = emptyToken();
    token.type = type;
    token.tag = tag;
    token.nesting = nesting;
    this.level -= nesting < 0 ? 1 : 0;
    token.level = this.level;
    this.level += nesting > 0 ? 1 : 0;
    this.tokens.push(token);
    return token;
  }
}

/** Every field of a block's token with its first value, in one order, so that all have one hidden class. */
function emptyToken(): Token {
  const token = Object.create(createMarkdownIt.Token.prototype) as Token;
  token.attrs = null;
  token.map = null;
  token.children = null;
  token.content = '';
  token.markup = '';
  token.info = '';
  token.meta = null;
  token.block = true;
  token.hidden = false;
  return token;
}
