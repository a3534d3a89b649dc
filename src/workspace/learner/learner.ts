import type { Disposable, Event, Memento } from 'vscode';
import { EventEmitter } from 'vscode';
import { standingOf, type Standing } from '../../core/learner/standing';
import type { PlanDate } from '../../core/calendar/date';
import { DisposableStore } from '../../util/disposable';
import type { LearnersDay } from './learnersDay';
import type { IndexedPlan, PlanSource } from '../index/planSource';
import type { Settings } from '../host/settings';

/** The one source for where the learner is. */
export interface StandingSource {
  /** As of now. The same object until something changes. */
  readonly standing: Standing<IndexedPlan>;
  /** Fires after the plans, the settings or the date changed. */
  readonly onDidChange: Event<void>;
}

/** The settings that decide where the learner is. */
export type LearnerSettings = Pick<Settings, 'currentPlan' | 'log' | 'studyDays' | 'streakFreezes' | 'dayStartsAt'>;

/** Where the path of the plan is remembered that was current last without being chosen. */
const shownLastKey = 'daymark.shownLast';

/** Where the paths of plans are remembered that were current. Of several copies of a plan, these are the learner's. */
const chosenBeforeKey = 'daymark.chosenBefore';

/** Computes where the learner is, once after each change and only when needed. */
export class Learner implements StandingSource, Disposable {
  readonly #source: PlanSource;
  readonly #settings: LearnerSettings;
  readonly #day: LearnersDay;
  readonly #memory: Memento;
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new EventEmitter<void>());
  #plans: readonly IndexedPlan[] = [];
  #standing: Standing<IndexedPlan> | undefined;

  readonly onDidChange: Event<void> = this.#changed.event;

  /** @param memory the state of the workspace */
  constructor(source: PlanSource, settings: LearnerSettings, day: LearnersDay, memory: Memento) {
    this.#source = source;
    this.#memory = memory;
    this.#settings = settings;
    this.#day = day;
    const forget = (): void => {
      this.#standing = undefined;
      this.#changed.fire();
    };
    this.#store.add(source.onDidChange(forget));
    this.#store.add(day.onDidChange(forget));
    for (const setting of [settings.currentPlan, settings.log, settings.studyDays, settings.streakFreezes]) {
      this.#store.add(setting.onDidChange(forget));
    }
  }

  get standing(): Standing<IndexedPlan> {
    const { plans } = this.#source;
    const { today } = this.#day;
    // A command may ask before the change of the plans or the date is announced.
    if (this.#standing?.today !== today || this.#plans !== plans) {
      this.#plans = plans;
      this.#standing = this.#standingOn(today);
    }
    return this.#standing;
  }

  #standingOn(today: PlanDate): Standing<IndexedPlan> {
    const { currentPlan, log, studyDays, streakFreezes } = this.#settings;
    const chosen = currentPlan.value();
    const standing = standingOf(this.#plans, today, {
      studyDays: studyDays.value(),
      daysOff: [],
      streakFreezes: streakFreezes.value(),
      chosenPlan: chosen === '' ? undefined : chosen,
      ownLog: log.value() || undefined,
      shownLast: this.#memory.get<string>(shownLastKey),
      chosenBefore: this.#chosenBefore,
    });
    if (standing.plan && !this.#source.isLooking) {
      this.#rememberChoice(standing.plan.path);
    }
    // A choice is kept in the settings, so that taking it back brings back the plan before it.
    if (chosen === '' && standing.plan && !this.#source.isLooking) {
      this.#remember(standing.plan.path);
    }
    return standing;
  }

  get #chosenBefore(): readonly string[] {
    return this.#memory.get<readonly string[]>(chosenBeforeKey, []);
  }

  #rememberChoice(path: string): void {
    if (!this.#chosenBefore.includes(path)) {
      void this.#memory.update(chosenBeforeKey, [...this.#chosenBefore, path]);
    }
  }

  #remember(path: string): void {
    if (this.#memory.get(shownLastKey) !== path) {
      void this.#memory.update(shownLastKey, path);
    }
  }

  dispose(): void {
    this.#store.dispose();
  }
}
