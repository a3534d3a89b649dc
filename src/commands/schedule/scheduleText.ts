import type { Localization } from '../../util/localization';

/** The receipt of a schedule that was written. */
export function scheduledText(plan: string, from: string, through: string, l10n: Localization): string {
  return from === through ? l10n.t('{0}: on {1}.', plan, from) : l10n.t('{0}: from {1} to {2}.', plan, from, through);
}
