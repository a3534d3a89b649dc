/** An address, in which every byte counts, or letters with accents as characters of their own. */
const addressOrLetters =
  /(?<address>\](?:\(|:)[^\n)]*|<[^<>\n]*>|[a-z]{2,8}:\/\/[^\s<>]+)|\p{L}\p{M}+|[\u1100-\u11FF]+/giu;
/** Accents, voice marks and Korean letters as macOS writes them. Few texts have one. */
const decomposed = /[\u0300-\u036F\u1100-\u11FF\u3099\u309A]/;

/**
 * A text in which a letter and its accents are one character (NFC), as in the table of words. Addresses stay as they
 * are written, because files are found by them.
 */
export function composed(text: string): string {
  return decomposed.test(text)
    ? text.replace(addressOrLetters, (found, address?: string) => (address === undefined ? found.normalize() : found))
    : text;
}
