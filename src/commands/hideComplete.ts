import type { Command } from './command';

/** Hides what is complete in the view "Plans". */
export function hideComplete(setHidden: (isHidden: boolean) => Promise<void>): Command {
  return { id: 'daymark.hideComplete', execute: () => setHidden(true) };
}
