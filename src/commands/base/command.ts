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
   * @returns a promise that settles when the action is over, with what happened if a caller needs to know
   */
  execute(context: CommandContext, ...args: readonly unknown[]): Promise<unknown>;
}

/** Finds a command by its id. */
export type FindCommand = (id: string) => Promise<Command>;

/**
 * Registers commands until the result is disposed.
 * @param find is called each time a command runs, and so is `context`
 */
export function registerCommands(ids: readonly string[], find: FindCommand, context: () => CommandContext): Disposable {
  const store = new DisposableStore();
  for (const id of ids) {
    const execute = async (...args: readonly unknown[]): Promise<unknown> =>
      (await find(id)).execute(context(), ...args);
    store.add(commands.registerCommand(id, execute));
  }
  return store;
}
