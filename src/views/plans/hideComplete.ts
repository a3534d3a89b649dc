import type { Event, Memento } from 'vscode';
import { EventEmitter } from 'vscode';
import { ContextKey } from '../tree/contextKey';

const key = 'daymark.hideComplete';

/** Whether complete rows are hidden. Remembered per workspace. */
export class HideComplete {
  readonly #memory: Memento;
  readonly #context = new ContextKey(key);
  readonly #changed = new EventEmitter<undefined>();

  readonly onDidChange: Event<undefined> = this.#changed.event;

  /** @param memory the state of the workspace */
  constructor(memory: Memento) {
    this.#memory = memory;
  }

  /** Sets the context key to the remembered value. */
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
