/** One of the patterns without braces that a glob pattern stands for. */
export interface Glob {
  /** Says whether a path is meant, given the names in it. Takes time in proportion to the lengths of both. */
  readonly matches: (path: readonly string[]) => boolean;
  /** Says whether a path is meant, or is below one that is. */
  readonly matchesAtOrBelow: (path: readonly string[]) => boolean;
  /** The pattern as every reader of globs understands it, with `?` for what they read differently. */
  readonly plain: string;
  /** `plain` means the same paths, and no others. */
  readonly isPlain: boolean;
}

/** Why a pattern cannot be used: it has a range such as `z-a`, or more of something than anybody needs. */
export type GlobProblem = 'backwardRange' | 'tooComplex';

/** The most characters and braces, alternatives, characters in all of them, and stars in one. */
const most = { length: 2_000, braces: 30, alternatives: 50, total: 5_000, stars: 10 };

/**
 * Reads a glob pattern: `?`, `*`, `**`, `[a-z]`, `[!a-z]`, `{a,b}`, and `\` before a character that means itself, as do
 * braces and brackets that nothing closes. A slash or `./` in front changes nothing: all paths are relative. The pattern
 * is not turned into a regular expression, which it could make backtrack.
 * @returns the alternatives; a path is meant if one of them means it
 */
export function readGlob(pattern: string): readonly Glob[] | GlobProblem {
  const isShort = pattern.length <= most.length && pattern.split('{').length <= most.braces + 1;
  const alternatives = isShort ? alternativesOf(pattern) : undefined;
  if (!alternatives || alternatives.join('').length > most.total) {
    return 'tooComplex';
  }
  if (alternatives.some((alternative) => (alternative.match(/\*+/g)?.length ?? 0) > most.stars)) {
    return 'tooComplex';
  }
  const read = alternatives.map((alternative) =>
    alternative
      .replace(/^(?:\.?\/)+/, '')
      .split('/')
      .map(tokensOf),
  );
  return read.flat(2).some(({ isBackward }) => isBackward) ? 'backwardRange' : read.map(globOf);
}

/** Why a pattern cannot be used, and so matches no path; `undefined` if it can. */
export function globProblem(pattern: string): GlobProblem | undefined {
  const read = readGlob(pattern);
  return typeof read === 'string' ? read : undefined;
}

/** A test of one item, or any number of items. */
type Part<T> = ((item: T) => boolean) | 'anyNumber';

/** What one character of a name may be, or any number of characters. */
interface Token {
  readonly part: Part<string>;
  /** As in `Glob`. */
  readonly plain: string;
  readonly isPlain: boolean;
  /** The character, if no other is meant. */
  readonly literal?: string;
  /** It has a range such as `z-a`. */
  readonly isBackward?: boolean;
}

function globOf(names: readonly (readonly Token[])[]): Glob {
  const parts = partsOf(names);
  const partsAndBelow = [...parts, 'anyNumber' as const];
  return {
    matches: (path) => areMatched(parts, path),
    matchesAtOrBelow: (path) => areMatched(partsAndBelow, path),
    plain: names.map((tokens) => tokens.map(({ plain }) => plain).join('')).join('/'),
    isPlain: names.flat().every(({ isPlain }) => isPlain),
  };
}

/** `a/**` means `a` too, but `a*` followed by `/**` only what is in such folders: `a*` may be the name of a file. */
function partsOf(names: readonly (readonly Token[])[]): readonly Part<string>[] {
  const [folder, rest] = names.slice(-2).map((tokens) => tokens.map(({ plain }) => plain).join(''));
  const parts = names.map(nameOf);
  return folder?.endsWith('*') && rest === '**' ? [...parts, () => true] : parts;
}

/** `**` as a whole name is any number of names. */
function nameOf(tokens: readonly Token[]): Part<string> {
  if (tokens.length === 2 && tokens.every(({ part }) => part === 'anyNumber')) {
    return 'anyNumber';
  }
  if (tokens.every(({ literal }) => literal !== undefined)) {
    const text = tokens.map(({ literal }) => literal).join('');
    return (name) => name === text;
  }
  const parts = tokens.map(({ part }) => part);
  return (name) => areMatched(parts, [...name]);
}

/**
 * Says whether the parts match the items, all of them. Only the last `anyNumber` is ever tried with more items: what was
 * matched before it is matched as early as possible, and no other way could leave more.
 */
function areMatched<T>(parts: readonly Part<T>[], items: readonly T[]): boolean {
  let part = 0;
  let retry = { part: 0, item: -1 };
  for (let item = 0; item < items.length;) {
    const test = parts[part];
    if (test === 'anyNumber') {
      part += 1;
      retry = { part, item };
    } else if (test?.(items[item] as T)) {
      part += 1;
      item += 1;
    } else if (retry.part > 0) {
      retry = { part: retry.part, item: retry.item + 1 };
      ({ part, item } = retry);
    } else {
      return false;
    }
  }
  return parts.slice(part).every((rest) => rest === 'anyNumber');
}

function tokensOf(name: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < name.length;) {
    const end = endOfToken(name, at);
    tokens.push(tokenOf(name.slice(at, end)));
    at = end;
  }
  return tokens;
}

/** Where the token that begins here ends: an escaped character, a class, or one character. */
function endOfToken(text: string, start: number): number {
  const first = text[start];
  const escaped = first === '\\' && start + 1 < text.length ? 1 : 0;
  const classEnd = first === '[' ? endOfClass(text, start) : undefined;
  return classEnd ?? start + escaped + String.fromCodePoint(text.codePointAt(start + escaped) ?? 0).length;
}

/** Where the class that begins here ends; `undefined` if nothing closes it before the name ends. */
function endOfClass(text: string, start: number): number | undefined {
  // A bracket that comes first is in the class.
  const pattern = /\[[!^]?[^/][^\]/]*\]/y;
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

function tokenOf(source: string): Token {
  if (source === '*') {
    return { part: 'anyNumber', plain: source, isPlain: true };
  }
  if (source === '?') {
    return { part: () => true, plain: source, isPlain: true };
  }
  if (source.length > 2 && source.startsWith('[')) {
    return classOf(source);
  }
  const literal = source.length > 1 && source.startsWith('\\') ? source.slice(1) : source;
  const isPlain = !/[*?[\]{},!\\]/.test(literal);
  return { part: (character) => character === literal, plain: isPlain ? literal : '?', isPlain, literal };
}

/** `[a-z_]` or `[!a-z_]` */
function classOf(source: string): Token {
  const isNegated = /^\[[!^]/.test(source);
  const ranges = [...source.slice(isNegated ? 2 : 1, -1).matchAll(/(.)-(.)|./gsu)].map(
    ([one, from = one, through = one]) => [from.codePointAt(0) ?? 0, through.codePointAt(0) ?? 0] as const,
  );
  const isIn = (point: number): boolean => ranges.some(([from, through]) => from <= point && point <= through);
  const isPlain = !/[{},\\]/.test(source);
  return {
    part: (character) => isIn(character.codePointAt(0) ?? 0) !== isNegated,
    plain: isPlain ? source : '?',
    isPlain,
    isBackward: ranges.some(([from, through]) => from > through),
  };
}

/** `{a,b}/c` stands for `a/c` and `b/c`. `undefined` if there are more alternatives than anybody needs. */
function alternativesOf(pattern: string): readonly string[] | undefined {
  const braces = firstBraces(pattern);
  if (!braces) {
    return [pattern];
  }
  const found: string[] = [];
  for (const alternative of braces.alternatives) {
    const whole = alternativesOf(pattern.slice(0, braces.start) + alternative + pattern.slice(braces.end));
    if (!whole || found.length + whole.length > most.alternatives) {
      return undefined;
    }
    found.push(...whole);
  }
  return found;
}

/** Braces that are not in others, with what is between their commas. */
interface Braces {
  readonly start: number;
  readonly end: number;
  readonly alternatives: readonly string[];
}

function firstBraces(pattern: string): Braces | undefined {
  for (let at = 0; at < pattern.length; at = endOfToken(pattern, at)) {
    const braces = pattern[at] === '{' ? bracesAt(pattern, at) : undefined;
    if (braces) {
      return braces;
    }
  }
  return undefined;
}

/** `undefined` if nothing closes them, and for `{1..3}`, which other languages of patterns have and VS Code has not. */
function bracesAt(pattern: string, start: number): Braces | undefined {
  const alternatives: string[] = [];
  let depth = 0;
  let begin = start + 1;
  for (let at = start; at < pattern.length; at = endOfToken(pattern, at)) {
    const character = pattern[at];
    depth += character === '{' ? 1 : character === '}' ? -1 : 0;
    if (depth === 0 || (depth === 1 && character === ',')) {
      alternatives.push(pattern.slice(begin, at));
      begin = at + 1;
    }
    if (depth === 0) {
      const isRange = alternatives.length === 1 && /^[^{]*\.\./.test(alternatives[0] ?? '');
      return isRange ? undefined : { start, end: begin, alternatives };
    }
  }
  return undefined;
}
