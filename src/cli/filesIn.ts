import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readGlob } from '../util/glob';
import { naturalOrder } from '../util/text/naturalOrder';

/**
 * The files that arguments stand for, in their order: a file is itself, and a folder all Markdown files below it, without
 * hidden and excluded ones. Symbolic links in folders aren't followed. A folder that can't be read is returned as it is, so
 * that reading it says why.
 * @param exclude patterns of paths below a folder, as the setting `daymark.exclude` has them
 */
export function filesIn(places: readonly string[], exclude: readonly string[]): readonly string[] {
  const globs = exclude.flatMap((pattern) => {
    const read = readGlob(pattern);
    return typeof read === 'string' ? [] : read;
  });
  const isExcluded = (names: readonly string[]): boolean =>
    globs.some(({ matchesAtOrBelow }) => matchesAtOrBelow(names));
  return places.flatMap((place) => (isFolder(place) ? filesBelow(place, [], isExcluded) : [place]));
}

function isFolder(place: string): boolean {
  return statSync(place, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** @param names those of the folders on the way to this one */
function filesBelow(
  folder: string,
  names: readonly string[],
  isExcluded: (names: readonly string[]) => boolean,
): readonly string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true }).sort((one, other) =>
      naturalOrder(one.name, other.name),
    );
    return entries.flatMap((entry) => {
      const path = join(folder, entry.name);
      const below = [...names, entry.name];
      if (entry.name.startsWith('.') || isExcluded(below)) {
        return [];
      }
      if (entry.isDirectory()) {
        return filesBelow(path, below, isExcluded);
      }
      return entry.isFile() && /\.md$/i.test(entry.name) ? [path] : [];
    });
  } catch {
    return [folder];
  }
}
