import type { Command } from '../base/command';
import { newScaffold } from './newScaffold';
import type { ScaffoldContext } from '../base/scaffoldContext';

/** Makes a notebook for a day, or opens the one that is there. */
export const newNotebook: Command<ScaffoldContext> = {
  id: 'daymark.newNotebook',
  execute: (context, place) => newScaffold(context, 'notebook', place),
};
