import type { Command } from '../base/command';
import type { HideContext } from '../base/hideContext';

/** Hides what is complete in the view "Plans". */
export const hideComplete: Command<HideContext> = {
  id: 'daymark.hideComplete',
  execute: ({ setCompleteHidden }) => setCompleteHidden(true),
};
