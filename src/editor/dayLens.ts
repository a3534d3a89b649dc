import type { Day } from '../core/model/plan';
import { withoutRepeated } from '../core/model/planResources';
import { scaffoldsOf } from '../core/model/scaffoldLink';
import type { Localization } from '../util/text/localization';

/** A lens: its text, and the command that it runs for the day. */
export interface DayLens {
  readonly title: string;
  readonly command: string;
}

/** The lenses above an open day, from the left. None above a row, because they would break up its table. */
export function lensesOf(day: Day, l10n: Localization): readonly DayLens[] {
  if (day.writtenAs === 'row') {
    return [];
  }
  const hasNotebook = scaffoldsOf(day, 'notebook').length > 0;
  return [
    { title: l10n.t('Mark Day Complete'), command: 'daymark.markDayComplete' },
    ...resourceLenses(day, l10n),
    hasNotebook
      ? { title: l10n.t('Open Notebook'), command: 'daymark.openNotebook' }
      : { title: l10n.t('New Notebook'), command: 'daymark.newNotebook' },
  ];
}

function resourceLenses(day: Day, l10n: Localization): readonly DayLens[] {
  const placed = day.readDetails().resources.map((resource) => ({ resource, module: undefined, day }));
  const count = withoutRepeated(placed).length;
  if (count === 0) {
    return [];
  }
  const title = count === 1 ? l10n.t('Open Resource') : l10n.t('Open Resources ({0})', count);
  return [{ title, command: 'daymark.openResources' }];
}
