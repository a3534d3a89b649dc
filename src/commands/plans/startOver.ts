import { commands, env, l10n, workspace } from 'vscode';
import { splitLines } from '../../core/markdown/lines';
import { readableDate } from '../../util/text/readableDate';
import { sentences } from '../../util/text/sentences';
import type { Written } from '../../workspace/editing/planEditor';
import type { IndexedPlan } from '../../workspace/index/planSource';
import { fileOf } from '../base/arguments';
import type { Command } from '../base/command';
import type { CommandContext } from '../base/context';
import { showMessage, type MessageAction } from '../base/messages';
import { choosePlan } from '../base/targets';
import { isAsWritten, undoWritten, writePlan } from '../base/writePlan';

/** Takes everything that is done out of a plan, the author's marks too. The user sees the edit before it is made. */
export const startOver: Command = {
  id: 'daymark.startOver',
  async execute(context, place) {
    await context.source.ready;
    const entry = await planFor(context, place);
    if (entry) {
      await startOverIn(context, entry);
    }
  },
};

/** The plan of the row or of the active editor, otherwise the current one, or one of those in which something is done. */
async function planFor({ source, learner }: CommandContext, place: unknown): Promise<IndexedPlan | undefined> {
  const file = fileOf(place);
  const entry = (file && source.planAt(file)) ?? learner.standing.plan;
  if (entry) {
    return entry;
  }
  const begun = source.plans.filter(
    ({ plan: { kind, days, tasks } }) => kind !== 'log' && (days.done > 0 || tasks.done > 0),
  );
  if (begun.length === 0) {
    void showMessage(l10n.t('Nothing in your plans is done.'));
  }
  return choosePlan(begun, undefined);
}

async function startOverIn(
  { editor }: CommandContext,
  { uri, plan, doneDates, frontMatter }: IndexedPlan,
): Promise<void> {
  const name = workspace.asRelativePath(uri);
  if (plan.kind === 'log') {
    void showMessage(l10n.t('{0} is a log. It tells what was done, so nothing in it starts over.', name));
    return;
  }
  if (doneDates.length > 0) {
    void showMessage(l10n.t('The done dates in {0} go too, and no longer count for your streak.', name));
  }
  const line = (refused: number): string => splitLines(plan.text)[refused]?.trim() ?? '';
  const written = await writePlan(editor, uri, line, (live, writing) => writing.startOver(live), {
    preview: { label: l10n.t('Start Over in {0}', name) },
  });
  if (!written) {
    return;
  }
  if (written.edit.changes.length === 0) {
    void showMessage(l10n.t('Nothing in {0} is done.', name));
  } else if (await isAsWritten(editor, written)) {
    const undo = { title: l10n.t('Undo'), run: () => undoWritten(editor, written) };
    void showMessage(
      sentences(...begunTexts(name, frontMatter.start)),
      undo,
      ...scheduleAction(written, frontMatter.start),
    );
  } else {
    void showMessage(l10n.t('{0} was changed as you chose.', name));
  }
}

/** @param start when the plan is scheduled to begin, if it is */
function begunTexts(name: string, start: string | undefined): readonly string[] {
  const begun = l10n.t('Nothing in {0} is done anymore.', name);
  return start === undefined
    ? [begun]
    : [begun, l10n.t('Its schedule still begins on {0}.', readableDate(start, env.language))];
}

function scheduleAction({ uri }: Written, start: string | undefined): readonly MessageAction[] {
  const run = async (): Promise<void> => {
    await commands.executeCommand('daymark.setSchedule', { uri, line: 0 });
  };
  return start === undefined ? [] : [{ title: l10n.t('Set Schedule…'), run }];
}
