/** The right-to-left scripts, such as Hebrew and Arabic, as part of a character class. */
const rightToLeft = String.raw`\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}`;

/** A right-to-left character, or a control character that changes the direction. */
const changesDirection = new RegExp(String.raw`[${rightToLeft}\u200f\u202a-\u202e\u2066-\u2069]`, 'u');

/** The first letter is a right-to-left one. */
const startsRightToLeft = new RegExp(String.raw`^\P{L}*[${rightToLeft}]`, 'u');

/** Control characters that stay in effect until another one ends them, possibly beyond the end of the text. */
const openEndedControls = /[\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Keeps the direction of a text apart from the texts next to it, so that a count after a Hebrew title stays after it. Puts
 * the text between U+2068 and U+2069, the isolates of the Unicode Bidirectional Algorithm. Returns left-to-right text
 * unchanged.
 */
export function isolated(text: string): string {
  return changesDirection.test(text) ? `\u2068${text.replace(openEndedControls, '')}\u2069` : text;
}

/** Whether a text as a whole runs from right to left, which its first letter decides. */
export function isRightToLeft(text: string): boolean {
  return startsRightToLeft.test(text);
}
