import { commands, l10n, window } from 'vscode';
import { hasOpenWork } from '../../core/learner/today';
import { dayTitle, planName } from '../../core/model/names';
import type { Day, DayState } from '../../core/model/plan';
import { dayAround, unitOf } from '../../core/model/walk';
import { isolated } from '../../util/text/isolated';
import { joinParts } from '../../util/text/joinParts';
import { plainLabel } from '../../util/text/plainLabel';
import type { IndexedPlan, PlanSource } from '../../workspace/index/planSource';
import type { DayInPlan } from '../../workspace/learner/lineInPlan';
import { tellApart } from '../../workspace/learner/tellApart';
import { asDayInPlan, asLineInPlan } from './arguments';
import type { CommandContext } from './context';
import { dayName } from '../../workspace/learner/dayName';

/** The state of the days that a command is for. */
type WantedState = Exclude<DayState, 'entry'>;

/**
 * The day that a command is for: the day of the row, otherwise the current day or the day at the cursor, if they are in the
 * wanted state. If these two differ, the user chooses.
 * @param wanted the states of the days that the command is for; none for every day but the entries of a log
 * @returns `undefined` if the user chose none, or if there is no day; then a message says so
 */
export async function dayTarget(
  context: CommandContext,
  argument: unknown,
  ...wanted: readonly WantedState[]
): Promise<DayInPlan | undefined> {
  const { source, learner } = context;
  const row = asDayInPlan(argument);
  if (row) {
    return row;
  }
  await source.ready;
  const { currentDay, day, isDoneToday } = learner.standing;
  const standing = wanted.includes('complete') && isDoneToday ? day : currentDay;
  const here = standing && dayInPlan(standing.at, standing.day);
  const atCursor = dayAtCursor(source);
  const fits = (place: DayInPlan | undefined): place is DayInPlan =>
    place !== undefined && (wanted.length === 0 || wanted.some((state) => state === place.day.state));
  if (fits(here) && fits(atCursor) && !isSameDay(here, atCursor)) {
    return chooseDay(here, atCursor);
  }
  const target = [here, atCursor].find(fits) ?? atCursor ?? here;
  if (!target) {
    void showNoCurrentDay(source);
  }
  return target;
}

/** The day at the cursor; `undefined` outside days and in the entries of a log. */
export function dayAtCursor(source: Pick<PlanSource, 'planAt'>): DayInPlan | undefined {
  const editor = window.activeTextEditor;
  const entry = editor && source.planAt(editor.document.uri);
  const day = entry && dayAround(entry.plan, editor.selection.active.line);
  return day && day.state !== 'entry' ? dayInPlan(entry, day) : undefined;
}

function dayInPlan({ uri, plan }: IndexedPlan, day: Day): DayInPlan {
  return { uri, line: day.line, day, plan };
}

function isSameDay(one: DayInPlan, other: DayInPlan): boolean {
  return one.day.id === other.day.id && one.uri.toString() === other.uri.toString();
}

async function chooseDay(current: DayInPlan, atCursor: DayInPlan): Promise<DayInPlan | undefined> {
  const items = [
    { place: current, detail: l10n.t('Where you are in the plan') },
    { place: atCursor, detail: l10n.t('At the cursor') },
  ].map(({ place, detail }) => ({
    place,
    label: plainLabel(dayName(place.day, l10n)),
    description: plainLabel(dayTitle(place.day)),
    detail,
  }));
  return (await window.showQuickPick(items, { placeHolder: l10n.t('Which one?'), matchOnDescription: true }))?.place;
}

/**
 * The plan that a command is for: the plan of the row, otherwise the current one. If there is neither, the user chooses.
 * @returns `undefined` if the user chose none, or if there is no plan; then a message says so
 */
export async function planTarget(context: CommandContext, argument: unknown): Promise<IndexedPlan | undefined> {
  const { source, learner } = context;
  await source.ready;
  const row = asLineInPlan(argument);
  const planOfRow = row && source.planAt(row.uri);
  return planOfRow ?? learner.standing.plan ?? pickPlan(context);
}

/**
 * The only plan with open work, or the one that the user chooses, with the current plan first.
 * @returns `undefined` if the user chose none, or if there is no such plan; then a message says so
 */
export async function pickPlan({ source, learner }: CommandContext): Promise<IndexedPlan | undefined> {
  const open = source.plans.filter(({ plan }) => hasOpenWork(plan));
  if (open.length === 0) {
    void showNoCurrentDay(source);
  }
  return choosePlan(open, learner.standing.plan);
}

/**
 * The only one of some plans, or the one that the user chooses.
 * @param first the one that is chosen most often, if any
 * @returns `undefined` if the user chose none, or if there is none
 */
export async function choosePlan(
  plans: readonly IndexedPlan[],
  first: IndexedPlan | undefined,
): Promise<IndexedPlan | undefined> {
  if (plans.length <= 1) {
    return plans[0];
  }
  const choice = await window.showQuickPick(planChoices(plans, first), {
    placeHolder: l10n.t('Which plan?'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return choice?.entry;
}

/** A plan as an item of a quick pick. */
export interface PlanChoice {
  readonly entry: IndexedPlan;
  readonly label: string;
  /** The progress, such as `3/30`, and the rest of the title. */
  readonly description: string;
  /** What distinguishes it from plans of the same name; empty if no other has its name. */
  readonly detail: string;
}

/** Plans as items of a quick pick. @param first the plan that goes to the top because it is chosen most often, if any */
export function planChoices(plans: readonly IndexedPlan[], first: IndexedPlan | undefined): readonly PlanChoice[] {
  const apart = tellApart(plans);
  const ordered = [...plans.filter((entry) => entry === first), ...plans.filter((entry) => entry !== first)];
  return ordered.map((entry) => {
    const { label, rest } = planName(entry.plan, entry.path);
    return {
      entry,
      label: plainLabel(isolated(label)),
      description: plainLabel(joinParts([countText(entry), rest])),
      detail: plainLabel(apart(entry)),
    };
  });
}

function countText({ plan }: IndexedPlan): string {
  const { done, total } = plan.kind === 'tracker' ? plan.tasks : plan.days;
  return `${done}/${total}`;
}

/** Tells the user why there is no current day, with a button that helps. Settles when the message is closed. */
export async function showNoCurrentDay({ plans }: Pick<PlanSource, 'plans'>): Promise<void> {
  const withDays = plans.filter(({ plan }) => plan.kind === 'days');
  if (!withDays.some(({ plan }) => hasOpenWork(plan))) {
    await window.showInformationMessage(nothingOpenText(plans.length, withDays));
    return;
  }
  const choose = l10n.t('Choose Today’s Day…');
  const text = l10n.t('Daymark doesn’t know yet which day you’re on.');
  if ((await window.showInformationMessage(text, choose)) === choose) {
    await commands.executeCommand('daymark.chooseTodaysDay');
  }
}

function nothingOpenText(plans: number, withDays: readonly IndexedPlan[]): string {
  if (plans === 0) {
    return l10n.t('There are no plans here yet.');
  }
  if (withDays.length === 0) {
    return l10n.t('None of your plans have days, so there’s no day to go to.');
  }
  return withDays.every(({ plan }) => unitOf(plan) === 'week')
    ? l10n.t('Every week in your plans is complete.')
    : l10n.t('Every day in your plans is complete.');
}
