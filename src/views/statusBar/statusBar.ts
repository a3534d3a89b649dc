import type { Disposable, StatusBarItem } from 'vscode';
import { env, l10n, MarkdownString, StatusBarAlignment, window } from 'vscode';
import { DisposableStore } from '../../util/disposable';
import type { StandingSource } from '../../workspace/learner/learner';
import type { PlanSource } from '../../workspace/index/planSource';
import type { Settings } from '../../workspace/host/settings';
import { statusText, type StatusText, type StatusTooltip, type WeekMark } from './statusText';

/** To the right of VS Code's own items for the workspace. */
const priority = 10;

/** The only commands that links in the tooltip may run. */
const enabledCommands = [
  'daymark.goToToday',
  'daymark.markDayComplete',
  'daymark.newNotebook',
  'daymark.explainMyStreak',
  'daymark.myProgress',
];

/** The status bar item that shows the streak and the day. */
export class StatusBar implements Disposable {
  readonly #store = new DisposableStore();
  readonly #item: StatusBarItem;
  readonly #source: PlanSource;
  readonly #learner: StandingSource;
  readonly #settings: Pick<Settings, 'statusBar'>;
  #shown: string | undefined;

  constructor(source: PlanSource, learner: StandingSource, settings: Pick<Settings, 'statusBar'>) {
    this.#source = source;
    this.#learner = learner;
    this.#settings = settings;
    this.#item = this.#store.add(window.createStatusBarItem('daymark.day', StatusBarAlignment.Left, priority));
    this.#item.name = l10n.t('Daymark: Streak and Day');
    this.#item.command = 'daymark.goToToday';
    this.#store.add(learner.onDidChange(() => this.#update()));
    this.#store.add(settings.statusBar.onDidChange(() => this.#update()));
    this.#update();
  }

  /** The text of the item, or empty if it is hidden. */
  get text(): string {
    return this.#shown === undefined ? '' : this.#item.text;
  }

  dispose(): void {
    this.#store.dispose();
  }

  /** Leaves an unchanged item alone, since assigning to it would close an open tooltip. */
  #update(): void {
    if (this.#source.isLooking && this.#source.plans.length === 0) {
      return;
    }
    const text = statusText(
      this.#learner.standing,
      this.#source.plans,
      this.#settings.statusBar.value(),
      l10n,
      env.language,
    );
    const shown = text && JSON.stringify(text);
    if (shown !== this.#shown) {
      this.#shown = shown;
      this.#show(text);
    }
  }

  #show(text: StatusText | undefined): void {
    if (!text) {
      this.#item.hide();
      return;
    }
    this.#item.text = text.text;
    this.#item.accessibilityInformation = { label: text.accessibleLabel, role: 'button' };
    this.#item.tooltip = tooltip(text.tooltip);
    this.#item.show();
  }
}

/** Text from the plan stays plain text. All links are ours. */
function tooltip(text: StatusTooltip): MarkdownString {
  const { name, task, streak, week, counts } = text;
  const markdown = new MarkdownString(undefined, true);
  markdown.isTrusted = { enabledCommands };
  markdown.appendMarkdown('**').appendText(name).appendMarkdown('**\n\n');
  if (task !== '') {
    markdown.appendText(task).appendMarkdown('\n\n');
  }
  markdown.appendMarkdown(`${actions(text).join(' · ')}\n\n---\n\n`);
  if (streak !== '') {
    markdown.appendText(streak).appendMarkdown('\n\n');
  }
  markdown.appendMarkdown(`${table(week)}\n\n`);
  markdown.appendText(counts === '' ? '' : `${counts} · `);
  const explanation = link(l10n.t('How it’s counted'), 'daymark.explainMyStreak');
  return markdown.appendMarkdown(`${explanation} · ${link(l10n.t('My Progress'), 'daymark.myProgress')}`);
}

/** The weekdays with an icon below each. */
function table(week: readonly WeekMark[]): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    row(week.map(({ weekday }) => weekday)),
    row(week.map(() => ':-:')),
    row(week.map(({ icon }) => `$(${icon})`)),
  ].join('\n');
}

/** The commands for the day, as links. */
function actions({ canComplete, hasNotebook }: StatusTooltip): readonly string[] {
  const notebook = hasNotebook ? l10n.t('Open Notebook') : l10n.t('New Notebook');
  return [
    link(l10n.t('Go to Today'), 'daymark.goToToday'),
    ...(canComplete ? [link(l10n.t('Mark Day Complete'), 'daymark.markDayComplete')] : []),
    ...(hasNotebook === undefined ? [] : [link(notebook, 'daymark.newNotebook')]),
  ];
}

function link(title: string, command: string): string {
  return `[${title}](command:${command})`;
}
