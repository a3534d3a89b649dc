import { Uri, window } from 'vscode';
import type { Day, Module, Plan, PlanChild, Task } from '../../core/model/plan';
import type {
  DayInPlan,
  FieldInPlan,
  LineInPlan,
  ModuleInPlan,
  ResourceInPlan,
  TaskInPlan,
} from '../../workspace/learner/lineInPlan';

/**
 * Arguments come from rows, menus and callers of the command id, so each is checked before use.
 */
type Fields = Readonly<Record<string, unknown>>;

/** The rows that a menu is for: all selected ones, otherwise the one that was clicked. */
export function rowsOf(row: unknown, selected: unknown): readonly unknown[] {
  return Array.isArray(selected) && selected.length > 0 ? selected : [row];
}

/** The line of a row in its plan, or `undefined` if the argument is not a row of a plan. */
export function asLineInPlan(argument: unknown): LineInPlan | undefined {
  return isRecord(argument) && argument['uri'] instanceof Uri && typeof argument['line'] === 'number'
    ? { uri: argument['uri'], line: argument['line'] }
    : undefined;
}

/** The day of a row, or `undefined` if the argument is not the row of a day. */
export function asDayInPlan(argument: unknown): DayInPlan | undefined {
  const place = asLineInPlan(argument);
  return place && isRecord(argument) && isNode<Day>(argument['day'], 'day') && isPlan(argument['plan'])
    ? { ...place, day: argument['day'], plan: argument['plan'] }
    : undefined;
}

/** The task of a row, or `undefined` if the argument is not the row of a task. */
export function asTaskInPlan(argument: unknown): TaskInPlan | undefined {
  const place = asLineInPlan(argument);
  return place && isRecord(argument) && isNode<Task>(argument['task'], 'task') && isPlan(argument['plan'])
    ? { ...place, task: argument['task'], plan: argument['plan'] }
    : undefined;
}

/** The module of a row, or `undefined` if the argument is not the row of a module. */
export function asModuleInPlan(argument: unknown): ModuleInPlan | undefined {
  const place = asLineInPlan(argument);
  return place && isRecord(argument) && isNode<Module>(argument['module'], 'module')
    ? { ...place, module: argument['module'] }
    : undefined;
}

/** The field of a row, or `undefined` if the argument is not the row of a field. */
export function asFieldInPlan(argument: unknown): FieldInPlan | undefined {
  const place = asLineInPlan(argument);
  return place && isRecord(argument) && isField(argument['field']) ? { ...place, field: argument['field'] } : undefined;
}

/** The resource of a row, or `undefined` if the argument is not the row of a resource. */
export function asResourceInPlan(argument: unknown): ResourceInPlan | undefined {
  const place = asLineInPlan(argument);
  return place && isRecord(argument) && isResource(argument['resource'])
    ? { ...place, resource: argument['resource'] }
    : undefined;
}

/** The file that a row or the Explorer passes, otherwise the one in the active editor; `undefined` if there is neither. */
export function fileOf(argument: unknown): Uri | undefined {
  return (
    uriIn(argument) ?? window.activeTextEditor?.document.uri ?? uriIn(window.tabGroups.activeTabGroup.activeTab?.input)
  );
}

function uriIn(value: unknown): Uri | undefined {
  if (value instanceof Uri) {
    return value;
  }
  return isRecord(value) && value['uri'] instanceof Uri ? value['uri'] : undefined;
}

function isNode<N extends PlanChild>(value: unknown, kind: N['kind']): value is N {
  return isRecord(value) && value['kind'] === kind && typeof value['id'] === 'string';
}

function isPlan(value: unknown): value is Plan {
  return isRecord(value) && Array.isArray(value['children']);
}

function isResource(value: unknown): value is ResourceInPlan['resource'] {
  return isRecord(value) && typeof value['target'] === 'string' && typeof value['title'] === 'string';
}

function isField(value: unknown): value is FieldInPlan['field'] {
  return isRecord(value) && Array.isArray(value['resources']) && typeof value['label'] === 'string';
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}
