import { dayTitle } from '../model/dayTitle';
import type { Day, Module, Plan, PlanChild } from '../model/plan';
import { labelAt } from '../reading/label';
import { planName, withEnDash } from '../model/shortName';
import { isDayUnit } from '../words/words';
import type { ScaffoldPlace } from './scaffold';
import { slugOf } from './slug';

/** What a day is called in a path: slugs, each possibly empty. That of a plan may have a `/`. */
export interface DayNames {
  readonly day: Day;
  /** The module in which it stands, if any. */
  readonly module: Module | undefined;
  readonly names: Readonly<Record<'plan' | 'day' | 'title', string>>;
}

/** What names a plan in paths. */
type PlanPlace = Pick<ScaffoldPlace, 'planText' | 'planPath' | 'hasNamesake'>;

/**
 * What every day of a plan is called in a path, in the order of the document. The plan's name is followed by the module's
 * where numbers of the module's days are those of other days too: weeks that begin with Day 1.
 */
export function namesOfDays({ planText: { plan }, planPath, hasNamesake }: PlanPlace): readonly DayNames[] {
  const days = withModules(plan.children);
  const repeating = modulesThatRepeat(days);
  const ownName = nameInPaths(plan, planPath);
  const planSlug = hasNamesake ? `${ownName}-${slugOf(withoutEnding(planPath))}` : ownName;
  return days.map(({ day, module }) => {
    const parts = [planSlug, module && repeating.has(module) ? slugOfModule(module) : ''];
    const names = { plan: parts.filter(Boolean).join('/'), day: numberOf(day), title: slugOf(dayTitle(day)) };
    return { day, module, names };
  });
}

type DayInModule = Pick<DayNames, 'day' | 'module'>;

function withModules(children: readonly PlanChild[], module?: Module): readonly DayInModule[] {
  return children.flatMap((child) =>
    child.kind === 'day' ? [{ day: child, module }] : child.kind === 'module' ? withModules(child.children, child) : [],
  );
}

/** All days of a module go together, also those whose own number stands only once in the plan. */
function modulesThatRepeat(days: readonly DayInModule[]): ReadonlySet<Module> {
  const count = new Map<string, number>();
  for (const { day } of days) {
    const number = numberOf(day);
    count.set(number, (count.get(number) ?? 0) + 1);
  }
  return new Set(days.flatMap(({ day, module }) => (module && (count.get(numberOf(day)) ?? 0) > 1 ? [module] : [])));
}

function numberOf({ label, number, through, weekday, date }: Day): string {
  const numbers = [...new Set([number, through])].flatMap((some) => (some === undefined ? [] : [String(some)]));
  const width = widthOf(label);
  return numbers.map((some) => some.padStart(width, '0')).join('-') || (weekday ?? date ?? '');
}

/** Days are counted to hundreds; weeks, months and all else to tens. */
function widthOf(label: string): number {
  const unit = labelAt(label)?.unit ?? 'day';
  return isDayUnit(unit) ? 3 : 2;
}

/**
 * What a plan is called in paths, where no other plan has the same name: `days-031-060`.
 * @param planPath the plan's file, below the workspace folder
 */
export function nameInPaths(plan: Plan, planPath: string): string {
  return slugOfLabel(withoutCutWord(withoutEnding(planName(plan, planPath).label)));
}

function withoutEnding(path: string): string {
  return path.replace(/\.(?:md|markdown)$/i, '');
}

function slugOfModule({ label, title }: Module): string {
  return label === '' ? slugOf(title) : slugOfLabel(label);
}

/** `Days 31–60` is `days-031-060`, `Month 3` is `month-03`. */
function slugOfLabel(label: string): string {
  const width = widthOf(label);
  const padded = withEnDash(label).replace(/\d+/g, (number) => number.padStart(width, '0'));
  return slugOf(padded.replaceAll('–', '-'));
}

/** A title that is too long to be shown is cut anywhere; a path has whole words, if there is more than one. */
function withoutCutWord(name: string): string {
  return name.replace(/\s\S*…$/u, '').replace(/…$/u, '');
}
