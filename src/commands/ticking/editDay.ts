import type { Uri } from 'vscode';
import { commands, env, l10n, window, workspace } from 'vscode';
import { eveningBefore } from '../../core/learner/streak';
import { finishedWith } from '../../core/learner/finished';
import type { Day, PlanDate } from '../../core/model/plan';
import { planName, withEnDash } from '../../core/model/shortName';
import { daysBelow } from '../../core/model/walk';
import type { DayEdit } from '../../core/writing/dayEdit';
import type { Refusal } from '../../core/writing/edit';
import type { PlanText } from '../../core/writing/planText';
import type { NeedsChoice } from '../../core/writing/reopenDay';
import { plainMessage } from '../../util/plainMessage';
import { readableDate } from '../../util/readableDate';
import type { DayInPlan } from '../../workspace/learner/lineInPlan';
import type { Written } from '../../workspace/editing/planEditor';
import type { PlanWriting } from '../../workspace/host/planWriting';
import type { PlanSource } from '../../workspace/index/planSource';
import { untilIndexed } from '../../workspace/editing/untilIndexed';
import { completedText, reopenedText, streakText, type CompletedDay } from './dayReceipt';
import { offer, type Offer } from '../base/offer';
import { openLine } from '../base/openLine';
import type { CommandContext } from '../base/context';
import { undoWritten, writePlan } from '../base/writePlan';

/** Marks a day complete and says so. Settles when the file is written. */
export async function completeDay(
  context: CommandContext,
  place: DayInPlan,
  date: PlanDate | undefined,
): Promise<void> {
  const { source } = context;
  const before = source.planAt(place.uri);
  const outcome = await editDay<never>(context, place, (live, day, writing) => writing.completeDay(live, day, date));
  if (outcome) {
    void untilIndexed(source, place.uri, before).then(() => sayCompleted(context, place, date, outcome));
  }
}

/** Writes another date on a day that is complete, and says so. */
export async function redateDay(context: CommandContext, place: DayInPlan, date: PlanDate): Promise<void> {
  const outcome = await editDay<never>(context, place, (live, day, writing) => writing.redateDay(live, day, date));
  if (outcome) {
    const text = l10n.t('{0} was completed on {1}.', withEnDash(place.day.label), readableDate(date, env.language));
    void offer(text, undoOf(context, outcome));
  }
}

/** Opens a day again and says so; where no date says which of its tasks are meant, it asks. */
export async function reopenDay(context: CommandContext, place: DayInPlan): Promise<void> {
  const reopen = (which: 'newest' | 'all'): Promise<Written<DayEdit> | NeedsChoice | undefined> =>
    editDay<NeedsChoice>(context, place, (live, day, writing) => writing.reopenDay(live, day, which));
  let outcome = await reopen('newest');
  if (outcome?.kind === 'needsChoice') {
    outcome = (await mayOpenAll(place.day, outcome.tasks)) ? await reopen('all') : undefined;
  }
  if (outcome?.kind === 'written') {
    void offer(reopenedText(place.day.label, l10n), undoOf(context, outcome));
  }
}

/** Edits a day where it is in the live text. */
function editDay<Other extends { readonly kind: string }>(
  { editor }: CommandContext,
  place: DayInPlan,
  make: (live: PlanText, day: Day, writing: PlanWriting) => DayEdit | Refusal | Other,
): Promise<Written<DayEdit> | Other | undefined> {
  return writePlan<DayEdit, Other>(editor, place.uri, place.day.label, (live, writing) => {
    const day = writing.relocateNode(place.day, place.plan, live.plan);
    return day.kind === 'refused' ? day : make(live, day, writing);
  });
}

async function mayOpenAll(day: Day, tasks: number): Promise<boolean> {
  const label = withEnDash(day.label);
  const open = l10n.t('Uncheck');
  const question =
    tasks === 1
      ? l10n.t('No date says when the task of {0} was done. Uncheck it?', label)
      : l10n.t('No date says which of the {1} done tasks of {0} were done last. Uncheck all of them?', label, tasks);
  return (await window.showWarningMessage(plainMessage(question), { modal: true }, open)) === open;
}

const firstLineKey = 'daymark.explainedCompletionLine';

async function sayCompleted(
  context: CommandContext,
  place: DayInPlan,
  date: PlanDate | undefined,
  written: Written<DayEdit>,
): Promise<void> {
  const { memory, learner } = context;
  const isFirstLine = written.edit.added !== undefined && memory.get(firstLineKey) !== true;
  if (isFirstLine) {
    await memory.update(firstLineKey, true);
  }
  const completed = completedText(await completedDay(context, place.day, written, isFirstLine), l10n);
  const more = isFirstLine ? [showLine(written), addBoxes(written.uri)] : dateItYesterday(context, place, date);
  const streak = date === context.day.today ? streakText(learner.standing.streak.current, l10n) : '';
  await offer([completed, streak].filter((text) => text !== '').join(' '), undoOf(context, written), ...more);
}

/** Work of the small hours is offered the date of the evening before, where that has nothing yet. */
function dateItYesterday(context: CommandContext, place: DayInPlan, date: PlanDate | undefined): readonly Offer[] {
  const { learner, day } = context;
  const yesterday = eveningBefore(day.today, day.now.hour, learner.standing.streak.explanation);
  return yesterday !== undefined && date === day.today
    ? [
        {
          title: l10n.t('Date It {0}', readableDate(yesterday, env.language)),
          run: () => redateDay(context, place, yesterday),
        },
      ]
    : [];
}

async function completedDay(
  { source, loadParsing }: CommandContext,
  day: Day,
  { uri, edit, before, after }: Written<DayEdit>,
  isFirstLine: boolean,
): Promise<CompletedDay> {
  const { readPlanText } = (await loadParsing()).writing;
  const plan = readPlanText(after).plan;
  const now = daysBelow(plan).find(({ id }) => id === day.id) ?? day;
  return {
    label: day.label,
    edit,
    hasOwnBox: day.writtenAs !== 'heading',
    finished: finishedWith(now, readPlanText(before).plan, plan),
    plan: planName(plan, workspace.asRelativePath(uri)).label,
    next: nextPlan(source, uri),
    isFirstLine,
  };
}

/** What the first plan after this one is called that has open days. */
function nextPlan({ plans }: PlanSource, uri: Uri): string | undefined {
  const from = plans.findIndex((entry) => entry.uri.toString() === uri.toString());
  const next = plans.slice(from + 1).find(({ plan }) => plan.kind === 'days' && plan.days.done < plan.days.total);
  return next && planName(next.plan, next.path).label;
}

function undoOf({ editor }: CommandContext, written: Written): Offer {
  return { title: l10n.t('Undo'), run: () => undoWritten(editor, written) };
}

function showLine({ uri, edit }: Written<DayEdit>): Offer {
  return { title: l10n.t('Show Line'), run: () => openLine({ uri, line: edit.line }) };
}

function addBoxes(uri: Uri): Offer {
  return {
    title: l10n.t('Add Checkboxes to Plan…'),
    run: async () => {
      await commands.executeCommand('daymark.addCheckboxes', { uri });
    },
  };
}
