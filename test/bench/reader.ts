// What the benchmarks without VS Code measure. It is bundled, because Node does not resolve the imports in src.
import { Uri } from 'vscode';
import { progressPage } from '../../src/commands/progress/progressPage';
import type { PlanDate } from '../../src/core/calendar/date';
import { datesOf, readPlan } from '../../src/core/editing';
import { progressOfLearner } from '../../src/core/learner/progress';
import { standingOf, type Preferences } from '../../src/core/learner/standing';
import type { Plan, Task } from '../../src/core/model/plan';
import { daysBelow, modulesBelow, tasksBelow, withNested } from '../../src/core/model/walk';

import { PreviewLinks } from '../../src/preview/previewLinks';
import type { DrawBox } from '../../src/preview/taskBoxes';
import type { PlanSource } from '../../src/workspace/index/planSource';

export { readFrontMatter } from '../../src/core/frontMatter/frontMatter';
export { couldBePlan } from '../../src/core/reading/couldBePlan';
export { readPlan } from '../../src/core/reading/readPlan';
export { taskBoxes } from '../../src/preview/taskBoxes';
export { recallOn } from '../../src/core/learner/recall';
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

const noSettings: Preferences = { studyDays: [], daysOff: [], streakFreezes: 2, chosenPlan: undefined };

/** A function that writes My Progress for plans that are read already. */
export function writeProgressPage(texts: readonly string[], today: PlanDate): () => string {
  const plans = texts.map((text, index) => {
    const plan = readPlan(text);
    return { path: `plan-${index}.md`, plan, ...datesOf(plan, text) };
  });
  const standing = standingOf(plans, today, noSettings);
  const words = { l10n: { t: (message: string) => message }, language: 'en', today };
  return () => {
    const progress = progressOfLearner(standing, noSettings);
    return progressPage({ progress, standing, nameOf: ({ path }) => path }, words).join('\n');
  };
}

/** Reads all that a plan reads only on first use: titles, details of days, statuses of modules, texts of tasks. */
export function readEverything(plan: Plan): readonly unknown[] {
  return [
    ...daysBelow(plan).map((day) => [day.title, day.date, day.readDetails()]),
    ...modulesBelow(plan).map((module) => [module.title, module.readStatus(), module.readResources()]),
    ...withNested(tasksBelow(plan)).map(({ text }: Task) => text),
  ];
}
