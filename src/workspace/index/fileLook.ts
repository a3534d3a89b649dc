import type { Uri } from 'vscode';
import { workspace } from 'vscode';
import type { Plan } from '../../core/model/plan';
import type { Standing } from '../folders/folderRules';
import type { Places } from '../folders/places';
import type { Parsing } from '../../core/runParsing';
import type { UnreadReason } from './planSource';
import { readText } from './readText';

/** All that is to be said of one file, plan or not, for the question whether it is one. */
export interface FileLook {
  readonly uri: Uri;
  /** As `IndexedPlan.path`; outside the workspace, as VS Code writes the file's path. */
  readonly path: string;
  /** Whether Daymark looks at the file of its own accord. */
  readonly standing: Standing | { readonly kind: 'outsideWorkspace' };
  /** What a person said of the file in `daymark.plans`, if anything. */
  readonly override: boolean | undefined;
  /** The text as a plan, of which `isPlan` and `evidence` say what was found; `undefined` where it was not read. */
  readonly plan: Plan | undefined;
  /** Why the text was not read, where it was not. */
  readonly notRead: UnreadReason | 'absent' | undefined;
  /** In bytes, where the file was not read and its size is known. */
  readonly size: number | undefined;
}

/** Reads any file or open document as it is now, whatever the settings and the index say. */
export async function lookAtFile(uri: Uri, places: Places, loadReading: () => Promise<Parsing>): Promise<FileLook> {
  const place = places.placeOf(uri);
  const override = place?.rules.overrideOf(place.pathInFolder);
  const reading = await readText(uri, { encoding: places.encodingOf(uri), evenIfLarge: override === true });
  return {
    uri,
    path: workspace.asRelativePath(uri),
    standing: place?.rules.standingOf(place.pathInFolder) ?? { kind: 'outsideWorkspace' },
    override,
    plan: reading.kind === 'text' ? (await loadReading()).readPlan(reading.text) : undefined,
    notRead: reading.kind === 'unread' ? reading.reason : reading.kind === 'absent' ? 'absent' : undefined,
    size: reading.kind === 'unread' ? reading.size : undefined,
  };
}
