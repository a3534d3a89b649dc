/**
 * Texts whose UTF-8 was once read as Windows-1252 (or its Turkish sister 1254) show `ðŸŽ¯` for an emoji and `â€“` for a
 * dash. They have to read the same as clean texts, so what is shown is repaired; what is written never is.
 */

/**
 * The characters that Windows-1252 puts at 0x80 to 0x9F; bytes that an encoding leaves undefined stay control
 * characters.
 */
const upperHalf = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
/** The lead byte 0xF0 differs: it is ğ in Windows-1254 and ð in 1252. */
const leadF0 = 'ðğ';

const continuation = `[${upperHalf}\u0080-\u00bf]`;
/** A lead byte and its continuation bytes; a decoder may have dropped those that are undefined. */
const broken = new RegExp(`[${leadF0}]Ÿ${continuation}{0,2}|[âï]${continuation}{1,2}|[ÃÂ]${continuation}`, 'gu');
/** A quick check: few texts have one of them. */
const leads = [...leadF0, 'â', 'ï', 'Ã', 'Â'];
const suspicious = new RegExp(`[${leadF0}âïÃÂ]${continuation}`, 'u');

/**
 * Restores the characters of a text that was decoded wrongly. If bytes were lost, a character is removed if it can only
 * have been an emoji or another symbol; anything else is left as it is.
 */
export function repairDecoding(text: string): string {
  return leads.some((lead) => text.includes(lead)) && suspicious.test(text)
    ? text.replace(broken, (run) => decode(run))
    : text;
}

/** Decodes one run; returns `''` for a damaged emoji or symbol, and the run itself if it can't be told to be damage. */
function decode(run: string): string {
  const bytes = [...run].map(toByte);
  const [lead = 0, ...rest] = bytes;
  const wanted = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1;
  if (rest.length === wanted) {
    const leadBits = lead & (0x3f >> wanted);
    return String.fromCodePoint(rest.reduce((code, byte) => (code << 6) | (byte & 0x3f), leadBits));
  }
  return isDamagedSymbol(lead, rest) ? '' : run;
}

/** Emoji begin with F0 9F, other symbols with E2 98 to E2 9E; a variation selector is EF B8 8F. */
function isDamagedSymbol(lead: number, rest: readonly number[]): boolean {
  const [first = 0] = rest;
  return lead === 0xf0 || (lead === 0xe2 && first >= 0x98 && first <= 0x9e) || (lead === 0xef && first === 0xb8);
}

function toByte(character: string): number {
  if (leadF0.includes(character)) {
    return 0xf0;
  }
  const upper = upperHalf.indexOf(character);
  return upper >= 0 ? 0x80 + upper : (character.codePointAt(0) ?? 0);
}
