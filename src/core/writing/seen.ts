import type { Token } from 'markdown-it';

/** What the block rules see in a line: something that begins there, or its text. */
export interface Seen {
  /** The parser's name for it; for the text of a paragraph, a heading or a cell, that of what it is in. */
  readonly kind: string;
  /** The quotations and list items around it, from the outside in: `>` and `-`. */
  readonly inside: string;
  /** The text, or the tag of what begins. */
  readonly text: string;
}

/**
 * What is seen in each line of a text. A paragraph may be cut in two between its lines without any of them being seen
 * otherwise.
 */
export function seenIn(tokens: readonly Token[]): ReadonlyMap<number, readonly Seen[]> {
  const seen = new Map<number, Seen[]>();
  const see = (line: number, kind: string, text: string): void => {
    if (text === '') {
      return;
    }
    const there = seen.get(line);
    if (there) {
      there.push({ kind, inside, text });
    } else {
      seen.set(line, [{ kind, inside, text }]);
    }
  };
  let line = 0;
  let before = '';
  let inside = '';
  for (const { type, map, tag, nesting, content } of tokens) {
    line = map?.[0] ?? line;
    if (type === 'inline') {
      content.split('\n').forEach((text, at) => see(line + at, before, text.trim()));
    } else if (content !== '') {
      const first = type === 'fence' ? line + 1 : line;
      content.split('\n').forEach((text, at) => see(first + at, type, text.trimEnd()));
    }
    if (map && type !== 'inline' && type !== 'paragraph_open') {
      see(line, type, tag);
    }
    inside = insideAfter(inside, type, nesting);
    before = type;
  }
  return seen;
}

function insideAfter(inside: string, type: string, nesting: Token['nesting']): string {
  const sign = type.startsWith('blockquote') ? '>' : type.startsWith('list_item') ? '-' : '';
  return nesting < 0 && sign !== '' ? inside.slice(0, -1) : inside + sign;
}

/**
 * Whether the tokens of two texts are the same, but for those that begin in lines of the second which are its own. Texts of
 * which this cannot be said may be seen alike all the same, line by line: a paragraph that was cut in two is.
 * @param lineBefore where a line of the second is in the first; `undefined` for its own
 */
export function areTokensAlike(
  one: readonly Token[],
  other: readonly Token[],
  lineBefore: (line: number) => number | undefined,
): boolean {
  let next = 0;
  let line: number | undefined = 0;
  for (const token of other) {
    line = token.map ? lineBefore(token.map[0]) : line;
    if (line !== undefined && token.nesting >= 0) {
      next = indexOfOpening(one, next);
      const same = one[next];
      if (!same || !isSameToken(same, token) || (token.map && same.map?.[0] !== line)) {
        return false;
      }
      next += 1;
    }
  }
  return indexOfOpening(one, next) === one.length;
}

function isSameToken(one: Token, other: Token): boolean {
  return one.type === other.type && one.tag === other.tag && one.level === other.level && one.content === other.content;
}

/** The index of the first token from one on that is not only the end of a block. */
function indexOfOpening(tokens: readonly Token[], from: number): number {
  let index = from;
  while ((tokens[index]?.nesting ?? 0) < 0) {
    index += 1;
  }
  return index;
}

/** Whether the same is seen in two lines. */
export function isSeenAlike(one: readonly Seen[], other: readonly Seen[]): boolean {
  return isSeenAlikeWherever(one, other) && one.every(({ inside }, index) => inside === other[index]?.inside);
}

/** Whether the same is seen in two lines, at whatever depth. */
export function isSeenAlikeWherever(one: readonly Seen[], other: readonly Seen[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ kind, text }, index) => kind === other[index]?.kind && text === other[index].text)
  );
}
