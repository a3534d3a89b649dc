import type { DayDetails, Field, Resource, Task } from '../../core/model/plan';
import { withNested } from '../../core/model/walk';
import { lazy } from '../../util/lazy';
import {
  nodeRowId,
  type DayRow,
  type FieldRow,
  type Position,
  type ResourceRow,
  type RowParent,
  type TaskRow,
} from './planRow';

type ByLine<T> = ReadonlyMap<number, readonly T[]>;

/**
 * The rows under a day, in the order of the document: its tasks, fields and resources. Links on a task's line are shown
 * under the task, and a field of links as its links. A field that only points elsewhere isn't shown, and neither is the
 * completion line: the day's checkbox shows it.
 */
export function dayChildren(row: DayRow): readonly (TaskRow | FieldRow | ResourceRow)[] {
  const { tasks } = row.day;
  const details = row.day.readDetails();
  const under = { uri: row.uri, plan: row.plan, parent: row };
  const resources = resourcesByOwner(details);
  const taskLines = new Set(withNested(tasks).map((task) => task.line));
  const fields = details.fields.filter((field) => !field.onlyReference && !taskLines.has(field.line));
  const fieldLines = new Set(fields.map((field) => field.line));
  const ownLines = [...resources.keys()].filter((line) => !taskLines.has(line) && !fieldLines.has(line));
  return byLine([
    ...taskRows(tasks, resources, under),
    ...fieldRows(fields, under),
    ...resourceRows(
      ownLines.flatMap((line) => resources.get(line) ?? []),
      under,
    ),
  ]);
}

/** The rows of tasks, each with its nested tasks and the resources on its line. */
export function taskRows(tasks: readonly Task[], resources: ByLine<Resource>, under: RowParent): readonly TaskRow[] {
  const shown = tasks.filter((task) => !task.isCompletionLine);
  return shown.map((task, index) => taskRow(task, { number: index + 1, of: shown.length }, resources, under));
}

/** The rows of links. Equal links under the same row are numbered in their ids. */
export function resourceRows(resources: readonly Resource[], under: RowParent): readonly ResourceRow[] {
  return withOrdinals(resources, (resource) => resource.target).map(([resource, name]) => ({
    kind: 'resource',
    id: `${under.parent?.id ?? ''}/${name}`,
    uri: under.uri,
    line: resource.line,
    parent: under.parent,
    resource,
    children: noRows,
  }));
}

/** Sorts rows in the order of the document. */
export function byLine<T extends { readonly line: number }>(rows: readonly T[]): readonly T[] {
  return rows.toSorted((a, b) => a.line - b.line);
}

function noRows(): readonly [] {
  return [];
}

function taskRow(
  task: Task,
  position: Position,
  resources: ByLine<Resource>,
  { uri, plan, parent }: RowParent,
): TaskRow {
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
      const under = { uri, plan, parent: row };
      return [...resourceRows(resources.get(task.line) ?? [], under), ...taskRows(task.tasks, resources, under)];
    }),
  };
  return row;
}

function fieldRows(fields: readonly Field[], under: RowParent): readonly (FieldRow | ResourceRow)[] {
  const links = fields.filter((field) => field.onlyLinks).flatMap((field) => field.resources);
  const texts = fields.filter((field) => !field.onlyLinks);
  return [
    ...resourceRows(links, under),
    ...withOrdinals(texts, (field) => field.label).map(([field, name]) => fieldRow(field, name, under)),
  ];
}

function fieldRow(field: Field, name: string, { uri, plan, parent }: RowParent): FieldRow {
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

/** A day's resources by the line of the field that holds them, otherwise by their own line. */
function resourcesByOwner({ fields, resources }: DayDetails): ByLine<Resource> {
  const key = (resource: Resource): string => `${resource.line} ${resource.target}`;
  const owners = new Map(fields.flatMap((field) => field.resources.map((resource) => [key(resource), field.line])));
  const byOwner = new Map<number, readonly Resource[]>();
  for (const resource of resources) {
    const line = owners.get(key(resource)) ?? resource.line;
    byOwner.set(line, [...(byOwner.get(line) ?? []), resource]);
  }
  return byOwner;
}

/** Numbers values of the same name, so that each has a unique name that doesn't depend on its line. */
function withOrdinals<T>(values: readonly T[], nameOf: (value: T) => string): readonly (readonly [T, string])[] {
  const seen = new Map<string, number>();
  return values.map((value) => {
    const name = nameOf(value);
    const ordinal = (seen.get(name) ?? 0) + 1;
    seen.set(name, ordinal);
    return [value, `${name}:${ordinal}`] as const;
  });
}
