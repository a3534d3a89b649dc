import { dayTitle, fileLabel, planName, shortName } from '../../core/model/names';
import type { Day, Field, Module, Plan, Resource } from '../../core/model/plan';
import type { Role } from '../../core/languages/language';
import { hostOf } from '../../core/model/resourceTarget';
import { postOf } from '../../core/exporting/post';
import { isQuestion } from '../../core/learner/recall';
import { scaffoldLabels, scaffoldsOf, type ScaffoldKind } from '../../core/model/scaffoldLink';
import { cut } from '../../util/text/cut';
import { isolated, isRightToLeft } from '../../util/text/isolated';
import { joinParts } from '../../util/text/joinParts';
import type { Localization } from '../../util/text/localization';
import type { LinkProblems } from '../../workspace/index/linkProblems';
import type { IndexedPlan, UnreadFile } from '../../workspace/index/planSource';
import { accessibleLabel, type RowTexts } from './accessibleLabel';
import { countText } from './phrases';
import type {
  DayRow,
  FieldRow,
  PlanFileRow,
  PlanRow,
  QuestionRow,
  ResourceRow,
  ScheduleRow,
  TaskRow,
  UndatedRow,
  UnreadRow,
} from './planRow';
import { dayName } from '../../workspace/learner/dayName';

/** A codicon, with a theme color if it has one of its own. */
export interface ItemIcon {
  readonly id: string;
  readonly color?: string;
}

/** A row's checkbox, and what a screen reader says for it. */
export interface ItemCheckbox {
  readonly checked: boolean;
  readonly accessibleLabel: string;
}

/** What a row shows, as plain data. Texts from the plan are plain text, each isolated in its own direction. */
export interface PlanItem {
  readonly label: string;
  /** Empty if there is none. */
  readonly description: string;
  readonly icon: ItemIcon | undefined;
  readonly checkbox: ItemCheckbox | undefined;
  /** Matched by `viewItem` in the manifest. */
  readonly contextValue: string;
  readonly accessibleLabel: string;
  /** A sentence that the tooltip shows first; empty if there is none. */
  readonly warning: string;
}

/** What the look of a row depends on besides the row. */
export interface ItemContext {
  readonly l10n: Localization;
  /** The language in which numbers are shown, as a BCP 47 tag. */
  readonly language: string;
  /** The learner's current day, or `undefined` if there is none, or if the view doesn't mark it. */
  readonly currentDay: Day | undefined;
  /** The plan that the learner chose, if any. */
  readonly chosenPlan: IndexedPlan | undefined;
  /** The learner's own log, if any. */
  readonly ownLog: IndexedPlan | undefined;
  /** What distinguishes a plan from others with the same name, or empty. */
  readonly tellApart: (entry: IndexedPlan) => string;
  /** What is wrong with links, as far as they were checked. */
  readonly linkProblems: Pick<LinkProblems, 'at'>;
}

/** How many characters of a right-to-left text fit into a row of 300 pixels. */
const maxCharacters = { label: 30, detail: 18 };

const warningIcon: ItemIcon = { id: 'warning', color: 'list.warningForeground' };

const scaffoldKinds: readonly ScaffoldKind[] = ['notebook', 'lab'];

type RowContent = Pick<RowTexts, 'label'> & Partial<RowTexts & Pick<PlanItem, 'icon' | 'checkbox' | 'warning'>>;

/** What a row shows. */
export function planItem(row: PlanRow, context: ItemContext): PlanItem {
  const { label, details = [], icon, checkbox, warning = '' } = contentOf(row, context);
  return {
    label: isolated(fitted(label, maxCharacters.label)),
    description: joinParts(details.map((detail) => fitted(detail, maxCharacters.detail))),
    icon,
    checkbox,
    contextValue: contextValueOf(row, context),
    accessibleLabel: accessibleLabel(row, { label, details }, context),
    warning,
  };
}

function contentOf(row: PlanRow, context: ItemContext): RowContent {
  const { l10n, language } = context;
  switch (row.kind) {
    case 'plan':
      return planContent(row, context);
    case 'module': {
      const name = shortName(row.module.label, row.module.title);
      return { label: name.label, details: [countOf(row.module), name.rest] };
    }
    case 'day':
      return dayContent(row, context);
    case 'task':
      return taskContent(row, l10n);
    case 'field':
      return fieldContent(row);
    case 'resource':
      return resourceContent(row, context);
    case 'logs':
      return { label: l10n.t('Logs'), details: [`${row.children().length}`] };
    case 'leftOpen':
      return { label: l10n.t('Left open'), details: [`${row.children().length}`] };
    case 'schedule':
      return { label: l10n.t('Schedule'), details: [behindText(row, l10n)], icon: { id: 'calendar' } };
    case 'recall':
      return { label: l10n.t('Recall'), details: [`${row.count}`] };
    case 'stillTrue':
      return { label: l10n.t('Still true?') };
    case 'question':
      return { label: row.field.text, details: [dayName(row.day, l10n)], icon: { id: questionIcon(row) } };
    case 'undated':
      return { label: undatedText(row, l10n), icon: { id: 'info' } };
    case 'unread':
      return unreadContent(row, context);
    case 'fileLimit':
      return {
        label: l10n.t('Stopped looking after {0} Markdown files', new Intl.NumberFormat(language).format(row.limit)),
        icon: { id: 'warning' },
      };
  }
}

function planContent(row: PlanFileRow, { l10n, ownLog, tellApart }: ItemContext): RowContent {
  const { plan } = row.entry;
  const name = planName(plan, row.entry.path);
  const count = plan.kind === 'log' ? '' : countOf(plan);
  const conflicts = plan.hasConflicts ? l10n.t('merge conflicts') : '';
  return {
    label: name.label,
    details: [conflicts, row.entry === ownLog ? l10n.t('your log') : '', count, tellApart(row.entry), name.rest],
    icon: plan.hasConflicts ? warningIcon : undefined,
  };
}

function dayContent(row: DayRow, { l10n, currentDay }: ItemContext): RowContent {
  const { day, note } = row;
  const label = dayName(day, l10n);
  if (day.state === 'entry') {
    return { label, details: [dayTitle(day)], icon: { id: 'note' } };
  }
  if (day.state === 'skipped') {
    return { label, details: [l10n.t('skipped'), dayTitle(day)], icon: { id: 'circle-slash' } };
  }
  const checked = day.state === 'complete';
  return {
    label,
    details: [note === 'next' ? l10n.t('next') : '', countText(day.progress), dayTitle(day)],
    icon: day === currentDay ? { id: 'arrow-right', color: 'charts.blue' } : undefined,
    checkbox: {
      checked,
      accessibleLabel: dayLabel(label, checked, row.position, l10n),
    },
  };
}

/** The place among the other days tells a day apart. One that is alone, as in Today, needs none. */
function dayLabel(label: string, checked: boolean, { number, of }: DayRow['position'], l10n: Localization): string {
  if (of === 1) {
    return checked ? l10n.t('{0} is complete', label) : l10n.t('{0} is open', label);
  }
  return checked
    ? l10n.t('{0}, {1} of {2}, is complete', label, number, of)
    : l10n.t('{0}, {1} of {2}, is open', label, number, of);
}

function behindText({ behind, unit }: ScheduleRow, l10n: Localization): string {
  if (unit === 'week') {
    return behind === 1 ? l10n.t('1 week behind') : l10n.t('{0} weeks behind', behind);
  }
  return behind === 1 ? l10n.t('1 day behind') : l10n.t('{0} days behind', behind);
}

function questionIcon({ field }: QuestionRow): string {
  return isQuestion(field) ? 'question' : 'circle-small';
}

function undatedText({ ticks }: UndatedRow, l10n: Localization): string {
  return ticks.length === 1
    ? l10n.t('1 task was checked without a date')
    : l10n.t('{0} tasks were checked without a date', ticks.length);
}

function taskContent({ task: { text, state }, position, group }: TaskRow, l10n: Localization): RowContent {
  if (state === 'cancelled') {
    return { label: text, details: [l10n.t('canceled')], icon: { id: 'circle-slash' } };
  }
  const checked = state === 'done';
  return { label: text, details: [group], checkbox: { checked, accessibleLabel: taskLabel(checked, position, l10n) } };
}

function taskLabel(checked: boolean, { number, of }: TaskRow['position'], l10n: Localization): string {
  if (of === 1) {
    return checked ? l10n.t('Task, done') : l10n.t('Task, open');
  }
  return checked ? l10n.t('Task {0} of {1}, done', number, of) : l10n.t('Task {0} of {1}, open', number, of);
}

function fieldContent({ field }: FieldRow): RowContent {
  return { label: field.label, details: [field.text], icon: { id: fieldIcon(field) } };
}

function resourceContent({ uri, resource }: ResourceRow, { l10n, linkProblems }: ItemContext): RowContent {
  const problem = linkProblems.at(uri, resource.target);
  return {
    label: resource.title === '' ? resource.target : resource.title,
    details: [problem?.mark ?? '', resource.kind ?? '', shortMinutes(resource, l10n), hostOf(resource.target) ?? ''],
    icon: problem?.isDead === true ? warningIcon : { id: roleIcon('resource') },
    warning: problem?.message ?? '',
  };
}

function shortMinutes({ minutes }: Resource, l10n: Localization): string {
  return minutes === undefined ? '' : l10n.t('{0} min', minutes);
}

function unreadContent({ file }: UnreadRow, context: ItemContext): RowContent {
  return { label: fileLabel(file.path), details: [unreadReason(file, context)], icon: { id: 'warning' } };
}

/** Why a file is not read. */
function unreadReason({ reason, size }: UnreadFile, { l10n, language }: ItemContext): string {
  switch (reason) {
    case 'tooLarge':
      return size === undefined
        ? l10n.t('too large to read')
        : l10n.t('too large to read: {0} MB', megabytes(size, language));
    case 'unreadable':
      return l10n.t('can’t be read');
    case 'undecodable':
      return l10n.t('unknown encoding');
  }
}

/**
 * Has `.notebook` and `.lab` if a day links to its own, so that menus offer to open it, `.post` if it has something to post,
 * and ends with `.links` if the row holds links.
 */
function contextValueOf(row: PlanRow, { chosenPlan, ownLog }: ItemContext): string {
  if (row.kind === 'plan' && row.entry.plan.kind === 'log') {
    return row.entry === ownLog ? 'plan.ownLog' : 'plan.log';
  }
  if (row.kind === 'plan') {
    return row.entry === chosenPlan ? 'plan.followed' : 'plan';
  }
  if (row.kind === 'day') {
    const { day } = row;
    const scaffolds = scaffoldKinds.filter((kind) => scaffoldsOf(day, kind).length > 0);
    const post = postOf(row.plan, day) === undefined ? [] : ['post'];
    const value = day.state === 'entry' ? 'entry' : ['day', day.state, ...scaffolds, ...post].join('.');
    return withLinks(value, day.readDetails().resources);
  }
  if (row.kind === 'field') {
    return withLinks('field', row.field.resources);
  }
  return row.kind === 'unread' && row.file.reason === 'tooLarge' ? 'unread.tooLarge' : row.kind;
}

function withLinks(value: string, resources: readonly Resource[]): string {
  return resources.length > 0 ? `${value}.links` : value;
}

/** The count of days, or of tasks if there are no days. */
function countOf({ days, tasks }: Pick<Plan | Module, 'days' | 'tasks'>): string {
  return countText(days.total > 0 ? days : tasks);
}

/** A size in megabytes, with one decimal. */
function megabytes(bytes: number, language: string): string {
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return new Intl.NumberFormat(language, digits).format(bytes / 1_000_000);
}

/** VS Code cuts long texts at the right end, which is where a right-to-left text begins: so cut it at its own end. */
function fitted(text: string, longest: number): string {
  return isRightToLeft(text) ? cut(text, longest) : text;
}

/** The codicon of a field's row: the one of its role, or of the command that creates the day's notebook or lab. */
function fieldIcon({ role, label, scaffold }: Field): string {
  if (scaffold === undefined) {
    return roleIcon(role);
  }
  return label === scaffoldLabels.notebook ? 'notebook' : 'beaker';
}

function roleIcon(role: Role | undefined): string {
  switch (role) {
    case 'checkpoint':
      return 'question';
    case 'resource':
      return 'link-external';
    case 'objective':
    case 'task':
    case 'skill':
    case 'post':
    case 'lab':
    case undefined:
      return 'circle-small';
  }
}
