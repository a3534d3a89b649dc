import createMarkdownIt, { type Env, type MarkdownIt, type StateBlock, type Token } from 'markdown-it';

/** The link reference definitions of a document, as markdown-it collects them. */
export type References = NonNullable<Env['references']>;

/**
 * The parser of the core. It holds options only and no text. `html` lets comments and `<summary>` be blocks; only
 * addresses that name their scheme are linked, as in GFM. The limit of nesting is markdown-it's own, 50 lists: its
 * rules are recursive, and a text with some thousand levels would overflow the stack.
 */
export const markdown = createParser({ linkify: true });

/**
 * The same without linking bare addresses, to get only what a person reads: an address reads the same as a link to it.
 */
export const plainMarkdown = createParser({ linkify: false });

function createParser({ linkify }: { readonly linkify: boolean }): MarkdownIt {
  const parser = createMarkdownIt({ html: true, linkify });
  parser.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
  // A plan's addresses are checked when they are opened; here they are only read, whatever their scheme.
  parser.validateLink = () => true;
  parser.normalizeLink = (url) => url;
  parser.normalizeLinkText = (url) => url;
  return parser.use(endHtmlAtHeadings);
}

/**
 * Makes a parser end a piece of HTML at a heading. In CommonMark a line such as `<hr>` or `<a id="rope"></a>` makes all
 * lines up to an empty one HTML; who writes `## Day 2` there means a heading.
 */
export function endHtmlAtHeadings({ block }: MarkdownIt): void {
  block.ruler.at('html_block', htmlUpToHeading, { alt: ['paragraph', 'reference', 'blockquote'] });
}

function htmlUpToHeading(state: StateBlock, start: number, end: number, isSilent: boolean): boolean {
  return htmlBlock(state, start, isSilent ? end : lineOfHeading(state, start, end), isSilent);
}

/** In columns. A line that is indented as much is code. */
const tabStop = 4;

/** markdown-it's own rule for a piece of HTML. */
const [htmlBlock = () => false] = rulesOf('html_block');

function rulesOf(name: string): ReturnType<MarkdownIt['block']['ruler']['getRules']> {
  const { ruler } = createMarkdownIt().block;
  ruler.enableOnly(name);
  return ruler.getRules('');
}

/** A tag that begins HTML up to an empty line, unless it is one of code, in which a line with `#` is a comment. */
const tag = /^<\/?(?!(?:code|pre|script|style|textarea)(?![\w-]))[a-z]/i;

/** The first line with a heading in the piece of HTML that begins here; the end if there is none. Lines are from 0. */
function lineOfHeading(state: StateBlock, start: number, end: number): number {
  if (!tag.test(lineOf(state, start))) {
    return end;
  }
  let line = start + 1;
  while (line < end && !state.isEmpty(line) && !isHeading(state, line)) {
    line += 1;
  }
  return line < end && isHeading(state, line) ? line : end;
}

/** Whether a line is a heading with `#`. One that is indented as code is not. */
function isHeading(state: StateBlock, line: number): boolean {
  const indentation = (state.sCount[line] ?? 0) - state.blkIndent;
  return indentation < tabStop && /^#{1,6}[ \t]/.test(lineOf(state, line));
}

function lineOf({ src, bMarks, tShift, eMarks }: StateBlock, line: number): string {
  return src.slice((bMarks[line] ?? 0) + (tShift[line] ?? 0), eMarks[line]);
}

/**
 * Parses a text whose lines end in `\n` into block tokens and returns the parser's state, which holds them. Reference
 * definitions go into the environment.
 */
export function parseBlocks(text: string, environment: Env): StateBlock {
  const state = new LightBlocks(text, environment);
  markdown.block.tokenize(state, state.line, state.lineMax);
  return state;
}

/** Tokens that nobody reads, half of all: the tokens around them say the same. */
const needless = new Set(
  ['paragraph_close', 'heading_close', 'thead_close', 'tbody_open', 'tbody_close'].concat(
    ['bullet_list', 'ordered_list', 'th', 'td'].flatMap((type) => [`${type}_open`, `${type}_close`]),
  ),
);

const [space, tab] = [0x20, 0x09];

/**
 * The state of markdown-it's block rules, with plain objects for tokens, and without those that nobody reads. The
 * constructor of markdown-it's tokens defines each field through a helper, which is almost half the cost of finding the
 * blocks of a text. That of its state looks at each character; only those at the beginnings of lines matter.
 */
class LightBlocks extends createMarkdownIt.StateBlock {
  /** The token that a rule gets, to write to, in place of a needless one. */
  readonly #scrap = tokenOf('', '', 0, 0);

  constructor(text: string, environment: Env) {
    super('', markdown, environment, []);
    this.src = text;
    this.#findLines(text);
  }

  #findLines(text: string): void {
    [this.bMarks, this.eMarks, this.tShift, this.sCount, this.bsCount].forEach((marks) => (marks.length = 0));
    for (let start = 0, end; start < text.length; start = end + 1) {
      const lineEnd = text.indexOf('\n', start);
      end = lineEnd < 0 ? text.length : lineEnd;
      let columns = 0;
      let first = start;
      for (let code = text.charCodeAt(first); code === space || code === tab; code = text.charCodeAt(first)) {
        columns += code === tab ? tabStop - (columns % tabStop) : 1;
        first += 1;
      }
      // As in markdown-it, spaces after the last line ending are not a line.
      if (first < text.length) {
        this.#addLine(start, end, first - start, columns);
      }
    }
    this.#addLine(text.length, text.length, 0, 0);
    this.lineMax = this.bMarks.length - 1;
  }

  #addLine(start: number, end: number, indentation: number, columns: number): void {
    this.bMarks.push(start);
    this.eMarks.push(end);
    this.tShift.push(indentation);
    this.sCount.push(columns);
    this.bsCount.push(0);
  }

  override push(type: string, tag: string, nesting: Token['nesting']): Token {
    this.level -= nesting < 0 ? 1 : 0;
    const token = needless.has(type) ? this.#scrap : this.#add(type, tag, nesting);
    this.level += nesting > 0 ? 1 : 0;
    return token;
  }

  #add(type: string, tag: string, nesting: Token['nesting']): Token {
    const token = tokenOf(type, tag, nesting, this.level);
    this.tokens.push(token);
    return token;
  }
}

/** A block token without methods, because the rules only assign to its fields. */
function tokenOf(type: string, tag: string, nesting: Token['nesting'], level: number): Token {
  const fields: Omit<Token, `attr${string}`> & Pick<Token, 'attrs'> = {
    type,
    tag,
    attrs: null,
    map: null,
    nesting,
    level,
    children: null,
    content: '',
    markup: '',
    info: '',
    meta: null,
    block: true,
    hidden: false,
  };
  return fields as Token;
}
