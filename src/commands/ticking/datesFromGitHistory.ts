import type { Uri } from 'vscode';
import { commands, l10n, Location, Position, ProgressLocation, Range, ThemeIcon, window, workspace } from 'vscode';
import { localToday } from '../../core/calendar/localToday';
import type { Edit, Refusal } from '../../core/model/edit';
import type { CommitDate } from '../../core/history/commitDates';
import type { PlanText } from '../../core/writing/lines/planText';
import { plainMessage } from '../../util/text/plainMessage';
import type { Editing } from '../../core/runParsing';
import type { EditOptions, PreviewLabel } from '../../workspace/editing/planEditor';
import { loadGit } from '../../workspace/git/gitExtension';
import { tickDates, type AskedTasks, type Reading, type TickDates } from '../../workspace/git/planHistory';
import { fileOf } from '../base/arguments';
import type { Command } from '../base/command';
import type { CommandContext } from '../base/context';
import { openLine, showMessage, type MessageAction } from '../base/messages';
import { showNoCurrentDay } from '../base/targets';
import { isAsWritten, sayUnwritten, undoWritten, writePlan } from '../base/writePlan';
import { datesText, zoneText } from './datesFromGitText';

/** Dates the undated checked tasks of a plan by the commits that checked them. The user sees the edit before it is made. */
export const datesFromGitHistory: Command = {
  id: 'daymark.datesFromGitHistory',
  async execute(context, place) {
    const { source, learner } = context;
    await source.ready;
    const file = fileOf(place);
    const plan = (file && source.planAt(file)) ?? learner.standing.plan;
    if (plan) {
      await dateTasksOf(context, plan.uri);
    } else {
      void showNoCurrentDay(source);
    }
  },
};

async function dateTasksOf(context: CommandContext, uri: Uri): Promise<void> {
  const name = workspace.asRelativePath(uri);
  const live = await context.editor.read(uri);
  if ('kind' in live) {
    sayUnwritten(live, name);
    return;
  }
  const writing = await context.loadEditing();
  const tasks = writing.undatedTasks(live);
  if (tasks.length === 0) {
    say(nothingToDateText(live, name));
    return;
  }
  const git = await loadGit();
  if (!git) {
    say(
      l10n.t('Reading the history takes Git and VS Code’s built-in Git extension. One of them is missing or disabled.'),
    );
    return;
  }
  const asked = { uri, lines: live.lines, tasks, today: localToday(context.day.now, '00:00') };
  const found = await readHistory(asked, { git, writing }, name);
  if (typeof found === 'object') {
    await writeDates(context, { asked, found, name });
  } else if (found !== 'cancelled') {
    say(
      found === 'noRepository'
        ? l10n.t('{0} isn’t in a Git repository.', name)
        : l10n.t('{0} isn’t committed yet, so it has no history.', name),
    );
  }
}

function say(text: string): void {
  void window.showInformationMessage(plainMessage(text));
}

function nothingToDateText({ plan }: PlanText, name: string): string {
  return plan.taskItems.done > 0
    ? l10n.t('Every checked task in {0} has a date.', name)
    : l10n.t('{0} has no checked tasks that can have a date.', name);
}

function readHistory(
  asked: AskedTasks,
  reading: Pick<Reading, 'git' | 'writing'>,
  name: string,
): ReturnType<typeof tickDates> {
  const title = plainMessage(l10n.t('Reading the history of {0}…', name));
  const options = { location: ProgressLocation.Notification, title, cancellable: true };
  return Promise.resolve(
    window.withProgress(options, (progress, token) => {
      const report = (commits: number): void => {
        progress.report({ message: commits === 1 ? l10n.t('1 commit') : l10n.t('{0} commits', commits) });
      };
      return tickDates(asked, { ...reading, token, report });
    }),
  );
}

/** The dates that were found for some tasks of a plan. */
interface FoundDates {
  readonly asked: AskedTasks;
  readonly found: TickDates;
  readonly name: string;
}

/** An edit that dates tasks. */
interface DatingEdit extends Edit {
  /** Where each date is from, by the line of its change. */
  readonly dated: ReadonlyMap<number, CommitDate>;
}

/** Dates the lines that are still the same, for the user may have typed meanwhile. */
function datingEdit(live: PlanText, writing: Editing, { asked, found }: FoundDates): DatingEdit | Refusal {
  const dated = writing.datesInText(live.lines, writing.undatedTasks(live), asked.lines, found.dates);
  const edit = writing.dateTasks(live, dated);
  return edit.kind === 'refused' ? edit : { ...edit, dated };
}

async function writeDates({ editor }: CommandContext, dates: FoundDates): Promise<void> {
  const { found, name } = dates;
  const { uri } = dates.asked;
  const undated = [...found.undated.values()];
  const show = showAction(uri, [...found.undated.keys()]);
  if (found.dates.size === 0) {
    void showMessage(datesText({ name, dated: 0, undated }, l10n), ...show);
    return;
  }
  const here = [...found.dates.values()].filter(({ zone }) => zone === 'here').length;
  if (here > 0) {
    say(zoneText(here, l10n));
  }
  const written = await writePlan<DatingEdit>(
    editor,
    uri,
    name,
    (live, writing) => datingEdit(live, writing, dates),
    previewOf(name),
  );
  if (written) {
    const isWhole = await isAsWritten(editor, written);
    const dated = isWhole ? written.edit.changes.length : undefined;
    const undo = { title: l10n.t('Undo'), run: () => undoWritten(editor, written) };
    void showMessage(datesText({ name, dated, undated }, l10n), ...(isWhole ? [undo] : []), ...show);
  }
}

function previewOf(name: string): EditOptions<DatingEdit> {
  const preview = { label: l10n.t('Dates for {0}, in the Author’s Time Zone', name) };
  const here: PreviewLabel = {
    label: l10n.t('Dates for {0}, in Your Time Zone', name),
    description: l10n.t('The author’s time zone isn’t known, usually because the line has changed since.'),
    iconPath: new ThemeIcon('globe'),
  };
  return {
    preview,
    labelOf: ({ start }, { dated }) => (dated.get(start.line)?.zone === 'here' ? here : preview),
  };
}

/** A button that shows lines of a plan; none if there are no lines. */
function showAction(uri: Uri, lines: readonly number[]): readonly MessageAction[] {
  const [first] = lines;
  if (first === undefined) {
    return [];
  }
  const run = async (): Promise<void> => {
    await openLine({ uri, line: first }, false);
    const places = lines.map((line) => new Location(uri, new Range(line, 0, line, 0)));
    if (places.length > 1) {
      await commands.executeCommand('editor.action.goToLocations', uri, new Position(first, 0), places, 'peek');
    }
  };
  return [{ title: l10n.t('Show Undated Tasks'), run }];
}
