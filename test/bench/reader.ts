// What the benchmarks that need no VS Code measure; built into one file, for Node does not find what src imports.
import type { Plan, Task } from '../../src/core/model/plan';
import { daysBelow, modulesBelow, tasksBelow, withNested } from '../../src/core/model/walk';

export { readFrontMatter } from '../../src/core/frontMatter/frontMatter';
export { couldBePlan } from '../../src/core/reading/couldBePlan';
export { readPlan } from '../../src/core/reading/readPlan';
export { daysLeftOpen } from '../../src/core/learner/today';
export { daysBelow, tasksBelow } from '../../src/core/model/walk';
export * as writing from '../../src/core/parsing';

/** Reads what a plan reads on first use only: titles, the details of days, what modules say, the texts of tasks. */
export function readEverything(plan: Plan): readonly unknown[] {
  return [
    ...daysBelow(plan).map((day) => [day.title, day.date, day.readDetails()]),
    ...modulesBelow(plan).map((module) => [module.title, module.readStatus(), module.readResources()]),
    ...withNested(tasksBelow(plan)).map(({ text }: Task) => text),
  ];
}
