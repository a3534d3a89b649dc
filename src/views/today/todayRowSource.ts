import type { LinkProblems } from '../../workspace/index/linkProblems';
import type { IndexedPlan } from '../../workspace/index/planSource';
import type { StandingSource } from '../../workspace/learner/learner';
import type { DueRecall, Recalls } from '../../workspace/learner/recalls';
import type { UndatedTick, UndatedTicks } from '../../workspace/learner/undatedTicks';
import type { PlanDate } from '../../core/calendar/date';
import type { Day, Field, Plan, Task } from '../../core/model/plan';
import type { ScheduleState } from '../../core/learner/schedule';
import { shortName } from '../../core/model/names';
import { catchUpOf } from '../../core/learner/catchUp';
import { datesOfDays, type DayIn, type Standing } from '../../core/learner/standing';
import { catchUpTexts } from '../../workspace/learner/catchUpText';
import { isQuestion } from '../../core/learner/recall';
import { currentTasks } from '../../core/learner/today';
import { modulesBelow } from '../../core/model/walk';
import type { Localization } from '../../util/text/localization';
import { taskRows } from '../rows/dayRows';
import { planItem, type PlanItem } from '../rows/planItem';
import type {
  DayRow,
  LeftOpenRow,
  PlanRow,
  QuestionRow,
  RecallRow,
  ScheduleRow,
  StillTrueRow,
  TaskRow,
  UndatedRow,
} from '../rows/planRow';
import { nodeRowId } from '../rows/planRow';
import { dayRow, noResources } from '../rows/planRows';
import type { CollapsibleState, RowSource } from '../tree/planTree';
import { fieldInMessage } from './todayMessage';

/** What the Today view shows besides where the learner is. */
export interface AlsoToday {
  readonly recalls: Pick<Recalls, 'due'>;
  readonly undatedTicks: Pick<UndatedTicks, 'all'>;
  readonly linkProblems: Pick<LinkProblems, 'at'>;
}

/**
 * The rows of the Today view: today's day, the next one, the days left open, how far behind the schedule is, what finished
 * days ask, and what was checked without a date.
 */
export class TodayRowSource implements RowSource {
  readonly #learner: StandingSource;
  readonly #also: AlsoToday;
  readonly #l10n: Localization;
  readonly #language: string;
  #rows: { readonly standing: Standing<IndexedPlan>; readonly top: readonly PlanRow[] } | undefined;

  /** @param language in which dates and numbers are shown, as a BCP 47 tag */
  constructor(learner: StandingSource, also: AlsoToday, l10n: Localization, language: string) {
    this.#learner = learner;
    this.#also = also;
    this.#l10n = l10n;
    this.#language = language;
  }

  children(row: PlanRow | undefined): readonly PlanRow[] {
    return row ? row.children() : this.#top();
  }

  item(row: PlanRow): PlanItem {
    return planItem(row, {
      l10n: this.#l10n,
      language: this.#language,
      currentDay: undefined,
      chosenPlan: undefined,
      ownLog: undefined,
      tellApart: () => '',
      linkProblems: this.#also.linkProblems,
    });
  }

  /** Today's day is expanded until it is done, and what is below Recall with it. */
  collapsibleState(row: PlanRow): CollapsibleState {
    if (row.children().length === 0) {
      return 'none';
    }
    const { day, isDoneToday } = this.#learner.standing;
    const isTodaysDay = row.kind === 'day' && row.day === day?.day && !isDoneToday;
    return isTodaysDay || row.kind === 'stillTrue' ? 'expanded' : 'collapsed';
  }

  /** Keeps the row objects until something changes. */
  #top(): readonly PlanRow[] {
    const { standing } = this.#learner;
    if (this.#rows?.standing !== standing) {
      this.#rows = { standing, top: rowsOf(standing, this.#l10n, this.#language) };
    }
    const { recalls, undatedTicks } = this.#also;
    return [...this.#rows.top, ...recallRows(standing.today, recalls.due), ...undatedRows(undatedTicks.all)];
  }
}

function rowsOf(standing: Standing<IndexedPlan>, l10n: Localization, language: string): readonly PlanRow[] {
  const { plan, day, nextDay, leftOpen, schedule } = standing;
  if (!day) {
    return plan?.plan.kind === 'tracker' ? trackerRows(plan) : [];
  }
  return [
    todaysDay(day, fieldInMessage(standing)),
    ...(nextDay ? [topDay(nextDay, 'next')] : []),
    ...(leftOpen.length > 0 ? [leftOpenRow(day.at, leftOpen)] : []),
    ...(schedule && schedule.behind > 0 ? [scheduleRow(schedule, waysOf(standing, l10n, language))] : []),
  ];
}

/**
 * Its id differs from that of the same day as the next one, so that it is expanded when it becomes today's day, whatever
 * VS Code remembers.
 * @param shown the field that the view's message already shows in full
 */
function todaysDay(today: DayIn<IndexedPlan>, shown: Field | undefined): DayRow {
  const row = topDay(today, 'today');
  const children = row.children().filter((child) => child.kind !== 'field' || child.field !== shown);
  return { ...row, id: `today/${row.id}`, children: () => children };
}

function topDay({ at: { uri, plan }, day }: DayIn<IndexedPlan>, note: DayRow['note']): DayRow {
  return { ...dayRow(day, { number: 1, of: 1 }, { uri, plan, parent: undefined }), note };
}

function leftOpenRow({ uri, plan }: IndexedPlan, days: readonly Day[]): LeftOpenRow {
  const rows: DayRow[] = [];
  const row: LeftOpenRow = { kind: 'leftOpen', id: 'leftOpen', parent: undefined, children: () => rows };
  days.forEach((day, index) => {
    rows.push(dayRow(day, { number: index + 1, of: days.length }, { uri, plan, parent: row }));
  });
  return row;
}

function scheduleRow({ behind, unit }: ScheduleState, ways: readonly string[]): ScheduleRow {
  return { kind: 'schedule', id: 'schedule', parent: undefined, behind, unit, ways, children: () => [] };
}

/** The ways to catch up with the schedule of the current plan. */
function waysOf(
  { currentDay, calendar, today }: Standing<IndexedPlan>,
  l10n: Localization,
  language: string,
): readonly string[] {
  const dates = currentDay && datesOfDays(currentDay.at, calendar);
  const catchUp = dates && catchUpOf(currentDay.at.plan, currentDay.day, dates, today, calendar);
  return catchUp ? catchUpTexts(catchUp, currentDay.day.takes, { language, today }, l10n) : [];
}

/** One row that holds what is due, or none. Its id has the date, so that it is collapsed again on another one. */
function recallRows(today: PlanDate, due: readonly DueRecall[]): readonly RecallRow[] {
  const rows: (QuestionRow | StillTrueRow)[] = [];
  const id = `recall/${today}`;
  const row: RecallRow = { kind: 'recall', id, parent: undefined, count: due.length, children: () => rows };
  const statements: QuestionRow[] = [];
  const stillTrue: StillTrueRow = { kind: 'stillTrue', id: `${id}/stillTrue`, parent: row, children: () => statements };
  rows.push(...due.filter(({ field }) => isQuestion(field)).map((recall) => questionRow(recall, row)));
  statements.push(...due.filter(({ field }) => !isQuestion(field)).map((recall) => questionRow(recall, stillTrue)));
  rows.push(...(statements.length > 0 ? [stillTrue] : []));
  return due.length > 0 ? [row] : [];
}

function questionRow({ at, day, field }: DueRecall, parent: RecallRow | StillTrueRow): QuestionRow {
  const { uri, plan } = at;
  const id = `${parent.id}/${nodeRowId(uri, day.id)}`;
  return { kind: 'question', id, parent, uri, line: field.line, day, plan, field, children: () => [] };
}

function undatedRows(ticks: readonly UndatedTick[]): readonly UndatedRow[] {
  return ticks.slice(0, 1).map(({ at: { uri }, node: { line } }) => ({
    kind: 'undated',
    id: 'undated',
    parent: undefined,
    uri,
    line,
    ticks,
    children: () => [],
  }));
}

function trackerRows({ uri, plan }: IndexedPlan): readonly TaskRow[] {
  const rows = taskRows(currentTasks(plan), noResources, { uri, plan, parent: undefined });
  return rows.map((row) => ({ ...row, group: groupOf(plan, row.task) }));
}

/** The short name of the innermost module around a task, or empty. */
function groupOf(plan: Plan, { line }: Task): string {
  const module = modulesBelow(plan).findLast((each) => each.line < line && line <= each.endLine);
  return module ? shortName(module.label, module.title).label : '';
}
