// What the benchmarks without VS Code measure. It is bundled, because Node does not resolve the imports in src.
import type { Plan, Task } from '../../src/core/model/plan';
import { daysBelow, modulesBelow, tasksBelow, withNested } from '../../src/core/model/walk';

export { readFrontMatter } from '../../src/core/frontMatter/frontMatter';
export { couldBePlan } from '../../src/core/reading/couldBePlan';
export { readPlan } from '../../src/core/reading/readPlan';
export { daysLeftOpen } from '../../src/core/learner/today';
export { daysBelow, tasksBelow } from '../../src/core/model/walk';
export * as writing from '../../src/core/editing';

/** Reads all that a plan reads only on first use: titles, details of days, statuses of modules, texts of tasks. */
export function readEverything(plan: Plan): readonly unknown[] {
  return [
    ...daysBelow(plan).map((day) => [day.title, day.date, day.readDetails()]),
    ...modulesBelow(plan).map((module) => [module.title, module.readStatus(), module.readResources()]),
    ...withNested(tasksBelow(plan)).map(({ text }: Task) => text),
  ];
}
