import { isolated } from './isolated';

/** Joins the parts of a description, each in its own direction, without the empty ones: `2/5 · Lamps`. */
export function joinParts(parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .map(isolated)
    .join(' · ');
}
