import { commands, env, l10n, Uri, window, workspace } from 'vscode';
import { classifyTarget, resolveInFolder, type ResourceTarget } from '../core/resourceTarget';
import { plainMessage } from '../util/plainMessage';
import { kindOfFile } from '../workspace/files';
import type { LineInPlan } from '../workspace/lineInPlan';
import { openLine } from './openLine';

type LocalTarget = Extract<ResourceTarget, { kind: 'local' }>;

/**
 * Opens what a link in a plan leads to, where it may be opened; else says why not.
 * @param place where the link stands
 * @param address as it is written, untrusted
 */
export async function openTarget(place: LineInPlan, address: string): Promise<void> {
  const target = classifyTarget(address);
  switch (target.kind) {
    case 'web':
      await env.openExternal(Uri.parse(target.address, true));
      return;
    case 'anchor':
      await openHeading(place.uri, target.fragment);
      return;
    case 'local':
      await openLocal(place, target);
      return;
    case 'refused':
      await say(place, refusal(address, target.reason));
  }
}

function refusal(target: string, reason: 'scheme' | 'unreadable'): string {
  switch (reason) {
    case 'scheme':
      return l10n.t('Daymark opens web links and files of this folder only, not “{0}”.', target);
    case 'unreadable':
      return l10n.t('This link has no address that can be opened.');
  }
}

/** Opens a file or reveals a folder, both inside the plan's workspace folder. */
async function openLocal(place: LineInPlan, { path, fragment }: LocalTarget): Promise<void> {
  const folder = workspace.getWorkspaceFolder(place.uri);
  const planPath = workspace.asRelativePath(place.uri, false);
  const pathInFolder = folder && resolveInFolder(planPath, path);
  if (!folder || pathInFolder === undefined) {
    await say(place, l10n.t('“{0}” is outside of this folder, so Daymark does not open it.', path));
    return;
  }
  const uri = Uri.joinPath(folder.uri, pathInFolder);
  switch (await kindOfFile(uri)) {
    case 'file':
      await (namesHeading(path, fragment) ? openHeading(uri, fragment) : commands.executeCommand('vscode.open', uri));
      return;
    case 'folder':
      await commands.executeCommand('revealInExplorer', uri);
      return;
    case undefined:
      await say(place, l10n.t('“{0}” does not exist.', pathInFolder));
  }
}

/** `report.pdf#page=3` names no heading. */
function namesHeading(path: string, fragment: string): boolean {
  return fragment !== '' && /\.(?:md|markdown)$/i.test(path);
}

/** Opens a text file at the heading that a fragment names, at its beginning where there is none. */
async function openHeading(uri: Uri, fragment: string): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  // The parser is loaded when it is needed first, as the index does.
  const { headingLine } = await import('../core/headingLine');
  await openLine({ uri, line: headingLine(document.getText(), fragment) ?? 0 });
}

/** Says why nothing was opened, and offers to look at the link where it stands. */
async function say(place: LineInPlan, message: string): Promise<void> {
  const show = l10n.t('Show in Plan');
  if ((await window.showWarningMessage(plainMessage(message), show)) === show) {
    await openLine(place);
  }
}
