import { asLineInPlan } from './arguments';
import type { Command } from './command';
import { openLine } from './openLine';

/** Opens the line that a row stands for. */
export const showInPlan: Command<unknown> = {
  id: 'daymark.showInPlan',
  async execute(_context, row) {
    const place = asLineInPlan(row);
    if (place) {
      await openLine(place);
    }
  },
};
