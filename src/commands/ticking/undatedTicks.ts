import { l10n } from 'vscode';
import type { Written } from '../../workspace/editing/planEditor';
import { alwaysWriteDoneDate } from '../../workspace/host/settings';
import type { Command } from '../base/command';
import type { CommandContext } from '../base/context';
import { showMessage } from '../base/messages';
import { undoWritten, writePlan } from '../base/writePlan';

/** Gives today's date to the tasks that were checked today without one. */
export const dateThemToday: Command = {
  id: 'daymark.dateThemToday',
  async execute(context) {
    const written = await dateAll(context);
    const count = written.reduce((sum, { edit }) => sum + edit.changes.length, 0);
    if (count > 0) {
      const text =
        count === 1 ? l10n.t('1 task has today’s date now.') : l10n.t('{0} tasks have today’s date now.', count);
      void showMessage(text, { title: l10n.t('Undo'), run: () => undoAll(context, written) });
    }
  },
};

/** Does the same, and from now on dates what is checked by any means when the plan is saved. */
export const alwaysDateThem: Command = {
  id: 'daymark.alwaysDateThem',
  async execute(context) {
    const restore = await alwaysWriteDoneDate();
    const written = await dateAll(context);
    const run = async (): Promise<void> => {
      await restore();
      await undoAll(context, written);
    };
    void showMessage(l10n.t('Tasks now get the date whichever way you check them.'), { title: l10n.t('Undo'), run });
  },
};

/** Hides the row until something else is checked without a date. */
export const dismissUndated: Command = {
  id: 'daymark.dismissUndated',
  execute: ({ undatedTicks }) => {
    undatedTicks.dismiss();
    return Promise.resolve();
  },
};

/** Dates the tasks of all plans, one edit each. @returns what was written */
async function dateAll({ editor, undatedTicks, day }: CommandContext): Promise<readonly Written[]> {
  const { all } = undatedTicks;
  const written: Written[] = [];
  for (const entry of new Set(all.map(({ at }) => at))) {
    const ids = all.filter(({ at }) => at === entry).map(({ node }) => node.id);
    const one = await writePlan(editor, entry.uri, '', (live, writing) => {
      const lines = writing.undatedTicks(live, ids);
      return writing.dateTasks(live, new Map(lines.map((line) => [line, { date: day.today }])));
    });
    written.push(...(one ? [one] : []));
  }
  return written;
}

async function undoAll({ editor }: CommandContext, written: readonly Written[]): Promise<void> {
  for (const each of written) {
    await undoWritten(editor, each);
  }
}
