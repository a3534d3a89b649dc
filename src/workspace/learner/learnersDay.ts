import type { Disposable, Event } from 'vscode';
import { EventEmitter } from 'vscode';
import { localToday, type LocalTime } from '../../core/calendar/localToday';
import type { PlanDate } from '../../core/calendar/date';
import { DisposableStore } from '../../util/disposable';
import { every, localTime } from '../host/clock';
import type { Settings } from '../host/settings';

/** How often the date is looked at, in milliseconds: a timer for midnight would sleep when the computer does. */
const looksApart = 30_000;

/** What the learner's date is, and when it changes: by itself, also after the computer slept. */
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

  /** The date that work done now gets. */
  get today(): PlanDate {
    return localToday(this.#now(), this.#settings.dayStartsAt.value());
  }

  /** What the clock on the wall says. */
  get now(): LocalTime {
    return this.#now();
  }

  /** Begins to watch the date. */
  start(): void {
    this.#last = this.today;
    this.#store.add(every(looksApart, () => this.look()));
    this.#store.add(this.#settings.dayStartsAt.onDidChange(() => this.look()));
  }

  /** Tells of a new date at once, where there is one. */
  look(): void {
    const { today } = this;
    if (today !== this.#last) {
      this.#last = today;
      this.#changed.fire();
    }
  }

  /** Lets a test say what time it is. */
  useClock(now: () => LocalTime): void {
    this.#now = now;
    this.look();
  }

  dispose(): void {
    this.#store.dispose();
  }
}
