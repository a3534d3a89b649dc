import { commands, ConfigurationTarget, Range, RelativePattern, Uri, workspace, WorkspaceEdit } from 'vscode';
import type { Disposable, TextDocument } from 'vscode';
import * as parsing from '../../../src/core/editing';
import { PlanIndex } from '../../../src/workspace/index/planIndex';
import type { Parsing } from '../../../src/core/runParsing';
import type { IndexedPlan } from '../../../src/workspace/index/planSource';
import { workspaceSettings, type InvalidSetting } from '../../../src/workspace/host/settings';

/** The text of a plan with two days. */
export function planText(title = 'Days 1-2', firstDay = 'Stars'): string {
  return [
    `# ${title}`,
    '',
    `## Day 1: ${firstDay}`,
    '',
    '- [ ] Look',
    '',
    '## Day 2: Planets',
    '',
    '- [ ] Look',
    '',
  ].join('\n');
}

/** The text of a file that is not a plan. */
export const noPlanText = '# Notes\n\nDay 1 was rainy, and on Day 2 the sky was clear.\n';

/** How long a test waits for something to happen, in milliseconds. */
const patience = 10_000;

let scenes = 0;

/** A folder in the workspace with its own index, for one test. All paths are below this folder. */
export class Scene {
  readonly folder: Uri;
  /** The texts that were read as plans, in order. */
  readonly parsed: string[] = [];
  readonly warnings: string[] = [];
  /** The patterns that were searched for, in order. */
  readonly searches: string[] = [];
  /** How often the plan reader fails to load from now on. */
  failedLoads = 0;
  /** How often it was reported that the plan reader could not be loaded. */
  saidNotLoaded = 0;
  /** How many of the next searches find nothing, as can happen right after start-up. */
  blindSearches = 0;
  /** The invalid settings that were reported. */
  readonly invalid: InvalidSetting[] = [];
  readonly #settings = new Set<string>();
  readonly #read = workspaceSettings((invalid) => void this.invalid.push(invalid));
  readonly index: PlanIndex;
  /** The changed paths of each event of the index. */
  readonly changes: (readonly string[])[] = [];

  /** @param mostFiles the most files that the index looks at, if not the default */
  constructor(mostFiles?: number) {
    const root = workspace.workspaceFolders?.[0];
    if (!root) {
      throw new Error('The tests of the index need a folder.');
    }
    this.folder = Uri.joinPath(root.uri, `scene-${++scenes}`);
    this.index = new PlanIndex({
      settings: this.#read,
      log: {
        info: () => undefined,
        warn: (message) => void this.warnings.push(message),
        error: (error) => void this.warnings.push(String(error)),
      },
      ...(mostFiles === undefined ? {} : { mostFiles }),
      searchFiles: (include, ...rest) => {
        this.searches.push(typeof include === 'string' ? include : include.pattern);
        this.blindSearches -= 1;
        return this.blindSearches >= 0 ? Promise.resolve([]) : workspace.findFiles(include, ...rest);
      },
      loadReading: () => {
        this.failedLoads -= 1;
        return this.failedLoads >= 0
          ? Promise.reject(new Error('The disk is asleep.'))
          : Promise.resolve(this.#countingReading());
      },
      onNotLoaded: () => void (this.saidNotLoaded += 1),
    });
    this.index.onDidChange(({ uris }) => this.changes.push(uris.map((uri) => this.pathOf(uri))));
  }

  /** Starts the index when VS Code knows the files that were written, and waits for the end of its first search. */
  async start(): Promise<void> {
    await this.#letEventsPass();
    this.index.start();
    await this.index.ready;
  }

  async end(): Promise<void> {
    this.index.dispose();
    this.#read.dispose();
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await commands.executeCommand('workbench.action.closeAllEditors');
    for (const setting of this.#settings) {
      await this.set(setting, undefined);
    }
    await this.delete('');
  }

  at(path: string): Uri {
    return path === '' ? this.folder : Uri.joinPath(this.folder, path);
  }

  /** The path as in settings: below the workspace folder. */
  inSettings(path: string): string {
    return workspace.asRelativePath(this.at(path), false);
  }

  pathOf(uri: Uri): string {
    return uri.path.slice(this.folder.path.length + 1);
  }

  /** The paths of the plans, in the order of the index. Documents of an earlier scene may still be open for a moment. */
  plans(): readonly string[] {
    const own = this.index.plans.filter(({ uri }) => uri.path.startsWith(`${this.folder.path}/`));
    return own.map(({ uri }) => this.pathOf(uri));
  }

  /** The files that are not read, each with the reason. */
  unread(): readonly string[] {
    return this.index.unread.map(({ uri, reason }) => `${this.pathOf(uri)}: ${reason}`);
  }

  /** @throws Error if there is no plan at this path */
  plan(path: string): IndexedPlan {
    const plan = this.index.planAt(this.at(path));
    if (!plan) {
      throw new Error(`There is no plan at ${path}.`);
    }
    return plan;
  }

  titleOf(path: string): string | undefined {
    return this.index.planAt(this.at(path))?.plan.title;
  }

  async write(path: string, content: string | Uint8Array): Promise<void> {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    await workspace.fs.writeFile(this.at(path), bytes);
  }

  async delete(path: string): Promise<void> {
    await workspace.fs.delete(this.at(path), { recursive: true });
  }

  async rename(from: string, to: string): Promise<void> {
    await workspace.fs.rename(this.at(from), this.at(to));
  }

  /** Sets a setting of the workspace, until the scene ends. */
  async set(setting: string, value: unknown): Promise<void> {
    this.#settings.add(setting);
    await workspace.getConfiguration().update(setting, value, ConfigurationTarget.Workspace);
  }

  /** Replaces the text of a file in a document, without saving it. */
  async type(path: string, text: string): Promise<TextDocument> {
    const document = await workspace.openTextDocument(this.at(path));
    const edit = new WorkspaceEdit();
    const whole = document.validateRange(new Range(0, 0, document.lineCount, 0));
    edit.replace(document.uri, whole, text);
    await workspace.applyEdit(edit);
    return document;
  }

  /** Waits until a condition is true. It is checked after each change of the index. */
  async until(sentence: string, isTrue: () => boolean): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let subscription: Disposable | undefined;
    try {
      await new Promise<void>((resolve, reject) => {
        const ask = () => isTrue() && resolve();
        const state = () => JSON.stringify({ plans: this.plans(), unread: this.unread(), warnings: this.warnings });
        timer = setTimeout(() => reject(new Error(`Waited in vain until ${sentence}: ${state()}`)), patience);
        subscription = this.index.onDidChange(ask);
        ask();
      });
    } finally {
      clearTimeout(timer);
      subscription?.dispose();
    }
  }

  /** VS Code reports nothing about a file that is created and deleted between two deliveries of events. */
  async #letEventsPass(): Promise<void> {
    const last = Uri.joinPath(this.folder, `../last-${scenes}.txt`);
    const watcher = workspace.createFileSystemWatcher(new RelativePattern(Uri.joinPath(last, '..'), 'last-*.txt'));
    const passed = new Promise<void>((resolve) => watcher.onDidCreate(() => resolve()));
    await workspace.fs.writeFile(last, new Uint8Array());
    await passed;
    watcher.dispose();
    await workspace.fs.delete(last);
  }

  #countingReading(): Parsing {
    return {
      ...parsing,
      readBlocks: (text) => {
        this.parsed.push(text);
        return parsing.readBlocks(text);
      },
    };
  }
}

/**
 * Creates a scene for each test of a `describe` block, and removes it after the test.
 * @param mostFiles the most files that the index looks at, if not the default
 */
export function useScene(mostFiles?: number): () => Scene {
  let scene: Scene | undefined;
  beforeEach(async () => {
    scene = new Scene(mostFiles);
    await workspace.fs.createDirectory(scene.folder);
  });
  afterEach(async () => {
    await scene?.end();
  });
  return () => {
    if (!scene) {
      throw new Error('A scene exists only while a test runs.');
    }
    return scene;
  };
}
