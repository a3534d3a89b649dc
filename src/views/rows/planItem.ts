import { dayTitle } from '../../core/model/dayTitle';
import type { Day, Resource } from '../../core/model/plan';
import { hostOf } from '../../core/model/resourceTarget';
import { fileLabel, planName, shortName, withEnDash } from '../../core/model/shortName';
import { isolated } from '../../util/isolated';
import { joinParts } from '../../util/joinParts';
import type { Localization } from '../../util/localization';
import type { IndexedPlan, UnreadFile } from '../../workspace/index/planSource';
import { accessibleLabel } from './accessibleLabel';
import type { DayRow, FieldRow, PlanFileRow, PlanRow, ResourceRow, TaskRow, UnreadRow } from './planRow';
import { fieldIcon, roleIcon } from './roleIcons';
import { countOf, countText, fitted, megabytes } from './rowText';

/** A codicon with a theme colour. */
export interface ItemIcon {
  readonly id: string;
  readonly color?: string;
}

/** A row's checkbox, and what a screen reader calls it. */
export interface ItemCheckbox {
  readonly checked: boolean;
  readonly accessibleLabel: string;
}

/** What a row shows, as plain data. Texts of a plan stand in it as plain text, each isolated in its own direction. */
export interface PlanItem {
  readonly label: string;
  /** Possibly empty. */
  readonly description: string;
  readonly icon: ItemIcon | undefined;
  readonly checkbox: ItemCheckbox | undefined;
  /** By which menus know the row. */
  readonly contextValue: string;
  readonly accessibleLabel: string;
}

/** What rows depend on besides themselves. */
export interface ItemContext {
  readonly l10n: Localization;
  /** The day where the learner is, or `undefined`. */
  readonly currentDay: Day | undefined;
  /** What tells a plan from others of the same name, or nothing. */
  readonly tellApart: (entry: IndexedPlan) => string;
}

/** What is said of a row in words, before it is put together. */
export interface RowWords {
  readonly label: string;
  /** What the description says, piece by piece; empty ones are left out. */
  readonly details: readonly string[];
}

/** For how many characters from right to left there is room in a row of 300 pixels. */
const room = { label: 30, detail: 18 };

type Look = Pick<RowWords, 'label'> & Partial<RowWords & Pick<PlanItem, 'icon' | 'checkbox'>>;

/** What a row shows. */
export function planItem(row: PlanRow, context: ItemContext): PlanItem {
  const { label, details = [], icon, checkbox } = lookOf(row, context);
  return {
    label: isolated(fitted(label, room.label)),
    description: joinParts(details.map((detail) => fitted(detail, room.detail))),
    icon,
    checkbox,
    contextValue: contextValueOf(row),
    accessibleLabel: accessibleLabel(row, { label, details }, context),
  };
}

function lookOf(row: PlanRow, context: ItemContext): Look {
  const { l10n } = context;
  switch (row.kind) {
    case 'plan':
      return planLook(row, context);
    case 'module': {
      const name = shortName(row.module.label, row.module.title);
      return { label: name.label, details: [countText(countOf(row.module)), name.rest] };
    }
    case 'day':
      return dayLook(row, context);
    case 'task':
      return taskLook(row, l10n);
    case 'field':
      return fieldLook(row);
    case 'resource':
      return resourceLook(row, l10n);
    case 'logs':
      return { label: l10n.t('Logs'), details: [`${row.children().length}`] };
    case 'leftOpen':
      return { label: l10n.t('Left open'), details: [`${row.children().length}`] };
    case 'schedule':
      return { label: l10n.t('Schedule'), details: [behindText(row.behind, l10n)], icon: { id: 'calendar' } };
    case 'unread':
      return unreadLook(row, l10n);
    case 'fileLimit':
      return {
        label: l10n.t('Only {0} Markdown files were looked at', row.limit),
        icon: { id: 'warning' },
      };
  }
}

function planLook(row: PlanFileRow, { l10n, tellApart }: ItemContext): Look {
  const { plan } = row.entry;
  const name = planName(plan, row.entry.path);
  const count = plan.kind === 'log' ? undefined : countOf(plan);
  const conflicts = plan.hasConflicts ? l10n.t('merge conflicts') : '';
  return {
    label: name.label,
    details: [conflicts, countText(count), tellApart(row.entry), name.rest],
    icon: plan.hasConflicts ? { id: 'warning', color: 'list.warningForeground' } : undefined,
  };
}

function dayLook({ day, position: { number, of }, note }: DayRow, { l10n, currentDay }: ItemContext): Look {
  const label = withEnDash(day.label);
  if (day.state === 'entry') {
    return { label, details: [dayTitle(day)], icon: { id: 'note' } };
  }
  const checked = day.state === 'complete';
  return {
    label,
    details: [note === 'next' ? l10n.t('next') : '', countText(day.progress), dayTitle(day)],
    icon: day === currentDay ? { id: 'arrow-right', color: 'charts.blue' } : undefined,
    checkbox: {
      checked,
      accessibleLabel: checked
        ? l10n.t('{0}, {1} of {2}, is complete', label, number, of)
        : l10n.t('{0}, {1} of {2}, is open', label, number, of),
    },
  };
}

function behindText(behind: number, l10n: Localization): string {
  return behind === 1 ? l10n.t('1 day behind') : l10n.t('{0} days behind', behind);
}

function taskLook({ task: { text, state }, position: { number, of }, group }: TaskRow, l10n: Localization): Look {
  switch (state) {
    case 'open':
      return {
        label: text,
        details: [group],
        checkbox: { checked: false, accessibleLabel: l10n.t('Task {0} of {1}, open', number, of) },
      };
    case 'done':
      return {
        label: text,
        details: [group],
        checkbox: { checked: true, accessibleLabel: l10n.t('Task {0} of {1}, done', number, of) },
      };
    case 'cancelled':
      return { label: text, details: [l10n.t('cancelled')], icon: { id: 'circle-slash' } };
  }
}

function fieldLook({ field }: FieldRow): Look {
  return { label: field.label, details: [field.text], icon: { id: fieldIcon(field) } };
}

function resourceLook({ resource }: ResourceRow, l10n: Localization): Look {
  return {
    label: resource.title === '' ? resource.target : resource.title,
    details: [resource.kind ?? '', shortMinutes(resource, l10n), hostOf(resource.target) ?? ''],
    icon: { id: roleIcon('resource') },
  };
}

function shortMinutes({ minutes }: Resource, l10n: Localization): string {
  return minutes === undefined ? '' : l10n.t('{0} min', minutes);
}

function unreadLook({ file }: UnreadRow, l10n: Localization): Look {
  return { label: fileLabel(file.path), details: [unreadReason(file, l10n)], icon: { id: 'warning' } };
}

/** Why a file is not read. */
function unreadReason({ reason, size }: UnreadFile, l10n: Localization): string {
  switch (reason) {
    case 'tooLarge':
      return size === undefined
        ? l10n.t('too large, not read')
        : l10n.t('too large: {0} MB, not read', megabytes(size));
    case 'unreadable':
      return l10n.t('cannot be read');
    case 'undecodable':
      return l10n.t('encoding not recognised');
  }
}

/** Rows that hold links say so: menus offer to open them nowhere else. */
function contextValueOf(row: PlanRow): string {
  if (row.kind === 'day') {
    const value = row.day.state === 'entry' ? 'entry' : `day.${row.day.state}`;
    return withLinks(value, row.day.readDetails().resources);
  }
  if (row.kind === 'field') {
    return withLinks('field', row.field.resources);
  }
  return row.kind === 'unread' && row.file.reason === 'tooLarge' ? 'unread.tooLarge' : row.kind;
}

function withLinks(value: string, resources: readonly Resource[]): string {
  return resources.length > 0 ? `${value}.links` : value;
}
