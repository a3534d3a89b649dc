import { fileOf } from '../base/arguments';
import type { Command } from '../base/command';
import { sayWhetherPlan } from './sayWhetherPlan';

/** Has a file shown as a plan, whatever is found in it and however large it is. */
export const thisIsAPlan: Command = {
  id: 'daymark.thisIsAPlan',
  async execute(_context, file) {
    const uri = fileOf(file);
    if (uri) {
      await sayWhetherPlan(uri, true);
    }
  },
};
