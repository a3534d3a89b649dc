import { readFileSync } from 'node:fs';
import type { ScaffoldRequest } from '../../../../src/core/scaffold/scaffold';
import { daysBelow } from '../../../../src/core/model/walk';
import { readPlanText } from '../../../../src/core/writing/lines/planText';
import { request, type Wishes } from './scaffolding';

/** The plans for tests, relative to the repository. */
export const workspaces = 'test/workspaces';

/** A request for a day of one of these plans, by its label. */
export function sampleRequest(planPath: string, label: string, wishes: Wishes = {}): ScaffoldRequest {
  const text = readFileSync(`${workspaces}/${planPath}`, 'utf8');
  const dayIndex = daysBelow(readPlanText(text).plan).findIndex((day) => day.label === label);
  return request(text, { ...wishes, dayIndex, planPath: planPath.slice(planPath.indexOf('/') + 1) });
}

/** A request for every day of one of these plans. */
export function allRequests(planPath: string, wishes: Wishes = {}): readonly ScaffoldRequest[] {
  const text = readFileSync(`${workspaces}/${planPath}`, 'utf8');
  return daysBelow(readPlanText(text).plan).map((_, dayIndex) => request(text, { ...wishes, dayIndex, planPath }));
}

/** Plans with days in different forms. */
export const samplePlans: readonly string[] = [
  'samples/astronomy/days-001-030.md',
  'samples/astronomy/days-031-060.md',
  'samples/astronomy/days-061-090.md',
  'samples/sailing/month-03.md',
  'samples/week-1/README.md',
  'samples/week-2/README.md',
  'hostile-plan/plan.md',
  'ticking/kitchen-garden.md',
  'ticking/bread.md',
];
