import { asResourceInPlan } from '../base/arguments';
import type { Command } from '../base/command';
import { openTarget } from './openTarget';
import type { WriteContext } from '../base/writeContext';

/** Opens a resource: web links through VS Code, files of the workspace folder in an editor, and nothing else. */
export const openResource: Command<Pick<WriteContext, 'loadParsing'>> = {
  id: 'daymark.openResource',
  async execute({ loadParsing }, row) {
    const place = asResourceInPlan(row);
    if (place) {
      await openTarget(place, place.resource.target, loadParsing);
    }
  },
};
