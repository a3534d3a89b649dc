import {
  l10n,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCheckboxState,
  type Command,
  type MarkdownString,
  type TreeItemCollapsibleState,
} from 'vscode';
import type { Resource } from '../../core/model/plan';
import type { DayInPlan, FieldInPlan, LineInPlan, ResourceInPlan } from '../../workspace/learner/lineInPlan';
import type { ItemCheckbox, ItemIcon, PlanItem } from '../rows/planItem';
import type { FieldRow, PlanRow, QuestionRow } from '../rows/planRow';
import { tooltipLines } from '../rows/tooltip';
import { paragraphs, text } from '../../workspace/learner/dayTooltip';
import { tooltipMarkdown } from '../../workspace/learner/tooltipMarkdown';

/** Creates VS Code's tree item for a row, without the tooltip. */
export function treeItem(row: PlanRow, item: PlanItem, collapsibleState: TreeItemCollapsibleState): TreeItem {
  const drawn = new TreeItem(item.label, collapsibleState);
  drawn.id = row.id;
  drawn.description = item.description;
  drawn.contextValue = item.contextValue;
  drawn.accessibilityInformation = { label: item.accessibleLabel };
  if (item.icon) {
    drawn.iconPath = themeIcon(item.icon);
  }
  if (item.checkbox) {
    drawn.checkboxState = checkboxState(item.checkbox);
  }
  const command = commandOf(row);
  if (command) {
    drawn.command = command;
  }
  return drawn;
}

/**
 * The tooltip of a row, or `undefined`. Text from the plan stays plain text, without links, images or commands.
 * @param warning what it shows first, or empty
 */
export function tooltip(row: PlanRow, warning: string): MarkdownString | undefined {
  const lines = [...paragraphs([text(warning)]), ...tooltipLines(row, l10n)];
  return lines.length === 0 ? undefined : tooltipMarkdown(lines);
}

function themeIcon({ id, color }: ItemIcon): ThemeIcon {
  return new ThemeIcon(id, color === undefined ? undefined : new ThemeColor(color));
}

function checkboxState({ checked, accessibleLabel }: ItemCheckbox): TreeItem['checkboxState'] & object {
  return {
    state: checked ? TreeItemCheckboxState.Checked : TreeItemCheckboxState.Unchecked,
    tooltip: accessibleLabel,
    accessibilityInformation: { label: accessibleLabel, role: 'checkbox' },
  };
}

/** What a click on a row does. It opens something and never edits. */
function commandOf(row: PlanRow): Command | undefined {
  switch (row.kind) {
    case 'logs':
    case 'leftOpen':
    case 'recall':
    case 'stillTrue':
      return undefined;
    case 'question':
      return showQuestion(row);
    case 'schedule':
      return { command: 'daymark.setSchedule', title: l10n.t('Set Schedule…') };
    case 'fileLimit':
      return {
        command: 'workbench.action.openSettings',
        title: l10n.t('Change Where Daymark Looks'),
        arguments: ['@id:daymark.include,daymark.exclude'],
      };
    case 'resource':
      return openResource(row, row.resource, l10n.t('Open Resource'));
    case 'field':
      return openScaffold(row);
    case 'plan':
    case 'module':
    case 'day':
    case 'task':
    case 'undated':
    case 'unread':
      return showInPlan(row);
  }
}

function showQuestion({ uri, line, day, plan, field }: QuestionRow): Command {
  const target: DayInPlan & FieldInPlan = { uri, line, day, plan, field };
  return { command: 'daymark.showQuestion', title: l10n.t('Show Question'), arguments: [target] };
}

function showInPlan({ uri, line }: LineInPlan): Command {
  const target: LineInPlan = { uri, line };
  return { command: 'daymark.showInPlan', title: l10n.t('Show in Plan'), arguments: [target] };
}

function openResource({ uri, line }: LineInPlan, resource: Resource, title: string): Command {
  const target: ResourceInPlan = { uri, line, resource };
  return { command: 'daymark.openResource', title, arguments: [target] };
}

/** Opens the day's own notebook or lab if the field links to one, otherwise shows the field in the plan. */
function openScaffold(row: FieldRow): Command {
  const { scaffold, text, line } = row.field;
  if (scaffold === undefined) {
    return showInPlan(row);
  }
  const resource = { title: text, target: scaffold, kind: undefined, minutes: undefined, local: true, line };
  return openResource(row, resource, l10n.t('Open'));
}
