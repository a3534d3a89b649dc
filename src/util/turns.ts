import type { Address } from './resourceMap';
import { ResourceMap } from './resourceMap';

/** One piece of work for an address. */
export interface Turn {
  /** No later work for the same address has begun, and this was not cancelled. Ask again after every `await`. */
  readonly isCurrent: () => boolean;
  /** The work is done: nothing of it is kept. */
  readonly end: () => void;
}

/** Tells work that is still wanted from work that was overtaken: for each address only the last begun counts. */
export class Turns<A extends Address> {
  readonly #current = new ResourceMap<A, Turn>();

  begin(address: A): Turn {
    const turn: Turn = {
      isCurrent: () => this.#current.get(address) === turn,
      end: () => {
        if (turn.isCurrent()) {
          this.#current.delete(address);
        }
      },
    };
    this.#current.set(address, turn);
    return turn;
  }

  /** Makes the work for these addresses unwanted. */
  cancelWhere(isCancelled: (address: A) => boolean): void {
    for (const address of this.#current.addresses().filter(isCancelled)) {
      this.#current.delete(address);
    }
  }
}
