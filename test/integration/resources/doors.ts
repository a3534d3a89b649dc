import { commands, env, window, workspace, Uri, type QuickPickItem, type QuickPickOptions } from 'vscode';

/** A list as it was shown. */
export interface List {
  readonly title: string | undefined;
  readonly items: readonly QuickPickItem[];
}

/** The ways out of Daymark: what opens something, and the lists in which a person chooses. The extension has the same. */
interface Ways {
  env: { openExternal: (address: unknown) => Promise<boolean> };
  commands: { executeCommand: (id: string, ...args: readonly unknown[]) => Promise<unknown> };
  window: { showQuickPick: (items: readonly QuickPickItem[], options?: QuickPickOptions) => Promise<unknown> };
}

/** Somebody at all doors: sees what is handed to VS Code to be opened, and chooses in lists. No browser is opened. */
export class Doors {
  /** What went to the browser or the mail program. */
  readonly addresses: string[] = [];
  /** The commands of VS Code that opened or showed anything, each with the path of what it was called with. */
  readonly called: string[] = [];
  readonly lists: List[] = [];
  /** Why nothing gets through to the browser, if so. */
  isShut: Error | undefined;
  readonly #choices: (readonly string[])[] = [];
  readonly #ways = { env, commands, window } as unknown as Ways;
  readonly #before = {
    openExternal: this.#ways.env.openExternal,
    executeCommand: this.#ways.commands.executeCommand,
    showQuickPick: this.#ways.window.showQuickPick,
  };

  constructor() {
    this.#ways.env.openExternal = (address) => {
      this.addresses.push(String(address));
      return this.isShut ? Promise.reject(this.isShut) : Promise.resolve(true);
    };
    this.#ways.commands.executeCommand = (id, ...args) => {
      if (!id.startsWith('daymark.') && id !== 'setContext') {
        this.called.push([id, ...args.flatMap(pathOf)].join(' '));
      }
      return this.#before.executeCommand(id, ...args);
    };
    this.#ways.window.showQuickPick = (items, options) => Promise.resolve(this.#choose(items, options));
  }

  /** Chooses the items with these labels in the next list. In a list that nobody is ready for, all stays as it is. */
  willChoose(...labels: readonly string[]): void {
    this.#choices.push(labels);
  }

  /** The last list, each item in a line: the chosen ones with a mark, headings without. */
  get shown(): readonly string[] {
    const items = this.lists.at(-1)?.items ?? [];
    return items.map(({ label, picked }) => (picked === undefined ? label : `${picked ? '[x]' : '[ ]'} ${label}`));
  }

  /** Lets VS Code open things again. */
  leave(): void {
    this.#ways.env.openExternal = this.#before.openExternal;
    this.#ways.commands.executeCommand = this.#before.executeCommand;
    this.#ways.window.showQuickPick = this.#before.showQuickPick;
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

/** Has somebody stand at the doors during each test of a `describe` block. @returns a function that gives the one */
export function useDoors(): () => Doors {
  let doors: Doors | undefined;
  beforeEach(() => {
    doors = new Doors();
  });
  afterEach(() => {
    doors?.leave();
    doors = undefined;
  });
  return () => {
    if (!doors) {
      throw new Error('Somebody is at the doors only while a test runs.');
    }
    return doors;
  };
}
