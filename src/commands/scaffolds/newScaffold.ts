import { l10n, Uri, window, workspace } from 'vscode';
import { dayTitle, withEnDash } from '../../core/model/names';
import type { Day } from '../../core/model/plan';
import { addressFrom } from '../../core/scaffold/links';
import type { Scaffold } from '../../core/scaffold/scaffold';
import type { ScaffoldKind } from '../../core/model/scaffoldLink';
import { plainMessage } from '../../util/plainMessage';
import type { DayInPlan } from '../../workspace/learner/lineInPlan';
import type { PlanEditor, Unwritten, Written } from '../../workspace/editing/planEditor';
import { makeFiles, removeMade, type MadeFiles } from '../../workspace/scaffolds/scaffoldFiles';
import type { Command } from '../base/command';
import { dayTarget } from '../base/targets';
import { offer, type Offer, openLine } from '../base/messages';
import { openAtCell, openFile, openScaffold } from './openScaffold';
import { showBlocked, showNotCreated, showTemplateProblem } from './showProblems';
import type { CommandContext } from '../base/context';
import { scaffoldFor, shownPath, siteOf, type ScaffoldSite } from './scaffoldSite';
import { keptText, madeText, withoutLinkText } from './scaffoldText';
import { atRow, showUnwritten, tryToWrite, undoWritten } from '../base/writePlan';

/** Creates the notebook of a day, or opens the one that it has. */
export const newNotebook: Command = {
  id: 'daymark.newNotebook',
  execute: (context, place) => newScaffold(context, 'notebook', place),
};

/** Creates the lab of a day, or opens the one that it has. */
export const newLab: Command = {
  id: 'daymark.newLab',
  execute: (context, place) => newScaffold(context, 'lab', place),
};

async function newScaffold(context: CommandContext, kind: ScaffoldKind, argument: unknown): Promise<void> {
  const place = await dayTarget(context, argument);
  if (place) {
    await context.scaffoldTurns.run(place.uri, () => openOrMake(context, kind, place));
  }
}

async function openOrMake(context: CommandContext, kind: ScaffoldKind, place: DayInPlan): Promise<void> {
  const folder = workspace.getWorkspaceFolder(place.uri);
  if (!folder) {
    showBlocked('outside', place.uri);
    return;
  }
  const site = await siteOf(context, kind, place, folder);
  if ('reason' in site) {
    void showUnwritten(site, place.day.label);
    return;
  }
  const found = await openScaffold(context, site);
  if (found === 'none') {
    await make(context, site);
  } else if (found !== 'opened') {
    showBlocked(found, Uri.joinPath(folder.uri, site.path));
  }
}

async function make(context: CommandContext, site: ScaffoldSite): Promise<void> {
  const { folder } = site;
  const scaffold = await scaffoldFor(context, site);
  if (scaffold.kind !== 'scaffold') {
    void showTemplateProblem(folder, scaffold);
    return;
  }
  const making = await makeFiles(folder.uri, scaffold.files);
  if (making.kind === 'made') {
    await finish(context, site, scaffold, making.made);
  } else {
    showNotCreated(folder, making);
  }
}

/** Links the day to the new files, says so, and opens them where work starts. */
async function finish(
  { editor, settings }: CommandContext,
  site: ScaffoldSite,
  scaffold: Scaffold,
  made: MadeFiles,
): Promise<void> {
  const { folder, place } = site;
  const link = settings.scaffoldAddLink.value(place.uri) ? await addLink(editor, site, scaffold) : undefined;
  void sayMade(editor, site, made, link);
  const opens = Uri.joinPath(folder.uri, scaffold.opens);
  await (scaffold.cell === undefined ? openFile(opens) : openAtCell(opens, scaffold.cell));
}

/** Adds the line to the day, wherever it is by now. A lab is known by its README. */
function addLink(editor: PlanEditor, site: ScaffoldSite, { files, opens }: Scaffold): Promise<Written | Unwritten> {
  const { kind, place, at, path } = site;
  const readme = `${path}/README.md`;
  const target = addressFrom(at.planPath, files.some((file) => file.path === readme) ? readme : opens);
  const edit = atRow(place.day, place.plan, (live, day, writing) =>
    writing.addScaffoldLink(live, day, { kind, title: titleOf(day), target }),
  );
  return tryToWrite(editor, place.uri, edit);
}

function titleOf(day: Day): string {
  return dayTitle(day) || withEnDash(day.label);
}

async function sayMade(
  editor: PlanEditor,
  { kind, place, folder, path }: ScaffoldSite,
  made: MadeFiles,
  link: Written | Unwritten | undefined,
): Promise<void> {
  const { label } = place.day;
  const text = madeText(kind, label, shownPath(folder, path), l10n);
  if (link?.kind === 'unwritten') {
    const why = withoutLinkText(link, { path: workspace.asRelativePath(place.uri), line: label }, l10n);
    const show = { title: l10n.t('Show in Plan'), run: () => openLine(place) };
    await offer(`${text} ${why}`, undo(editor, made, undefined), show);
  } else {
    await offer(text, undo(editor, made, link));
  }
}

/** Removes the line, and the files that are unchanged since. */
function undo(editor: PlanEditor, made: MadeFiles, link: Written | undefined): Offer {
  return {
    title: l10n.t('Undo'),
    run: async () => {
      if (link && link.edit.changes.length > 0) {
        await undoWritten(editor, link);
      }
      const kept = await removeMade(made);
      if (kept.length > 0) {
        const paths = kept.map((uri) => workspace.asRelativePath(uri));
        await window.showWarningMessage(plainMessage(keptText(paths, l10n)));
      }
    },
  };
}
