import type { TextDocument } from 'vscode';
import { workspace } from 'vscode';
import { areSameBytes } from '../host/files';

/**
 * What saving a clean document would do to the bytes of its file, were its text unchanged:
 * - `same`: nothing;
 * - `lineEndings`: it would make mixed line endings one kind, or add or drop a byte order mark;
 * - `lossy`: bytes that its encoding does not know would be lost;
 * - `changedOnDisk`: the file is not what the document was read from.
 */
export type Fidelity = 'same' | 'lineEndings' | 'lossy' | 'changedOnDisk';

/** Compares what would be written with what is there. The file is read anew. */
export async function fidelityOf(document: TextDocument): Promise<Fidelity> {
  const { encoding } = document;
  const text = document.getText();
  const bytes = await workspace.fs.readFile(document.uri);
  if (areSameBytes(await workspace.encode(text, { encoding }), bytes)) {
    return 'same';
  }
  const written = await workspace.decode(bytes, { encoding });
  if (plain(written) !== plain(text)) {
    return 'changedOnDisk';
  }
  const again = await workspace.encode(written, { encoding });
  return areSameBytes(withoutMark(again), withoutMark(bytes)) ? 'lineEndings' : 'lossy';
}

/** Whether a text comes back as it is when it is saved and read again in an encoding. */
export async function canHold(encoding: string, text: string): Promise<boolean> {
  const isUnicode = encoding.startsWith('utf');
  return isUnicode || (await workspace.decode(await workspace.encode(text, { encoding }), { encoding })) === text;
}

function plain(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

/** The byte order marks of UTF-8, and of UTF-16 in both orders. */
const marks: readonly (readonly number[])[] = [
  [0xef, 0xbb, 0xbf],
  [0xff, 0xfe],
  [0xfe, 0xff],
];

function withoutMark(bytes: Uint8Array): Uint8Array {
  const mark = marks.find((some) => some.every((byte, index) => bytes[index] === byte));
  return bytes.subarray(mark?.length ?? 0);
}
