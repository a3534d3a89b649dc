import type { Role } from '../../core/languages/language';
import { fullName } from '../../core/model/names';
import type { Day, Field, Module } from '../../core/model/plan';
import { isolated } from '../../util/text/isolated';
import type { Localization } from '../../util/text/localization';
import { dayName } from './dayName';

/** A paragraph of a tooltip, as plain text without Markdown or links. */
export interface TooltipLine {
  /** Shown in bold before the text. Empty for none. */
  readonly label: string;
  readonly text: string;
}

/** The lines that say something, each text isolated in its own direction. */
export function paragraphs(lines: readonly TooltipLine[]): readonly TooltipLine[] {
  return lines
    .filter((line) => line.label !== '' || line.text !== '')
    .map((line) => ({ label: isolated(line.label), text: isolated(line.text) }));
}

/** The fields that tell what the day is for and when it is done. */
const tooltipRoles: ReadonlySet<Role | undefined> = new Set<Role>(['objective', 'task', 'checkpoint']);

/** The tooltip of a day; the first line is its heading. @param module the one that the day is in, if it is to be named */
export function dayLines(day: Day, module: Module | undefined, l10n: Localization): readonly TooltipLine[] {
  const details = day.readDetails();
  const fields = details.fields.filter((field) => tooltipRoles.has(field.role) && !field.onlyReference);
  return [
    heading(fullName(dayName(day, l10n), day.title)),
    ...fields.map(fieldLine),
    minutesLine(details.minutes, l10n),
    ...dateLines(day, l10n),
    text(module ? fullName(module.label, module.title) : ''),
  ];
}

function dateLines({ date, completedOn }: Day, l10n: Localization): readonly TooltipLine[] {
  return [text(date ?? ''), text(completedOn === undefined ? '' : l10n.t('Completed on {0}', completedOn))];
}

/** A number of minutes in words, or an empty line. */
export function minutesLine(minutes: number | undefined, l10n: Localization): TooltipLine {
  return text(minutes === undefined ? '' : minutes === 1 ? l10n.t('1 minute') : l10n.t('{0} minutes', minutes));
}

/** A field with its label. */
export function fieldLine(field: Field): TooltipLine {
  return { label: field.label, text: field.text };
}

/** A line in bold. */
export function heading(label: string): TooltipLine {
  return { label, text: '' };
}

/** A line without a label. */
export function text(value: string): TooltipLine {
  return { label: '', text: value };
}
