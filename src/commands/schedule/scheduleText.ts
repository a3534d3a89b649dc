import type { ScheduleRefusalReason } from '../../core/frontMatter/setSchedule';
import type { Localization } from '../../util/localization';

/**
 * Why a schedule was not written:
 * - `broken`, `unknownFrontMatter`, `unwritable`: see `ScheduleRefusalReason`;
 * - `tooFewStudyDays`: the calendar begins or ends before the plan would;
 * - `alreadyOff`: the plan says so already.
 */
export type UnscheduledReason = Exclude<ScheduleRefusalReason, 'conflictMarkers'> | 'tooFewStudyDays' | 'alreadyOff';

/** Why a schedule was not written, in full sentences. */
export function unscheduledText(reason: UnscheduledReason, path: string, l10n: Localization): string {
  switch (reason) {
    case 'broken':
      return l10n.t(
        'Nothing was changed: what stands between the two lines of dashes at the beginning of {0} is no valid YAML. Mend it first.',
        path,
      );
    case 'unknownFrontMatter':
      return l10n.t(
        'Nothing was changed: {0} begins with front matter in a form that Daymark does not read. Write it as YAML between two lines of exactly three dashes, then try again.',
        path,
      );
    case 'unwritable':
      return l10n.t(
        'Nothing was changed: the front matter of {0} is written in a form that Daymark leaves to you to change.',
        path,
      );
    case 'tooFewStudyDays':
      return l10n.t('Nothing was changed: with these days off, {0} has no place in the calendar.', path);
    case 'alreadyOff':
      return l10n.t('Nothing was changed: {0} has these days off already.', path);
  }
}

/** The receipt of a schedule that was written. */
export function scheduledText(plan: string, from: string, through: string, l10n: Localization): string {
  return from === through ? l10n.t('{0}: on {1}.', plan, from) : l10n.t('{0}: from {1} to {2}.', plan, from, through);
}
