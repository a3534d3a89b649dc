import type { Uri } from 'vscode';
import type { Standing } from '../../core/learner/standing';
import type { PlanChild } from '../../core/model/plan';
import { lazy } from '../../util/lazy';
import type { Localization } from '../../util/text/localization';
import type { LinkProblems } from '../../workspace/index/linkProblems';
import type { IndexedPlan, PlanSource } from '../../workspace/index/planSource';
import type { StandingSource } from '../../workspace/learner/learner';
import { tellApart } from '../../workspace/learner/tellApart';
import { planItem, type PlanItem } from '../rows/planItem';
import type { DayRow, FileLimitRow, LogsRow, PlanFileRow, PlanRow, UnreadRow } from '../rows/planRow';
import { planFileRow } from '../rows/planRows';
import type { CollapsibleState, RowSource } from '../tree/planTree';

/** What the rows of the Plans view depend on besides the index. */
export interface PlanRowOptions {
  readonly l10n: Localization;
  /** The language in which numbers are shown, as a BCP 47 tag. */
  readonly language: string;
  readonly learner: Pick<StandingSource, 'standing'>;
  readonly linkProblems: Pick<LinkProblems, 'at'>;
  /** Whether complete rows are left out. */
  readonly hidesComplete: () => boolean;
}

/** The rows of the Plans view. A plan that didn't change keeps its row objects. */
export class PlanRowSource implements RowSource {
  readonly #source: PlanSource;
  readonly #options: PlanRowOptions;
  readonly #rows = new WeakMap<IndexedPlan, PlanFileRow>();
  readonly #logs: LogsRow;
  #derived: Derived | undefined;
  #initiallyExpanded: ReadonlySet<string> | undefined;

  constructor(source: PlanSource, options: PlanRowOptions) {
    this.#source = source;
    this.#options = options;
    this.#logs = { kind: 'logs', id: 'logs', parent: undefined, children: () => this.#plans(isLog) };
  }

  /** The rows to show. At the top: plans, then the logs in one row, then files that were not read. */
  children(row: PlanRow | undefined): readonly PlanRow[] {
    const rows = row ? row.children() : this.#top();
    return this.#options.hidesComplete() ? rows.filter((child) => !isComplete(child)) : rows;
  }

  /** Whether there are plans and all of them are hidden because they are complete. */
  get isAllHidden(): boolean {
    return this.#source.plans.length > 0 && this.children(undefined).length === 0;
  }

  item(row: PlanRow): PlanItem {
    return planItem(row, {
      l10n: this.#options.l10n,
      language: this.#options.language,
      currentDay: this.#derive().currentDay()?.day,
      chosenPlan: this.#derive().standing.chosen,
      ownLog: this.#derive().standing.ownLog,
      tellApart: this.#derive().tellApart(),
      linkProblems: this.#options.linkProblems,
    });
  }

  /** Initially the current plan and the modules around the current day are expanded. */
  collapsibleState(row: PlanRow): CollapsibleState {
    if (!this.#hasChildren(row)) {
      return 'none';
    }
    return this.#expandedAtFirst().has(row.id) ? 'expanded' : 'collapsed';
  }

  /** The row of the current day, or `undefined` if there is none. */
  currentDayRow(): DayRow | undefined {
    return this.#derive().currentDay();
  }

  /** The row of the day that holds this line (from 0), or `undefined` if no day does, or if its row is hidden. */
  dayRowAt(uri: Uri, line: number): DayRow | undefined {
    const entry = this.#source.planAt(uri);
    const row = entry && dayRowAt(this.#planRow(entry), line);
    return row && !(this.#options.hidesComplete() && withParents(row).some(isComplete)) ? row : undefined;
  }

  /** Whether any row is shown below a row. No rows are created below plans and modules that nobody has expanded. */
  #hasChildren(row: PlanRow): boolean {
    const isShown = (child: PlanChild): boolean => !this.#options.hidesComplete() || !isDone(child);
    if (row.kind === 'plan') {
      return row.entry.plan.children.some(isShown);
    }
    if (row.kind === 'module') {
      return row.module.children.some(isShown) || row.module.readResources().length > 0;
    }
    return this.children(row).length > 0;
  }

  /** Set when the first index is complete, and then kept, so that no row expands or collapses by itself later. */
  #expandedAtFirst(): ReadonlySet<string> {
    if (this.#source.isLooking) {
      return noIds;
    }
    const day = this.#derive().currentDay();
    this.#initiallyExpanded ??= new Set(day?.parent ? withParents(day.parent).map((row) => row.id) : []);
    return this.#initiallyExpanded;
  }

  /** Keeps the results until something changes. As long as nothing does, the standing is the same object. */
  #derive(): Derived {
    const { standing } = this.#options.learner;
    if (this.#derived?.standing !== standing) {
      this.#derived = {
        standing,
        currentDay: lazy(() => this.#findCurrentDay(standing)),
        tellApart: lazy(() => tellApart(this.#source.plans)),
      };
    }
    return this.#derived;
  }

  #findCurrentDay({ currentDay }: Standing<IndexedPlan>): DayRow | undefined {
    return currentDay && dayRowAt(this.#planRow(currentDay.at), currentDay.day.line);
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

/** What is computed from the standing and the plans, on first use. */
interface Derived {
  readonly standing: Standing<IndexedPlan>;
  readonly currentDay: () => DayRow | undefined;
  readonly tellApart: () => (entry: IndexedPlan) => string;
}

const noIds: ReadonlySet<string> = new Set();

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

/** The row of the day that holds this line (from 0), at any depth below a row, or `undefined`. */
function dayRowAt(row: PlanRow, line: number): DayRow | undefined {
  for (const child of row.children()) {
    if (child.kind === 'day' && isWithin(child.day, line)) {
      return child;
    }
    if (child.kind === 'module' && isWithin(child.module, line)) {
      return dayRowAt(child, line);
    }
  }
  return undefined;
}

function isWithin(node: { readonly line: number; readonly endLine: number }, line: number): boolean {
  return node.line <= line && line <= node.endLine;
}

/** A row and the rows above it, from the innermost to the top. */
export function withParents(row: PlanRow): readonly PlanRow[] {
  return row.parent ? [row, ...withParents(row.parent)] : [row];
}

/** Whether *Hide Complete* hides a row: it holds work, and nothing of it is open. */
function isComplete(row: PlanRow): boolean {
  switch (row.kind) {
    case 'plan':
      return allDone(row.entry.plan.children);
    case 'module':
      return isDone(row.module);
    case 'day':
      return isDone(row.day);
    case 'task':
      return isDone(row.task);
    case 'field':
    case 'resource':
    case 'logs':
    case 'leftOpen':
    case 'schedule':
    case 'recall':
    case 'stillTrue':
    case 'question':
    case 'undated':
    case 'unread':
    case 'fileLimit':
      return false;
  }
}

function isDone(child: PlanChild): boolean {
  switch (child.kind) {
    case 'module':
      return allDone(child.children);
    case 'day':
      return child.state === 'complete' || child.state === 'skipped';
    case 'task':
      return child.state !== 'open';
  }
}

function allDone(children: readonly PlanChild[]): boolean {
  return children.length > 0 && children.every(isDone);
}
