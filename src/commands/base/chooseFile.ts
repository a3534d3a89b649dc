import type { Uri } from 'vscode';
import { workspace } from 'vscode';
import { writeChosenFile, type ChosenFile } from '../../workspace/host/settings';
import type { CommandContext } from './context';
import { firstSettingNote } from './firstSettingNote';

/** A choice that was written into the settings. */
interface ChosenFileSet {
  /** Restores the one before. */
  readonly restore: () => Promise<void>;
  /** Says where the choice is kept if it is the first one; otherwise empty. */
  readonly note: string;
}

/** Writes the learner's choice of a file into the settings of the workspace. */
export async function chooseFile(
  { memory }: Pick<CommandContext, 'memory'>,
  name: ChosenFile,
  uri: Uri,
): Promise<ChosenFileSet> {
  const path = workspace.asRelativePath(uri);
  const before = await writeChosenFile(name, path);
  return {
    restore: async () => {
      await writeChosenFile(name, before);
    },
    note: before === path ? '' : await firstSettingNote(memory),
  };
}
