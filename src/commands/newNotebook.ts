import type { Command } from './command';
import { createScaffolder } from './newScaffold';
import type { ScaffoldContext } from './scaffoldContext';

/** Makes a notebook for a day, or opens the one that is there. */
export function newNotebook(context: ScaffoldContext): Command {
  const scaffold = createScaffolder(context, 'notebook');
  return { id: 'daymark.newNotebook', execute: (place) => scaffold(place) };
}
