import zeptomatch from 'zeptomatch';

/** Says whether a path below a workspace folder, with `/`, is meant by a glob pattern. */
export type PathPattern = (path: string) => boolean;

/** VS Code's patterns know neither negation, `!a`, nor ranges, `{1..3}`: there these are characters like others. */
const unlikeVSCode = /^!|\{(?=(?:(?!\.\.)[^{},])*\.\.[^{},]*\})/g;

/** Matches the paths that a pattern names. */
export function pathPattern(pattern: string): PathPattern {
  const expression = zeptomatch.compile(withoutLeadingSlash(pattern).replace(unlikeVSCode, '\\$&'));
  return (path) => expression.test(path);
}

/** Matches the paths that a pattern names, and all that is below them: leaving out a folder leaves out its files. */
export function pathPatternAndBelow(pattern: string): PathPattern {
  const below = withoutLeadingSlash(pattern).replace(/\/?$/, '/**');
  const matches = [pathPattern(pattern), pathPattern(below)];
  return (path) => matches.some((isMatch) => isMatch(path));
}

/** Says whether a pattern names more than one path. */
export function isGlob(pattern: string): boolean {
  return /[*?{}[\]]/.test(pattern);
}

/**
 * One pattern for these, as VS Code's search takes it; `undefined` where there are none. A pattern with a comma in a
 * name cannot be said so and is left out.
 */
export function oneOf(patterns: readonly string[]): string | undefined {
  const alternatives = patterns.flatMap(alternativesOf).filter((alternative) => !alternative.includes(','));
  return alternatives.length === 0 ? undefined : `{${alternatives.join(',')}}`;
}

/** VS Code's patterns have no braces in braces: `{a,b}/c` becomes `a/c` and `b/c`. */
function alternativesOf(pattern: string): readonly string[] {
  const group = /^(.*?)\{([^{}]*)\}(.*)$/s.exec(pattern);
  if (!group) {
    return [pattern];
  }
  const [, before = '', inside = '', after = ''] = group;
  return inside.split(',').flatMap((alternative) => alternativesOf(`${before}${alternative}${after}`));
}

function withoutLeadingSlash(pattern: string): string {
  return pattern.replace(/^\.?\//, '');
}
