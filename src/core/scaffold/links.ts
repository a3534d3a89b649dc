import { classifyTarget, resolveInFolder } from '../model/resourceTarget';

/**
 * The address of a plan's link as another file needs it. `undefined` if it must not be a link there: only web addresses and
 * files of the workspace folder are linked.
 */
export type Relink = (target: string) => string | undefined;

/**
 * Rewrites the links of a plan for another file.
 * @param planPath the plan's file, relative to the workspace folder
 * @param filePath the other file, relative to the workspace folder
 */
export function relinking(planPath: string, filePath: string): Relink {
  return (target) => {
    const found = classifyTarget(target);
    switch (found.kind) {
      case 'web':
        return found.address;
      case 'anchor':
        return addressFrom(filePath, planPath, found.fragment);
      case 'local': {
        const path = resolveInFolder(planPath, found.path);
        return path === undefined ? undefined : addressFrom(filePath, path, found.fragment);
      }
      case 'refused':
        return undefined;
    }
  };
}

/**
 * The address for a link from one file to another, relative and percent-encoded.
 * @param from the file with the link, relative to the workspace folder
 * @param to the other file or folder, relative to the workspace folder; empty for that folder itself
 * @param fragment what follows the `#`; empty for none
 */
export function addressFrom(from: string, to: string, fragment = ''): string {
  const start = from.split('/').slice(0, -1);
  const end = to === '' ? [] : to.split('/');
  const shared = start.findIndex((segment, index) => segment !== end[index]);
  const common = Math.min(shared < 0 ? start.length : shared, Math.max(end.length - 1, 0));
  const path = [...start.slice(common).map(() => '..'), ...end.slice(common).map(encode)].join('/');
  // A colon would make the first segment a scheme.
  const relative = path === '' ? '.' : /^[^/]*%3A/i.test(path) ? `./${path}` : path;
  return fragment === '' ? relative : `${relative}#${encode(fragment)}`;
}

/** `encodeURIComponent`, which leaves some characters that have a meaning in Markdown. */
function encode(part: string): string {
  return encodeURIComponent(part.replace(/\p{Cs}/gu, '\uFFFD')).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
