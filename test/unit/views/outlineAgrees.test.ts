import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { outlineOf, type OutlineModule } from '../../../src/cli/outline';
import { readPlan } from '../../../src/core/reading/readPlan';
import type { PlanRow } from '../../../src/views/rows/planRow';
import { planSource } from './planSource';
import { viewOf } from './printTree';

/** Modules, days and resources, each with its kind, line and name. */
type Found = readonly string[];

const samples = globSync('test/workspaces/samples/**/*.md');

describe('The Plans view and the outline command', () => {
  it('are compared on at least six samples', () => {
    assert.ok(samples.length >= 6, samples.join());
  });

  for (const path of samples) {
    it(`show the same modules, days and links of ${path}`, () => {
      const text = readFileSync(path, 'utf8');
      const outline = outlineOf(path, readPlan(text), { total: 0, local: 0 });
      assert.deepEqual(inTree(path, text), inOutline(outline).sort());
    });
  }
});

function inTree(path: string, text: string): Found {
  const source = planSource({ [path]: text.split('\n') });
  const view = viewOf(source);
  const found = (rows: readonly PlanRow[]): Found =>
    rows.flatMap((row) => [...foundIn(row), ...found(view.children(row))]);
  return [...found(view.children(undefined))].sort();
}

function foundIn(row: PlanRow): Found {
  switch (row.kind) {
    case 'module':
      return [`module ${row.line + 1} ${row.module.label} ${row.module.title}`];
    case 'day':
      return [`day ${row.line + 1} ${row.day.label} ${row.day.title} ${row.day.state}`];
    case 'resource':
      return [`resource ${row.resource.line + 1} ${row.resource.title}`];
    default:
      return [];
  }
}

function inOutline(part: Pick<OutlineModule, 'modules' | 'days'>): string[] {
  return [
    ...part.modules.flatMap((module) => [
      `module ${module.line} ${module.label} ${module.title}`,
      ...module.resources.map((resource) => `resource ${resource.line} ${resource.title}`),
      ...inOutline(module),
    ]),
    ...part.days.flatMap((day) => [
      `day ${day.line} ${day.label} ${day.title} ${day.state}`,
      ...day.resources.map((resource) => `resource ${resource.line} ${resource.title}`),
    ]),
  ];
}
