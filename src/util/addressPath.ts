/** The parts of an address that place it in a tree of folders. VS Code's `Uri` has them. */
export interface PlacedAddress {
  readonly scheme: string;
  readonly authority: string;
  /** With `/`, whatever the scheme. */
  readonly path: string;
}

/** Says whether an address is a folder's own, or stands below it at any depth. */
export function isAtOrBelow(address: PlacedAddress, folder: PlacedAddress): boolean {
  if (address.scheme !== folder.scheme || address.authority !== folder.authority) {
    return false;
  }
  const folderPath = withoutTrailingSlash(folder.path);
  return address.path === folderPath || address.path.startsWith(`${folderPath}/`);
}

/**
 * The path of an address below a folder, without a slash in front; empty for the folder itself, `undefined` for an
 * address that does not stand below it.
 */
export function pathBelow(address: PlacedAddress, folder: PlacedAddress): string | undefined {
  return isAtOrBelow(address, folder) ? address.path.slice(withoutTrailingSlash(folder.path).length + 1) : undefined;
}

function withoutTrailingSlash(path: string): string {
  return path.endsWith('/') ? path.slice(0, -1) : path;
}
