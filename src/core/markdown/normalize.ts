import { findFrontMatter } from './findFrontMatter';
import { composed } from './composed';
import { repairDecoding } from './decoding';

/**
 * Does what markdown-it's own normalization does and its block rules expect: one kind of line ending and no NUL. It
 * also blanks out front matter and removes a byte order mark, which are not Markdown, so that all lines keep their
 * numbers. Text damaged by a wrong decoding is repaired, and accents become part of their letters.
 */
export function normalize(text: string): string {
  const clean = composed(repairDecoding(text))
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
    .replaceAll('\0', '\uFFFD');
  return spacesForTab(withoutFrontMatter(clean));
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
