import { readFileSync } from 'node:fs';

/** What begins a file that is not UTF-8. */
const byteOrderMarks: readonly (readonly [mark: readonly number[], encoding: string])[] = [
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** Reads a text file as UTF-8, or as UTF-16 where it begins with that byte order mark; throws what Node throws. */
export function readText(file: string): string {
  const bytes = readFileSync(file);
  const [, encoding] = byteOrderMarks.find(([mark]) => mark.every((byte, index) => bytes[index] === byte)) ?? [];
  return new TextDecoder(encoding).decode(bytes);
}
