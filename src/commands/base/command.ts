import type { Disposable } from 'vscode';
import { commands } from 'vscode';
import { DisposableStore } from '../../util/disposable';

/** One user action, which needs a context of this kind. */
export interface Command<Context> {
  /** As the manifest has it. */
  readonly id: string;
  /** @returns a promise that settles when the action is over, for whoever calls the command */
  execute(context: Context, ...args: readonly unknown[]): Promise<void>;
}

/** Makes commands known to VS Code until the result is disposed of. */
export function registerCommands<Context>(known: readonly Command<Context>[], context: Context): Disposable {
  const store = new DisposableStore();
  for (const command of known) {
    store.add(commands.registerCommand(command.id, (...args: readonly unknown[]) => command.execute(context, ...args)));
  }
  return store;
}
