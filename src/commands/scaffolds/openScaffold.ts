import { commands, NotebookRange, Range, Uri, window, workspace } from 'vscode';
import type { TextPosition } from '../../core/markdown/lines';
import { addressFrom } from '../../core/scaffold/links';
import { scaffoldsOf } from '../../core/model/scaffoldLink';
import { kindBelow } from '../../workspace/host/files';
import { openingOf } from '../resources/opening';
import { openTarget } from '../resources/openTarget';
import type { CommandContext } from '../base/context';
import { startFileOf, type ScaffoldLocation } from './scaffoldLocation';

/** Opens a file or a folder. */
export type Open = () => Promise<void>;

/** What opens a notebook or lab; or that it does not exist, or that something else has its place. */
export type FoundScaffold = Open | 'none' | 'exists' | 'symbolicLink';

/** Finds the notebook or lab that a day has: the one that its own line links to, otherwise the one at its location. */
export async function findScaffold(context: CommandContext, location: ScaffoldLocation): Promise<FoundScaffold> {
  const linked = await findLinked(context, location);
  if (linked) {
    return linked;
  }
  const { kind, folder, path } = location;
  const found = await kindBelow(folder.uri, path);
  if (found === 'file' && kind === 'notebook') {
    return () => openFile(Uri.joinPath(folder.uri, path));
  }
  if (found === 'folder' && kind === 'lab') {
    return () => openLab(context, location);
  }
  return found === undefined ? 'none' : found === 'symbolicLink' ? 'symbolicLink' : 'exists';
}

/** Opens a notebook with the cursor in one of its cells, which count from 0. */
export async function openAtCell(uri: Uri, cell: number): Promise<void> {
  const document = await workspace.openNotebookDocument(uri);
  const selections = [new NotebookRange(cell, cell + 1)];
  await window.showNotebookDocument(document, { selections, preview: false });
  await commands.executeCommand('notebook.cell.edit');
}

/** Opens a file in the editor that VS Code chooses. @param cursor where to put the cursor; if not given, VS Code decides */
export async function openFile(uri: Uri, cursor?: TextPosition): Promise<void> {
  const selection = cursor && new Range(cursor.line, cursor.character, cursor.line, cursor.character);
  await commands.executeCommand('vscode.open', uri, { preview: false, ...(selection && { selection }) });
}

/** What opens the notebook or lab that the day links to; `undefined` if there is none, or if it is at `location`. */
async function findLinked({ loadEditing }: CommandContext, location: ScaffoldLocation): Promise<Open | undefined> {
  const { kind, at, place, path } = location;
  const { day, planPath } = at;
  const own = addressFrom(planPath, path);
  const others = scaffoldsOf(day, kind).filter((address) => address !== own && !address.startsWith(`${own}/`));
  const looked = await Promise.all(others.map((address) => openingOf({ place, address }, loadEditing)));
  const opening = looked.find((each) => each.kind === 'opening');
  return opening && (() => openTarget(place, opening.address, loadEditing));
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
