import { fileOf } from '../base/arguments';
import type { Command } from '../base/command';
import { sayWhetherPlan } from './sayWhetherPlan';

/** Takes a file out of the plans, whatever is found in it. */
export const notAPlan: Command = {
  id: 'daymark.notAPlan',
  async execute(_context, file) {
    const uri = fileOf(file);
    if (uri) {
      await sayWhetherPlan(uri, false);
    }
  },
};
