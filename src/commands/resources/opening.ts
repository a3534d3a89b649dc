import { commands, env, l10n, Uri, workspace } from 'vscode';
import {
  classifyTarget,
  resolveInFolder,
  type RefusedReason,
  type ResourceTarget,
} from '../../core/model/resourceTarget';
import { cut } from '../../util/text/cut';
import { kindBelow } from '../../workspace/host/files';
import type { LineInPlan } from '../../workspace/learner/lineInPlan';
import type { LoadEditing } from '../../workspace/host/bundles';
import { cannotOpenText, openLine } from '../base/messages';

/** A link and its place in a plan. */
export interface PlacedLink {
  readonly place: LineInPlan;
  /** The address as it is written in the plan, untrusted. */
  readonly address: string;
}

/** A link that may be opened. */
export interface Opening extends PlacedLink {
  readonly kind: 'opening';
  /** The heading to which the link leads, if it names one. Whether it exists isn't known. */
  readonly heading: NamedHeading | undefined;
  /**
   * @param isPreview whether the next file that is opened replaces this one
   * @throws Error if VS Code cannot open it
   */
  readonly open: (isPreview: boolean) => Promise<void>;
}

/** A heading in a Markdown file. */
export interface NamedHeading {
  readonly uri: Uri;
  /** The fragment of a link, without the `#`. */
  readonly fragment: string;
}

/** A link that is not opened. */
export interface NotOpened extends PlacedLink {
  readonly kind: 'notOpened';
  /** A sentence that names the link and says why it is not opened. */
  readonly message: string;
}

type Open = Opening['open'];
type LocalTarget = Extract<ResourceTarget, { kind: 'local' }>;

/**
 * Finds the target of a link in a plan, and whether it may be opened. Opens nothing itself.
 * @param loadEditing is called when a link to a heading is opened
 */
export async function openingOf(link: PlacedLink, loadEditing: LoadEditing): Promise<Opening | NotOpened> {
  const target = classifyTarget(link.address);
  switch (target.kind) {
    case 'web':
      return opening(link, () => openExternal(target.address));
    case 'anchor':
      return openingAt(link, { uri: link.place.uri, fragment: target.fragment }, loadEditing);
    case 'local':
      try {
        return await localOpening(link, target, loadEditing);
      } catch (error) {
        return cannotBeOpened(link, error);
      }
    case 'refused':
      return notOpened(link, refusal(link.address, target.reason));
  }
}

/** A link that VS Code failed to open. */
export function cannotBeOpened(link: PlacedLink, error: unknown): NotOpened {
  return notOpened(link, cannotOpenText(shown(link.address), error));
}

function opening(link: PlacedLink, open: Open): Opening {
  return { ...link, kind: 'opening', heading: undefined, open };
}

function openingAt(link: PlacedLink, heading: NamedHeading, loadEditing: LoadEditing): Opening {
  return { ...link, kind: 'opening', heading, open: (isPreview) => openHeading(loadEditing, heading, isPreview) };
}

function notOpened(link: PlacedLink, message: string): NotOpened {
  return { ...link, kind: 'notOpened', message };
}

function refusal(address: string, reason: RefusedReason): string {
  switch (reason) {
    case 'scheme':
      return l10n.t('Daymark only opens web links and files in this folder, not “{0}”.', shown(address));
    case 'unreadable':
      return l10n.t('This link has no address to open.');
  }
}

/** Opens files and reveals folders, but only inside the plan's workspace folder. */
async function localOpening(
  link: PlacedLink,
  { path, fragment }: LocalTarget,
  loadEditing: LoadEditing,
): Promise<Opening | NotOpened> {
  const { uri: planUri } = link.place;
  const folder = workspace.getWorkspaceFolder(planUri);
  const pathInFolder = folder && resolveInFolder(workspace.asRelativePath(planUri, false), path);
  if (!folder || pathInFolder === undefined) {
    return notOpened(link, l10n.t('“{0}” is outside this folder, so Daymark doesn’t open it.', shown(path)));
  }
  const uri = Uri.joinPath(folder.uri, pathInFolder);
  switch (await kindBelow(folder.uri, pathInFolder)) {
    case 'file':
      return namesHeading(path, fragment)
        ? openingAt(link, { uri, fragment }, loadEditing)
        : opening(link, fileOpener(uri));
    case 'folder':
      return opening(link, async () => {
        await commands.executeCommand('revealInExplorer', uri);
      });
    case 'symbolicLink':
      return notOpened(
        link,
        l10n.t(
          'The path “{0}” contains a symbolic link, which could lead outside this folder, so Daymark doesn’t open it.',
          shown(path),
        ),
      );
    case undefined:
      return notOpened(link, l10n.t('“{0}” doesn’t exist.', shown(pathInFolder)));
  }
}

/** The beginning of an address, as much as a message has room for: a `data:` address can be endless. */
function shown(address: string): string {
  return cut(address, 200);
}

/**
 * Opens an address exactly as it is written in the plan. A `Uri` would turn `?q=C%2B%2B` into `?q=C++`, which is another
 * search. VS Code also accepts a string, although its types do not say so.
 */
async function openExternal(address: string): Promise<void> {
  await env.openExternal(address as unknown as Uri);
}

/** Opens a file in the editor that VS Code chooses: a notebook is opened as a notebook. */
function fileOpener(uri: Uri): Open {
  return async (isPreview) => {
    await commands.executeCommand('vscode.open', uri, { preview: isPreview });
  };
}

/** Whether a link names a heading: `report.pdf#page=3` does not. */
function namesHeading(path: string, fragment: string): boolean {
  return fragment !== '' && /\.(?:md|markdown)$/i.test(path);
}

/** Opens a text file at the heading that a fragment names, or at its beginning if there is none. */
async function openHeading(
  loadEditing: LoadEditing,
  { uri, fragment }: NamedHeading,
  isPreview: boolean,
): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  const { headingLine } = await loadEditing();
  await openLine({ uri, line: headingLine(document.getText(), fragment) ?? 0 }, isPreview);
}
