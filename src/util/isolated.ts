/** Hebrew, Arabic and the other scripts that run from right to left, as a piece of a class of characters. */
const rightToLeft = String.raw`\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}`;

/** They and the marks that turn a text's direction. */
const turnsDirection = new RegExp(String.raw`[${rightToLeft}\u200f\u202a-\u202e\u2066-\u2069]`, 'u');

/** The first letter says in which direction a text runs. */
const beginsRightToLeft = new RegExp(String.raw`^\P{L}*[${rightToLeft}]`, 'u');

/** Marks that reach on until another one ends them: beyond the text, if it is a stranger's. */
const reachingMarks = /[\u202a-\u202e\u2066-\u2069]/gu;

/**
 * A text in its own direction, whatever stands beside it: a count after a Hebrew title stays after it. It is put
 * between U+2068 and U+2069, as the Unicode Bidirectional Algorithm has it. A text that runs from left to right is
 * given back as it is.
 */
export function isolated(text: string): string {
  return turnsDirection.test(text) ? `\u2068${text.replace(reachingMarks, '')}\u2069` : text;
}

/** Whether a text as a whole runs from right to left, as its first letter does. */
export function isRightToLeft(text: string): boolean {
  return beginsRightToLeft.test(text);
}
