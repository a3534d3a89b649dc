import type { DayDetails, Field, Resource, Task } from '../../core/model/plan';
import { withNested } from '../../core/model/walk';
import { lazy } from '../../util/lazy';
import {
  nodeRowId,
  type DayRow,
  type FieldRow,
  type Position,
  type ResourceRow,
  type Spot,
  type TaskRow,
} from './planRow';

type ByLine<T> = ReadonlyMap<number, readonly T[]>;

/**
 * The rows under a day, in the order of the document: its tasks, fields and resources. What stands on a task's line is
 * shown with the task; a field of links is shown as its links; one that only points elsewhere is not shown. The
 * completion line has no row of its own: the day's checkbox says it.
 */
export function dayChildren(row: DayRow): readonly (TaskRow | FieldRow | ResourceRow)[] {
  const { tasks } = row.day;
  const details = row.day.readDetails();
  const spot = { uri: row.uri, plan: row.plan, parent: row };
  const resources = resourcesByOwner(details);
  const taskLines = new Set(withNested(tasks).map((task) => task.line));
  const fields = details.fields.filter((field) => !field.onlyReference && !taskLines.has(field.line));
  const fieldLines = new Set(fields.map((field) => field.line));
  const ownLines = [...resources.keys()].filter((line) => !taskLines.has(line) && !fieldLines.has(line));
  return byLine([
    ...taskRows(tasks, resources, spot),
    ...fieldRows(fields, spot),
    ...resourceRows(
      ownLines.flatMap((line) => resources.get(line) ?? []),
      spot,
    ),
  ]);
}

/** The rows of tasks, with the nested ones below them and the resources that stand on their lines. */
export function taskRows(tasks: readonly Task[], resources: ByLine<Resource>, spot: Spot): readonly TaskRow[] {
  const shown = tasks.filter((task) => !task.isCompletionLine);
  return shown.map((task, index) => taskRow(task, { number: index + 1, of: shown.length }, resources, spot));
}

/** The rows of links, each with an id from its place among equal ones under the same row. */
export function resourceRows(resources: readonly Resource[], spot: Spot): readonly ResourceRow[] {
  return withOrdinals(resources, (resource) => resource.target).map(([resource, name]) => ({
    kind: 'resource',
    id: `${spot.parent?.id ?? ''}/${name}`,
    uri: spot.uri,
    line: resource.line,
    parent: spot.parent,
    resource,
    children: noRows,
  }));
}

/** Rows in the order of the document. */
export function byLine<T extends { readonly line: number }>(rows: readonly T[]): readonly T[] {
  return rows.toSorted((a, b) => a.line - b.line);
}

function noRows(): readonly [] {
  return [];
}

function taskRow(task: Task, position: Position, resources: ByLine<Resource>, { uri, plan, parent }: Spot): TaskRow {
  const row: TaskRow = {
    kind: 'task',
    id: nodeRowId(uri, task.id),
    uri,
    line: task.line,
    parent,
    plan,
    task,
    position,
    group: '',
    children: lazy(() => {
      const spot = { uri, plan, parent: row };
      return [...resourceRows(resources.get(task.line) ?? [], spot), ...taskRows(task.tasks, resources, spot)];
    }),
  };
  return row;
}

function fieldRows(fields: readonly Field[], spot: Spot): readonly (FieldRow | ResourceRow)[] {
  const links = fields.filter((field) => field.onlyLinks).flatMap((field) => field.resources);
  const texts = fields.filter((field) => !field.onlyLinks);
  return [
    ...resourceRows(links, spot),
    ...withOrdinals(texts, (field) => field.label).map(([field, name]) => fieldRow(field, name, spot)),
  ];
}

function fieldRow(field: Field, name: string, { uri, plan, parent }: Spot): FieldRow {
  const row: FieldRow = {
    kind: 'field',
    id: `${parent?.id ?? ''}/${name}`,
    uri,
    line: field.line,
    parent,
    field,
    children: lazy(() => resourceRows(field.resources, { uri, plan, parent: row })),
  };
  return row;
}

/** A day's resources by the line of the field that holds them, else by their own line. */
function resourcesByOwner({ fields, resources }: DayDetails): ByLine<Resource> {
  const place = (resource: Resource): string => `${resource.line} ${resource.target}`;
  const owners = new Map(fields.flatMap((field) => field.resources.map((resource) => [place(resource), field.line])));
  const byOwner = new Map<number, readonly Resource[]>();
  for (const resource of resources) {
    const line = owners.get(place(resource)) ?? resource.line;
    byOwner.set(line, [...(byOwner.get(line) ?? []), resource]);
  }
  return byOwner;
}

/** Names that are unique among these values and do not depend on their places in the file. */
function withOrdinals<T>(values: readonly T[], nameOf: (value: T) => string): readonly (readonly [T, string])[] {
  const seen = new Map<string, number>();
  return values.map((value) => {
    const name = nameOf(value);
    const ordinal = (seen.get(name) ?? 0) + 1;
    seen.set(name, ordinal);
    return [value, `${name}:${ordinal}`] as const;
  });
}
