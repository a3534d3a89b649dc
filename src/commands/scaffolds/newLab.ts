import type { Command } from '../base/command';
import { newScaffold } from './newScaffold';
import type { ScaffoldContext } from '../base/scaffoldContext';

/** Makes a lab for a day, or opens the one that is there. */
export const newLab: Command<ScaffoldContext> = {
  id: 'daymark.newLab',
  execute: (context, place) => newScaffold(context, 'lab', place),
};
