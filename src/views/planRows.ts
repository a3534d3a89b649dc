import type { Day, Module, PlanChild, Resource } from '../core/plan';
import { lazy } from '../util/lazy';
import type { IndexedPlan } from '../workspace/planSource';
import { byLine, dayChildren, resourceRows, taskRows } from './dayRows';
import {
  nodeRowId,
  type DayRow,
  type LogsRow,
  type ModuleRow,
  type PlanFileRow,
  type RowInPlan,
  type Spot,
} from './planRow';

/** Only days know which resources stand on the lines of their tasks. */
const noResources: ReadonlyMap<number, readonly Resource[]> = new Map<number, readonly Resource[]>();

/** The row of a plan, with all that is below it. */
export function planFileRow(entry: IndexedPlan, parent: LogsRow | undefined): PlanFileRow {
  const { uri, plan } = entry;
  const row: PlanFileRow = {
    kind: 'plan',
    id: uri.toString(),
    uri,
    line: 0,
    parent,
    entry,
    children: lazy(() => childRows(plan.children, { uri, parent: row })),
  };
  return row;
}

function childRows(children: readonly PlanChild[], spot: Spot): readonly RowInPlan[] {
  return children.flatMap((child): readonly RowInPlan[] => {
    switch (child.kind) {
      case 'module':
        return [moduleRow(child, spot)];
      case 'day':
        return [dayRow(child, spot)];
      case 'task':
        return taskRows([child], noResources, spot);
    }
  });
}

function moduleRow(module: Module, { uri, parent }: Spot): ModuleRow {
  const row: ModuleRow = {
    kind: 'module',
    id: nodeRowId(uri, module.id),
    uri,
    line: module.line,
    parent,
    module,
    children: lazy(() => {
      const spot = { uri, parent: row };
      return byLine([...childRows(module.children, spot), ...resourceRows(module.readResources(), spot)]);
    }),
  };
  return row;
}

function dayRow(day: Day, { uri, parent }: Spot): DayRow {
  const row: DayRow = {
    kind: 'day',
    id: nodeRowId(uri, day.id),
    uri,
    line: day.line,
    parent,
    day,
    children: lazy(() => dayChildren(row)),
  };
  return row;
}
