import createMarkdownIt, { type Env, type MarkdownIt, type StateBlock } from 'markdown-it';
import { LightBlocks } from './lightBlocks';

/** The link reference definitions of a document, as markdown-it collects them. */
export type References = NonNullable<Env['references']>;

/**
 * The parser of the core. It holds options only and no text. `html` lets comments and `<summary>` be blocks;
 * only addresses that name their scheme are linked, as in GFM. The limit of nesting is markdown-it's own, 50 lists: its
 * rules call each other, and a text of some thousand levels would overflow the stack.
 */
export const markdown = createParser({ linkify: true });

/** The same for whoever only asks what a person reads: an address reads the same as the link to it. */
export const plainMarkdown = createParser({ linkify: false });

function createParser({ linkify }: { readonly linkify: boolean }): MarkdownIt {
  const parser = createMarkdownIt({ html: true, linkify });
  parser.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
  // A plan's addresses are checked where they are opened; here they are only read, whatever their scheme.
  parser.validateLink = () => true;
  parser.normalizeLink = (url) => url;
  parser.normalizeLinkText = (url) => url;
  return parser;
}

/**
 * The block tokens of a text whose lines end in `\n`, and what came of finding them; reference definitions go into the
 * environment.
 */
export function parseBlocks(text: string, environment: Env): StateBlock {
  const state = new LightBlocks(text, markdown, environment, []);
  markdown.block.tokenize(state, state.line, state.lineMax);
  return state;
}
