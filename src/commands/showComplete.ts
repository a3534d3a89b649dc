import type { Command } from './command';
import type { HideContext } from './hideContext';

/** Shows again in the view "Plans" what is complete. */
export const showComplete: Command<HideContext> = {
  id: 'daymark.showComplete',
  execute: ({ setCompleteHidden }) => setCompleteHidden(false),
};
