import { env, l10n, window } from 'vscode';
import { addDays } from '../../core/calendar/date';
import { planName } from '../../core/model/names';
import { readDateRange, writeDateRange, type DateRange } from '../../core/calendar/studyDays';
import { plainLabel } from '../../util/plainLabel';
import type { IndexedPlan } from '../../workspace/index/planSource';
import type { Command } from '../base/command';
import { suggestedDaysOff, effectOf, isOffAlready } from './suggestedDaysOff';
import { effectText, suggestionText, rangeErrorText, takenOffText } from './daysOffText';
import type { CommandContext } from '../base/context';
import { showMessage } from '../base/messages';
import { planTarget } from '../base/targets';
import { undoWritten } from '../base/writePlan';
import { writeSchedule } from './writeSchedule';

/** Asks which days to take off, with missed days first, and writes them into the plan. */
export const takeDaysOff: Command = {
  id: 'daymark.takeDaysOff',
  async execute(context, place) {
    const entry = await planTarget(context, place);
    const range = entry && (await askRange(context, entry));
    if (entry && range) {
      await takeOff(context, entry, range);
    }
  },
};

/** Adds days off to a plan, and says how they change the schedule. */
export async function takeOff(context: CommandContext, entry: IndexedPlan, range: DateRange): Promise<void> {
  const { source, learner, editor, settings } = context;
  const scheduling = { plans: source.plans, studyDays: settings.studyDays.value() };
  const written = await writeSchedule(context, entry, (now) => {
    const { daysOff } = now.frontMatter;
    return isOffAlready(now, range)
      ? { kind: 'refused', reason: 'alreadyOff', line: daysOff[0]?.line ?? 0 }
      : {
          kind: 'change',
          schedule: { ...now.frontMatter, daysOff: [...daysOff, range] },
          details: effectOf(now, range, scheduling),
        };
  });
  if (written) {
    const words = { language: env.language, today: learner.standing.today };
    const text = takenOffText(range, written.edit.details, planName(entry.plan, entry.path).label, words, l10n);
    void showMessage(text, { title: l10n.t('Undo'), run: () => undoWritten(editor, written) });
  }
}

async function askRange(
  { source, learner, settings }: CommandContext,
  entry: IndexedPlan,
): Promise<DateRange | undefined> {
  const { today, streak } = learner.standing;
  const scheduling = { plans: source.plans, studyDays: settings.studyDays.value() };
  const words = { language: env.language, today };
  const items = [
    ...suggestedDaysOff(entry, today, streak, scheduling).map((some) => ({
      label: suggestionText(some, words, l10n),
      description: effectText(some.effect, l10n),
      range: some.range,
    })),
    { label: l10n.t('Other Dates…'), range: undefined },
  ];
  const placeHolder = l10n.t('Which days do you take off in {0}?', plainLabel(planName(entry.plan, entry.path).label));
  const item = await window.showQuickPick(items, { placeHolder, matchOnDescription: true });
  return item && (item.range ?? (await typeRange(placeHolder, today)));
}

async function typeRange(prompt: string, today: string): Promise<DateRange | undefined> {
  const tomorrow = addDays(today, 1);
  const text = await window.showInputBox({
    prompt,
    value: writeDateRange({ from: tomorrow, through: addDays(tomorrow, 1) }),
    validateInput: (typed) => rangeErrorText(typed, today, l10n),
  });
  const range = text === undefined ? undefined : readDateRange(text);
  return typeof range === 'string' ? undefined : range;
}
