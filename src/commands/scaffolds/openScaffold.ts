import { commands, NotebookRange, Uri, window, workspace } from 'vscode';
import { addressFrom } from '../../core/scaffold/links';
import { scaffoldsOf } from '../../core/model/scaffoldLink';
import { kindBelow } from '../../workspace/host/files';
import { openingOf } from '../resources/opening';
import { openTarget } from '../resources/openTarget';
import type { CommandContext } from '../base/context';
import { startFileOf, type ScaffoldLocation } from './scaffoldLocation';

/** Whether a notebook or lab was opened, does not exist, or something else has its place. */
export type OpenResult = 'opened' | 'none' | 'exists' | 'symbolicLink';

/** Opens the notebook or lab that a day has: the one that its own line links to, otherwise the one at its location. */
export async function openScaffold(context: CommandContext, location: ScaffoldLocation): Promise<OpenResult> {
  if (await openLinked(context, location)) {
    return 'opened';
  }
  const { kind, folder, path } = location;
  const found = await kindBelow(folder.uri, path);
  if (found === 'file' && kind === 'notebook') {
    await openFile(Uri.joinPath(folder.uri, path));
  } else if (found === 'folder' && kind === 'lab') {
    await openLab(context, location);
  } else {
    return found === undefined ? 'none' : found === 'symbolicLink' ? 'symbolicLink' : 'exists';
  }
  return 'opened';
}

/** Opens a notebook with the cursor in one of its cells, which count from 0. */
export async function openAtCell(uri: Uri, cell: number): Promise<void> {
  const document = await workspace.openNotebookDocument(uri);
  const selections = [new NotebookRange(cell, cell + 1)];
  await window.showNotebookDocument(document, { selections, preview: false });
  await commands.executeCommand('notebook.cell.edit');
}

/** Opens a file in the editor that VS Code chooses. */
export async function openFile(uri: Uri): Promise<void> {
  await commands.executeCommand('vscode.open', uri, { preview: false });
}

/** Opens the notebook or lab that the day links to, if it exists and is not at `location`. @returns whether it was opened */
async function openLinked({ loadParsing }: CommandContext, location: ScaffoldLocation): Promise<boolean> {
  const { kind, at, place, path } = location;
  const { day, planPath } = at;
  const own = addressFrom(planPath, path);
  const others = scaffoldsOf(day, kind).filter((address) => address !== own && !address.startsWith(`${own}/`));
  const looked = await Promise.all(others.map((address) => openingOf({ place, address }, loadParsing)));
  const opening = looked.find((each) => each.kind === 'opening');
  if (opening) {
    await openTarget(place, opening.address, loadParsing);
  }
  return opening !== undefined;
}

/** Opens the file of a lab in which work starts. If it does not exist, shows the folder. */
async function openLab(context: CommandContext, location: ScaffoldLocation): Promise<void> {
  const { folder, path } = location;
  const start = await startFileOf(context, location);
  if (start !== undefined && (await kindBelow(folder.uri, start)) === 'file') {
    await openFile(Uri.joinPath(folder.uri, start));
  } else {
    await commands.executeCommand('revealInExplorer', Uri.joinPath(folder.uri, path));
  }
}
