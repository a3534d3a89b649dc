import { l10n, type Uri } from 'vscode';
import type { Day, Module, Plan } from '../../core/model/plan';
import { resourcesBelow, withoutRepeated, type PlacedResource } from '../../core/model/planResources';
import { planName, shortName } from '../../core/model/names';
import type { IndexedPlan } from '../../workspace/index/planSource';
import { asDayInPlan, asFieldInPlan, asLineInPlan, asModuleInPlan } from '../base/arguments';
import { dayAtCursor, dayTarget } from '../base/targets';
import type { CommandContext } from '../base/context';
import { dayName } from '../../workspace/learner/dayName';

/** The resources that a command is for, and their plan. */
export interface ResourceScope {
  readonly uri: Uri;
  readonly plan: Plan;
  readonly planLabel: string;
  /** Where they are: the label of a day or a field, or the short name of a module or a plan. */
  readonly name: string;
  /** Each target appears once. May be empty. */
  readonly resources: readonly PlacedResource[];
  /** Whether they all belong to one day. Then they are probably wanted together. */
  readonly isOneDay: boolean;
}

/**
 * The resources of the day, field, module or plan of a row. Without a row, those of the current day or of the day at the
 * cursor, or those of the current plan if it has no days.
 * @returns `undefined` if the user chose no day, or if there is none; then a message says so
 */
export async function resourceScope(context: CommandContext, row: unknown): Promise<ResourceScope | undefined> {
  const { source } = context;
  await source.ready;
  const place = asLineInPlan(row);
  if (place && !asDayInPlan(row)) {
    const entry = source.planAt(place.uri);
    return entry && scopeInPlan(entry, row);
  }
  const tracker = place ? undefined : currentTracker(context);
  if (tracker) {
    return scopeInPlan(tracker, row);
  }
  const target = await dayTarget(context, row);
  return target && scopeOf(target, dayName(target.day, l10n), ofDay(target.day), true);
}

/** The current plan, if it has no days and the cursor is not in a day of another plan. */
function currentTracker({ source, learner }: CommandContext): IndexedPlan | undefined {
  const { plan: current } = learner.standing;
  return current?.plan.kind === 'tracker' && !dayAtCursor(source) ? current : undefined;
}

function scopeInPlan(entry: IndexedPlan, row: unknown): ResourceScope {
  const field = asFieldInPlan(row)?.field;
  const module = asModuleInPlan(row)?.module;
  if (field) {
    const resources = field.resources.map((resource) => ({ resource, module: undefined, day: undefined }));
    return scopeOf(entry, field.label, resources, true);
  }
  return module
    ? scopeOf(entry, nameOf(module), resourcesBelow(module), false)
    : scopeOf(entry, planLabelOf(entry), resourcesBelow(entry.plan), false);
}

function scopeOf(
  at: Pick<IndexedPlan, 'uri' | 'plan'>,
  name: string,
  resources: readonly PlacedResource[],
  isOneDay: boolean,
): ResourceScope {
  const { uri, plan } = at;
  return { uri, plan, planLabel: planLabelOf(at), name, resources: withoutRepeated(resources), isOneDay };
}

function ofDay(day: Day): readonly PlacedResource[] {
  return day.readDetails().resources.map((resource) => ({ resource, module: undefined, day }));
}

function nameOf({ label, title }: Module): string {
  return shortName(label, title).label;
}

function planLabelOf({ uri, plan }: Pick<IndexedPlan, 'uri' | 'plan'>): string {
  return planName(plan, uri.path).label;
}
