import { readGlob, type Glob } from '../../util/glob';

/** Whether a glob pattern matches a path below a workspace folder, with `/`. */
export type PathPattern = (path: string) => boolean;

/** Compiles a pattern. An invalid pattern matches nothing. */
export function pathPattern(pattern: string): PathPattern {
  const globs = globsOf(pattern);
  return (path) => {
    const names = path.split('/');
    return globs.some(({ matches }) => matches(names));
  };
}

/** Compiles a pattern that also matches everything below what it names: excluding a folder excludes its files. */
export function pathPatternAndBelow(pattern: string): PathPattern {
  const globs = globsOf(pattern);
  return (path) => {
    const names = path.split('/');
    return globs.some(({ matchesAtOrBelow }) => matchesAtOrBelow(names));
  };
}

/** Whether a pattern has glob characters, and so can match more than one path. */
export function isGlob(pattern: string): boolean {
  return /[*?{}[\]]/.test(pattern);
}

/** The most characters in an exclude pattern for VS Code's search. */
const longestSearch = 20_000;

/** A pattern for VS Code's search that matches at least what this one matches; `undefined` if that is nothing. */
export function searchInclude(pattern: string): string | undefined {
  return joined(globsOf(pattern).map(({ plain }) => plain));
}

/**
 * One pattern for VS Code's search that matches at most what these match: it leaves out those that other glob libraries
 * read differently, and those beyond the limit of its length. `undefined` if nothing is left.
 */
export function searchExclude(patterns: readonly string[]): string | undefined {
  const plain = patterns.flatMap(globsOf).flatMap((glob) => (glob.isPlain ? glob.plain : []));
  let room = longestSearch;
  return joined(plain.filter((pattern) => (room -= pattern.length) >= 0));
}

/** VS Code's patterns cannot nest braces. */
function joined(patterns: readonly string[]): string | undefined {
  const [first, ...others] = new Set(patterns);
  return others.length === 0 ? first : `{${[first, ...others].join(',')}}`;
}

function globsOf(pattern: string): readonly Glob[] {
  const read = readGlob(pattern);
  return typeof read === 'string' ? [] : read;
}
