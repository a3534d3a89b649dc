import type { Command } from '../base/command';

/** Shows again in the view "Plans" what is complete. */
export const showComplete: Command = {
  id: 'daymark.showComplete',
  execute: ({ planView }) => planView.hideComplete.set(false),
};
