import { commands, NotebookRange, Uri, window, workspace } from 'vscode';
import { addressFrom } from '../../core/scaffold/links';
import { scaffoldsOf } from '../../core/model/scaffoldLink';
import { kindBelow } from '../../workspace/host/files';
import { openingOf } from '../resources/opening';
import { openTarget } from '../resources/openTarget';
import type { CommandContext } from '../base/context';
import { startFileOf, type ScaffoldSite } from './scaffoldSite';

/** What was found in place of a notebook or lab: it was opened, there is none, or something else is there. */
export type Found = 'opened' | 'none' | 'exists' | 'symbolicLink';

/** Opens the notebook or lab that a day has: the one that its own line links to, else the one at its site. */
export async function openScaffold(context: CommandContext, site: ScaffoldSite): Promise<Found> {
  if (await openLinked(context, site)) {
    return 'opened';
  }
  const { kind, folder, path } = site;
  const found = await kindBelow(folder.uri, path);
  if (found === 'file' && kind === 'notebook') {
    await openFile(Uri.joinPath(folder.uri, path));
  } else if (found === 'folder' && kind === 'lab') {
    await openLab(context, site);
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

/** Opens the target of the day's own link, if it exists and is not the site itself. */
async function openLinked({ loadParsing }: CommandContext, site: ScaffoldSite): Promise<boolean> {
  const { kind, at, place, path } = site;
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

/** Opens the file of a lab to start work in. If there is none with its name, shows the folder. */
async function openLab(context: CommandContext, site: ScaffoldSite): Promise<void> {
  const { folder, path } = site;
  const start = await startFileOf(context, site);
  if (start !== undefined && (await kindBelow(folder.uri, start)) === 'file') {
    await openFile(Uri.joinPath(folder.uri, start));
  } else {
    await commands.executeCommand('revealInExplorer', Uri.joinPath(folder.uri, path));
  }
}
