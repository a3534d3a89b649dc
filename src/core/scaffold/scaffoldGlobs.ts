import { cleanSegment, segmentsOf, variable } from './pathSegment';

/** Stands for a variable until all else of a segment is cleaned; no person writes it. */
const hole = '\uE000';
/** Each variable may double the patterns; nobody needs more of them in a path. */
const mostVariables = 6;
const run = new RegExp(`(-?)${hole}+(?:-${hole}+)*(-?)`);

/**
 * Glob patterns of the folders and notebooks that can be made with a setting `daymark.scaffold.folder`, so that none of
 * them is taken for a plan. A segment of nothing but variables is taken to have a value, and where the whole setting is
 * nothing else there are none: the patterns would mean folders that are no scaffolds. There are none either where it has
 * more variables than anybody needs. What is not covered for these reasons is seen not to be a plan by its text, which has
 * one day and no tasks.
 * @param folder the setting, as it is written
 */
export function scaffoldGlobs(folder: string): readonly string[] {
  if ((folder.match(variable)?.length ?? 0) > mostVariables) {
    return [];
  }
  const paths = segmentsOf(folder)
    .map(globsOf)
    .reduce((before, globs) => before.flatMap((path) => globs.map((glob) => [...path, glob])), [[]] as string[][])
    .map((path) => path.filter((segment) => segment !== '').join('/'));
  const named = paths.filter((path) => /[^*/]/.test(path));
  const withOrdinals = named.flatMap((path) =>
    path.endsWith('*') || named.includes(`${path}-*`) ? [path] : [path, `${path}-*`],
  );
  return withOrdinals.flatMap((path) => [`${path}.ipynb`, `${path}/**`]);
}

/** The patterns of one segment. A plan's name may be several segments, or none. */
function globsOf(segment: string): readonly string[] {
  return segment === '${plan}' ? ['**'] : globsWithout(cleanSegment(segment.replace(variable, hole)));
}

/** A variable may be empty, and then a hyphen beside it is gone with it. */
function globsWithout(segment: string): readonly string[] {
  const found = run.exec(segment);
  if (!found) {
    return [segment.replace(/[[\]{}()!,]/g, '?')];
  }
  const [whole, before = '', after = ''] = found;
  const hyphen = before === '' ? '' : after;
  const [start, end] = [segment.slice(0, found.index), segment.slice(found.index + whole.length)];
  const kept = globsWithout(end).map((rest) => `${start}${before}*${after}${rest}`);
  return before === '' && after === '' ? kept : [...kept, ...globsWithout(start + hyphen + end)];
}
