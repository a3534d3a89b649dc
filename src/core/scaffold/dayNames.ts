import { githubSlug } from '../markdown/slug';
import { dayTitle, planName, withEnDash } from '../model/names';
import type { Day, Module, Plan, PlanChild } from '../model/plan';
import { labelAt } from '../reading/titles/label';
import { isDayUnit } from '../languages/language';
import { cleanPath, cutAtWord, defaultScaffoldFolder, pathVariable, segmentsOf, UniqueNames } from './paths';
import type { ScaffoldTarget } from './scaffold';

/** How a day is named in paths. */
export interface NamedDay {
  /** The module the day is in, if any. */
  readonly module: Module | undefined;
  /** Slugs, each possibly empty. That of the plan can contain a `/`. */
  readonly names: Readonly<Record<'plan' | 'day' | 'title', string>>;
  /** The file of its notebook or the folder of its lab, below the workspace folder. */
  readonly path: string;
}

/**
 * Names a day of a plan. The path is always the same for the same text, differs from that of any other day of the plan, and
 * is valid on Windows too. A variable that is unknown or empty adds nothing to the path.
 * @throws if the plan has no such day
 */
export function nameDay(target: ScaffoldTarget): NamedDay {
  const { kind, day, planPath, folder } = target;
  const paths = new UniqueNames();
  for (const { day: other, module, names } of namesOfDays(target)) {
    const path = paths.add(fillPath(folder, other, names) || fillPath(defaultScaffoldFolder, other, names));
    if (other.line === day.line) {
      return { module, names, path: kind === 'notebook' ? `${path}.ipynb` : path };
    }
  }
  throw new Error(`the plan ${planPath} has no day in line ${day.line}`);
}

/** In the path of a week, a part of the template that begins with `day-` begins with `week-`. */
function fillPath(template: string, { takes }: Day, names: NamedDay['names']): string {
  const byName = new Map<string, string>(Object.entries({ ...names, plan: names.plan.replaceAll('/', '-') }));
  const fillSegment = (segment: string): string =>
    segment === '${plan}' ? names.plan : segment.replace(pathVariable, (_, name: string) => byName.get(name) ?? '');
  const segments = segmentsOf(template).map((segment) => segment.replace(/^day-/, `${takes}-`));
  return cleanPath(segments.map(fillSegment).join('/'));
}

interface DayInModule {
  readonly day: Day;
  readonly module: Module | undefined;
}

/**
 * The names of all days of a plan, in the order of the document. If numbers of a module's days are also numbers of other
 * days (weeks that each begin with Day 1), the name of the plan is followed by that of the module.
 */
function namesOfDays({
  planText: { plan },
  planPath,
  hasNamesake,
}: ScaffoldTarget): readonly (DayInModule & Pick<NamedDay, 'names'>)[] {
  const days = withModules(plan.children);
  const repeating = modulesThatRepeat(days);
  const ownName = nameInPaths(plan, planPath);
  const planSlug = hasNamesake ? `${ownName}-${slugOf(withoutExtension(planPath))}` : ownName;
  return days.map(({ day, module }) => {
    const parts = [planSlug, module && repeating.has(module) ? slugOfModule(module) : ''];
    const names = { plan: parts.filter(Boolean).join('/'), day: numberOf(day), title: slugOf(dayTitle(day)) };
    return { day, module, names };
  });
}

function withModules(children: readonly PlanChild[], module?: Module): readonly DayInModule[] {
  return children.flatMap((child) =>
    child.kind === 'day' ? [{ day: child, module }] : child.kind === 'module' ? withModules(child.children, child) : [],
  );
}

/** Modules that share a day's number with another part of the plan; all of their days get the module's name. */
function modulesThatRepeat(days: readonly DayInModule[]): ReadonlySet<Module> {
  const count = new Map<string, number>();
  for (const { day } of days) {
    const number = numberOf(day);
    count.set(number, (count.get(number) ?? 0) + 1);
  }
  return new Set(days.flatMap(({ day, module }) => (module && (count.get(numberOf(day)) ?? 0) > 1 ? [module] : [])));
}

function numberOf({ label, number, through, weekday, date, takes }: Day): string {
  const numbers = [...new Set([number, through])].flatMap((some) => (some === undefined ? [] : [String(some)]));
  const width = widthOf(label, takes);
  return numbers.map((some) => some.padStart(width, '0')).join('-') || (weekday ?? date ?? '');
}

/**
 * How many digits a number gets: there are hundreds of days, but only tens of weeks, months and anything else.
 * @param unit what is numbered if the label doesn't say so
 */
function widthOf(label: string, unit: Day['takes'] = 'day'): number {
  return isDayUnit(labelAt(label)?.unit ?? unit) ? 3 : 2;
}

/**
 * The name of a plan in paths, as long as no other plan has the same: `days-031-060`.
 * @param planPath the plan's file, below the workspace folder
 */
export function nameInPaths(plan: Plan, planPath: string): string {
  return slugOfLabel(withoutCutWord(withoutExtension(planName(plan, planPath).label)));
}

function withoutExtension(path: string): string {
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

/** Long titles are cut anywhere to be shown. In a path, drop the cut word unless it is the only one. */
function withoutCutWord(name: string): string {
  return name.replace(/\s\S*…$/u, '').replace(/…$/u, '');
}

/** In characters. The rest of a long title says little more in a file name. */
const maxSlugLength = 60;
/** Characters that are invisible or do not look the same everywhere. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\uFFFD]/gu;
/** Signs that GitHub drops although they separate words: `AI/ML`, `reading—and writing`. */
const betweenWords = /[\p{Pd}/\\|·:;,.&+=]/gu;

/** A text as part of a file name, much like GitHub's fragments, cut at a word. Empty if the text has no letters or digits. */
export function slugOf(text: string): string {
  const slug = githubSlug(text.normalize('NFC').replace(unseen, '').replace(betweenWords, ' '))
    .replace(/[^\p{L}\p{N}\p{M}_-]/gu, '')
    .replace(/-{2,}/g, '-')
    .replace(/^-|-$/g, '');
  return cutAtWord(slug, (beginning) => beginning.length <= maxSlugLength);
}
