import createMarkdownIt, { type Env, type MarkdownIt } from 'markdown-it';

/** The link reference definitions of a document, as markdown-it collects them. */
export type References = NonNullable<Env['references']>;

/**
 * The one parser of the core. It holds options only and no text. `html` lets comments and `<summary>` be blocks;
 * only addresses that name their scheme are linked, as in GFM.
 */
export const markdown = createParser();

function createParser(): MarkdownIt {
  const parser = createMarkdownIt({ html: true, linkify: true });
  parser.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
  // A plan's addresses are checked where they are opened; here they are only read, whatever their scheme.
  parser.validateLink = () => true;
  parser.normalizeLink = (url) => url;
  parser.normalizeLinkText = (url) => url;
  return parser;
}
