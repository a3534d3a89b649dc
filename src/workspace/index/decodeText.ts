import type { Uri } from 'vscode';
import { workspace } from 'vscode';
import { decodeUtf8 } from '../../util/decodeUtf8';

/**
 * Reads the bytes of a file as the editor would show them, without a byte order mark.
 * @param encoding VS Code's name of the encoding that the settings give
 * @returns `undefined` where VS Code takes the bytes for binary
 */
export async function decodeText(uri: Uri, bytes: Uint8Array, encoding: string): Promise<string | undefined> {
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
