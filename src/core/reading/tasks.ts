import type { Task, TaskState } from '../plan';
import { languages } from '../words';
import { lazy } from '../../util/lazy';
import { takeDoneDate } from '../text/doneDate';
import { plainText } from '../text/inline';
import type { References } from '../text/markdown';
import type { TextBlock } from './blocks';
import type { Identities } from './identities';

/**
 * A task list item marker: GFM's `[ ]`, `[x]` and `[X]`, and those that are read and never written: `[/]` in progress,
 * `[-]` cancelled, a check mark for done. White space must follow it.
 */
const marker = /^\[([ \t\nxX/-]|[✔✓✅]\uFE0F?)\](?=[ \t\n])/u;

const completionTexts = new Set(languages.map(({ dayComplete }) => dayComplete.toLowerCase()));

/** Whether a block is a task, be it cancelled. */
export function isTask(block: TextBlock): boolean {
  return stateOf(block) !== undefined;
}

/** Whether a list item is a task list item in the sense of GFM, and if so, whether it is checked. */
export function gfmState(block: TextBlock): 'open' | 'done' | undefined {
  const mark = block.kind === 'item' ? marker.exec(block.source)?.[1] : undefined;
  if (mark === undefined || !/[ \t\nxX]/.test(mark)) {
    return undefined;
  }
  return /[xX]/.test(mark) ? 'done' : 'open';
}

interface OpenTask {
  readonly task: Task;
  readonly nested: Task[];
}

/** Reads the tasks among some blocks; a task that stands in another's item is nested in it. */
export function readTasks(
  blocks: readonly TextBlock[],
  references: References,
  identities: Identities,
): readonly Task[] {
  const top: Task[] = [];
  const open: OpenTask[] = [];
  for (const block of blocks) {
    const state = stateOf(block);
    if (state === undefined) {
      continue;
    }
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

function stateOf(block: TextBlock): TaskState | undefined {
  const mark = block.kind === 'item' ? marker.exec(block.source)?.[1] : undefined;
  if (mark === undefined) {
    return undefined;
  }
  if (mark === '-') {
    return 'cancelled';
  }
  return /[ \t\n/]/.test(mark) ? 'open' : 'done';
}

function readTask(
  block: TextBlock,
  state: TaskState,
  tasks: readonly Task[],
  references: References,
  identities: Identities,
): Task {
  const [firstLine = '', ...more] = block.source.replace(marker, '').trimStart().split('\n');
  const dated = takeDoneDate(firstLine);
  const source = [dated.text, ...more].join('\n');
  const text = lazy(() => plainText(source, references));
  return {
    kind: 'task',
    id: identities.give('task', source),
    line: block.line,
    endLine: block.endLine,
    state,
    doneOn: state === 'done' ? dated.doneOn : undefined,
    isCompletionLine: completionTexts.has(dated.text.trim().toLowerCase()),
    tasks,
    get text() {
      return text();
    },
  };
}
