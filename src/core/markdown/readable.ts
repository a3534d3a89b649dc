import { repairDecoding } from './decoding';

/** An address, in which every byte counts, or letters with accents as characters of their own. */
const addressOrLetters =
  /(?<address>\](?:\(|:)[^\n)]*|<[^<>\n]*>|[a-z]{2,8}:\/\/[^\s<>]+)|\p{L}\p{M}+|[\u1100-\u11FF]+/giu;
/** Accents, voice marks and Korean letters as macOS writes them. Few texts have one. */
const decomposed = /[\u0300-\u036F\u1100-\u11FF\u3099\u309A]/;
/** These, or the first character of what a wrong decoding damages. Most texts have none. */
const mayBeOdd = /[\u0300-\u036F\u1100-\u11FF\u3099\u309AğðâïÃÂ]/;

/**
 * A text with the letters that a person sees: damage by a wrong decoding is repaired, and a letter and its accents are one
 * character (NFC), as in the table of words. Addresses stay as they are written, because files are found by them.
 */
export function readable(text: string): string {
  return mayBeOdd.test(text) ? composed(repairDecoding(text)) : text;
}

function composed(text: string): string {
  return decomposed.test(text)
    ? text.replace(addressOrLetters, (found, address?: string) => (address === undefined ? found.normalize() : found))
    : text;
}
