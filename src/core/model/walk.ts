import type { Day, Module, PlanChild, Task } from './plan';

/** Anything that holds days, modules and tasks: a plan or a module. */
interface Container {
  readonly children: readonly PlanChild[];
}

/** The days below a plan or a module, at any depth, in the order of the document. */
export function daysBelow(container: Container): readonly Day[] {
  return container.children.flatMap((child) => {
    switch (child.kind) {
      case 'day':
        return [child];
      case 'module':
        return daysBelow(child);
      case 'task':
        return [];
    }
  });
}

/** What the days below a plan or a module are: days, or weeks if the plan has nothing smaller; never both. */
export function unitOf(container: Container): Day['takes'] {
  return daysBelow(container)[0]?.takes ?? 'day';
}

/** The day that contains a line, from 0, or `undefined` if none does. */
export function dayAround(container: Container, line: number): Day | undefined {
  return daysBelow(container).find((day) => day.line <= line && line <= day.endLine);
}

/** The modules below a plan or a module, at any depth, in the order of the document. */
export function modulesBelow(container: Container): readonly Module[] {
  return container.children.flatMap((child) => (child.kind === 'module' ? [child, ...modulesBelow(child)] : []));
}

/** The tasks below a plan or a module, including those of its days, but without nested tasks. */
export function tasksBelow(container: Container): readonly Task[] {
  return container.children.flatMap((child) => {
    switch (child.kind) {
      case 'day':
        return child.tasks;
      case 'module':
        return tasksBelow(child);
      case 'task':
        return [child];
    }
  });
}

/** These tasks and those nested in them, in the order of the document. */
export function withNested(tasks: readonly Task[]): readonly Task[] {
  if (tasks.every((task) => task.tasks.length === 0)) {
    return tasks;
  }
  const all: Task[] = [];
  const visit = (task: Task): void => {
    all.push(task);
    task.tasks.forEach(visit);
  };
  tasks.forEach(visit);
  return all;
}
