import type { Command } from '../base/command';
import { newScaffold } from './newScaffold';

/** Makes a lab for a day, or opens the one that is there. */
export const newLab: Command = {
  id: 'daymark.newLab',
  execute: (context, place) => newScaffold(context, 'lab', place),
};
