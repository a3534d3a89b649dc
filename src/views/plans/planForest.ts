import type { Uri } from 'vscode';
import type { PlanDate } from '../../core/model/plan';
import { lazy } from '../../util/lazy';
import type { Localization } from '../../util/localization';
import type { IndexedPlan, PlanSource } from '../../workspace/index/planSource';
import { tellApart } from '../../workspace/learner/tellApart';
import { whereTheLearnerIs } from '../../workspace/learner/whereTheLearnerIs';
import { isComplete } from './complete';
import { dayRowAt, withParents } from './findRow';
import type { Fold, Forest } from '../tree/forest';
import { planItem, type PlanItem } from '../rows/planItem';
import { planFileRow } from '../rows/planRows';
import type { DayRow, FileLimitRow, LogsRow, PlanFileRow, PlanRow, UnreadRow } from '../rows/planRow';

/** What the rows depend on besides the index. */
export interface ForestOptions {
  readonly l10n: Localization;
  /** The path of the plan that the learner chose, if any. */
  readonly chosenPlan: () => string | undefined;
  readonly today: () => PlanDate;
  /** Rows whose work is all done are left out. */
  readonly hidesComplete: () => boolean;
}

/** All rows of the view, made from the index. A plan that did not change keeps its row objects. */
export class PlanForest implements Forest {
  readonly #source: PlanSource;
  readonly #options: ForestOptions;
  readonly #rows = new WeakMap<IndexedPlan, PlanFileRow>();
  readonly #logs: LogsRow;
  #seen: Seen | undefined;
  #unfolded: ReadonlySet<string> | undefined;

  constructor(source: PlanSource, options: ForestOptions) {
    this.#source = source;
    this.#options = options;
    this.#logs = { kind: 'logs', id: 'logs', parent: undefined, children: () => this.#plans(isLog) };
  }

  /** The rows to be shown below a row, or at the top: plans, then the logs in one row, then what was not read. */
  children(row: PlanRow | undefined): readonly PlanRow[] {
    const rows = row ? row.children() : this.#top();
    return this.#options.hidesComplete() ? rows.filter((child) => !isComplete(child)) : rows;
  }

  /** There are plans, and all of them are hidden because their work is done. */
  get isAllHidden(): boolean {
    return this.#source.plans.length > 0 && this.children(undefined).length === 0;
  }

  item(row: PlanRow): PlanItem {
    return planItem(row, {
      l10n: this.#options.l10n,
      currentDay: this.#look().currentDay()?.day,
      tellApart: this.#look().tellApart(),
    });
  }

  /** At first the current plan and the modules of the current day are unfolded. */
  fold(row: PlanRow): Fold {
    if (this.children(row).length === 0) {
      return 'leaf';
    }
    return this.#unfoldedAtFirst().has(row.id) ? 'unfolded' : 'folded';
  }

  /** The row of the current day, or `undefined` where there is none. */
  currentDayRow(): DayRow | undefined {
    return this.#look().currentDay();
  }

  /** The shown row of the day that holds this line, or `undefined` outside of days, plans and what is shown. */
  dayRowAt(uri: Uri, line: number): DayRow | undefined {
    const entry = this.#source.planAt(uri);
    const row = entry && dayRowAt(this.#planRow(entry), line);
    return row && !(this.#options.hidesComplete() && withParents(row).some(isComplete)) ? row : undefined;
  }

  /** Set when the first index is made, and kept: a row's first state must not change under the user's hands. */
  #unfoldedAtFirst(): ReadonlySet<string> {
    if (this.#source.isLooking) {
      return nothing;
    }
    const day = this.#look().currentDay();
    this.#unfolded ??= new Set(day?.parent ? withParents(day.parent).map((row) => row.id) : []);
    return this.#unfolded;
  }

  /** The index gives the same array of plans until something changes. */
  #look(): Seen {
    const { plans } = this.#source;
    const chosen = this.#options.chosenPlan();
    const today = this.#options.today();
    if (this.#seen?.plans !== plans || this.#seen.chosen !== chosen || this.#seen.today !== today) {
      this.#seen = {
        plans,
        chosen,
        today,
        currentDay: lazy(() => this.#findCurrentDay(chosen)),
        tellApart: lazy(() => tellApart(plans)),
      };
    }
    return this.#seen;
  }

  #findCurrentDay(chosen: string | undefined): DayRow | undefined {
    const { entry, day } = whereTheLearnerIs(this.#source.plans, chosen, this.#options.today());
    return entry && day && dayRowAt(this.#planRow(entry), day.line);
  }

  #top(): readonly PlanRow[] {
    const logs = this.#source.plans.some(isLog) ? [this.#logs] : [];
    const unread = this.#source.unread.map(unreadRow);
    return [...this.#plans((entry) => !isLog(entry)), ...logs, ...unread, ...fileLimitRows(this.#source)];
  }

  #plans(accepts: (entry: IndexedPlan) => boolean): readonly PlanFileRow[] {
    return this.#source.plans.filter(accepts).map((entry) => this.#planRow(entry));
  }

  #planRow(entry: IndexedPlan): PlanFileRow {
    const row = this.#rows.get(entry) ?? planFileRow(entry, isLog(entry) ? this.#logs : undefined);
    this.#rows.set(entry, row);
    return row;
  }
}

/** What is found in the index as it is now, each on first use. */
interface Seen {
  readonly plans: readonly IndexedPlan[];
  readonly chosen: string | undefined;
  readonly today: PlanDate;
  readonly currentDay: () => DayRow | undefined;
  readonly tellApart: () => (entry: IndexedPlan) => string;
}

const nothing: ReadonlySet<string> = new Set();

function isLog(entry: IndexedPlan): boolean {
  return entry.plan.kind === 'log';
}

function unreadRow(file: UnreadRow['file']): UnreadRow {
  const { uri } = file;
  return { kind: 'unread', id: uri.toString(), uri, line: 0, parent: undefined, file, children: () => [] };
}

function fileLimitRows({ fileLimitReached: limit }: PlanSource): readonly FileLimitRow[] {
  return limit === undefined
    ? []
    : [{ kind: 'fileLimit', id: 'fileLimit', parent: undefined, limit, children: () => [] }];
}
