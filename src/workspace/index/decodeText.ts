import type { Uri } from 'vscode';
import { workspace } from 'vscode';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads the bytes of a file as the editor would show them, without a byte order mark.
 * @param encoding VS Code's name of the encoding that the settings give
 * @returns `undefined` where VS Code takes the bytes for binary
 */
export async function decodeText(uri: Uri, bytes: Uint8Array, encoding: string): Promise<string | undefined> {
  // Almost every file is UTF-8, and VS Code's own decoder takes twice as long.
  const text = encoding === 'utf8' || encoding === 'utf8bom' ? asUtf8(bytes) : undefined;
  return text ?? (await asTheEditorWould(uri, bytes));
}

/** `undefined` where the bytes are not UTF-8, or might be UTF-16 without a mark, or binary. */
function asUtf8(bytes: Uint8Array): string | undefined {
  try {
    const text = utf8.decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    // Being of another encoding is what is asked here.
    return undefined;
  }
}

async function asTheEditorWould(uri: Uri, bytes: Uint8Array): Promise<string | undefined> {
  try {
    return await workspace.decode(bytes, { uri });
  } catch {
    // The one error that is documented: the content is binary.
    return undefined;
  }
}
