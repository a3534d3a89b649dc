import type { l10n } from 'vscode';
import type { Streak } from '../core/streak';

/** By argument, so that this runs without VS Code. The tool that collects the texts looks for the import of `l10n`. */
type Localization = Pick<typeof l10n, 't'>;

/** How many days in a row, as a sentence; empty for none and for one, which is no row yet. */
export function streakPhrase({ current }: Pick<Streak, 'current'>, l10n: Localization): string {
  return current > 1 ? l10n.t('{0} days in a row.', current) : '';
}

/** How many freezes are left, empty for none. */
export function freezesPhrase({ freezes: { held } }: Pick<Streak, 'freezes'>, l10n: Localization): string {
  switch (held) {
    case 0:
      return '';
    case 1:
      return l10n.t('1 freeze');
    default:
      return l10n.t('{0} freezes', held);
  }
}
