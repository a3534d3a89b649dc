import type { TextDocument, Uri } from 'vscode';
import { FileType, workspace } from 'vscode';
import { decodeUtf8 } from '../../util/decodeUtf8';
import { isNotFound } from '../host/files';
import { openDocument } from '../host/openFiles';
import type { UnreadReason } from './planSource';

/** The size in bytes over which a file is read only where a person said that it is a plan. */
const largestFile = 1_000_000;

/** How a file is to be read. */
export interface ReadOptions {
  /** VS Code's name of the encoding that the settings give. */
  readonly encoding: string;
  /** The file is read whatever its size. */
  readonly evenIfLarge: boolean;
  /** The file was too large when it was read last, so its size is asked first: most are not, and asking takes as long. */
  readonly wasTooLarge?: boolean;
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
    const bytes = await workspace.fs.readFile(uri);
    if (bytes.length > largestFile && !evenIfLarge) {
      return unread('tooLarge', bytes.length);
    }
    const text = await decodeText(uri, bytes, encoding);
    return text === undefined ? unread('undecodable', bytes.length) : { kind: 'text', text };
  } catch (error) {
    return whyUnread(uri, error);
  }
}

/** What a file is that cannot be read: gone, a folder, or there and closed to us. */
async function whyUnread(uri: Uri, error: unknown): Promise<Reading> {
  try {
    // A link that leads nowhere has a stat, and no content.
    const { type, size } = await workspace.fs.stat(uri);
    return type & FileType.Directory ? { kind: 'absent' } : unread('unreadable', size, error);
  } catch (noStat) {
    return isNotFound(noStat) ? { kind: 'absent' } : unread('unreadable', undefined, error);
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

/**
 * Reads the bytes of a file as the editor would show them, without a byte order mark.
 * @param encoding VS Code's name of the encoding that the settings give
 * @returns `undefined` where VS Code takes the bytes for binary
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
