import assert from 'node:assert/strict';
import type { PlanRow } from '../../../../src/views/rows/planRow';
import { planSource } from '../planSource';
import { viewOf } from '../printTree';

/** A cycle with a module, days, fields and tasks. */
export const plan = [
  '# Days 1-30: Bees',
  '## Module 1: The hive (Days 1-7)',
  '### Day 1 - Frames (30 min)',
  '- **Objective:** Know the parts of a frame',
  '- **Task:** Take one apart <img src=x> [now](command:evil)',
  '- **Checkpoint:** All parts have names',
  '- [x] Buy a frame',
  '- [ ] Wire it',
  '### Day 2 - Wax ✅',
];

export const rightToLeftPlan = [
  '# נגרות ועץ',
  '## כלים',
  '### Day 1: מסור (2)',
  '- **מטרה:** לנסר.',
  '### Day 2',
  '- [ ] להכות',
];

/** Rows and all rows below them. */
export function allBelow(rows: readonly PlanRow[]): readonly PlanRow[] {
  return rows.flatMap((row) => [row, ...allBelow(row.children())]);
}

/** Finds the rows of a plan, and their labels for screen readers, by their labels. */
export function rowsOf(lines: readonly string[]): {
  row: (label: string) => PlanRow;
  spoken: (label: string) => string;
} {
  const view = viewOf(planSource({ 'bees.md': lines }));
  const row = (label: string): PlanRow => {
    const found = allBelow(view.children(undefined)).find((each) => view.item(each).label === label);
    assert.ok(found, label);
    return found;
  };
  return { row, spoken: (label) => view.item(row(label)).accessibleLabel };
}
