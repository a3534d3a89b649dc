import type { Disposable } from 'vscode';
import { commands } from 'vscode';
import { DisposableStore } from '../../util/disposable';
import type { CommandContext } from './context';

/** A user action. */
export interface Command {
  /** The id in the manifest. */
  readonly id: string;
  /**
   * Runs the command.
   * @param args from a row, a menu or any other caller; check them before use
   * @returns a promise that settles when the action is over
   */
  execute(context: CommandContext, ...args: readonly unknown[]): Promise<void>;
}

/** Registers commands until the result is disposed. @param context is called each time a command runs */
export function registerCommands(known: readonly Command[], context: () => CommandContext): Disposable {
  const store = new DisposableStore();
  for (const command of known) {
    store.add(
      commands.registerCommand(command.id, (...args: readonly unknown[]) => command.execute(context(), ...args)),
    );
  }
  return store;
}
