import { l10n, Uri, window, workspace } from 'vscode';
import { dayTitle, withEnDash } from '../../core/model/names';
import type { Day } from '../../core/model/plan';
import { addressFrom } from '../../core/scaffold/links';
import type { Scaffold } from '../../core/scaffold/scaffold';
import type { ScaffoldKind } from '../../core/model/scaffoldLink';
import { plainMessage } from '../../util/text/plainMessage';
import type { DayInPlan } from '../../workspace/learner/lineInPlan';
import type { PlanEditor, Unwritten, Written } from '../../workspace/editing/planEditor';
import { createFiles, removeCreated, type CreatedFiles } from '../../workspace/scaffolds/scaffoldFiles';
import type { Command } from '../base/command';
import { dayTarget } from '../base/targets';
import { showMessage, type MessageAction, openLine } from '../base/messages';
import { findScaffold, openAtCell, openFile, type Open } from './openScaffold';
import { showBlocked, showNotCreated, showTemplateProblem } from './showProblems';
import type { CommandContext } from '../base/context';
import { scaffoldFor, shownPath, locateScaffold, type ScaffoldLocation } from './scaffoldLocation';
import { keptText, createdText, withoutLinkText } from './scaffoldText';
import { atRow, sayUnwritten, tryToWrite, undoWritten } from '../base/writePlan';
import { dayName } from '../../workspace/learner/dayName';

/** Creates the notebook of a day, or opens the existing one. */
export const newNotebook: Command = {
  id: 'daymark.newNotebook',
  execute: (context, place) => newScaffold(context, 'notebook', place),
};

/** Creates the lab of a day, or opens the existing one. */
export const newLab: Command = {
  id: 'daymark.newLab',
  execute: (context, place) => newScaffold(context, 'lab', place),
};

/** The same for a day that links to its notebook: the menu then names what it does. */
export const openNotebook: Command = {
  id: 'daymark.openNotebook',
  execute: (context, row) => newScaffold(context, 'notebook', row),
};

/** The same for a day that links to its lab. */
export const openLab: Command = {
  id: 'daymark.openLab',
  execute: (context, row) => newScaffold(context, 'lab', row),
};

async function newScaffold(context: CommandContext, kind: ScaffoldKind, argument: unknown): Promise<void> {
  const place = await dayTarget(context, argument);
  if (place) {
    const open = await context.scaffoldTurns.run(place.uri, () => findOrCreate(context, kind, place));
    // After the turn, because opening a file never ends if its editor is closed too early.
    await open?.();
  }
}

/** @returns what opens the notebook or lab of a day; `undefined` if there is none, and a message says why */
async function findOrCreate(context: CommandContext, kind: ScaffoldKind, place: DayInPlan): Promise<Open | undefined> {
  const folder = workspace.getWorkspaceFolder(place.uri);
  if (!folder) {
    showBlocked('outside', place.uri);
    return undefined;
  }
  const location = await locateScaffold(context, kind, place, folder);
  if ('reason' in location) {
    sayUnwritten(location, dayName(place.day, l10n));
    return undefined;
  }
  const found = await findScaffold(context, location);
  if (found === 'none') {
    return create(context, location);
  }
  if (typeof found === 'string') {
    showBlocked(found, Uri.joinPath(folder.uri, location.path));
    return undefined;
  }
  return found;
}

async function create(context: CommandContext, location: ScaffoldLocation): Promise<Open | undefined> {
  const { folder } = location;
  const scaffold = await scaffoldFor(context, location);
  if (scaffold.kind !== 'scaffold') {
    void showTemplateProblem(folder, scaffold);
    return undefined;
  }
  const result = await createFiles(folder.uri, scaffold.files);
  if (result.kind === 'created') {
    return linkTo(context, location, scaffold, result.created);
  }
  showNotCreated(folder, result);
  return undefined;
}

/**
 * Links the day to the new files, and says that they were created.
 * @returns what opens the file in which work starts
 */
async function linkTo(
  { editor, settings }: CommandContext,
  location: ScaffoldLocation,
  scaffold: Scaffold,
  created: CreatedFiles,
): Promise<Open> {
  const { folder, place } = location;
  const link = settings.scaffoldAddLink.value(place.uri) ? await addLink(editor, location, scaffold) : undefined;
  void sayCreated(editor, location, created, link);
  const opens = Uri.joinPath(folder.uri, scaffold.opens);
  const { cell, cursor } = scaffold;
  return () => (cell === undefined ? openFile(opens, cursor) : openAtCell(opens, cell));
}

/** Adds the link to the day, wherever the day is now. The link to a lab leads to its README. */
function addLink(
  editor: PlanEditor,
  location: ScaffoldLocation,
  { files, opens }: Scaffold,
): Promise<Written | Unwritten> {
  const { kind, place, at, path } = location;
  const readme = `${path}/README.md`;
  const target = addressFrom(at.planPath, files.some((file) => file.path === readme) ? readme : opens);
  const edit = atRow(place.day, place.plan, (live, day, writing) =>
    writing.addScaffoldLink(live, day, { kind, title: titleOf(day), target }),
  );
  return tryToWrite(editor, place.uri, edit);
}

function titleOf(day: Day): string {
  return dayTitle(day) || withEnDash(day.label);
}

async function sayCreated(
  editor: PlanEditor,
  { kind, place, folder, path }: ScaffoldLocation,
  created: CreatedFiles,
  link: Written | Unwritten | undefined,
): Promise<void> {
  const label = dayName(place.day, l10n);
  const text = createdText(kind, label, shownPath(folder, path), l10n);
  if (link?.kind === 'unwritten') {
    const why = withoutLinkText(link, { path: workspace.asRelativePath(place.uri), line: label }, l10n);
    const show = { title: l10n.t('Show in Plan'), run: () => openLine(place) };
    await showMessage(`${text} ${why}`, undo(editor, created, undefined), show);
  } else {
    await showMessage(text, undo(editor, created, link));
  }
}

/** Undo removes the link, and the files that have not been changed. */
function undo(editor: PlanEditor, created: CreatedFiles, link: Written | undefined): MessageAction {
  return {
    title: l10n.t('Undo'),
    run: async () => {
      if (link && link.edit.changes.length > 0) {
        await undoWritten(editor, link);
      }
      const kept = await removeCreated(created);
      if (kept.length > 0) {
        const paths = kept.map((uri) => workspace.asRelativePath(uri));
        await window.showWarningMessage(plainMessage(keptText(paths, l10n)));
      }
    },
  };
}
