import type { Disposable, Event, Memento, Uri } from 'vscode';
import { EventEmitter } from 'vscode';
import type { PlanDate } from '../../core/calendar/date';
import type { Day, Plan, Task } from '../../core/model/plan';
import { daysBelow, tasksBelow, withNested } from '../../core/model/walk';
import { DisposableStore } from '../../util/disposable';
import type { IndexedPlan, PlanSource } from '../index/planSource';
import type { LearnersDay } from './learnersDay';

/** A task, or a day with a box of its own, that was checked today and has no done date. */
export interface UndatedTick {
  readonly at: IndexedPlan;
  readonly node: Task | Day;
}

/** What is remembered: the ids of the tasks by the address of their file, and the date on which they were checked. */
interface Memory {
  readonly date: PlanDate;
  readonly ids: Readonly<Record<string, readonly string[]>>;
}

const memoryKey = 'daymark.undatedTicks';

/** What was checked today by other means than ours and has no date, until it gets one, is dismissed, or the day ends. */
export class UndatedTicks implements Disposable {
  readonly #source: PlanSource;
  readonly #day: Pick<LearnersDay, 'today'>;
  readonly #memory: Memento;
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new EventEmitter<void>());

  /** Fires when tasks are added or dismissed, but not when plans or the date change. */
  readonly onDidChange: Event<void> = this.#changed.event;

  /** @param memory the state of the workspace */
  constructor(source: PlanSource, day: Pick<LearnersDay, 'today'>, memory: Memento) {
    this.#source = source;
    this.#day = day;
    this.#memory = memory;
  }

  /** Those that are still checked and undated, in the order of the plans. */
  get all(): readonly UndatedTick[] {
    const ids = this.#ids();
    return this.#source.plans.flatMap((at) => {
      const wanted = new Set(ids[at.uri.toString()]);
      return wanted.size === 0 ? [] : undatedIn(at.plan, wanted).map((node) => ({ at, node }));
    });
  }

  /** Remembers tasks that were checked just now. */
  add(uri: Uri, ids: readonly string[]): void {
    const before = this.#ids();
    const address = uri.toString();
    this.#remember({ ...before, [address]: [...new Set([...(before[address] ?? []), ...ids])] });
  }

  /** Forgets all of them. */
  dismiss(): void {
    this.#remember({});
  }

  dispose(): void {
    this.#store.dispose();
  }

  #ids(): Memory['ids'] {
    const memory = this.#memory.get<Memory>(memoryKey);
    return memory?.date === this.#day.today ? memory.ids : {};
  }

  #remember(ids: Memory['ids']): void {
    const memory: Memory = { date: this.#day.today, ids };
    void this.#memory.update(memoryKey, memory);
    this.#changed.fire();
  }
}

function undatedIn(plan: Plan, ids: ReadonlySet<string>): readonly (Task | Day)[] {
  const tasks = withNested(tasksBelow(plan)).filter(({ state, doneOn }) => state === 'done' && doneOn === undefined);
  const days = daysBelow(plan).filter(({ state, completedOn }) => state === 'complete' && completedOn === undefined);
  return [...days, ...tasks].filter(({ id }) => ids.has(id)).sort((one, other) => one.line - other.line);
}
