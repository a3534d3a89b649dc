import { asResourceInPlan } from './arguments';
import type { Command } from './command';
import { openTarget } from './openTarget';
import type { WriteContext } from './writeContext';

/** Opens a resource: web links through VS Code, files of the workspace folder in an editor, and nothing else. */
export function openResource({ loadParsing }: Pick<WriteContext, 'loadParsing'>): Command {
  return {
    id: 'daymark.openResource',
    async execute(row) {
      const place = asResourceInPlan(row);
      if (place) {
        await openTarget(place, place.resource.target, loadParsing);
      }
    },
  };
}
