import type { TextDocument, Uri } from 'vscode';
import { FileType, workspace } from 'vscode';
import { readBytes } from '#readBytes';
import { decodeUtf8 } from '../../util/decodeUtf8';
import { isNotFound } from '../host/files';
import { openDocument } from '../host/openFiles';
import type { UnreadReason } from './planSource';

/** The size in bytes above which a file is only read if the user said that it is a plan. */
const largestFile = 1_000_000;

/** How to read a file. */
export interface ReadOptions {
  /** VS Code's name for the encoding that the settings say. */
  readonly encoding: string;
  /** Read the file whatever its size. */
  readonly evenIfLarge: boolean;
  /** The file was too large last time: check its size first. Not done for every file, as it takes as long as reading. */
  readonly wasTooLarge?: boolean;
}

/** The result of reading a file. */
export type Reading =
  | { readonly kind: 'text'; readonly text: string }
  /** There is no file. */
  | { readonly kind: 'absent' }
  | {
      readonly kind: 'unread';
      readonly reason: UnreadReason;
      /** In bytes; `undefined` if it is not known. */
      readonly size: number | undefined;
      /** The error, if there was one. */
      readonly error: unknown;
    };

/** Reads the text of an open document, saved or not; otherwise that of the file. */
export async function readText(uri: Uri, options: ReadOptions): Promise<Reading> {
  const document = openDocument(uri);
  if (!document) {
    return readFile(uri, options);
  }
  // VS Code keeps a document for a while after its last editor was closed, even if its file is gone.
  const isLeftOver = !document.isDirty && !document.isUntitled && (await isAbsent(uri));
  return isLeftOver ? { kind: 'absent' } : readDocument(document, options);
}

function readDocument(document: TextDocument, { evenIfLarge }: ReadOptions): Reading {
  const text = document.getText();
  const size = sizeOf(text);
  return size > largestFile && !evenIfLarge ? unread('tooLarge', size) : { kind: 'text', text };
}

async function readFile(uri: Uri, { encoding, evenIfLarge, wasTooLarge }: ReadOptions): Promise<Reading> {
  try {
    const size = wasTooLarge && !evenIfLarge ? (await workspace.fs.stat(uri)).size : 0;
    if (size > largestFile) {
      return unread('tooLarge', size);
    }
    const bytes = await readBytes(uri);
    if (bytes.length > largestFile && !evenIfLarge) {
      return unread('tooLarge', bytes.length);
    }
    const text = await decodeText(uri, bytes, encoding);
    return text === undefined ? unread('undecodable', bytes.length) : { kind: 'text', text };
  } catch (error) {
    return whyUnread(uri, error);
  }
}

/** Why a file cannot be read: it is gone, a folder, or there but not readable. */
async function whyUnread(uri: Uri, error: unknown): Promise<Reading> {
  try {
    // A broken symbolic link has a stat but no content.
    const { type, size } = await workspace.fs.stat(uri);
    return type & FileType.Directory ? { kind: 'absent' } : unread('unreadable', size, error);
  } catch (noStat) {
    return isNotFound(noStat) ? { kind: 'absent' } : unread('unreadable', undefined, error);
  }
}

/** The size of a text in UTF-8, or less if the text is surely small enough. */
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

/**
 * Decodes the bytes of a file as the editor would, without a byte order mark.
 * @param encoding VS Code's name for the encoding that the settings say
 * @returns `undefined` if VS Code considers the bytes binary
 */
async function decodeText(uri: Uri, bytes: Uint8Array, encoding: string): Promise<string | undefined> {
  // Almost every file is UTF-8, and VS Code's own decoder takes twice as long.
  const text = encoding === 'utf8' || encoding === 'utf8bom' ? decodeUtf8(bytes) : undefined;
  return text ?? (await asTheEditorWould(uri, bytes));
}

async function asTheEditorWould(uri: Uri, bytes: Uint8Array): Promise<string | undefined> {
  try {
    return await workspace.decode(bytes, { uri });
  } catch {
    // The one error that is documented: the content is binary.
    return undefined;
  }
}
