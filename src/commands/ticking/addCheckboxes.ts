import type { QuickPickItem, Uri } from 'vscode';
import { l10n, window, workspace } from 'vscode';
import type { Day } from '../../core/model/plan';
import { daysBelow } from '../../core/model/walk';
import type { CheckboxLabel } from '../../core/writing/addCheckboxes';
import type { Edit, Refusal } from '../../core/model/edit';
import type { PlanText } from '../../core/writing/lines/planText';
import { plainLabel } from '../../util/text/plainLabel';
import { plainMessage } from '../../util/text/plainMessage';
import type { DayInPlan } from '../../workspace/learner/lineInPlan';
import type { PlanEditor, Unwritten, Written } from '../../workspace/editing/planEditor';
import type { Editing } from '../../core/runParsing';
import { asDayInPlan, fileOf } from '../base/arguments';
import type { Command } from '../base/command';
import { showNoCurrentDay } from '../base/targets';
import type { CommandContext } from '../base/context';
import { showMessage } from '../base/messages';
import { isAsWritten, sayUnwritten, undoWritten, writePlan } from '../base/writePlan';
import { dayName } from '../../workspace/learner/dayName';

/** Adds checkboxes to labelled lines of a plan or a day. The user chooses the labels and sees the edit before it is made. */
export const addCheckboxes: Command = {
  id: 'daymark.addCheckboxes',
  async execute(context, place) {
    const day = asDayInPlan(place);
    const uri = day?.uri ?? (await planFor(context, place));
    if (uri) {
      await addTo(context, uri, day);
    } else {
      void showNoCurrentDay(context.source);
    }
  },
};

/** The plan of the row or of the active editor, otherwise the current one. */
async function planFor({ source, learner }: CommandContext, place: unknown): Promise<Uri | undefined> {
  await source.ready;
  const file = fileOf(place);
  const entry = file && source.planAt(file);
  return (entry ?? learner.standing.plan)?.uri;
}

async function addTo({ editor, loadEditing }: CommandContext, uri: Uri, place: DayInPlan | undefined): Promise<void> {
  const name = place ? dayName(place.day, l10n) : workspace.asRelativePath(uri);
  const writing = await loadEditing();
  const labels = await labelsIn(editor, uri, place, writing);
  if ('kind' in labels) {
    sayUnwritten(labels, name);
    return;
  }
  if (labels.length === 0) {
    const message = l10n.t('{0} has no lines to add checkboxes to, such as “Task: …”.', name);
    void window.showInformationMessage(plainMessage(message));
    return;
  }
  const chosen = await pickLabels(labels, name);
  if (chosen.length > 0) {
    const make = (text: PlanText): Edit | Refusal => {
      const all = daysToEdit(text, place, writing);
      return 'length' in all ? writing.addCheckboxes(text, all, chosen) : all;
    };
    void window.showInformationMessage(mergeAdvice());
    const preview = { label: l10n.t('Add Checkboxes to {0}', name) };
    const written = await writePlan(editor, uri, name, make, { preview });
    if (written) {
      await sayAdded(editor, written, name);
    }
  }
}

async function sayAdded(editor: PlanEditor, written: Written, name: string): Promise<void> {
  if (await isAsWritten(editor, written)) {
    const undo = { title: l10n.t('Undo'), run: () => undoWritten(editor, written) };
    void showMessage(addedText(written.edit.changes.length, name), undo);
  } else {
    void showMessage(l10n.t('Checkboxes were added to {0}.', name));
  }
}

/** The labels that the user can choose from, or why nothing can be written. */
async function labelsIn(
  editor: PlanEditor,
  uri: Uri,
  place: DayInPlan | undefined,
  writing: Editing,
): Promise<readonly CheckboxLabel[] | Unwritten> {
  const live = await editor.read(uri);
  if ('kind' in live) {
    return live;
  }
  const days = daysToEdit(live, place, writing);
  return 'length' in days ? writing.checkboxLabels(live, days) : { ...days, kind: 'unwritten', uri };
}

/** The days that get checkboxes: the given one, otherwise all days of the plan except entries of a log. */
function daysToEdit(
  { plan }: PlanText,
  place: DayInPlan | undefined,
  { relocateNode }: Editing,
): readonly Day[] | Refusal {
  if (!place) {
    return daysBelow(plan).filter(({ state }) => state !== 'entry');
  }
  const day = relocateNode(place.day, place.plan, plan);
  return day.kind === 'refused' ? day : [day];
}

async function pickLabels(labels: readonly CheckboxLabel[], name: string): Promise<readonly string[]> {
  const items = labels.map(({ label, days, unit, isPreselected }): QuickPickItem => ({
    label: plainLabel(label),
    description: countOf(days, unit),
    picked: isPreselected,
  }));
  const picked = await window.showQuickPick(items, {
    canPickMany: true,
    title: l10n.t('Which lines of {0} should get a checkbox?', name),
    placeHolder: l10n.t('Lines with these labels become tasks.'),
  });
  return labels.filter((_, index) => picked?.includes(items[index] ?? { label: '' })).map(({ label }) => label);
}

function countOf(days: number, unit: CheckboxLabel['unit']): string {
  if (unit === 'week') {
    return days === 1 ? l10n.t('1 week') : l10n.t('{0} weeks', days);
  }
  return days === 1 ? l10n.t('1 day') : l10n.t('{0} days', days);
}

function mergeAdvice(): string {
  return l10n.t(
    'If someone else maintains this plan, ask them to add the boxes. Lines that you change can cause merge conflicts.',
  );
}

function addedText(lines: number, name: string): string {
  return lines === 1
    ? l10n.t('1 line of {0} is now a task.', name)
    : l10n.t('{0} lines of {1} are now tasks.', lines, name);
}
