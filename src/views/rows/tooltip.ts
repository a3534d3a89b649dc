import { fullName, isRangeOfDays } from '../../core/model/names';
import type { Localization } from '../../util/text/localization';
import { daysPhrase, tasksPhrase } from './phrases';
import type {
  ModuleRow,
  PlanFileRow,
  PlanRow,
  QuestionRow,
  ResourceRow,
  ScheduleRow,
  TaskRow,
  UnreadRow,
} from './planRow';
import { dayName } from '../../workspace/learner/dayName';
import {
  dayLines,
  fieldLine,
  heading,
  minutesLine,
  paragraphs,
  text,
  type TooltipLine,
} from '../../workspace/learner/dayTooltip';

/** How many tasks a tooltip lists. */
const mostListed = 10;

/** The paragraphs of a row's tooltip. None if the row already shows everything. */
export function tooltipLines(row: PlanRow, l10n: Localization): readonly TooltipLine[] {
  return paragraphs(linesOf(row, l10n));
}

function linesOf(row: PlanRow, l10n: Localization): readonly TooltipLine[] {
  switch (row.kind) {
    case 'plan':
      return planLines(row, l10n);
    case 'module':
      return moduleLines(row, l10n);
    case 'day':
      return dayLines(row.day, row.parent?.kind === 'module' ? row.parent.module : undefined, l10n);
    case 'task':
      return taskLines(row, l10n);
    case 'field':
      return [fieldLine(row.field), minutesLine(row.field.minutes, l10n)];
    case 'resource':
      return resourceLines(row, l10n);
    case 'unread':
      return unreadLines(row, l10n);
    case 'undated':
      return row.ticks
        .slice(0, mostListed)
        .map(({ node }) => text(node.kind === 'task' ? node.text : dayName(node, l10n)));
    case 'schedule':
      return [text(dueText(row, l10n)), ...row.ways.map(text), text(l10n.t('Click to change the schedule.'))];
    case 'fileLimit':
      return [text(l10n.t('To narrow the search, change the settings “daymark.include” and “daymark.exclude”.'))];
    case 'question':
      return questionLines(row, l10n);
    case 'logs':
    case 'leftOpen':
    case 'recall':
    case 'stillTrue':
      return [];
  }
}

function taskLines({ task: { text: words, doneOn } }: TaskRow, l10n: Localization): readonly TooltipLine[] {
  return [text(words), text(doneOn === undefined ? '' : l10n.t('Done on {0}', doneOn))];
}

function questionLines({ field, day }: QuestionRow, l10n: Localization): readonly TooltipLine[] {
  const finished = day.completedOn === undefined ? '' : l10n.t('Completed on {0}', day.completedOn);
  return [text(field.text), heading(fullName(dayName(day, l10n), day.title)), text(finished)];
}

/** What the row about the schedule counts. */
function dueText({ behind, unit }: ScheduleRow, l10n: Localization): string {
  const due =
    unit === 'week'
      ? behind === 1
        ? l10n.t('1 open week was due before this one.')
        : l10n.t('{0} open weeks were due before this one.', behind)
      : behind === 1
        ? l10n.t('1 open day was due before today.')
        : l10n.t('{0} open days were due before today.', behind);
  return due;
}

function planLines({ entry: { plan, path } }: PlanFileRow, l10n: Localization): readonly TooltipLine[] {
  const name = fullName(plan.label, plan.title ?? '');
  const counts = plan.kind === 'log' ? [] : [daysPhrase(plan, l10n), tasksPhrase(plan.tasks, l10n)];
  return [
    heading(isRangeOfDays(plan.label) ? l10n.t('Cycle {0}', name) : name),
    ...counts.map(text),
    text(path),
    text(plan.hasConflicts ? l10n.t('This file has merge conflicts. Resolve them first.') : ''),
  ];
}

function moduleLines({ module }: ModuleRow, l10n: Localization): readonly TooltipLine[] {
  return [
    heading(fullName(module.label, module.title)),
    text(daysPhrase(module, l10n)),
    text(tasksPhrase(module.tasks, l10n)),
    text(module.readStatus() ?? ''),
  ];
}

function resourceLines({ resource }: ResourceRow, l10n: Localization): readonly TooltipLine[] {
  const minutes = minutesLine(resource.minutes, l10n);
  return [heading(resource.title), text(resource.kind ?? ''), minutes, text(resource.target)];
}

function unreadLines({ file }: UnreadRow, l10n: Localization): readonly TooltipLine[] {
  switch (file.reason) {
    case 'tooLarge':
      return [
        text(file.path),
        text(l10n.t('Daymark skips files over 1 MB. If this one is a plan, choose “This Is a Plan”.')),
      ];
    case 'unreadable':
      return [text(file.path), text(l10n.t('VS Code couldn’t read this file. See the “Daymark” log for details.'))];
    case 'undecodable':
      return [text(file.path), text(l10n.t('Set “files.encoding” for this folder to the encoding of this file.'))];
  }
}
