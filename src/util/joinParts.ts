import { isolated } from './isolated';

/** Puts texts beside each other, as descriptions do, each in its own direction; empty ones are left out. */
export function joinParts(parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .map(isolated)
    .join(' · ');
}
