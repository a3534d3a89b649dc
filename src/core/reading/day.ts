import { newest, type PlanDate, type Weekday } from '../calendar/date';
import type { Completion, Day, DayDetails, DayState, Form, Progress, Task } from '../model/plan';
import { newestDoneDate, progressOf } from '../model/progress';
import type { References } from '../markdown/parser';
import type { DateOf } from './days/dateOrder';
import { takeDoneDate } from './titles/doneDate';
import { firstLineOf } from '../markdown/lines';
import { plainText } from '../markdown/inline';
import { isStatusLabel } from '../words/roles';
import { withNested } from '../model/walk';
import type { TextBlock } from './blocks/block';
import { isMarkedDone, type DayPlace } from './places/dayPlace';
import { beginsWithDone } from './titles/doneMark';
import { labelledLinesOf, readDetails, type LabelledLine } from './details/fields';
import type { Identities } from './details/identities';
import { minutesOfRow } from './places/rowTitle';
import { readTasks, stateOfBox } from './details/tasks';
import type { Title } from './titles/title';

/** What the reader of a day needs to know about the document. */
export interface DayContext {
  readonly references: References;
  /** The plan is a log, so its days are entries. */
  readonly isLog: boolean;
  readonly dateOf: DateOf;
}

/** Reads a day. */
export function readDay(place: DayPlace, identities: Identities, context: DayContext): Day {
  const { references, isLog } = context;
  const id = identities.give('day', place.label.text);
  const { title } = place;
  const blocks = place.blocks();
  const own = ownBoxOf(place);
  const tasks = readTasks(own ? blocks.slice(1) : blocks, references, identities.below(id));
  const progress = progressOf(tasks);
  const boxes = { own, tasks, progress };
  const completedBy = isLog ? undefined : completionOf(place, boxes);
  const markedOn = own ? undefined : title.completedOn;
  const workedOn = newest([markedOn, own?.doneOn, newestDoneDate(tasks)]);
  return new MarkdownDay(place, blocks, context, {
    id,
    state: isLog ? 'entry' : stateOf(completedBy, boxes),
    completedBy,
    completedOn: completedBy && (markedOn ?? workedOn),
    workedOn,
    tasks,
    progress,
  });
}

/** What the blocks of a day say about it. */
type DayInside = Pick<Day, 'id' | 'state' | 'completedBy' | 'completedOn' | 'workedOn' | 'tasks' | 'progress'>;

/** A day whose title and details are read on first use. */
class MarkdownDay implements Day {
  readonly kind = 'day';
  readonly takes: Day['takes'];
  readonly writtenAs: Form;
  readonly id: string;
  readonly line: number;
  readonly endLine: number;
  readonly label: string;
  readonly number: number | undefined;
  readonly through: number | undefined;
  readonly state: Day['state'];
  readonly completedBy: Completion | undefined;
  readonly completedOn: PlanDate | undefined;
  readonly workedOn: PlanDate | undefined;
  readonly tasks: readonly Task[];
  readonly progress: Progress;
  readonly #title: Title;
  readonly #cells: TextBlock['cells'];
  readonly #blocks: readonly TextBlock[];
  readonly #references: References;
  readonly #dateOf: DateOf;
  #details: DayDetails | undefined;

  constructor(place: DayPlace, blocks: readonly TextBlock[], { references, dateOf }: DayContext, inside: DayInside) {
    this.takes = place.label.unit === 'week' ? 'week' : 'day';
    this.writtenAs = formOf(place);
    this.id = inside.id;
    this.line = place.line;
    this.endLine = place.endLine;
    this.label = place.label.text;
    this.number = place.label.number;
    this.through = place.label.through;
    this.state = inside.state;
    this.completedBy = inside.completedBy;
    this.completedOn = inside.completedOn;
    this.workedOn = inside.workedOn;
    this.tasks = inside.tasks;
    this.progress = inside.progress;
    this.#title = place.title;
    this.#cells = place.block?.cells ?? [];
    this.#blocks = blocks;
    this.#references = references;
    this.#dateOf = dateOf;
  }

  get title(): string {
    return this.#title.text;
  }

  get date(): PlanDate | undefined {
    return this.#dateOf(this.#title);
  }

  get lastWeekday(): Weekday | undefined {
    return this.#title.label?.lastWeekday;
  }

  get weekday(): Weekday | undefined {
    return this.#title.weekday;
  }

  get hasDoneMark(): boolean {
    return this.#title.hasDoneMark || this.#title.completedOn !== undefined;
  }

  readDetails(): DayDetails {
    const { line, takes } = this;
    const minutes = this.#title.minutes ?? minutesOfRow(this.#cells);
    return (this.#details ??= readDetails(this.#blocks, this.#references, { line, takes, minutes }));
  }
}

function formOf({ block }: DayPlace): Form {
  return block === undefined ? 'heading' : block.kind === 'row' ? 'row' : 'item';
}

/**
 * The box of the list item or row that is the day. It beats any done mark in the line; any date in the line except the
 * box's done date belongs to the title.
 */
type OwnBox = Pick<Task, 'state' | 'doneOn'>;

function ownBoxOf({ block }: DayPlace): OwnBox | undefined {
  if (block?.box === undefined) {
    return undefined;
  }
  const state = stateOfBox(block.box);
  return { state, doneOn: state === 'done' ? takeDoneDate(firstLineOf(block.source).trimEnd()).doneOn : undefined };
}

/** The boxes of a day. */
interface Boxes {
  readonly own: OwnBox | undefined;
  readonly tasks: readonly Task[];
  readonly progress: Progress;
}

/** A day that isn't complete is skipped if it has boxes and all of them are cancelled. */
function stateOf(completedBy: Completion | undefined, { own, tasks }: Boxes): DayState {
  const boxes = [...(own ? [own] : []), ...withNested(tasks)];
  const isSkipped = boxes.length > 0 && boxes.every(({ state }) => state === 'cancelled');
  return completedBy ? 'complete' : isSkipped ? 'skipped' : 'open';
}

/**
 * What completes a day; `undefined` if it is not complete. A checked completion line always does. Otherwise the day's
 * own box decides, if it has one that isn't cancelled. A dated mark in the title beats the tasks, and the tasks beat an
 * undated mark and a `Status:` word, which only count if there are no boxes.
 */
function completionOf(place: DayPlace, boxes: Boxes): Completion | undefined {
  const { own, tasks, progress } = boxes;
  if (withNested(tasks).some(({ isCompletionLine, state }) => isCompletionLine && state === 'done')) {
    return 'completionLine';
  }
  if (own && own.state !== 'cancelled') {
    return own.state === 'done' ? 'ownBox' : undefined;
  }
  if (!own && place.title.completedOn !== undefined) {
    return 'markInTitle';
  }
  if (own || tasks.length > 0) {
    return progress.total > 0 && progress.done === progress.total ? 'tasks' : undefined;
  }
  return wordsOf(place);
}

/** The author's words that complete a day without boxes; `undefined` if there are none. */
function wordsOf(place: DayPlace): Completion | undefined {
  return isMarkedDone(place) ? 'markInTitle' : saysDone(place) ? 'status' : undefined;
}

function saysDone(place: DayPlace): boolean {
  return isDoneStatus(place.labelledLines());
}

/** Whether the first `Status:` line among some labelled lines says that something is done. */
export function isDoneStatus(lines: readonly LabelledLine[]): boolean {
  return beginsWithDone(statusIn(lines) ?? '');
}

/** The words of the first `Status:` line in some blocks, without the colour before them; `undefined` if none. */
export function readStatus(blocks: readonly TextBlock[]): string | undefined {
  return statusIn(labelledLinesOf(blocks));
}

/** `[Open/Done]`: choices that wait for somebody to choose. */
const choices = /^\[[^[\]/|]{1,60}(?:[/|][^[\]/|]{1,60}){1,8}\]$/;

function statusIn(lines: readonly LabelledLine[]): string | undefined {
  const status = lines.find(({ label }) => isStatusLabel(label));
  const text = status && plainText(status.source);
  return text === undefined || choices.test(text) ? undefined : text.replace(/^[^\p{L}\p{N}]+/u, '') || undefined;
}
