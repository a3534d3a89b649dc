import type { Command } from '../base/command';

/** Hides complete rows in the Plans view. */
export const hideComplete: Command = {
  id: 'daymark.hideComplete',
  execute: ({ planView }) => planView.hideComplete.set(true),
};

/** Shows complete rows in the Plans view again. */
export const showComplete: Command = {
  id: 'daymark.showComplete',
  execute: ({ planView }) => planView.hideComplete.set(false),
};
