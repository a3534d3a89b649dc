import type { Event, Memento } from 'vscode';
import { EventEmitter } from 'vscode';
import { ContextKey } from '../tree/contextKey';

const key = 'daymark.hideComplete';

/** Whether complete rows are hidden, remembered for the workspace. */
export class HideComplete {
  readonly #memory: Memento;
  readonly #context = new ContextKey(key);
  readonly #changed = new EventEmitter<undefined>();

  readonly onDidChange: Event<undefined> = this.#changed.event;

  /** @param memory the workspace's own */
  constructor(memory: Memento) {
    this.#memory = memory;
  }

  /** Tells VS Code what was remembered, for the menus. */
  start(): void {
    void this.#context.set(this.value);
  }

  get value(): boolean {
    return this.#memory.get(key, false);
  }

  async set(value: boolean): Promise<void> {
    await this.#memory.update(key, value);
    await this.#context.set(value);
    this.#changed.fire(undefined);
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
