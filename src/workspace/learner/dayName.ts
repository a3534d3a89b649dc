import { withEnDash } from '../../core/model/names';
import type { Day } from '../../core/model/plan';
import type { Localization } from '../../util/text/localization';

/** The label of a day as it is shown: `Day 31`, `Days 1–2`. One without a word, from a table, gets it: `Week 3`. */
export function dayName({ label, number, through, takes }: Day, l10n: Localization): string {
  const name = withEnDash(label);
  if (number === undefined || /\p{L}/u.test(label)) {
    return name;
  }
  if (takes === 'week') {
    return number === through ? l10n.t('Week {0}', name) : l10n.t('Weeks {0}', name);
  }
  return number === through ? l10n.t('Day {0}', name) : l10n.t('Days {0}', name);
}
