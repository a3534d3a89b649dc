import type { Command } from './command';
import { createScaffolder } from './newScaffold';
import type { ScaffoldContext } from './scaffoldContext';

/** Makes a lab for a day, or opens the one that is there. */
export function newLab(context: ScaffoldContext): Command {
  const scaffold = createScaffolder(context, 'lab');
  return { id: 'daymark.newLab', execute: (place) => scaffold(place) };
}
