import { findFrontMatter } from './findFrontMatter';
import { readable } from './readable';

/**
 * Does what markdown-it's own normalization does and its block rules expect: one kind of line ending and no NUL. It
 * also blanks out front matter and removes a byte order mark, which are not Markdown, so that all lines keep their
 * numbers. Text damaged by a wrong decoding is repaired, and accents become part of their letters.
 */
export function normalize(text: string): string {
  const clean = readable(text).replace(/^\uFEFF/, '');
  return spacesForTab(withoutFrontMatter(withPlainLines(clean)));
}

/** Most texts are that already, and a search for a character takes a tenth of the time of a replacement. */
function withPlainLines(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  return lines.includes('\0') ? lines.replaceAll('\0', '\uFFFD') : lines;
}

/** Front matter that only other tools know stays, because it may also be text between thematic breaks. */
function withoutFrontMatter(text: string): string {
  const place = findFrontMatter(text);
  return place?.isOurs ? text.slice(0, place.end).replace(/[^\n]+/g, '') + text.slice(place.end) : text;
}

/**
 * A tab is white space up to the next tab stop, so `[\t]` is a box only if that stop is the next column. Any other tab
 * becomes two spaces, which are not a box.
 */
function spacesForTab(text: string): string {
  return text.includes('[\t]')
    ? text.replace(/(?<=^|\n)([^[\n]*\[)\t(?=\])/g, (wide, before: string) =>
        columnsOf(before) % 4 === 3 ? wide : `${before}  `,
      )
    : text;
}

function columnsOf(text: string): number {
  return [...text].reduce((column, character) => (character === '\t' ? column + 4 - (column % 4) : column + 1), 0);
}
