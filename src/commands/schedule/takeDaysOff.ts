import { env, l10n, window } from 'vscode';
import { addDays } from '../../core/calendar/date';
import { planName } from '../../core/model/names';
import { readDateRange, writeDateRange, type DateRange } from '../../core/calendar/studyDays';
import { plainLabel } from '../../util/text/plainLabel';
import type { IndexedPlan } from '../../workspace/index/planSource';
import type { Command } from '../base/command';
import { suggestedDaysOff, effectOf, isOffAlready } from './suggestedDaysOff';
import { effectText, suggestionText, rangeErrorText, takenBackText, takenOffText } from './daysOffText';
import type { CommandContext } from '../base/context';
import { showMessage } from '../base/messages';
import { shownRange } from '../../workspace/learner/shownDate';
import { planTarget } from '../base/targets';
import { undoWritten } from '../base/writePlan';
import { writeSchedule } from './writeSchedule';

/** Asks which days to take off, with missed days first, and writes them into the plan; or takes days off back. */
export const takeDaysOff: Command = {
  id: 'daymark.takeDaysOff',
  async execute(context, place) {
    const entry = await planTarget(context, place);
    const answer = entry && (await askRange(context, entry));
    if (entry && answer) {
      await (answer.isOff ? takeBack : takeOff)(context, entry, answer.range);
    }
  },
};

/** Adds days off to a plan, and says how they change the schedule. */
export async function takeOff(context: CommandContext, entry: IndexedPlan, range: DateRange): Promise<void> {
  const { learner, editor, settings } = context;
  const scheduling = { plans: learner.standing.ownPlans, studyDays: settings.studyDays.value() };
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

/** Makes days off of a plan study days again, and says so. */
export async function takeBack(context: CommandContext, entry: IndexedPlan, range: DateRange): Promise<void> {
  const { learner, editor } = context;
  const written = await writeSchedule(context, entry, ({ frontMatter }) => ({
    kind: 'change',
    schedule: {
      ...frontMatter,
      daysOff: frontMatter.daysOff.filter((off) => writeDateRange(off) !== writeDateRange(range)),
    },
    details: undefined,
  }));
  if (written) {
    const text = takenBackText(range, { language: env.language, today: learner.standing.today }, l10n);
    void showMessage(text, { title: l10n.t('Undo'), run: () => undoWritten(editor, written) });
  }
}

/** The days that the user chose, and whether they are days off already. */
interface ChosenDays {
  readonly range: DateRange;
  readonly isOff: boolean;
}

async function askRange({ learner, settings }: CommandContext, entry: IndexedPlan): Promise<ChosenDays | undefined> {
  const { today, streak } = learner.standing;
  const scheduling = { plans: learner.standing.ownPlans, studyDays: settings.studyDays.value() };
  const words = { language: env.language, today };
  const items = [
    ...suggestedDaysOff(entry, today, streak, scheduling).map((some) => ({
      label: suggestionText(some, words, l10n),
      description: effectText(some.effect, words, l10n),
      range: some.range,
      isOff: false,
    })),
    { label: l10n.t('Other Dates…'), range: undefined, isOff: false },
    ...entry.frontMatter.daysOff
      .filter(({ through }) => through >= today)
      .map((range) => ({
        label: l10n.t('Cancel Days Off: {0}', shownRange(range, today, env.language)),
        description: l10n.t('study on these days after all'),
        range,
        isOff: true,
      })),
  ];
  const placeHolder = l10n.t(
    'Which days are you taking off in {0}?',
    plainLabel(planName(entry.plan, entry.path).label),
  );
  const item = await window.showQuickPick(items, { placeHolder, matchOnDescription: true });
  const range = item && (item.range ?? (await typeRange(placeHolder, today)));
  return range && { range, isOff: item.isOff };
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
