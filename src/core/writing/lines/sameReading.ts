import type { Token } from 'markdown-it';

/** What the block parser finds on a line: a block that begins there, or its text. */
export interface LineElement {
  /** The type of the token; for text, that of the paragraph, heading or cell it is in. */
  readonly kind: string;
  /** The quotations (`>`) and list items (`-`) around it, outer ones first. */
  readonly inside: string;
  /** The text, or the tag of the block that begins. */
  readonly text: string;
}

/** The elements of each line of a text. They stay the same if a paragraph is split between two of its lines. */
export function elementsByLine(tokens: readonly Token[]): ReadonlyMap<number, readonly LineElement[]> {
  const elements = new Map<number, LineElement[]>();
  const add = (line: number, kind: string, text: string): void => {
    if (text === '') {
      return;
    }
    const there = elements.get(line);
    if (there) {
      there.push({ kind, inside, text });
    } else {
      elements.set(line, [{ kind, inside, text }]);
    }
  };
  let line = 0;
  let before = '';
  let inside = '';
  for (const { type, map, tag, nesting, content } of tokens) {
    line = map?.[0] ?? line;
    if (type === 'inline') {
      content.split('\n').forEach((text, at) => add(line + at, before, text.trim()));
    } else {
      const first = type === 'fence' ? line + 1 : line;
      content.split('\n').forEach((text, at) => add(first + at, type, text.trimEnd()));
    }
    if (map && type !== 'paragraph_open') {
      add(line, type, tag);
    }
    inside = insideAfter(inside, type, nesting);
    before = type;
  }
  return elements;
}

function insideAfter(inside: string, type: string, nesting: Token['nesting']): string {
  const sign = type.startsWith('blockquote') ? '>' : type.startsWith('list_item') ? '-' : '';
  return nesting < 0 && sign !== '' ? inside.slice(0, -1) : inside + sign;
}

/**
 * Whether two texts have the same tokens, apart from those of lines that only the second has. This is a quick check: if it
 * fails, the texts can still be read alike line by line, e.g. if a paragraph was split.
 * @param lineBefore the line of the first text for a line of the second; `undefined` if only the second has it
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

/** The index of the first token, starting at one, that does not close a block. */
function indexOfOpening(tokens: readonly Token[], from: number): number {
  let index = from;
  while ((tokens[index]?.nesting ?? 0) < 0) {
    index += 1;
  }
  return index;
}

/** Whether two lines are read alike. */
export function isReadAlike(one: readonly LineElement[], other: readonly LineElement[]): boolean {
  return isReadAlikeAtAnyDepth(one, other) && one.every(({ inside }, index) => inside === other[index]?.inside);
}

/** Whether two lines are read alike, at any depth of quotations and lists. */
export function isReadAlikeAtAnyDepth(one: readonly LineElement[], other: readonly LineElement[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ kind, text }, index) => kind === other[index]?.kind && text === other[index].text)
  );
}
