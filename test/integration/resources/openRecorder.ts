import { commands, env, window, workspace, Uri, type QuickPickItem, type QuickPickOptions } from 'vscode';

/** A quick pick that was shown. */
export interface List {
  readonly title: string | undefined;
  readonly items: readonly QuickPickItem[];
}

/** The parts of VS Code through which Daymark opens something. The extension and its tests share these objects. */
interface Openers {
  env: { openExternal: (address: unknown) => Promise<boolean> };
  commands: { executeCommand: (id: string, ...args: readonly unknown[]) => Promise<unknown> };
  window: { showQuickPick: (items: readonly QuickPickItem[], options?: QuickPickOptions) => Promise<unknown> };
}

/** Records what Daymark asks VS Code to open, and chooses items in quick picks. No browser is opened. */
export class OpenRecorder {
  /** The addresses for the browser or the mail program. */
  readonly addresses: string[] = [];
  /** The commands of VS Code that were run, each with the paths of its arguments. */
  readonly commandsRun: string[] = [];
  readonly lists: List[] = [];
  /** The error with which every address for the browser fails, if any. */
  browserError: Error | undefined;
  readonly #choices: (readonly string[])[] = [];
  readonly #openers = { env, commands, window } as unknown as Openers;
  readonly #before = {
    openExternal: this.#openers.env.openExternal,
    executeCommand: this.#openers.commands.executeCommand,
    showQuickPick: this.#openers.window.showQuickPick,
  };

  constructor() {
    this.#openers.env.openExternal = (address) => {
      this.addresses.push(String(address));
      return this.browserError ? Promise.reject(this.browserError) : Promise.resolve(true);
    };
    this.#openers.commands.executeCommand = (id, ...args) => {
      if (!id.startsWith('daymark.') && id !== 'setContext') {
        this.commandsRun.push([id, ...args.flatMap(pathOf)].join(' '));
      }
      return this.#before.executeCommand(id, ...args);
    };
    this.#openers.window.showQuickPick = (items, options) => Promise.resolve(this.#choose(items, options));
  }

  /** Chooses the items with these labels in the next quick pick. Without this call, the items checked at first are chosen. */
  willChoose(...labels: readonly string[]): void {
    this.#choices.push(labels);
  }

  /** The items of the last quick pick, one line each: items with a checkbox, headings without. */
  get shown(): readonly string[] {
    const items = this.lists.at(-1)?.items ?? [];
    return items.map(({ label, picked }) => (picked === undefined ? label : `${picked ? '[x]' : '[ ]'} ${label}`));
  }

  /** Lets VS Code open things again. */
  restore(): void {
    this.#openers.env.openExternal = this.#before.openExternal;
    this.#openers.commands.executeCommand = this.#before.executeCommand;
    this.#openers.window.showQuickPick = this.#before.showQuickPick;
  }

  #choose(items: readonly QuickPickItem[], options: QuickPickOptions | undefined): unknown {
    this.lists.push({ title: options?.title, items });
    const labels = this.#choices.shift();
    const chosen = items.filter(({ label, picked }) => (labels ? labels.includes(label) : picked));
    return options?.canPickMany === true ? chosen : chosen[0];
  }
}

function pathOf(argument: unknown): readonly string[] {
  return argument instanceof Uri ? [workspace.asRelativePath(argument, false)] : [];
}

/** Records what is opened in each test of a `describe` block. @returns a function that returns the recorder of this test */
export function useOpenRecorder(): () => OpenRecorder {
  let recorder: OpenRecorder | undefined;
  beforeEach(() => {
    recorder = new OpenRecorder();
  });
  afterEach(() => {
    recorder?.restore();
    recorder = undefined;
  });
  return () => {
    if (!recorder) {
      throw new Error('There is a recorder only while a test runs.');
    }
    return recorder;
  };
}
