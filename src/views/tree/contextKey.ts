import { commands } from 'vscode';

/** A fact that the `when` clauses of the manifest ask for. VS Code is told only when it changes. */
export class ContextKey {
  readonly #key: string;
  #value: boolean | undefined;

  /** @param key as the manifest has it, `daymark.hasPlan` */
  constructor(key: string) {
    this.#key = key;
  }

  async set(value: boolean): Promise<void> {
    if (this.#value !== value) {
      this.#value = value;
      await commands.executeCommand('setContext', this.#key, value);
    }
  }
}
