import type { DayRow, PlanRow } from '../rows/planRow';

/** The row of the day that holds this line of the plan, at any depth below the row, or `undefined`. */
export function dayRowAt(row: PlanRow, line: number): DayRow | undefined {
  for (const child of row.children()) {
    if (child.kind === 'day' && isWithin(child.day, line)) {
      return child;
    }
    if (child.kind === 'module' && isWithin(child.module, line)) {
      return dayRowAt(child, line);
    }
  }
  return undefined;
}

/** A row and the rows above it, from the innermost to the top. */
export function withParents(row: PlanRow): readonly PlanRow[] {
  return row.parent ? [row, ...withParents(row.parent)] : [row];
}

function isWithin(node: { readonly line: number; readonly endLine: number }, line: number): boolean {
  return node.line <= line && line <= node.endLine;
}
