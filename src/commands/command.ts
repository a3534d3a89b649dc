import type { Disposable } from 'vscode';
import { commands } from 'vscode';
import { DisposableStore } from '../util/disposable';

/** One user action. */
export interface Command {
  /** As the manifest has it. */
  readonly id: string;
  /** @returns a promise that settles when the action is over, for whoever calls the command */
  execute(...args: readonly unknown[]): Promise<void>;
}

/** Makes commands known to VS Code until the result is disposed of. */
export function registerCommands(known: readonly Command[]): Disposable {
  const store = new DisposableStore();
  for (const command of known) {
    store.add(commands.registerCommand(command.id, (...args: readonly unknown[]) => command.execute(...args)));
  }
  return store;
}
