import type { FileStat, TextDocument, Uri } from 'vscode';
import { FileSystemError, FileType, workspace } from 'vscode';
import { decodeText } from './decodeText';
import type { UnreadReason } from './planSource';

/** The size in bytes over which a file is read only where a person said that it is a plan. */
const largestFile = 1_000_000;

/** How a file is to be read. */
export interface ReadOptions {
  /** VS Code's name of the encoding that the settings give. */
  readonly encoding: string;
  /** The file is read whatever its size. */
  readonly evenIfLarge: boolean;
}

/** What came of reading a file. */
export type Reading =
  | { readonly kind: 'text'; readonly text: string }
  /** There is no file. */
  | { readonly kind: 'absent' }
  | {
      readonly kind: 'unread';
      readonly reason: UnreadReason;
      /** In bytes, where it is known. */
      readonly size: number | undefined;
      /** What went wrong, where something did. */
      readonly error: unknown;
    };

/** Reads the text of a file: what an editor holds, saved or not, and else what the file system holds. */
export async function readText(uri: Uri, options: ReadOptions): Promise<Reading> {
  const document = openDocument(uri);
  if (!document) {
    return readFile(uri, options);
  }
  // A document outlives its file for a while after nobody shows it any more.
  const isLeftOver = !document.isDirty && !document.isUntitled && (await isAbsent(uri));
  return isLeftOver ? { kind: 'absent' } : readDocument(document, options);
}

/** The document that is open at this address, shown or not, or `undefined`. */
export function openDocument(uri: Uri): TextDocument | undefined {
  const address = uri.toString();
  return workspace.textDocuments.find((document) => document.uri.toString() === address);
}

function readDocument(document: TextDocument, { evenIfLarge }: ReadOptions): Reading {
  const text = document.getText();
  const size = sizeOf(text);
  return size > largestFile && !evenIfLarge ? unread('tooLarge', size) : { kind: 'text', text };
}

async function readFile(uri: Uri, { encoding, evenIfLarge }: ReadOptions): Promise<Reading> {
  let stat: FileStat | undefined;
  try {
    stat = await workspace.fs.stat(uri);
    if (stat.type & FileType.Directory) {
      return { kind: 'absent' };
    }
    if (stat.size > largestFile && !evenIfLarge) {
      return unread('tooLarge', stat.size);
    }
    const text = await decodeText(uri, await workspace.fs.readFile(uri), encoding);
    return text === undefined ? unread('undecodable', stat.size) : { kind: 'text', text };
  } catch (error) {
    // A link that leads nowhere has a stat, and no content.
    return stat === undefined && isNotFound(error) ? { kind: 'absent' } : unread('unreadable', stat?.size, error);
  }
}

/** The size of a text in UTF-8, counted only where it matters. */
function sizeOf(text: string): number {
  const mostBytesPerUnit = 3;
  return text.length * mostBytesPerUnit > largestFile ? new TextEncoder().encode(text).length : text.length;
}

function unread(reason: UnreadReason, size: number | undefined, error?: unknown): Reading {
  return { kind: 'unread', reason, size, error };
}

async function isAbsent(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return false;
  } catch (error) {
    return isNotFound(error);
  }
}

function isNotFound(error: unknown): boolean {
  return error instanceof FileSystemError && error.code === 'FileNotFound';
}
