import { readFileSync } from 'node:fs';

/** What begins a file that is not UTF-8. */
const byteOrderMarks: readonly (readonly [mark: readonly number[], encoding: string])[] = [
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/**
 * Reads a text file as UTF-8, or as UTF-16 if it begins with that byte order mark.
 * @throws Error what Node throws, or for a file that is not a text: a text has no NUL, and UTF-16 read as UTF-8 is full of them
 */
export function readText(file: string): string {
  const bytes = readFileSync(file);
  const [, encoding] = byteOrderMarks.find(([mark]) => mark.every((byte, index) => bytes[index] === byte)) ?? [];
  const text = new TextDecoder(encoding).decode(bytes);
  if (text.includes('\0')) {
    throw new Error('not a text in UTF-8, or in UTF-16 with a byte order mark');
  }
  return text;
}
