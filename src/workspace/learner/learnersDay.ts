import type { Disposable, Event } from 'vscode';
import { EventEmitter } from 'vscode';
import { localToday, type LocalTime } from '../../core/calendar/localToday';
import type { PlanDate } from '../../core/calendar/date';
import { DisposableStore } from '../../util/disposable';
import { every, localTime } from '../host/clock';
import type { Settings } from '../host/settings';

/** How often to check the date, in milliseconds. A timer for midnight would be late after the computer slept. */
const checkInterval = 30_000;

/** The learner's date. It changes by itself, even if the computer slept at that time. */
export class LearnersDay implements Disposable {
  readonly #settings: Pick<Settings, 'dayStartsAt'>;
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new EventEmitter<void>());
  #now: () => LocalTime = localTime;
  #last: PlanDate | undefined;

  readonly onDidChange: Event<void> = this.#changed.event;

  constructor(settings: Pick<Settings, 'dayStartsAt'>) {
    this.#settings = settings;
  }

  /** The date of work that is done now. */
  get today(): PlanDate {
    return localToday(this.#now(), this.#settings.dayStartsAt.value());
  }

  /** The local date and time. */
  get now(): LocalTime {
    return this.#now();
  }

  /** Starts to watch the date. */
  start(): void {
    this.#last = this.today;
    this.#store.add(every(checkInterval, () => this.look()));
    this.#store.add(this.#settings.dayStartsAt.onDidChange(() => this.look()));
  }

  /** Fires right away if the date has changed. */
  look(): void {
    const { today } = this;
    if (today !== this.#last) {
      this.#last = today;
      this.#changed.fire();
    }
  }

  /** Replaces the clock, for tests. */
  useClock(now: () => LocalTime): void {
    this.#now = now;
    this.look();
  }

  dispose(): void {
    this.#store.dispose();
  }
}
