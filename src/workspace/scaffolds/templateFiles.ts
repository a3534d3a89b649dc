import { FileType, Uri, workspace } from 'vscode';
import type { ScaffoldFile } from '../../core/scaffold/scaffold';
import type { ScaffoldKind } from '../../core/model/scaffoldLink';
import { decodeUtf8 } from '../../util/decodeUtf8';
import { kindBelow } from '../host/files';

/** The folder of the user's own templates, below the workspace folder. */
export const templatesPath = '.daymark/templates';

/** The template of each kind below that folder: a file for a notebook, a folder for a lab. Anything else is ignored. */
const templateOf: Readonly<Record<ScaffoldKind, string>> = { notebook: 'notebook.ipynb', lab: 'lab' };

/** Files and folders that operating systems and languages create themselves. */
const leftovers: ReadonlySet<string> = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini', '__pycache__']);

/** The most bytes in a template, and the most templates. */
const most = { bytes: 1_000_000, files: 200 };

/** Why a template cannot be used. */
export type UnreadTemplateReason = 'tooLarge' | 'tooMany' | 'notText' | 'symbolicLink';

/** A template that cannot be used. */
export interface UnreadTemplate {
  readonly kind: 'unreadTemplate';
  /** Below the folder of templates. */
  readonly path: string;
  readonly reason: UnreadTemplateReason;
}

/**
 * Reads the user's own templates for a notebook or a lab.
 * @param folder the workspace folder
 * @returns no files if there are no templates; if one cannot be used, the first of those
 * @throws what VS Code throws if a file cannot be read
 */
export async function readTemplates(
  folder: Uri,
  kind: ScaffoldKind,
): Promise<readonly ScaffoldFile[] | UnreadTemplate> {
  const path = templateOf[kind];
  const found = await kindBelow(folder, `${templatesPath}/${path}`);
  if (found === 'symbolicLink') {
    return unread(path, 'symbolicLink');
  }
  if (found !== (kind === 'notebook' ? 'file' : 'folder')) {
    return [];
  }
  const paths = kind === 'notebook' ? [path] : await filesBelow(folder, path);
  return paths.length > most.files ? unread(path, 'tooMany') : readAll(folder, paths);
}

/** The paths of all files below a folder of templates, at most one more than the limit. */
async function filesBelow(folder: Uri, path: string): Promise<readonly string[]> {
  const found: string[] = [];
  const entries = await workspace.fs.readDirectory(uriOf(folder, path));
  for (const [name, type] of entries.filter(([name]) => !leftovers.has(name)).sort()) {
    const isFolder = (type & FileType.Directory) !== 0 && (type & FileType.SymbolicLink) === 0;
    found.push(...(isFolder ? await filesBelow(folder, `${path}/${name}`) : [`${path}/${name}`]));
    if (found.length > most.files) {
      break;
    }
  }
  return found;
}

async function readAll(folder: Uri, paths: readonly string[]): Promise<readonly ScaffoldFile[] | UnreadTemplate> {
  const read: ScaffoldFile[] = [];
  for (const path of paths) {
    const file = await readOne(uriOf(folder, path));
    if (typeof file === 'string') {
      return unread(path, file);
    }
    read.push({ path, content: file.text });
  }
  return read;
}

async function readOne(uri: Uri): Promise<{ readonly text: string } | UnreadTemplateReason> {
  const { type, size } = await workspace.fs.stat(uri);
  if (type & FileType.SymbolicLink) {
    return 'symbolicLink';
  }
  if (size > most.bytes) {
    return 'tooLarge';
  }
  const text = decodeUtf8(await workspace.fs.readFile(uri));
  return text === undefined ? 'notText' : { text };
}

function uriOf(folder: Uri, path: string): Uri {
  return Uri.joinPath(folder, templatesPath, path);
}

function unread(path: string, reason: UnreadTemplateReason): UnreadTemplate {
  return { kind: 'unreadTemplate', path, reason };
}
