import type { Uri } from 'vscode';
import { workspace } from 'vscode';
import type { AboutFile, Plan } from '../../core/model/plan';
import type { FileStatus } from '../folders/folderRules';
import { aboutFile, overrideOf, type WorkspaceRules } from '../folders/workspaceRules';
import type { Parsing } from '../../core/runParsing';
import type { UnreadReason } from './planSource';
import { readText } from './readText';

/** What Daymark knows about a file, to explain why it is a plan or not. */
export interface FileLook {
  readonly uri: Uri;
  /** As `IndexedPlan.path`; for a file outside the workspace, its full path. */
  readonly path: string;
  /** Whether the settings include the file. */
  readonly status: FileStatus | { readonly kind: 'outsideWorkspace' };
  /** What the setting `daymark.plans` says about the file; `undefined` if nothing. */
  readonly override: boolean | undefined;
  /** The text read as a plan: `isPlan` and `evidence` say what was found. `undefined` if it was not read. */
  readonly plan: Plan | undefined;
  /** The plan that the file would be if the user said so; `undefined` if it was not read, or is a plan. */
  readonly ifToldSo: Plan | undefined;
  /** Why the text was not read; `undefined` if it was. */
  readonly notRead: UnreadReason | 'absent' | undefined;
  /** In bytes; `undefined` if the file was read or its size is not known. */
  readonly size: number | undefined;
}

/** Reads a file or open document as it is now, whatever the settings and the index say about it. */
export async function lookAtFile(
  uri: Uri,
  rules: WorkspaceRules,
  loadReading: () => Promise<Parsing>,
): Promise<FileLook> {
  const file = rules.fileOf(uri);
  const override = file && overrideOf(file);
  const reading = await readText(uri, { encoding: rules.encodingOf(uri), evenIfLarge: override === true });
  const read = reading.kind === 'text' ? plansIn(reading.text, aboutFile(uri, file), await loadReading()) : undefined;
  return {
    uri,
    path: workspace.asRelativePath(uri),
    status: file?.rules.statusOf(file.pathInFolder) ?? { kind: 'outsideWorkspace' },
    override,
    plan: read?.plan,
    ifToldSo: read?.ifToldSo,
    notRead: reading.kind === 'unread' ? reading.reason : reading.kind === 'absent' ? 'absent' : undefined,
    size: reading.kind === 'unread' ? reading.size : undefined,
  };
}

function plansIn(text: string, about: AboutFile, { readPlan }: Parsing): Pick<FileLook, 'plan' | 'ifToldSo'> {
  const plan = readPlan(text, about);
  return { plan, ifToldSo: plan.isPlan ? undefined : readPlan(text, { ...about, isToldSo: true }) };
}
