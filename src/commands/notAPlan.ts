import { fileOf } from './arguments';
import type { Command } from './command';
import { sayWhetherPlan } from './sayWhetherPlan';

/** Takes a file out of the plans, whatever is found in it. */
export const notAPlan: Command<unknown> = {
  id: 'daymark.notAPlan',
  async execute(_context, file) {
    const uri = fileOf(file);
    if (uri) {
      await sayWhetherPlan(uri, false);
    }
  },
};
