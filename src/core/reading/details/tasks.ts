import type { PlanDate } from '../../calendar/date';
import type { Task, TaskState } from '../../model/plan';
import { takeDoneDate } from '../titles/doneDate';
import { firstLineOf } from '../../markdown/lines';
import { plainText } from '../../markdown/inline';
import type { References } from '../../markdown/parser';
import { folded } from '../../words/patterns';
import { languages } from '../../languages/languages';
import type { TextBlock } from '../blocks/block';
import { readLabel } from './fields';
import type { Identities } from './identities';

const completionTexts = new Set(languages.flatMap(({ completionLine }) => Object.values(completionLine).map(folded)));
const longestCompletionText = Math.max(...[...completionTexts].map(({ length }) => length));

/** The state that the character in a box means. */
export function stateOfBox(box: string): TaskState {
  switch (box) {
    case '-':
      return 'cancelled';
    case ' ':
    case '\t':
    case '\n':
    case '/':
      return 'open';
    default:
      return 'done';
  }
}

/** Whether a box is one that GFM defines: empty, `x` or `X`. */
export function isGfmBox(box: string): boolean {
  return /[\sxX]/.test(box);
}

interface OpenTask {
  readonly task: Task;
  readonly nested: Task[];
}

/** Reads the tasks among some blocks; a task inside another task's item is nested in it. */
export function readTasks(
  blocks: readonly TextBlock[],
  references: References,
  identities: Identities,
): readonly Task[] {
  const top: Task[] = [];
  const open: OpenTask[] = [];
  for (const block of blocks) {
    if (block.box === undefined) {
      continue;
    }
    const state = stateOfBox(block.box);
    while ((open.at(-1)?.task.endLine ?? Infinity) < block.line) {
      open.pop();
    }
    const nested: Task[] = [];
    const task = readTask(block, state, nested, references, identities);
    (open.at(-1)?.nested ?? top).push(task);
    open.push({ task, nested });
  }
  return top;
}

function readTask(
  block: TextBlock,
  state: TaskState,
  tasks: readonly Task[],
  references: References,
  identities: Identities,
): Task {
  const firstLine = firstLineOf(block.source);
  const { text, doneOn } = takeDoneDate(firstLine.trimEnd());
  return new MarkdownTask(text + block.source.slice(firstLine.length), references, {
    writtenAs: block.kind === 'row' ? 'row' : 'item',
    id: identities.give('task', text),
    line: block.line,
    endLine: block.endLine,
    state,
    doneOn: state === 'done' ? doneOn : undefined,
    isCompletionLine: text.length <= longestCompletionText && completionTexts.has(folded(text)),
    tasks,
  });
}

/** The lines of an item before its first line with a label: such a field has a row of its own in a day. */
function withoutFields(source: string): string {
  if (!source.includes('\n')) {
    return source;
  }
  const lines = source.split('\n');
  const field = lines.findIndex((line, index) => index > 0 && readLabel(line) !== undefined);
  return field < 0 ? source : lines.slice(0, field).join('\n');
}

/** What is known about a task without parsing its text. */
type TaskFacts = Omit<Task, 'kind' | 'text'>;

/** A task whose text is parsed on first use. */
class MarkdownTask implements Task {
  readonly kind = 'task';
  readonly writtenAs: Task['writtenAs'];
  readonly id: string;
  readonly line: number;
  readonly endLine: number;
  readonly state: TaskState;
  readonly doneOn: PlanDate | undefined;
  readonly isCompletionLine: boolean;
  readonly tasks: readonly Task[];
  readonly #source: string;
  readonly #references: References;
  #text: string | undefined;

  constructor(source: string, references: References, task: TaskFacts) {
    this.writtenAs = task.writtenAs;
    this.id = task.id;
    this.line = task.line;
    this.endLine = task.endLine;
    this.state = task.state;
    this.doneOn = task.doneOn;
    this.isCompletionLine = task.isCompletionLine;
    this.tasks = task.tasks;
    this.#source = source;
    this.#references = references;
  }

  get text(): string {
    return (this.#text ??= plainText(withoutFields(this.#source), this.#references));
  }
}
