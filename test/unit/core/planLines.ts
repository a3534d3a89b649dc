import type { Day, Plan, PlanChild, Progress, Task } from '../../../src/core/model/plan';
import { readPlan } from '../../../src/core/reading/readPlan';

/** A text of these lines. */
export function lines(...text: readonly string[]): string {
  return text.join('\n');
}

/**
 * A plan as lines to compare with: modules in brackets with the done and total days or tasks below, days with their
 * state, label, title and tasks, tasks with their boxes.
 * @param isToldSo the user says that the text is a plan
 */
export function planLines(text: string, isToldSo = false): readonly string[] {
  return printed(readPlan(text, { isToldSo }).children, '');
}

/** The days of a plan, as `label | title`, in order. */
export function dayTitles(text: string): readonly string[] {
  return daysOf(readPlan(text)).map(({ label, title }) => `${label} | ${title}`);
}

/** The first day of a plan; throws where there is none. */
export function firstDay(text: string): Day {
  const [day] = daysOf(readPlan(text));
  if (!day) {
    throw new Error(`no day in:\n${text}`);
  }
  return day;
}

function daysOf(part: Pick<Plan, 'children'>): readonly Day[] {
  return part.children.flatMap((child) =>
    child.kind === 'day' ? [child] : child.kind === 'module' ? daysOf(child) : [],
  );
}

function printed(children: readonly PlanChild[], indent: string): readonly string[] {
  return children.flatMap((child) => {
    switch (child.kind) {
      case 'module':
        return [
          `${indent}[${joined(child.label, child.title)}] ${count(child.days.total > 0 ? child.days : child.tasks)}`.trimEnd(),
          ...printed(child.children, `${indent}  `),
        ];
      case 'day':
        return [`${indent}${child.state} ${joined(child.label, child.title)} ${count(child.progress)}`.trimEnd()];
      case 'task':
        return printedTask(child, indent);
    }
  });
}

function printedTask(task: Task, indent: string): readonly string[] {
  const box = { open: '[ ]', done: '[x]', cancelled: '[-]' }[task.state];
  const date = task.doneOn === undefined ? '' : ` (${task.doneOn})`;
  return [`${indent}${box} ${task.text}${date}`, ...task.tasks.flatMap((nested) => printedTask(nested, `${indent}  `))];
}

function joined(label: string, title: string): string {
  return [label, title].filter((part) => part !== '').join(': ');
}

function count({ done, total }: Progress): string {
  return total > 0 ? `${done}/${total}` : '';
}
