import type { Uri } from 'vscode';
import { commands, env, l10n, window, workspace } from 'vscode';
import { iCalendar } from '../../core/exporting/iCalendar';
import { scheduledEvents } from '../../core/exporting/scheduledEvents';
import { calendarOf, datesOfDays } from '../../core/learner/standing';
import type { ScheduledDates } from '../../core/learner/schedule';
import { fullName, planName } from '../../core/model/names';
import { toBase64Url } from '../../util/base64Url';
import { plainMessage } from '../../util/text/plainMessage';
import { readableDate } from '../../util/text/readableDate';
import type { IndexedPlan } from '../../workspace/index/planSource';
import { timeInUtc } from '../../workspace/host/clock';
import { dayName } from '../../workspace/learner/dayName';
import type { Command } from '../base/command';
import type { CommandContext } from '../base/context';
import { errorText, openLine, showMessage } from '../base/messages';
import { planTarget } from '../base/targets';

/** Saves the schedule of a plan as a calendar: an event for each open day, for the calendar on the phone. */
export const exportCalendar: Command = {
  id: 'daymark.exportCalendar',
  async execute(context, place) {
    const entry = await planTarget(context, place);
    if (!entry) {
      return;
    }
    const dates = datesIn(entry, context);
    const { text, count } = calendarText(entry, dates, context.learner.standing.today);
    if (count === 0) {
      sayNothingToExport(entry, dates !== undefined);
      return;
    }
    const file = await window.showSaveDialog({
      defaultUri: fileBeside(entry.uri),
      filters: { [l10n.t('Calendar')]: ['ics'] },
      saveLabel: l10n.t('Export Calendar'),
    });
    if (file) {
      await save(file, text, count);
    }
  },
};

function datesIn(entry: IndexedPlan, { learner, settings }: CommandContext): ScheduledDates | undefined {
  const preferences = { studyDays: settings.studyDays.value(), daysOff: [] };
  return datesOfDays(entry, calendarOf(learner.standing.ownPlans, entry, preferences));
}

function calendarText(
  { path, plan }: IndexedPlan,
  dates: ScheduledDates | undefined,
  today: string,
): { readonly text: string; readonly count: number } {
  const events = scheduledEvents({ path, plan }, dates ?? new Map(), {
    nameOf: (day) => dayName(day, l10n),
    linkTo: (day) => `${env.uriScheme}://daymark.daymark/day?at=${toBase64Url(path + day.id)}`,
  });
  const name = fullName(plan.label, plan.title ?? planName(plan, path).label);
  const description = l10n.t('From {0}, as of {1}', path, readableDate(today, env.language));
  return { text: iCalendar({ name, description, madeAt: timeInUtc(), events }), count: events.length };
}

function sayNothingToExport(entry: IndexedPlan, hasSchedule: boolean): void {
  const name = planName(entry.plan, entry.path).label;
  if (hasSchedule) {
    void showMessage(l10n.t('Every scheduled day of {0} is complete, so there’s nothing to export.', name));
    return;
  }
  const run = async (): Promise<void> => {
    await commands.executeCommand('daymark.setSchedule', { uri: entry.uri, line: 0 });
  };
  void showMessage(l10n.t('{0} has no schedule to export.', name), { title: l10n.t('Set Schedule…'), run });
}

/** The plan's file with another ending. */
function fileBeside(plan: Uri): Uri {
  return plan.with({ path: plan.path.replace(/\.[^./]*$/, '') + '.ics', query: '', fragment: '' });
}

async function save(file: Uri, text: string, count: number): Promise<void> {
  const name = workspace.asRelativePath(file);
  try {
    await workspace.fs.writeFile(file, new TextEncoder().encode(text));
  } catch (error) {
    void window.showErrorMessage(plainMessage(l10n.t('{0} couldn’t be saved: {1}', name, errorText(error))));
    return;
  }
  const said =
    count === 1 ? l10n.t('{0} saved with 1 event.', name) : l10n.t('{0} saved with {1} events.', name, count);
  void showMessage(said, { title: l10n.t('Open'), run: () => openLine({ uri: file, line: 0 }) });
}
