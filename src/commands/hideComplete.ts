import type { Command } from './command';
import type { HideContext } from './hideContext';

/** Hides what is complete in the view "Plans". */
export const hideComplete: Command<HideContext> = {
  id: 'daymark.hideComplete',
  execute: ({ setCompleteHidden }) => setCompleteHidden(true),
};
