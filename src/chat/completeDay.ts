import type { PreparedToolInvocation } from 'vscode';
import { commands, l10n, MarkdownString } from 'vscode';
import { dayTitle, planName } from '../core/model/names';
import { withNested } from '../core/model/walk';
import { joinParts } from '../util/text/joinParts';
import type { Said } from '../workspace/editing/said';
import { dayName } from '../workspace/learner/dayName';
import type { DayInPlan } from '../workspace/learner/lineInPlan';
import { answer } from './answer';
import type { Tool, ToolContext } from './tool';
import { dayWanted, wantedIn, type DayFound } from './wanted';

/** Marks a day complete as the command does, after the learner confirmed it. */
export const completeDay: Tool = {
  name: 'daymark_complete_day',
  async prepare(context, input) {
    return confirmation(await openDay(context, input));
  },
  async invoke(context, input) {
    const { at, day } = await openDay(context, input);
    const place: DayInPlan = { uri: at.uri, line: day.line, day, plan: at.plan };
    const said = await commands.executeCommand<Said | undefined>('daymark.markDayComplete', place);
    if (said?.isDone !== true) {
      const why = said?.text ?? '';
      throw new Error(why === '' ? `${day.label} wasn’t marked complete: the learner chose not to.` : why);
    }
    return answer({ completed: day.label, file: at.path, said: said.text });
  },
};

/**
 * The day to complete. It has to be named: “the current day” may be another one by the time the learner has confirmed it.
 * @throws Error if no day is named, if there is no such day, or if it isn't open
 */
async function openDay(context: ToolContext, input: unknown): Promise<DayFound> {
  await context.source.ready;
  const wanted = wantedIn(input);
  const found = dayWanted(context, wanted);
  if (!found) {
    throw new Error(
      'No day is current. Call daymark_get_plan, ask the learner which day it is, and pass plan and day.',
    );
  }
  if (wanted.day === undefined && wanted.line === undefined) {
    const { day, at } = found;
    throw new Error(
      `Pass the day that the learner finished. The current one is ${day.label}, line ${day.line + 1} of ${at.path}.`,
    );
  }
  if (found.day.state !== 'open') {
    const why = { entry: 'is an entry of a log', skipped: 'is skipped', complete: 'is already complete' }[
      found.day.state
    ];
    throw new Error(`${found.day.label} in ${found.at.path} ${why}. To complete another day, pass its label as day.`);
  }
  return found;
}

/** What VS Code asks before the tool runs. Texts of the plan stay plain. */
function confirmation({ at, day }: DayFound): PreparedToolInvocation {
  const name = dayName(day, l10n);
  const open = withNested(day.tasks).filter(({ state }) => state === 'open').length;
  const what =
    open === 0
      ? l10n.t('It will be marked complete with today’s date.')
      : open === 1
        ? l10n.t('Its open task will be checked.')
        : l10n.t('Its {0} open tasks will be checked.', open);
  const message = new MarkdownString()
    .appendText(joinParts([planName(at.plan, at.path).label, name, dayTitle(day)]))
    .appendMarkdown('\n\n')
    .appendText(`${what} (${at.path})`);
  return {
    invocationMessage: l10n.t('Marking {0} complete', name),
    confirmationMessages: { title: l10n.t('Mark {0} Complete?', name), message },
  };
}
