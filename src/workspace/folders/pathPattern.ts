import { readGlob, type Glob } from '../../util/glob';

/** Says whether a path below a workspace folder, with `/`, is meant by a glob pattern. */
export type PathPattern = (path: string) => boolean;

/** Matches the paths that a pattern names. A pattern that cannot be used names none. */
export function pathPattern(pattern: string): PathPattern {
  const globs = globsOf(pattern);
  return (path) => {
    const names = path.split('/');
    return globs.some(({ matches }) => matches(names));
  };
}

/** Matches the paths that a pattern names, and all that is below them: leaving out a folder leaves out its files. */
export function pathPatternAndBelow(pattern: string): PathPattern {
  const globs = globsOf(pattern);
  return (path) => {
    const names = path.split('/');
    return globs.some(({ matchesAtOrBelow }) => matchesAtOrBelow(names));
  };
}

/** Says whether a pattern names more than one path. */
export function isGlob(pattern: string): boolean {
  return /[*?{}[\]]/.test(pattern);
}

/** How many characters VS Code's search is given at most. */
const longestSearch = 20_000;

/** One pattern for VS Code's search that finds what this one names, or more; `undefined` if it names nothing. */
export function toFind(pattern: string): string | undefined {
  return joined(globsOf(pattern).map(({ plain }) => plain));
}

/**
 * One pattern by which VS Code's search leaves out what these name, or less: those for which there is no room, and what
 * other readers of globs would take for something else, are left to whoever looks at what is found. `undefined` for none.
 */
export function toLeaveOut(patterns: readonly string[]): string | undefined {
  const plain = patterns.flatMap(globsOf).flatMap((glob) => (glob.isPlain ? glob.plain : []));
  let room = longestSearch;
  return joined(plain.filter((pattern) => (room -= pattern.length) >= 0));
}

/** VS Code's patterns have no braces in braces. */
function joined(patterns: readonly string[]): string | undefined {
  const [first, ...others] = new Set(patterns);
  return others.length === 0 ? first : `{${[first, ...others].join(',')}}`;
}

function globsOf(pattern: string): readonly Glob[] {
  const read = readGlob(pattern);
  return typeof read === 'string' ? [] : read;
}
