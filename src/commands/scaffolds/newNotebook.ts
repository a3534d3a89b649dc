import type { Command } from '../base/command';
import { newScaffold } from './newScaffold';

/** Makes a notebook for a day, or opens the one that is there. */
export const newNotebook: Command = {
  id: 'daymark.newNotebook',
  execute: (context, place) => newScaffold(context, 'notebook', place),
};
