import type { TextDocument } from 'vscode';
import { workspace } from 'vscode';
import { areSameBytes } from '../host/files';

/**
 * What saving an unchanged document would do to the bytes of its file:
 * - `same`: nothing;
 * - `lineEndings`: unify mixed line endings, or add or remove a byte order mark;
 * - `lossy`: lose bytes that are not valid in its encoding;
 * - `changedOnDisk`: overwrite a change, because the file is no longer what the document was read from.
 */
export type Fidelity = 'same' | 'lineEndings' | 'lossy' | 'changedOnDisk';

/** Compares the bytes that saving would write with those of the file, which is read again. */
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

/** Whether an encoding can hold a text: saved and read again, it is the same. */
export async function canHold(encoding: string, text: string): Promise<boolean> {
  const isUnicode = encoding.startsWith('utf');
  return isUnicode || (await workspace.decode(await workspace.encode(text, { encoding }), { encoding })) === text;
}

function plain(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

/** The byte order marks of UTF-8, UTF-16 LE and UTF-16 BE. */
const marks: readonly (readonly number[])[] = [
  [0xef, 0xbb, 0xbf],
  [0xff, 0xfe],
  [0xfe, 0xff],
];

function withoutMark(bytes: Uint8Array): Uint8Array {
  const mark = marks.find((some) => some.every((byte, index) => bytes[index] === byte));
  return bytes.subarray(mark?.length ?? 0);
}
