import type { Day, Module, PlanChild, Resource } from '../../core/model/plan';
import { lazy } from '../../util/lazy';
import type { IndexedPlan } from '../../workspace/index/planSource';
import { byLine, dayChildren, resourceRows, taskRows } from './dayRows';
import {
  nodeRowId,
  type DayRow,
  type LogsRow,
  type ModuleRow,
  type PlanFileRow,
  type Position,
  type RowInPlan,
  type RowParent,
} from './planRow';

/** For tasks outside of days: only days know the resources on the lines of their tasks. */
export const noResources: ReadonlyMap<number, readonly Resource[]> = new Map<number, readonly Resource[]>();

/** The row of a plan, with all rows below it. */
export function planFileRow(entry: IndexedPlan, parent: LogsRow | undefined): PlanFileRow {
  const { uri, plan } = entry;
  const row: PlanFileRow = {
    kind: 'plan',
    id: uri.toString(),
    uri,
    line: 0,
    parent,
    entry,
    children: lazy(() => childRows(plan.children, { uri, plan, parent: row })),
  };
  return row;
}

function childRows(children: readonly PlanChild[], under: RowParent): readonly RowInPlan[] {
  const days = children.filter(({ kind }) => kind === 'day').length;
  let day = 0;
  const tasks = taskRows(
    children.filter((child) => child.kind === 'task'),
    noResources,
    under,
  );
  const others = children.flatMap((child): readonly RowInPlan[] => {
    switch (child.kind) {
      case 'module':
        return [moduleRow(child, under)];
      case 'day':
        day += 1;
        return [dayRow(child, { number: day, of: days }, under)];
      case 'task':
        return [];
    }
  });
  return byLine([...others, ...tasks]);
}

function moduleRow(module: Module, { uri, plan, parent }: RowParent): ModuleRow {
  const row: ModuleRow = {
    kind: 'module',
    id: nodeRowId(uri, module.id),
    uri,
    line: module.line,
    parent,
    module,
    children: lazy(() => {
      const under = { uri, plan, parent: row };
      return byLine([...childRows(module.children, under), ...resourceRows(module.readResources(), under)]);
    }),
  };
  return row;
}

/** The row of a day, with all rows below it. */
export function dayRow(day: Day, position: Position, { uri, plan, parent }: RowParent): DayRow {
  const row: DayRow = {
    kind: 'day',
    id: nodeRowId(uri, day.id),
    uri,
    line: day.line,
    parent,
    plan,
    day,
    position,
    note: undefined,
    children: lazy(() => dayChildren(row)),
  };
  return row;
}
