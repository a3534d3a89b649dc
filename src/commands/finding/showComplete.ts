import type { Command } from '../base/command';
import type { HideContext } from '../base/hideContext';

/** Shows again in the view "Plans" what is complete. */
export const showComplete: Command<HideContext> = {
  id: 'daymark.showComplete',
  execute: ({ setCompleteHidden }) => setCompleteHidden(false),
};
