/** A glob pattern without braces. A pattern with braces stands for several. */
export interface Glob {
  /** Whether the pattern matches a path, given as its names. Takes time proportional to both lengths. */
  readonly matches: (path: readonly string[]) => boolean;
  /** Whether the pattern matches a path or a folder above it. */
  readonly matchesAtOrBelow: (path: readonly string[]) => boolean;
  /** The pattern in the form that every glob library understands, with `?` for what they read differently. */
  readonly plain: string;
  /** Whether `plain` matches exactly the same paths. */
  readonly isPlain: boolean;
}

/** Why a pattern is invalid: it has a range such as `z-a`, or exceeds a limit. */
export type GlobProblem = 'backwardRange' | 'tooComplex';

/** The most characters and braces, alternatives, characters in all of them, and stars in one. */
const most = { length: 2_000, braces: 30, alternatives: 50, total: 5_000, stars: 10 };

/**
 * Reads a glob pattern: `?`, `*`, `**`, `[a-z]`, `[!a-z]`, `{a,b}`, and `\` before a literal character. Braces and brackets
 * that are not closed are literal. A leading slash or `./` is ignored, as all paths are relative. The pattern is not turned
 * into a regular expression, because that could backtrack.
 * @returns the alternatives: the pattern matches a path if one of them does
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

/** Why a pattern is invalid, and so matches no path; `undefined` if it is valid. */
export function globProblem(pattern: string): GlobProblem | undefined {
  const read = readGlob(pattern);
  return typeof read === 'string' ? read : undefined;
}

/** A test of one item, or any number of items. */
type Part<T> = ((item: T) => boolean) | 'anyNumber';

/** Matches one character of a name, or any number of characters. */
interface Token {
  readonly part: Part<string>;
  /** As in `Glob`. */
  readonly plain: string;
  readonly isPlain: boolean;
  /** The character, if it matches only one. */
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

/** `a/**` also matches `a`, but `a*` followed by `/**` only what is in such folders, because `a*` may name a file. */
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
 * Whether the parts match all items. Only the last `anyNumber` is tried with more items: earlier ones matched as few items as
 * possible, which leaves the most for the rest.
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

/** Returns the end of the token that begins here: an escaped character, a class, or one character. */
function endOfToken(text: string, start: number): number {
  const first = text[start];
  const escaped = first === '\\' && start + 1 < text.length ? 1 : 0;
  const classEnd = first === '[' ? endOfClass(text, start) : undefined;
  return classEnd ?? start + escaped + String.fromCodePoint(text.codePointAt(start + escaped) ?? 0).length;
}

/** Returns the end of the class that begins here; `undefined` if it is not closed before the name ends. */
function endOfClass(text: string, start: number): number | undefined {
  // A bracket right at the beginning belongs to the class.
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

/** `{a,b}/c` stands for `a/c` and `b/c`. `undefined` if there are too many alternatives. */
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

/** The outermost braces, with the alternatives between their commas. */
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

/** `undefined` if they are not closed, and for `{1..3}`, which other glob libraries know but VS Code does not. */
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
