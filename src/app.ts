import type { Disposable, ExtensionContext, Memento } from 'vscode';
import * as vscode from 'vscode';
import { l10n, Uri, window } from 'vscode';
import type * as allTools from './chat/allTools';
import type { Tool } from './chat/tool';
import type * as allCommands from './commands/allCommands';
import type { Command } from './commands/base/command';
import type { CommandContext } from './commands/base/context';
import { InEditor } from './editor/inEditor';
import { defer } from './util/async/defer';
import { DisposableStore } from './util/disposable';
import { OneByOne } from './util/async/oneByOne';
import { PreviewLinks } from './preview/previewLinks';
import { registerAutoReveal } from './views/plans/autoReveal';
import { registerIsPlanContext } from './views/plans/isPlanContext';
import { PlanView } from './views/plans/planView';
import { StatusBar } from './views/statusBar/statusBar';
import { TodayView } from './views/today/todayView';
import { PlanEditor } from './workspace/editing/planEditor';
import { UpdateReview } from './workspace/editing/updateReview';
import { TickWatcher } from './workspace/editing/tickWatcher';
import { invalidSettingsReporter } from './workspace/host/invalidSettings';
import { bundleLoaders, kept, load, showParserNotLoaded, type LoadEditing } from './workspace/host/bundles';
import { refreshPreviews } from './workspace/host/previews';
import { workspaceSettings, type Settings } from './workspace/host/settings';
import type { FileLook } from './workspace/index/fileLook';
import { LinkProblems } from './workspace/index/linkProblems';
import { PlanIndex } from './workspace/index/planIndex';
import { Learner } from './workspace/learner/learner';
import { LearnersDay } from './workspace/learner/learnersDay';
import { PageDocument } from './workspace/learner/pageDocument';
import { Recalls } from './workspace/learner/recalls';
import { UndatedTicks } from './workspace/learner/undatedTicks';

/** Everything there is one of. It shows its views at once, and follows the workspace after `start`. */
export class App implements CommandContext, Disposable {
  readonly #store = new DisposableStore();
  readonly memory: Memento;
  readonly loadEditing: LoadEditing;
  readonly loadCommands: () => Promise<typeof allCommands>;
  readonly loadTools: () => Promise<typeof allTools>;
  readonly extensionUri: Uri;
  readonly settings: Settings;
  readonly source: PlanIndex;
  readonly day: LearnersDay;
  readonly learner: Learner;
  readonly editor: PlanEditor;
  readonly streakPage: PageDocument;
  readonly progressPage: PageDocument;
  readonly updates: UpdateReview;
  readonly linkProblems: LinkProblems;
  readonly recalls: Recalls;
  readonly undatedTicks: UndatedTicks;
  readonly tickWatcher: TickWatcher;
  readonly todayView: TodayView;
  readonly planView: PlanView;
  readonly statusBar: StatusBar;
  readonly inEditor: InEditor;
  readonly previewLinks: PreviewLinks;
  readonly scaffoldTurns = new OneByOne<Uri>();

  constructor({ workspaceState, extensionUri }: ExtensionContext) {
    const own = this.#store;
    const log = own.add(window.createOutputChannel('Daymark', { log: true }));
    const settings = own.add(workspaceSettings(invalidSettingsReporter(log)));
    const { loadParsing, loadEditing } = bundleLoaders(extensionUri);
    const onNotLoaded = (): void => void showParserNotLoaded();
    const source = own.add(new PlanIndex({ settings, log, loadReading: loadParsing, onNotLoaded }));
    const day = own.add(new LearnersDay(settings));
    const learner = own.add(new Learner(source, settings, day, workspaceState));
    const loadWithVSCode = <T>(file: string): Promise<T> =>
      load<T>(Uri.joinPath(extensionUri, file), (name) => (name === 'vscode' ? vscode : undefined));
    const loadCommands = kept(() => loadWithVSCode<typeof allCommands>('dist/commands.js'));
    this.loadTools = kept(() => loadWithVSCode<typeof allTools>('dist/chat.js'));
    const account = async () => (await loadCommands()).accountOf(source, learner, settings);
    const progress = async () => (await loadCommands()).progressPageOf(learner, settings);

    this.memory = workspaceState;
    this.loadEditing = loadEditing;
    this.loadCommands = loadCommands;
    this.extensionUri = extensionUri;
    this.settings = settings;
    this.source = source;
    this.day = day;
    this.learner = learner;
    this.editor = new PlanEditor(source, log, loadEditing);
    this.recalls = own.add(new Recalls(learner, workspaceState));
    this.undatedTicks = own.add(new UndatedTicks(source, day, workspaceState));
    this.tickWatcher = own.add(
      new TickWatcher({
        index: source,
        editor: this.editor,
        mode: () => settings.doneDate.value(),
        today: () => day.today,
        loadEditing,
        onUndated: (uri, ids) => this.undatedTicks.add(uri, ids),
      }),
    );
    this.streakPage = own.add(new PageDocument(source, learner, l10n.t('My Streak'), account));
    this.progressPage = own.add(new PageDocument(source, learner, l10n.t('My Progress'), progress));
    this.updates = own.add(new UpdateReview());
    this.linkProblems = own.add(new LinkProblems(source));
    this.todayView = own.add(new TodayView(learner, this.recalls, this.undatedTicks, this.linkProblems));
    this.planView = own.add(new PlanView(source, learner, this.linkProblems, workspaceState, log));
    this.previewLinks = new PreviewLinks(source, log);
    this.statusBar = own.add(new StatusBar(source, learner, settings));
    this.inEditor = own.add(new InEditor(source, learner, settings));
  }

  /** Begins to follow the workspace when the host has had its turn. */
  start(): void {
    const follow = (): void => {
      this.#store.add(registerAutoReveal(this.planView, this.settings));
      this.#store.add(registerIsPlanContext(this.source));
      this.planView.start();
      this.source.start();
      void this.source.ready.then(refreshPreviews);
      this.day.start();
      this.tickWatcher.start();
    };
    this.#store.add(defer(follow));
  }

  /** @throws Error for an unknown id, or if the commands cannot be loaded */
  async command(id: string): Promise<Command> {
    const { allCommands: known } = await this.loadCommands();
    const command = known.find((each) => each.id === id);
    if (!command) {
      throw new Error(`There is no command ${id}.`);
    }
    return command;
  }

  /** @throws Error for an unknown name, or if the tools cannot be loaded */
  async tool(name: string): Promise<Tool> {
    const { allTools: known } = await this.loadTools();
    const tool = known.find((each) => each.name === name);
    if (!tool) {
      throw new Error(`There is no tool ${name}.`);
    }
    return tool;
  }

  /** Reads any file and says what the index makes of it. */
  lookAt(uri: Uri): Promise<FileLook> {
    return this.source.lookAt(uri);
  }

  dispose(): void {
    this.#store.dispose();
  }
}
