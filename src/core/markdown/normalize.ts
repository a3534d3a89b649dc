import { findFrontMatter } from './findFrontMatter';
import { repairDecoding } from './decoding';

/**
 * What markdown-it's own normalization does, which its block rules expect: one kind of line ending and no NUL. Front
 * matter and a byte order mark are no Markdown: they give way to empty lines, so that all lines keep their numbers. What
 * a wrong decoding damaged reads as its clean twin.
 */
export function normalize(text: string): string {
  const clean = repairDecoding(text)
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
    .replaceAll('\0', '\uFFFD');
  return spacesForTab(withoutFrontMatter(clean));
}

/** Front matter that only other tools know stays, for its YAML may as well be text between thematic breaks. */
function withoutFrontMatter(text: string): string {
  const place = findFrontMatter(text);
  return place?.isOurs ? text.slice(0, place.end).replace(/[^\n]+/g, '') + text.slice(place.end) : text;
}

/** A tab is white space up to the next tab stop: in a box it is one character only where the stop is the next column. */
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
