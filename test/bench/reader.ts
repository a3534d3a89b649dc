// What the benchmarks without VS Code measure. It is bundled, because Node does not resolve the imports in src.
import { Uri } from 'vscode';
import { datesOf, readPlan } from '../../src/core/editing';
import type { Plan, Task } from '../../src/core/model/plan';
import { daysBelow, modulesBelow, tasksBelow, withNested } from '../../src/core/model/walk';

import { PreviewLinks } from '../../src/preview/previewLinks';
import type { DrawBox } from '../../src/preview/taskBoxes';
import type { PlanSource } from '../../src/workspace/index/planSource';

export { readFrontMatter } from '../../src/core/frontMatter/frontMatter';
export { couldBePlan } from '../../src/core/reading/couldBePlan';
export { readPlan } from '../../src/core/reading/readPlan';
export { taskBoxes } from '../../src/preview/taskBoxes';
export { daysLeftOpen } from '../../src/core/learner/today';
export { daysBelow, tasksBelow } from '../../src/core/model/walk';
export * as writing from '../../src/core/editing';

/** What draws boxes in the preview of a plan, and the address of the plan. */
export function previewOf(text: string): { readonly document: Uri; readonly draw: DrawBox } {
  const uri = Uri.file('/plan.md');
  const plan = readPlan(text);
  const entry = { uri, path: 'plan.md', plan, ...datesOf(plan, text) };
  const links = new PreviewLinks(
    { planAt: (each: Uri) => (each.toString() === uri.toString() ? entry : undefined) } as PlanSource,
    console,
  );
  return { document: uri, draw: (document, box) => links.draw(document, box) };
}

/** Reads all that a plan reads only on first use: titles, details of days, statuses of modules, texts of tasks. */
export function readEverything(plan: Plan): readonly unknown[] {
  return [
    ...daysBelow(plan).map((day) => [day.title, day.date, day.readDetails()]),
    ...modulesBelow(plan).map((module) => [module.title, module.readStatus(), module.readResources()]),
    ...withNested(tasksBelow(plan)).map(({ text }: Task) => text),
  ];
}
