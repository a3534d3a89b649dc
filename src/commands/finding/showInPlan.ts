import { asLineInPlan } from '../base/arguments';
import type { Command } from '../base/command';
import { openLine } from '../base/messages';

/** Opens the line of a row. */
export const showInPlan: Command = {
  id: 'daymark.showInPlan',
  async execute(_context, row) {
    const place = asLineInPlan(row);
    if (place) {
      await openLine(place);
    }
  },
};
