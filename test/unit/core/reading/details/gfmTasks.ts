import { parse, postprocess, preprocess } from 'micromark';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import { isGfmBox } from '../../../../../src/core/reading/details/tasks';
import { boxesOf } from '../../../../../src/core/writing/lines/box';
import { readPlanText } from '../../../../../src/core/writing/lines/planText';

/** The tasks of a text as `line: x` or `line: open`, lines from 0, as micromark's GFM extension finds them. */
export function referenceTasks(text: string): readonly string[] {
  const chunks = preprocess()(text, undefined, true);
  const events = postprocess(
    parse({ extensions: [gfmTaskListItem()] })
      .document()
      .write(chunks),
  );
  return events.flatMap(([kind, { type, start }]) => {
    const isDone = type === 'taskListCheckValueChecked';
    const isTask = isDone || type === 'taskListCheckValueUnchecked';
    return kind === 'enter' && isTask ? [`${start.line - 1}: ${isDone ? 'x' : 'open'}`] : [];
  });
}

/** The same, as we read them. */
export function ourTasks(text: string): readonly string[] {
  return boxesOf(readPlanText(text))
    .filter(({ writtenAs, mark }) => writtenAs === 'item' && isGfmBox(mark))
    .map(({ line, mark, at }) => `${at?.line ?? line}: ${/x/i.test(mark) ? 'x' : 'open'}`);
}
