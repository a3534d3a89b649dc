import { asResourceInPlan } from '../base/arguments';
import type { Command } from '../base/command';
import { openTarget } from './openTarget';

/** Opens a resource: web links through VS Code, files of the workspace folder in an editor, and nothing else. */
export const openResource: Command = {
  id: 'daymark.openResource',
  async execute({ loadEditing }, row) {
    const place = asResourceInPlan(row);
    if (place) {
      await openTarget(place, place.resource.target, loadEditing);
    }
  },
};
