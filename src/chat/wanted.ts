import { currentDay } from '../core/learner/today';
import type { Day } from '../core/model/plan';
import { daysBelow } from '../core/model/walk';
import type { IndexedPlan } from '../workspace/index/planSource';
import type { ToolContext } from './tool';

/** The day or plan that a model asks for. */
export interface Wanted {
  /** The path of a plan. */
  readonly plan: string | undefined;
  /** The label of a day, such as `Day 31`, or its number. */
  readonly day: string | undefined;
  /** The line of a day, from 1, if several have its label. */
  readonly line: number | undefined;
}

/** A day and its plan. */
export interface DayFound {
  readonly at: IndexedPlan;
  readonly day: Day;
}

const mostListed = 20;

/** Reads the input of a tool; what has the wrong type is left out. */
export function wantedIn(input: unknown): Wanted {
  const { plan, day, line } = asRecord(input);
  return {
    plan: typeof plan === 'string' && plan.trim() !== '' ? plan.trim() : undefined,
    day: typeof day === 'string' || typeof day === 'number' ? String(day).trim() || undefined : undefined,
    line: typeof line === 'number' ? line : undefined,
  };
}

/** An input as an object; empty if it is none. */
export function asRecord(input: unknown): Readonly<Record<string, unknown>> {
  return typeof input === 'object' && input !== null ? (input as Record<string, unknown>) : {};
}

/**
 * The plan that a model asks for, by the path of its file or the end of it; without one, the plan that the learner is in.
 * @returns `undefined` if none is asked for and the learner is in none
 * @throws Error if there is no such plan, or more than one
 */
export function planWanted({ source, learner }: ToolContext, { plan: wanted }: Wanted): IndexedPlan | undefined {
  if (wanted === undefined) {
    return learner.standing.day?.at ?? learner.standing.plan;
  }
  const exact = source.plans.find(({ path }) => path === wanted);
  const ends = source.plans.filter(({ path }) => `/${path}`.toLowerCase().endsWith(`/${wanted.toLowerCase()}`));
  const [found, ...others] = exact ? [exact] : ends;
  if (!found || others.length > 0) {
    const known = listed((others.length > 0 ? ends : source.plans).map(({ path }) => path));
    throw new Error(
      found ? `Several plans end in “${wanted}”. Pass one of: ${known}.` : `No plan “${wanted}”. Plans: ${known}.`,
    );
  }
  return found;
}

/**
 * The day that a model asks for; without a label, the one that Today shows, or the current day of another plan.
 * @returns `undefined` if none is asked for and none is current
 * @throws Error if there is no such day, or more than one
 */
export function dayWanted(context: ToolContext, wanted: Wanted): DayFound | undefined {
  const at = planWanted(context, wanted);
  const { day: label, line } = wanted;
  if (!at || (label === undefined && line === undefined)) {
    return at && dayIn(at, context);
  }
  const days = daysBelow(at.plan).filter((day) => label === undefined || isCalled(day, label));
  const found = line === undefined ? days : days.filter((day) => day.line + 1 === line);
  const [day, ...others] = found;
  if (!day) {
    const open = daysBelow(at.plan).filter(({ state }) => state === 'open');
    throw new Error(
      `${at.path} has no such day. Call daymark_get_plan to see where the learner is. Open days: ${named(open)}.`,
    );
  }
  if (others.length > 0) {
    throw new Error(`Several days of ${at.path} are called “${label}”. Pass the line of one: ${named(found)}.`);
  }
  return { at, day };
}

function dayIn(at: IndexedPlan, { learner }: ToolContext): DayFound | undefined {
  const { day: shown, today } = learner.standing;
  const day = shown?.at === at ? shown.day : currentDay(at.plan, today);
  return day && { at, day };
}

function isCalled({ label, number, through }: Day, wanted: string): boolean {
  const isNumber = /^\d+$/.test(wanted) && number === through;
  return label.toLowerCase() === wanted.toLowerCase() || (isNumber && number === Number(wanted));
}

function named(days: readonly Day[]): string {
  return listed(days.map(({ label, line }) => `${label} (line ${line + 1})`));
}

function listed(names: readonly string[]): string {
  const more = names.length - mostListed;
  const shown = names.slice(0, mostListed).join(', ');
  return names.length === 0 ? 'none' : more > 0 ? `${shown} and ${more} more` : shown;
}
