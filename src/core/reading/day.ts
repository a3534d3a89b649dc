import { newest } from '../date';
import type { Day, DayState, Progress, Task } from '../plan';
import { newestDoneDate, progressOf } from '../progress';
import type { References } from '../text/markdown';
import { plainText } from '../text/inline';
import { anyOf } from '../text/patterns';
import { withNested } from '../walk';
import { lazy } from '../../util/lazy';
import type { TextBlock } from './blocks';
import { hasWorkField, readDetails, readLabel } from './fields';
import type { Identities } from './identities';
import { allBlocks, type Section } from './sections';
import { readTasks } from './tasks';
import type { Title } from './title';

const statusLabel = /^status$/i;
const doneStatus = new RegExp(String.raw`^[^\p{L}]*(?:${anyOf((language) => language.done)})(?!\p{L})`, 'iu');

/**
 * Reads a day from its section.
 * @param isLog the plan is a log, so the day is an entry
 */
export function readDay(section: Section, references: References, identities: Identities, isLog: boolean): Day {
  const { heading, endLine } = section;
  const title = section.title();
  const blocks = allBlocks(section);
  const label = title.label?.text ?? '';
  const id = identities.give('day', `${label} ${title.text}`);
  const tasks = readTasks(blocks, references, identities.below(id));
  const progress = progressOf(tasks);
  const state = isLog ? 'entry' : stateOf(title, tasks, progress, blocks);
  const workedOn = newest([title.completedOn, newestDoneDate(tasks)]);
  return {
    kind: 'day',
    id,
    line: heading.line,
    endLine,
    label,
    number: title.label?.number,
    through: title.label?.through,
    weekday: title.weekday,
    date: title.date,
    title: title.text,
    state,
    completedOn: state === 'complete' ? (title.completedOn ?? workedOn) : undefined,
    workedOn,
    tasks,
    progress,
    details: lazy(() => readDetails(blocks, references, title.minutes)),
  };
}

/**
 * Progress is the boxes. A checked completion line completes the day whatever they say, and so does a dated mark in the
 * heading; an undated mark or a `Status:` word decides only where there are no boxes.
 */
function stateOf(title: Title, tasks: readonly Task[], progress: Progress, blocks: readonly TextBlock[]): DayState {
  const hasCompletionLine = withNested(tasks).some(
    ({ isCompletionLine, state }) => isCompletionLine && state === 'done',
  );
  if (hasCompletionLine || title.completedOn !== undefined) {
    return 'complete';
  }
  const isComplete =
    progress.total > 0
      ? progress.done === progress.total
      : title.hasDoneMark || doneStatus.test(readStatus(blocks) ?? '');
  return isComplete ? 'complete' : 'open';
}

/** The words of a `Status:` line among some blocks, without the colour before them; `undefined` where there is none. */
export function readStatus(blocks: readonly TextBlock[]): string | undefined {
  const lines = blocks.flatMap(({ source }) => (/status/i.test(source) ? source.split('\n') : []));
  const status = lines.map(readLabel).find((labelled) => labelled && statusLabel.test(labelled.label));
  return status && (plainText(status.source).replace(/^[^\p{L}\p{N}]+/u, '') || undefined);
}

/**
 * Whether these days are the entries of a log: weekdays or dated days, most of them, that hold prose, without tasks and without
 * objective, task or checkpoint fields.
 */
export function areEntries(days: readonly Section[]): boolean {
  return (
    2 * days.filter((day) => day.title().isDated).length > days.length &&
    days.every((day) => holdsProse(allBlocks(day)))
  );
}

function holdsProse(blocks: readonly TextBlock[]): boolean {
  return blocks.every(({ box }) => box === undefined) && !hasWorkField(blocks);
}
