import { Uri, window } from 'vscode';
import type { LineInPlan, ResourceInPlan } from '../workspace/lineInPlan';

/**
 * Arguments come from rows, menus and whoever calls a command by its id, so each is looked at before it is used.
 */
type Fields = Readonly<Record<string, unknown>>;

/** The line of a plan that a row stands for, or `undefined` where the argument is none. */
export function asLineInPlan(argument: unknown): LineInPlan | undefined {
  return isRecord(argument) && argument['uri'] instanceof Uri && typeof argument['line'] === 'number'
    ? { uri: argument['uri'], line: argument['line'] }
    : undefined;
}

/** The resource that a row stands for, or `undefined` where the argument is none. */
export function asResourceInPlan(argument: unknown): ResourceInPlan | undefined {
  const place = asLineInPlan(argument);
  return place && isRecord(argument) && isResource(argument['resource'])
    ? { ...place, resource: argument['resource'] }
    : undefined;
}

/** The file that a row or the Explorer hands over, else the one in the active editor, else `undefined`. */
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

function isResource(value: unknown): value is ResourceInPlan['resource'] {
  return isRecord(value) && typeof value['target'] === 'string' && typeof value['title'] === 'string';
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}
