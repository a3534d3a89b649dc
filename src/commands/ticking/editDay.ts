import type { Uri } from 'vscode';
import { commands, env, l10n, window, workspace } from 'vscode';
import { postOf } from '../../core/exporting/post';
import { eveningBefore } from '../../core/learner/streak';
import { finishedWith } from '../../core/learner/finished';
import type { PlanDate } from '../../core/calendar/date';
import type { Day, Plan } from '../../core/model/plan';
import { daysBelow } from '../../core/model/walk';
import type { DayEdit } from '../../core/writing/lines/dayEdit';
import type { Edit, Refusal } from '../../core/model/edit';
import type { PlanText } from '../../core/writing/lines/planText';
import type { TasksToReopen } from '../../core/writing/reopenDay';
import { plainMessage } from '../../util/text/plainMessage';
import { readableDate } from '../../util/text/readableDate';
import { sentences } from '../../util/text/sentences';
import type { DayInPlan } from '../../workspace/learner/lineInPlan';
import type { Unwritten, Written } from '../../workspace/editing/planEditor';
import type { Said } from '../../workspace/editing/said';
import type { Editing } from '../../core/runParsing';
import {
  completedText,
  daysCompletedText,
  reopenedText,
  skippedText,
  streakText,
  type CompletedDay,
} from './dayReceipt';
import { endOfPlan, nextSteps, showProgress } from './endOfPlan';
import { showMessage, type MessageAction, openLine } from '../base/messages';
import type { CommandContext } from '../base/context';
import { refusalText } from '../base/refusalText';
import { atRow, sayUnwritten, tryToWrite, undoWritten, writePlan } from '../base/writePlan';
import { dayName } from '../../workspace/learner/dayName';

/** The edit that completes a day. */
interface Completion extends DayEdit {
  /** The plan just before the edit. */
  readonly before: Plan;
}

/** Marks a day complete and says so. Settles when the file is written and the index has looked at it. */
export async function completeDay(
  context: CommandContext,
  place: DayInPlan,
  date: PlanDate | undefined,
): Promise<Said> {
  const make = atRow(place.day, place.plan, (live, day, writing): Completion | Refusal => {
    const edit = writing.completeDay(live, day, date);
    return edit.kind === 'refused' ? edit : { ...edit, before: live.plan };
  });
  const outcome = await tryToWrite(context.editor, place.uri, make);
  if (outcome.kind === 'unwritten') {
    return { isDone: false, text: sayUnwritten(outcome, dayName(place.day, l10n)) };
  }
  return { isDone: true, text: await sayCompleted(context, place, date, outcome) };
}

/**
 * Marks several days complete, those of each plan in one edit, and says so. Complete ones stay as they are. A plan is left
 * as it is if one of its days cannot be completed; a message says why.
 */
export async function completeDays(
  context: CommandContext,
  places: readonly DayInPlan[],
  date: PlanDate | undefined,
): Promise<void> {
  const toComplete = places.filter(({ day }) => day.state === 'open' || day.state === 'skipped');
  const done = await editDays(context, toComplete, (live, days, writing) => writing.completeDays(live, days, date));
  if (done) {
    void showMessage(daysCompletedText(done.places.length, done.unit, l10n), done.undo);
  } else if (toComplete.length === 0) {
    void showMessage(l10n.t('The selected days are already complete.'));
  }
}

/**
 * Skips days, those of each plan in one edit, and says so. Days that aren't open stay as they are. A plan is left as it is
 * if one of its days cannot be skipped; a message says why.
 */
export async function skipDays(context: CommandContext, places: readonly DayInPlan[]): Promise<void> {
  const toSkip = places.filter(({ day }) => day.state === 'open');
  const done = await editDays(context, toSkip, (live, days, writing) => writing.skipDays(live, days));
  if (done) {
    const now = done.places.map(({ uri, day, plan }) => {
      return daysBelow(context.source.planAt(uri)?.plan ?? plan).find(({ id }) => id === day.id) ?? day;
    });
    void showMessage(skippedText(now, l10n), done.undo);
  } else if (toSkip.length === 0) {
    void showMessage(l10n.t('None of the selected days is open.'));
  }
}

/** Days that were edited. */
interface EditedDays {
  readonly places: readonly DayInPlan[];
  readonly unit: Day['takes'];
  readonly undo: MessageAction;
}

/** Edits days, those of each plan in one edit. @returns `undefined` if no plan was changed */
async function editDays(
  context: CommandContext,
  places: readonly DayInPlan[],
  make: (live: PlanText, days: readonly Day[], writing: Editing) => Edit | Refusal,
): Promise<EditedDays | undefined> {
  const files = new Map(places.map(({ uri }) => [uri.toString(), uri]));
  const written: Written[] = [];
  const edited: DayInPlan[] = [];
  for (const [address, uri] of files) {
    const own = places.filter((place) => place.uri.toString() === address);
    const names = own.map(({ day }) => dayName(day, l10n)).join(', ');
    const outcome = await writePlan(context.editor, uri, names, (live, writing) => {
      const days = own.map(({ day, plan }) => writing.relocateNode(day, plan, live.plan));
      const found = days.filter((day) => day.kind !== 'refused').sort((one, other) => one.line - other.line);
      return days.find((day) => day.kind === 'refused') ?? make(live, found, writing);
    });
    written.push(...(outcome ? [outcome] : []));
    edited.push(...(outcome ? own : []));
  }
  const [first] = edited;
  const undo = async (): Promise<void> => {
    await Promise.all(written.map((each) => undoWritten(context.editor, each)));
  };
  return first && { places: edited, unit: first.day.takes, undo: { title: l10n.t('Undo'), run: undo } };
}

/** Changes the date of a complete day, and says so. */
export async function redateDay(context: CommandContext, place: DayInPlan, date: PlanDate): Promise<void> {
  const written = await editDay(context, place, (live, day, writing) => writing.redateDay(live, day, date));
  if (written) {
    const text = l10n.t('{0} was completed on {1}.', dayName(place.day, l10n), readableDate(date, env.language));
    void showMessage(text, undoOf(context, written));
  }
}

/** Reopens a day and says so. Asks first if no date says which tasks to uncheck. */
export async function reopenDay(context: CommandContext, place: DayInPlan): Promise<void> {
  const { uri, day, plan } = place;
  const reopen = (which: TasksToReopen): Promise<Written<DayEdit> | Unwritten> =>
    tryToWrite(
      context.editor,
      uri,
      atRow(day, plan, (live, dayNow, writing) => writing.reopenDay(live, dayNow, which)),
    );
  let outcome = await reopen('newest');
  if (outcome.kind === 'unwritten' && outcome.reason === 'unclearTasks') {
    if (!(await mayOpenAll(outcome, day))) {
      return;
    }
    outcome = await reopen('all');
  }
  if (outcome.kind === 'written') {
    void showMessage(reopenedText(dayName(day, l10n), l10n), undoOf(context, outcome));
  } else {
    sayUnwritten(outcome, dayName(day, l10n));
  }
}

/** Edits a day where it is in the live text, or says why it cannot be edited. */
function editDay<E extends DayEdit>(
  { editor }: CommandContext,
  { uri, day, plan }: DayInPlan,
  make: (live: PlanText, dayNow: Day, writing: Editing) => E | Refusal,
): Promise<Written<E> | undefined> {
  return writePlan(editor, uri, dayName(day, l10n), atRow(day, plan, make));
}

async function mayOpenAll(unwritten: Unwritten, day: Day): Promise<boolean> {
  const place = { path: workspace.asRelativePath(unwritten.uri), line: dayName(day, l10n) };
  const why = refusalText(unwritten, place, l10n).text;
  const question = unwritten.tasks === 1 ? l10n.t('Uncheck it?') : l10n.t('Uncheck all of them?');
  const open = l10n.t('Uncheck');
  return (await window.showWarningMessage(plainMessage(`${why} ${question}`), { modal: true }, open)) === open;
}

const firstLineKey = 'daymark.explainedCompletionLine';

async function sayCompleted(
  context: CommandContext,
  place: DayInPlan,
  date: PlanDate | undefined,
  written: Written<Completion>,
): Promise<string> {
  const { memory, learner } = context;
  const isFirstLine = written.edit.added !== undefined && memory.get(firstLineKey) !== true;
  if (isFirstLine) {
    await memory.update(firstLineKey, true);
  }
  const completed = completedDay(context, place, written, isFirstLine, date);
  const more = isFirstLine
    ? [showLine(written), addBoxes(written.uri)]
    : completed.end
      ? nextSteps(completed.end)
      : [...(completed.module ? [showProgress()] : []), ...dateItYesterday(context, place, date)];
  const draft = postOf(place.plan, place.day) === undefined ? [] : [draftPost(place)];
  const streak = date === context.day.today ? streakText(learner.standing.streak.current, l10n) : '';
  const text = sentences(completedText(completed, l10n), streak);
  void showMessage(text, undoOf(context, written), ...more, ...draft);
  return text;
}

/** After midnight: a button that sets the date to the evening before, if nothing was done on that date. */
function dateItYesterday(
  context: CommandContext,
  place: DayInPlan,
  date: PlanDate | undefined,
): readonly MessageAction[] {
  const { learner, day } = context;
  const yesterday = eveningBefore(day.today, day.now.hour, learner.standing.streak.explanation);
  return yesterday !== undefined && date === day.today
    ? [
        {
          title: l10n.t('Set Date to {0}', readableDate(yesterday, env.language)),
          run: () => redateDay(context, place, yesterday),
        },
      ]
    : [];
}

function completedDay(
  { source, day: { today } }: CommandContext,
  { uri, day, plan: shown }: DayInPlan,
  { edit }: Written<Completion>,
  isFirstLine: boolean,
  date: PlanDate | undefined,
): CompletedDay {
  const entry = source.planAt(uri);
  const plan = entry?.plan ?? shown;
  const finished = finishedWith(daysBelow(plan).find(({ id }) => id === day.id) ?? day, edit.before, plan);
  return {
    label: dayName(day, l10n),
    edit,
    hasOwnBox: day.writtenAs !== 'heading',
    module: finished.module,
    end: finished.plan && entry ? endOfPlan(entry, source) : undefined,
    isFirstLine,
    date: date === undefined || date === today ? undefined : readableDate(date, env.language),
  };
}

function undoOf({ editor }: CommandContext, written: Written): MessageAction {
  return { title: l10n.t('Undo'), run: () => undoWritten(editor, written) };
}

function draftPost(place: DayInPlan): MessageAction {
  return {
    title: l10n.t('Draft Post'),
    run: async () => {
      await commands.executeCommand('daymark.draftPost', place);
    },
  };
}

function showLine({ uri, edit }: Written<DayEdit>): MessageAction {
  return { title: l10n.t('Show Line'), run: () => openLine({ uri, line: edit.line }) };
}

function addBoxes(uri: Uri): MessageAction {
  return {
    title: l10n.t('Add Checkboxes to Plan…'),
    run: async () => {
      await commands.executeCommand('daymark.addCheckboxes', { uri });
    },
  };
}
