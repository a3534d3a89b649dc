import type { Event, Memento } from 'vscode';
import { EventEmitter } from 'vscode';
import type { PlanDate } from '../../core/calendar/date';
import { recallOn, type Recall } from '../../core/learner/recall';
import type { IndexedPlan } from '../index/planSource';
import type { StandingSource } from './learner';

/** A question that is due, and its plan. */
export interface DueRecall extends Recall {
  readonly at: IndexedPlan;
}

/** What is remembered: the date, and the days whose questions were looked at on it. */
interface Memory {
  readonly date: PlanDate;
  readonly days: readonly string[];
}

const memoryKey = 'daymark.recalled';

/** The questions of finished days that are due today, each until it is looked at. */
export class Recalls {
  readonly #learner: StandingSource;
  readonly #memory: Memento;
  readonly #changed = new EventEmitter<void>();

  /** Fires when a question was looked at, but not when plans or the date change. */
  readonly onDidChange: Event<void> = this.#changed.event;

  /** @param memory the state of the workspace */
  constructor(learner: StandingSource, memory: Memento) {
    this.#learner = learner;
    this.#memory = memory;
  }

  /** Those of the current plan that weren't looked at yet, the day finished last first. */
  get due(): readonly DueRecall[] {
    const { plan: at, today, streak } = this.#learner.standing;
    if (!at) {
      return [];
    }
    const worked = streak.explanation.filter(({ kind }) => kind === 'counted').map(({ date }) => date);
    const seen = this.#seen();
    const due = recallOn(today, at.plan, worked).filter(({ day }) => !seen.includes(keyOf(at, day.id)));
    return due.map((recall) => ({ ...recall, at }));
  }

  /** Remembers until the end of the day that the question of a day was looked at. */
  async look(at: Pick<IndexedPlan, 'uri'>, dayId: string): Promise<void> {
    const days = [...new Set([...this.#seen(), keyOf(at, dayId)])];
    const memory: Memory = { date: this.#learner.standing.today, days };
    const remembered = this.#memory.update(memoryKey, memory);
    this.#changed.fire();
    await remembered;
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #seen(): readonly string[] {
    const memory = this.#memory.get<Memory>(memoryKey);
    return memory?.date === this.#learner.standing.today ? memory.days : [];
  }
}

function keyOf({ uri }: Pick<IndexedPlan, 'uri'>, dayId: string): string {
  return `${uri.toString()}#${dayId}`;
}
