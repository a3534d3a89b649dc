import type { Uri } from 'vscode';
import { inTreeOrder } from '../../core/model/treeOrder';
import { isAtOrBelow } from '../../util/addressPath';
import { naturalOrder } from '../../util/naturalOrder';
import { ResourceMap } from '../../util/resourceMap';
import type { IndexedPlan, UnreadFile } from './planSource';

/** What the index holds: plans, and files that are not read. */
export class PlanShelf {
  readonly #plans = new ResourceMap<Uri, IndexedPlan>();
  readonly #unread = new ResourceMap<Uri, UnreadFile>();
  #sortedPlans: readonly IndexedPlan[] | undefined;
  #lastSorted: readonly IndexedPlan[] = [];
  #sortedUnread: readonly UnreadFile[] | undefined;

  /** In natural order. The same array until something changes. */
  get plans(): readonly IndexedPlan[] {
    this.#sortedPlans ??= this.#sortPlans();
    return this.#sortedPlans;
  }

  /** In the order of their paths. The same array until something changes. */
  get unread(): readonly UnreadFile[] {
    this.#sortedUnread ??= [...this.#unread.values()].sort((one, other) => naturalOrder(one.path, other.path));
    return this.#sortedUnread;
  }

  planAt(uri: Uri): IndexedPlan | undefined {
    return this.#plans.get(uri);
  }

  unreadAt(uri: Uri): UnreadFile | undefined {
    return this.#unread.get(uri);
  }

  putPlan(indexed: IndexedPlan): void {
    this.remove(indexed.uri);
    this.#plans.set(indexed.uri, indexed);
    this.#forgetOrder();
  }

  putUnread(file: UnreadFile): void {
    this.remove(file.uri);
    this.#unread.set(file.uri, file);
    this.#forgetOrder();
  }

  /** Says whether anything was held for this address. */
  remove(uri: Uri): boolean {
    const hadPlan = this.#plans.delete(uri);
    const hadUnread = this.#unread.delete(uri);
    if (hadPlan || hadUnread) {
      this.#forgetOrder();
    }
    return hadPlan || hadUnread;
  }

  /** The addresses of what is held for a file, or for the files below a folder. */
  addressesAt(uri: Uri): readonly Uri[] {
    return [...this.#plans.addresses(), ...this.#unread.addresses()].filter((held) => isAtOrBelow(held, uri));
  }

  /** Those that were sorted before go first, in their order: a list that is in order but for its end is soon sorted. */
  #sortPlans(): readonly IndexedPlan[] {
    const others = new Set(this.#plans.values());
    const sortedBefore = this.#lastSorted.filter((plan) => others.delete(plan));
    this.#lastSorted = [...sortedBefore, ...others].sort(inTreeOrder);
    return this.#lastSorted;
  }

  #forgetOrder(): void {
    this.#sortedPlans = undefined;
    this.#sortedUnread = undefined;
  }
}
