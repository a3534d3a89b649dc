import { env } from 'vscode';
import { asResourceInPlan, rowsOf } from '../base/arguments';
import type { Command } from '../base/command';

/** Copies the addresses of the selected resources as they are written in the plan, each in a line of its own. */
export const copyLink: Command = {
  id: 'daymark.copyLink',
  async execute(_context, row, rows) {
    const targets = rowsOf(row, rows).flatMap((each) => asResourceInPlan(each)?.resource.target ?? []);
    if (targets.length > 0) {
      await env.clipboard.writeText(targets.join('\n'));
    }
  },
};
