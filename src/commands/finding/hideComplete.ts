import type { Command } from '../base/command';

/** Hides what is complete in the view "Plans". */
export const hideComplete: Command = {
  id: 'daymark.hideComplete',
  execute: ({ planView }) => planView.hideComplete.set(true),
};
