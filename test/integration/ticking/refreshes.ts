import type { Uri } from 'vscode';
import type { AboutFile } from '../../../src/core/model/plan';
import type { IndexOfEdits } from '../../../src/workspace/editing/planEditor';

/** An index without plans, which records the files that it is asked to look at. */
export class Refreshes implements IndexOfEdits {
  readonly of: string[] = [];

  refresh(uri: Uri): Promise<void> {
    this.of.push(uri.toString());
    return Promise.resolve();
  }

  aboutFile(): AboutFile {
    return { name: '', isToldSo: false };
  }
}
