import type { MarkdownIt, Token } from 'markdown-it';
import { markdown, plainMarkdown, type References } from './parser';

/** Any character that can make inline text read differently from its source. */
const hasMarkup = /[\\`*_[\]<>&~]/;
/** No markup but strong emphasis and links, none of it nested: by far the most common markup in headings and items. */
const hasSimpleMarkup =
  /^(?:[^\\`*_[\]<>&~]|\*\*(?![\s*])[^\\`*_[\]<>&~]+(?<!\s)\*\*(?!\*)|(?<!!)\[[^\\`*_[\]<>&~]*\]\([^\s()<>[\]\\\p{Cc}]*\))*$/u;
const simpleMarkup = /\*\*|\[([^[\]]*)\]\([^()[\]]*\)/g;

/**
 * What a person reads of an inline source: without emphasis, addresses, images and tags, with white space folded.
 */
export function plainText(source: string, references: References = {}): string {
  return tidy(withoutMarkup(source, references));
}

function withoutMarkup(source: string, references: References): string {
  if (!hasMarkup.test(source)) {
    return source;
  }
  return hasSimpleMarkup.test(source)
    ? source.replace(simpleMarkup, '$1')
    : inlineTokens(plainMarkdown, source, references).map(textOf).join('');
}

/** A link in an inline source. An image is not a link; a link around an image has no text. */
export interface Link {
  /** What a person reads of it, possibly empty. */
  readonly text: string;
  /** The address as written. */
  readonly target: string;
  /** The text before it in the same source, from the previous link on. */
  readonly before: string;
  /** The text after it in the same source, up to the next link. */
  readonly after: string;
  /** The line inside the source, from 0. */
  readonly lineOffset: number;
  /** Written as a bare address, so that the text is the address. */
  readonly isBare: boolean;
}

/** The inline, angle, literal and reference links of a source, in order. */
export function linksOf(source: string, references: References): readonly Link[] {
  if (!/[[<]|:\/\//.test(source)) {
    return [];
  }
  const pieces = piecesOf(inlineTokens(markdown, source, references));
  return pieces.flatMap((piece, index) => {
    const { link } = piece;
    const around = { before: tidy(pieces[index - 1]?.text), after: tidy(pieces[index + 1]?.text) };
    return link ? [{ ...link, ...around, text: tidy(piece.text) }] : [];
  });
}

/** A run of inline text: a link, or the text before, between or after links. */
interface Piece {
  text: string;
  readonly link: Pick<Link, 'target' | 'isBare' | 'lineOffset'> | undefined;
}

/** Cuts tokens into text and links in alternation: the first and the last piece are text. */
function piecesOf(tokens: readonly Token[]): readonly Piece[] {
  let piece: Piece = { text: '', link: undefined };
  let lineOffset = 0;
  const pieces = [piece];
  const begin = (link: Piece['link']): void => {
    piece = { text: '', link };
    pieces.push(piece);
  };
  for (const token of tokens) {
    if (token.type === 'link_open') {
      begin({ target: String(token.attrGet('href')), isBare: token.info === 'auto', lineOffset });
    } else if (token.type === 'link_close') {
      begin(undefined);
    } else {
      piece.text += textOf(token);
      lineOffset += isBreak(token) ? 1 : 0;
    }
  }
  return pieces;
}

function tidy(text = ''): string {
  return text.replace(/[^\S ]|\s{2,}/g, ' ').trim();
}

function inlineTokens(parser: MarkdownIt, source: string, references: References): readonly Token[] {
  return parser.parseInline(source, { references })[0]?.children ?? [];
}

function isBreak(token: Token): boolean {
  return token.type === 'softbreak' || token.type === 'hardbreak';
}

/** A tag where a line begins or ends. */
const lineBreak = /^<(?:br|\/(?:li|p))\b/i;

function textOf(token: Token): string {
  switch (token.type) {
    case 'text':
    case 'text_special':
    case 'code_inline':
      return token.content;
    case 'softbreak':
    case 'hardbreak':
      return ' ';
    case 'html_inline':
      return lineBreak.test(token.content) ? ' ' : '';
    default:
      return '';
  }
}
