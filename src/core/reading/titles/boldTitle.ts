import { couldBeginWithLabel } from './couldBeLabel';
import { readTitle } from './title';

/** `**Day 1: Rope.** Tie it`: bold type at the beginning of a line, and a text of some words behind it. */
const boldAndText = /^(?:\*\*|__)(?!\s)[^*\n]{1,120}?(?:\*\*|__)(?=\s+\p{L}[^\n]{10})/u;

/** A line without the text behind its title, if it has a label and a title in bold type and then goes on as a text. */
export function withoutText(line: string): string {
  const [bold] = boldAndText.exec(line) ?? [];
  if (bold === undefined || !couldBeginWithLabel(bold)) {
    return line;
  }
  const { label, text } = readTitle(bold);
  return label && text !== '' ? bold.replace(/\.(?=..$)/, '') : line;
}
