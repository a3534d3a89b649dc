import { commands } from 'vscode';

/** A context key for `when` clauses in the manifest. Sends only changes to VS Code. */
export class ContextKey<T extends boolean | string = boolean> {
  readonly #key: string;
  #value: T | undefined;

  /** @param key its name in the manifest, such as `daymark.hasPlan` */
  constructor(key: string) {
    this.#key = key;
  }

  async set(value: T): Promise<void> {
    if (this.#value !== value) {
      this.#value = value;
      await commands.executeCommand('setContext', this.#key, value);
    }
  }
}
