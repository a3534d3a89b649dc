import type { WorkspaceFolder } from 'vscode';
import { Uri, workspace } from 'vscode';
import type { Scaffold, ScaffoldRequest, ScaffoldTarget, TemplateProblem } from '../../core/scaffold/scaffold';
import type { ScaffoldKind } from '../../core/model/scaffoldLink';
import type { DayInPlan } from '../../workspace/learner/lineInPlan';
import type { Unwritten } from '../../workspace/editing/planEditor';
import type { IndexedPlan } from '../../workspace/index/planSource';
import { readTemplates, type UnreadTemplate } from '../../workspace/scaffolds/templateFiles';
import type { CommandContext } from '../base/context';

/** Where the notebook or lab of a day is, or will be. */
export interface ScaffoldLocation {
  readonly kind: ScaffoldKind;
  /** The day that was passed to the command. */
  readonly place: DayInPlan;
  /** The workspace folder of the plan. */
  readonly folder: WorkspaceFolder;
  /** The day as it is in the live text. */
  readonly at: ScaffoldTarget;
  /** The path of the notebook's file or the lab's folder below the workspace folder. */
  readonly path: string;
}

/** Finds the location for a day in the live text of its plan, or why there is none. */
export async function locateScaffold(
  { source, editor, settings, loadEditing }: CommandContext,
  kind: ScaffoldKind,
  place: DayInPlan,
  folder: WorkspaceFolder,
): Promise<ScaffoldLocation | Unwritten> {
  const { uri } = place;
  const planText = await editor.read(uri);
  if ('kind' in planText) {
    return planText;
  }
  const { nameDay, nameInPaths, relocateNode } = await loadEditing();
  const day = relocateNode(place.day, place.plan, planText.plan);
  if (day.kind === 'refused') {
    return { ...day, kind: 'unwritten', uri };
  }
  const planPath = workspace.asRelativePath(uri, false);
  const name = nameInPaths(planText.plan, planPath);
  const hasNamesake = othersIn(folder, source.plans, uri).some((other) => {
    return nameInPaths(other.plan, workspace.asRelativePath(other.uri, false)) === name;
  });
  const at = { kind, planText, day, planPath, folder: settings.scaffoldFolder.value(uri), hasNamesake };
  return { kind, place, folder, at, path: nameDay(at).path };
}

/** The plans of a workspace folder except one. */
function othersIn(folder: WorkspaceFolder, plans: readonly IndexedPlan[], uri: Uri): readonly IndexedPlan[] {
  return plans.filter((entry) => {
    const isOther = entry.uri.toString() !== uri.toString();
    return isOther && workspace.getWorkspaceFolder(entry.uri)?.uri.toString() === folder.uri.toString();
  });
}

/** The files of a new notebook or lab at a location, or the template that cannot be used. */
export async function scaffoldFor(
  context: CommandContext,
  location: ScaffoldLocation,
): Promise<Scaffold | TemplateProblem | UnreadTemplate> {
  const parsing = await context.loadEditing();
  const request = await requestFor(context, location);
  return 'language' in request ? parsing.makeScaffold(request) : request;
}

/** The path of the file in which work on that notebook or lab starts; `undefined` if a template cannot be used. */
export async function startFileOf(context: CommandContext, location: ScaffoldLocation): Promise<string | undefined> {
  const parsing = await context.loadEditing();
  const request = await requestFor(context, location);
  const path = 'language' in request ? parsing.startFile(request) : undefined;
  return typeof path === 'string' ? path : undefined;
}

async function requestFor(
  { settings }: CommandContext,
  { kind, at, folder, place }: ScaffoldLocation,
): Promise<ScaffoldRequest | UnreadTemplate> {
  const templates = await readTemplates(folder.uri, kind);
  return 'kind' in templates ? templates : { ...at, language: settings.scaffoldLanguage.value(place.uri), templates };
}

/** A path below a workspace folder as messages show it. */
export function shownPath(folder: WorkspaceFolder, path: string): string {
  return workspace.asRelativePath(Uri.joinPath(folder.uri, path));
}
