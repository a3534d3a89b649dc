import type { Command } from './command';

/** Shows again in the view "Plans" what is complete. */
export function showComplete(setHidden: (isHidden: boolean) => Promise<void>): Command {
  return { id: 'daymark.showComplete', execute: () => setHidden(false) };
}
