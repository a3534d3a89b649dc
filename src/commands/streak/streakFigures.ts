import { addDays } from '../../core/calendar/date';
import type { Streak } from '../../core/learner/streak';
import { everyDay, type StudyDay } from '../../core/calendar/studyDays';
import type { Localization } from '../../util/text/localization';
import { readableWeekday } from '../../util/text/readableDate';

/** The settings that a streak depends on. */
export interface StreakSettings {
  /** The weekdays to study on; an empty list means all seven. */
  readonly studyDays: readonly StudyDay[];
  /** How many freezes can be held at a time. */
  readonly maxFreezes: number;
  /** `HH:MM` */
  readonly dayStartsAt: string;
  /** Whether the learner has a log of their own. */
  readonly hasLog: boolean;
}

/** The figures of a streak, one sentence each. Zeros are left out, except for the streak itself. */
export function figureTexts(streak: Streak, l10n: Localization): readonly string[] {
  const { current, longest, week, freezes, daysActive } = streak;
  return [
    currentText(current, l10n),
    longest > current ? longestText(longest, l10n) : '',
    l10n.t('This week: {0} of {1}.', week.done, week.of),
    heldText(freezes.held, l10n),
    usedText(freezes.used, l10n),
    activeText(daysActive, l10n),
  ].filter((text) => text !== '');
}

function currentText(current: number, l10n: Localization): string {
  switch (current) {
    case 0:
      return l10n.t('No streak right now.');
    case 1:
      return l10n.t('1 day in a row.');
    default:
      return l10n.t('{0} days in a row.', current);
  }
}

function longestText(longest: number, l10n: Localization): string {
  return longest === 1 ? l10n.t('Your longest streak is 1 day.') : l10n.t('Your longest streak is {0} days.', longest);
}

function heldText(held: number, l10n: Localization): string {
  switch (held) {
    case 0:
      return '';
    case 1:
      return l10n.t('You have 1 freeze.');
    default:
      return l10n.t('You have {0} freezes.', held);
  }
}

function usedText(used: number, l10n: Localization): string {
  switch (used) {
    case 0:
      return '';
    case 1:
      return l10n.t('A freeze covered 1 missed study day.');
    default:
      return l10n.t('Freezes covered {0} missed study days.', used);
  }
}

function activeText(dates: number, l10n: Localization): string {
  switch (dates) {
    case 0:
      return '';
    case 1:
      return l10n.t('You’ve studied on 1 day in total.');
    default:
      return l10n.t('You’ve studied on {0} days in total.', dates);
  }
}

/** The rules by which a streak is counted, one sentence each. */
export function ruleTexts(settings: StreakSettings, l10n: Localization, language: string): readonly string[] {
  return [
    settings.hasLog
      ? l10n.t('A day counts if you check a task or write an entry in your log, even on a day off.')
      : l10n.t('A day counts if you check a task, even on a day off.'),
    studyDaysText(settings.studyDays, l10n, language),
    l10n.t('A day off never ends your streak.'),
    ...freezeTexts(settings.maxFreezes, l10n),
    settings.dayStartsAt === '00:00'
      ? l10n.t('Today ends at midnight.')
      : l10n.t('Today ends at {0}.', settings.dayStartsAt),
  ];
}

function studyDaysText(studyDays: readonly StudyDay[], l10n: Localization, language: string): string {
  const aMonday = '2026-01-05';
  const days = everyDay.flatMap((day, index) => (studyDays.includes(day) ? [addDays(aMonday, index)] : []));
  if (days.length === 0 || days.length === everyDay.length) {
    return l10n.t('You study every day, except on the days off in your plans.');
  }
  const names = days.map((date) => readableWeekday(date, language));
  const list = new Intl.ListFormat(language).format(names);
  return l10n.t('You study on {0}, except on the days off in your plans.', list);
}

function freezeTexts(max: number, l10n: Localization): readonly string[] {
  switch (max) {
    case 0:
      return [l10n.t('A missed study day ends your streak.')];
    case 1:
      return [l10n.t('Every seventh day in a row earns a freeze. You can hold one at a time.'), coverText(l10n)];
    default:
      return [l10n.t('Every seventh day in a row earns a freeze. You can hold {0} at a time.', max), coverText(l10n)];
  }
}

function coverText(l10n: Localization): string {
  return l10n.t(
    'Freezes save your streak only if you have enough for every study day you missed in a row. If not, the streak ends and you keep the freezes.',
  );
}
