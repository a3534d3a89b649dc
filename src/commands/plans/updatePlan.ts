import type { Uri } from 'vscode';
import { l10n, window, workspace } from 'vscode';
import type { Update } from '../../core/updating/updatePlan';
import type { PlanText } from '../../core/writing/lines/planText';
import { plainMessage } from '../../util/text/plainMessage';
import type { Answer } from '../../workspace/editing/updateReview';
import type { Command } from '../base/command';
import type { CommandContext } from '../base/context';
import { openText, showMessage, type MessageAction } from '../base/messages';
import { planTarget } from '../base/targets';
import { sayUnwritten, undoWritten, writePlan } from '../base/writePlan';
import { chooseNewVersion, type NewVersion } from './newVersion';
import { leftOutText, updateSummary } from './updateText';

/** Replaces a plan by a new version of it, and keeps what the learner did. The user sees every change first. */
export const updatePlan: Command = {
  id: 'daymark.updatePlan',
  async execute(context, place) {
    const entry = await planTarget(context, place);
    const version = entry && (await chooseNewVersion(context, entry.uri));
    if (entry && version) {
      await review(context, entry.uri, version);
    }
  },
};

/** Makes the update that is shown. */
export const applyUpdate: Command = {
  id: 'daymark.applyUpdate',
  execute: ({ updates }) => Promise.resolve(updates.answer('applied')),
};

/** Closes the update that is shown; nothing changes. */
export const cancelUpdate: Command = {
  id: 'daymark.cancelUpdate',
  execute: ({ updates }) => Promise.resolve(updates.answer('cancelled')),
};

async function review(context: CommandContext, uri: Uri, version: NewVersion): Promise<void> {
  const { editor, updates } = context;
  const name = workspace.asRelativePath(uri);
  const live = await editor.read(uri);
  if ('kind' in live) {
    sayUnwritten(live, name);
    return;
  }
  const update = await updateOf(context, live, version);
  if (!update || !(await isWanted(update, name))) {
    return;
  }
  if (update.changes.length === 0) {
    void showMessage(l10n.t('{0} already has everything of the new version.', name));
    return;
  }
  const title = l10n.t('Update of {0} from {1}', name, version.name);
  const answered = updates.ask({ plan: uri, text: update.text, title });
  void askBelow(context, { update, name, answered });
  if ((await answered) === 'applied') {
    await apply(context, uri, { version, shown: live.text, name });
  }
}

async function updateOf(
  { loadEditing }: CommandContext,
  live: PlanText,
  { text, base }: NewVersion,
): Promise<Update | undefined> {
  const { readPlanText, updatePlan: carryOver } = await loadEditing();
  return carryOver(live, readPlanText(text, live), base === undefined ? undefined : readPlanText(base, live));
}

/** Fewer parts in common, and it looks like somebody else's plan. */
const leastInCommon = 1 / 3;

async function isWanted({ parts: { found, total } }: Update, name: string): Promise<boolean> {
  if (found >= total * leastInCommon) {
    return true;
  }
  const show = l10n.t('Show Update');
  const question = l10n.t(
    'This looks like another plan: {0} of the {1} days and modules of {2} are in it. Nothing changes before you say so.',
    found,
    total,
    name,
  );
  return (await window.showWarningMessage(plainMessage(question), { modal: true }, show)) === show;
}

/** An update that is shown. */
interface Shown {
  readonly update: Update;
  readonly name: string;
  readonly answered: Promise<Answer>;
}

/** The same choice as in the editor's title, with a summary. The message may stay longer than what it is about. */
function askBelow({ updates }: CommandContext, { update, name, answered }: Shown): Promise<void> {
  let isOpen = true;
  void answered.then(() => (isOpen = false));
  const answer = (title: string, said: Answer): MessageAction => ({
    title,
    run: () => Promise.resolve(isOpen ? updates.answer(said) : undefined),
  });
  return showMessage(
    updateSummary(update, l10n),
    answer(l10n.t('Apply'), 'applied'),
    ...showLeftOut(update, name),
    answer(l10n.t('Cancel'), 'cancelled'),
  );
}

function showLeftOut(update: Update, name: string): readonly MessageAction[] {
  const text = leftOutText(update, name, l10n);
  return text === '' ? [] : [{ title: l10n.t('Show What’s Left Out'), run: () => openText(text) }];
}

/** An update that the user has seen. */
interface Reviewed {
  readonly version: NewVersion;
  /** The text of the plan that was shown. */
  readonly shown: string;
  readonly name: string;
}

async function apply(context: CommandContext, uri: Uri, { version, shown, name }: Reviewed): Promise<void> {
  const { editor } = context;
  const live = await editor.read(uri);
  if ('text' in live && live.text !== shown) {
    void showMessage(l10n.t('{0} has changed meanwhile, so look at the update again.', name));
    await review(context, uri, version);
    return;
  }
  const { text, base } = version;
  const written = await writePlan(editor, uri, name, (now, { readPlanText, updatePlan: carryOver }) =>
    carryOver(now, readPlanText(text, now), base === undefined ? undefined : readPlanText(base, now)),
  );
  if (written) {
    const undo = { title: l10n.t('Undo'), run: () => undoWritten(editor, written) };
    const said = l10n.t('{0} is updated.', name);
    void showMessage(`${said} ${updateSummary(written.edit, l10n)}`, undo, ...showLeftOut(written.edit, name));
  }
}
