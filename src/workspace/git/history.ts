import { Uri } from 'vscode';
import type * as history from '../../core/history';
import { loadBundle } from '../host/bundle';

/** The functions of the third bundle. */
export type History = typeof history;

/** Loads the third bundle. @param extension the folder of the extension itself */
export function loadHistory(extension: Uri): Promise<History> {
  return loadBundle(Uri.joinPath(extension, 'dist/history.js'));
}
