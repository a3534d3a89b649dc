/** The front matter of a text: the lines between two fences. Offsets count in the text. */
export interface FrontMatterPlace {
  readonly yaml: string;
  /** Where the YAML begins. */
  readonly offset: number;
  /** Where the closing fence ends, before its line ending. */
  readonly end: number;
  /**
   * It begins on the first line, and its fences are three dashes and nothing else. Any other front matter is left to
   * the tools that read it: TOML between `+++`, a fence followed by blanks, or one of three dots.
   */
  readonly isOurs: boolean;
}

/** What may come before the first line: a byte order mark, possibly decoded wrongly. */
export const byteOrderMark = /^(?:\uFEFF|ï»¿)?/;
/** Hugo allows empty lines before front matter, and most tools allow blanks after a fence. */
const anyOpening = /^(?:\uFEFF|ï»¿)?(?:[ \t\r\n]*[\r\n])?(?<fence>---|\+\+\+)[ \t]*(?:\r\n?|\n)/;
const ownOpening = /^(?:\uFEFF|ï»¿)?---[\r\n]/;
const endOfYaml = /(?<=[\r\n])(?:---|\.\.\.)[ \t]*(?=[\r\n]|$)/g;
const endOfToml = /(?<=[\r\n])\+\+\+[ \t]*(?=[\r\n]|$)/g;

/** A Markdown heading as no comment in YAML or TOML is written: of two signs or more, below a blank line. */
const heading = /(?:^|\r\n|\r(?!\n)|(?<!\r)\n)[ \t]*(?:\r\n?|\n)#{2,6}[ \t]/;

/**
 * Finds the front matter of a text, in linear time. The first fence below the opening one closes it.
 * @returns `undefined` if there is none: a fence that is never closed, or with a heading below it, is a thematic break
 */
export function findFrontMatter(text: string): FrontMatterPlace | undefined {
  const opening = anyOpening.exec(text);
  if (!opening) {
    return undefined;
  }
  const [{ length: offset }] = opening;
  const closing = firstFrom(offset, opening.groups?.['fence'] === '+++' ? endOfToml : endOfYaml, text);
  const yaml = text.slice(offset, closing?.index);
  return closing && !heading.test(yaml)
    ? {
        yaml,
        offset,
        end: closing.index + closing[0].length,
        isOurs: closing[0] === '---' && ownOpening.test(text),
      }
    : undefined;
}

function firstFrom(offset: number, pattern: RegExp, text: string): RegExpExecArray | undefined {
  const searcher = new RegExp(pattern);
  searcher.lastIndex = offset;
  return searcher.exec(text) ?? undefined;
}
