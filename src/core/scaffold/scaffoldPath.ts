import { namesOfDays, type DayNames } from './dayNames';
import { Ordinals } from './ordinals';
import { cleanPath, defaultScaffoldFolder, segmentsOf, variable } from './pathSegment';
import type { ScaffoldPlace } from './scaffold';

/**
 * Where the scaffold of a day is made, below the workspace folder: the file of a notebook, the folder of a lab. It is the
 * same for the same text, different for every day of a plan, and a valid path on Windows too. A variable that is not known
 * leaves nothing in the path, nor does one without a value, and hyphens around it are not doubled. Throws where the plan
 * has no such day.
 */
export function scaffoldPath(place: ScaffoldPlace): string {
  const { kind, day, planPath, folder } = place;
  const ordinals = new Ordinals();
  for (const { day: other, names } of namesOfDays(place)) {
    const path = ordinals.give(fill(folder, names) || fill(defaultScaffoldFolder, names));
    if (other.line === day.line) {
      return kind === 'notebook' ? `${path}.ipynb` : path;
    }
  }
  throw new Error(`the plan ${planPath} has no day in line ${day.line}`);
}

function fill(template: string, names: DayNames['names']): string {
  const byName = new Map<string, string>(Object.entries({ ...names, plan: names.plan.replaceAll('/', '-') }));
  const fillSegment = (segment: string): string =>
    segment === '${plan}' ? names.plan : segment.replace(variable, (_, name: string) => byName.get(name) ?? '');
  return cleanPath(segmentsOf(template).map(fillSegment).join('/'));
}
