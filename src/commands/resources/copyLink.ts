import { env } from 'vscode';
import { asResourceInPlan } from '../base/arguments';
import type { Command } from '../base/command';

/** Copies the address of a resource as it is written in the plan. */
export const copyLink: Command = {
  id: 'daymark.copyLink',
  async execute(_context, row) {
    const place = asResourceInPlan(row);
    if (place) {
      await env.clipboard.writeText(place.resource.target);
    }
  },
};
