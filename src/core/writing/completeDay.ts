import { lazy } from '../../util/lazy';
import type { PlanDate } from '../calendar/date';
import { inLine } from '../markdown/textChange';
import { refuseConflicts, type Edit, type Refusal } from '../model/edit';
import type { Day, Plan, TaskState } from '../model/plan';
import { daysBelow, tasksBelow, withNested } from '../model/walk';
import type { DoneDateStyle } from '../reading/titles/doneDate';
import { folded } from '../words/patterns';
import { dayWordsOf, weekdays, type Language } from '../languages/language';
import { languages } from '../languages/languages';
import { addLines, pointsAtEnd, type NewLine } from './lines/addLine';
import type { Box } from './lines/box';
import { boxesOfDay, refuseDay, type DayEdit } from './lines/dayEdit';
import { doneDateStyle, stampDoneDate } from './lines/doneDateEdit';
import { lineAt, type PlanText } from './lines/planText';
import { becomeTask, boxMarks, canBecomeTask, setBoxes, stateOf } from './lines/tasks';

/** How to close a day: `done` completes it, `cancelled` skips it. */
interface Closing {
  readonly state: Exclude<TaskState, 'open'>;
  /** The done date to write; `undefined` writes none. */
  readonly date: PlanDate | undefined;
}

/**
 * Mark Day Complete: checks every open task of a day. A day without tasks gets a completion line, or becomes a task itself
 * if it is a list item.
 * @param day a day of this plan
 * @param date the done date to write; `undefined` writes none
 */
export function completeDay(planText: PlanText, day: Day, date: PlanDate | undefined): DayEdit | Refusal {
  return closeDay(planText, day, { state: 'done', date });
}

/**
 * Completes several days in one edit, each like `completeDay`. Refuses all of them if one cannot be completed.
 * @param days days of this plan, in its order
 */
export function completeDays(planText: PlanText, days: readonly Day[], date: PlanDate | undefined): Edit | Refusal {
  return closeDays(planText, days, { state: 'done', date });
}

/**
 * Skip Day: cancels every open task of a day. A day without tasks gets a cancelled completion line, or becomes a cancelled
 * task if it is a list item. A day with done tasks is complete then.
 * @param day a day of this plan
 */
export function skipDay(planText: PlanText, day: Day): DayEdit | Refusal {
  return closeDay(planText, day, { state: 'cancelled', date: undefined });
}

/**
 * Skips several days in one edit, each like `skipDay`. Refuses all of them if one cannot be skipped.
 * @param days days of this plan, in its order
 */
export function skipDays(planText: PlanText, days: readonly Day[]): Edit | Refusal {
  return closeDays(planText, days, { state: 'cancelled', date: undefined });
}

function closeDay(planText: PlanText, day: Day, closing: Closing): DayEdit | Refusal {
  const closed = closeEach(planText, [day], closing);
  return closed.kind === 'refused' ? closed : (closed.edits[0] ?? refuseDay(day, 'noPlace'));
}

function closeDays(planText: PlanText, days: readonly Day[], closing: Closing): Edit | Refusal {
  const closed = closeEach(planText, days, closing);
  return closed.kind === 'refused' ? closed : { kind: 'edit', changes: closed.edits.flatMap(({ changes }) => changes) };
}

/** An edit for each of several days. */
interface DayEdits {
  readonly kind: 'edits';
  readonly edits: readonly DayEdit[];
}

function closeEach(planText: PlanText, days: readonly Day[], closing: Closing): DayEdits | Refusal {
  const conflicts = refuseConflicts(planText);
  if (conflicts) {
    return conflicts;
  }
  const style = lazy(() => doneDateStyle(planText));
  const edits: (DayEdit | Day)[] = [];
  for (const day of days) {
    const edit = refuseClosed(day, closing) ?? withoutLine(planText, day, closing, style);
    if (edit?.kind === 'refused') {
      return edit;
    }
    edits.push(edit ?? day);
  }
  const withLine = edits.filter((edit) => edit.kind === 'day');
  const added = addCompletionLines(planText, withLine, closing, style);
  if (added.kind === 'refused') {
    return added;
  }
  const lines = added.edits.values();
  return {
    kind: 'edits',
    edits: edits.flatMap((edit) => (edit.kind === 'day' ? (lines.next().value ?? []) : [edit])),
  };
}

/** Refuses a day that is closed already; only a skipped one can still be completed. */
function refuseClosed(day: Day, { state }: Closing): Refusal | undefined {
  switch (day.state) {
    case 'open':
      return undefined;
    case 'complete':
      return refuseDay(day, 'alreadyComplete');
    case 'skipped':
      return state === 'cancelled' ? refuseDay(day, 'alreadySkipped') : undefined;
    case 'entry':
      return refuseDay(day, 'entry');
  }
}

/** Closes a day that needs no completion line; `undefined` if it needs one. */
function withoutLine(
  planText: PlanText,
  day: Day,
  { state, date }: Closing,
  style: () => DoneDateStyle,
): DayEdit | Refusal | undefined {
  const boxes = boxesToClose(planText, day);
  if (boxes.length > 0) {
    const edit = setBoxes(planText, boxes, state, date, style());
    return edit.kind === 'refused'
      ? refuseDay(day, edit.reason)
      : { ...edit, tasks: boxes.length, added: undefined, removed: undefined, line: boxes[0]?.line ?? day.line };
  }
  switch (day.writtenAs) {
    case 'heading':
      return undefined;
    case 'item':
      return makeTask(planText, day, { state, date }, style);
    case 'row':
      return refuseDay(day, 'indexRow');
  }
}

/** The boxes of a day that are open, its own box, and the completion line with which it was skipped. */
function boxesToClose(planText: PlanText, day: Day): readonly Box[] {
  const lines = withNested(day.tasks).flatMap(({ isCompletionLine, line }) => (isCompletionLine ? [line] : []));
  const own = [...(day.writtenAs === 'heading' ? [] : [day.line]), ...(day.state === 'skipped' ? lines : [])];
  return boxesOfDay(planText, day).filter((box) => own.includes(box.line) || stateOf(box) === 'open');
}

function makeTask(
  planText: PlanText,
  day: Day,
  { state, date }: Closing,
  style: () => DoneDateStyle,
): DayEdit | Refusal {
  if (!canBecomeTask(planText, day.line)) {
    return refuseDay(day, 'noTask');
  }
  const box = becomeTask(planText, day.line, state);
  const { line, character } = box.start;
  const words = { line: lineAt(planText, line), from: character, continues: false };
  const stamp = state === 'done' ? stampDoneDate(words, date, style()) : undefined;
  const changes = [box, ...(stamp ? [inLine(line, stamp)] : [])];
  return { kind: 'edit', changes, tasks: 1, added: undefined, removed: undefined, line: day.line };
}

function addCompletionLines(
  planText: PlanText,
  days: readonly Day[],
  { state, date }: Closing,
  style: () => DoneDateStyle,
): DayEdits | Refusal {
  if (days.length === 0) {
    return { kind: 'edits', edits: [] };
  }
  const textOf = completionTexts(planText);
  const box = `[${boxMarks[state]}]`;
  const lines = days.map((day) => {
    const line = `${box} ${textOf(day)}`;
    const stamp = stampDoneDate({ line, from: box.length, continues: false }, date, style())?.text ?? '';
    return { ...completionLine(planText, day, line + stamp), day };
  });
  const added = addLines(planText, lines);
  if (added.kind === 'noPlace') {
    return refuseDay(added.line.day, 'noPlace');
  }
  const edits = added.lines.map(({ change, line, text }): DayEdit => {
    return { kind: 'edit', changes: [change], tasks: 0, added: { line, text }, removed: undefined, line };
  });
  return { kind: 'edits', edits };
}

/**
 * The completion line to add at the end of a day that is a heading.
 * @param content the line, beginning with its box: a checked or a cancelled one
 */
export function completionLine(planText: PlanText, day: Day, content: string): NewLine {
  const isSkipped = content.startsWith(`[${boxMarks.cancelled}]`);
  return {
    points: pointsAtEnd(planText, day),
    content,
    isReadAsMeant: (after, _, moved) => {
      const { state, completedBy } = after.dayAt(day.line + moved) ?? {};
      return isSkipped ? state === 'skipped' : completedBy === 'completionLine';
    },
  };
}

/**
 * The text of the completion line for each day of a plan: the same as in the plan's other completion lines; without any, in
 * the language of the word in the day's label, such as `Día` or `März`. If several languages have that word, the one
 * with the most words in the plan is used, then the one that prefers the word. The default is English. The text has no
 * number, because numbers can change.
 */
function completionTexts({ plan, text }: PlanText): (day: Day) => string {
  const inPlan = lazy(() => textInPlan(plan));
  const words = lazy(() => new Set(wordsOf(text)));
  return (day) => inPlan() ?? languageOf(day.label, words).completionLine[day.takes];
}

function textInPlan(plan: Plan): string | undefined {
  const days = daysBelow(plan).flatMap(({ tasks }) => tasks);
  const line = withNested([...days, ...tasksBelow(plan)]).find(({ isCompletionLine }) => isCompletionLine);
  const text = folded(line?.text ?? '');
  return languages.flatMap(({ completionLine: { day, week } }) => [day, week]).find((each) => folded(each) === text);
}

function languageOf(label: string, inText: () => ReadonlySet<string>): Language {
  const inLabel = wordsOf(label);
  const spoken = languages.filter((language) => inLabel.some((word) => labelWords.get(language)?.has(word)));
  // The default language comes first.
  const candidates = spoken.length > 0 ? spoken : languages.slice(0, 1);
  const known = (language: Language): number => [...vocabularyOf(language)].filter((word) => inText().has(word)).length;
  const isFirst = ({ units: { day, lesson, week } }: Language): number =>
    [day, lesson, week].some(([word = '']) => inLabel.includes(folded(word))) ? 1 : 0;
  return candidates.reduce((best, language) =>
    (known(language) - known(best) || isFirst(language) - isFirst(best)) > 0 ? language : best,
  );
}

/** Words and signs in lower case, without numbers, even if no space separates them: `3日目`. */
function wordsOf(text: string): readonly string[] {
  return folded(text.normalize()).match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
}

const labelWords = new Map(
  languages.map((language) => [language, new Set(labelWordsOf(language).flatMap((words) => wordsOf(words).slice(-1)))]),
);

/** The words a day's label can have in a language: for days, weeks, weekdays and months, and the sign before numbers. */
function labelWordsOf(language: Language): readonly string[] {
  const { afterNumber = {}, months, ordinalSign, units, weekdays: names } = language;
  const after = [afterNumber.day, afterNumber.lesson, afterNumber.week].flatMap((words = []) => words);
  const ordinal = ordinalSign === undefined ? [] : [ordinalSign];
  const inDates = [...weekdays.flatMap((day) => names[day]), ...months.flat()];
  return [...dayWordsOf(language), ...units.week, ...after, ...ordinal, ...inDates];
}

/** Each word once, as a language may have one in two places. */
function vocabularyOf(language: Language): ReadonlySet<string> {
  const { units, minutes, hours, done, status, see, signs = [] } = language;
  const words = [
    ...Object.values(units).flat(),
    ...labelWordsOf(language),
    ...[minutes, hours, done, status, see, signs].flat(),
  ];
  return new Set(words.map(folded));
}
