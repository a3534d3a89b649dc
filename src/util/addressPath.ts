/** The parts of an address that say which folder it is in. VS Code's `Uri` has them. */
export interface PlacedAddress {
  readonly scheme: string;
  readonly authority: string;
  /** With `/`, whatever the scheme. */
  readonly path: string;
}

/** Whether an address is a folder's own, or below it at any depth. */
export function isAtOrBelow(address: PlacedAddress, folder: PlacedAddress): boolean {
  if (address.scheme !== folder.scheme || address.authority !== folder.authority) {
    return false;
  }
  const folderPath = withoutTrailingSlash(folder.path);
  return address.path === folderPath || address.path.startsWith(`${folderPath}/`);
}

/** The path of an address below a folder, without a leading slash; empty for the folder itself, `undefined` elsewhere. */
export function pathBelow(address: PlacedAddress, folder: PlacedAddress): string | undefined {
  return isAtOrBelow(address, folder) ? address.path.slice(withoutTrailingSlash(folder.path).length + 1) : undefined;
}

function withoutTrailingSlash(path: string): string {
  return path.endsWith('/') ? path.slice(0, -1) : path;
}

/** The name of a file without its folders, from a path with `/`. */
export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The names of the folders in a path with `/`, outermost first; none for a file at the top. */
export function folderNames(path: string): readonly string[] {
  return path.split('/').slice(0, -1);
}

/** The paths of the folders that a path with `/` is in, outermost first: `a` and `a/b` for `a/b/c`. */
export function foldersAbove(path: string): readonly string[] {
  const names = folderNames(path);
  return names.map((_, index) => names.slice(0, index + 1).join('/'));
}
