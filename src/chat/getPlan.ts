import { l10n } from 'vscode';
import { currentTasks } from '../core/learner/today';
import type { Day } from '../core/model/plan';
import type { IndexedPlan } from '../workspace/index/planSource';
import { answer, dayInFull, dayInShort, planInShort, taskOf } from './answer';
import type { Tool, ToolContext } from './tool';
import { dayWanted, planWanted, wantedIn, type Wanted } from './wanted';

const mostPlans = 20;
const mostLeftOpen = 10;

/** Where the learner is: today's day in full, what comes next, what is left open, and the schedule. */
export const getPlan: Tool = {
  name: 'daymark_get_plan',
  prepare: () => Promise.resolve({ invocationMessage: l10n.t('Reading your plan') }),
  async invoke(context, input) {
    await context.source.ready;
    const wanted = wantedIn(input);
    const at = planWanted(context, wanted);
    return answer(at ? whereIn(at, context, wanted) : whereIsNowhere(context));
  },
};

function whereIn(at: IndexedPlan, context: ToolContext, wanted: Wanted): object {
  const { standing } = context.learner;
  const { today, streak, plan } = standing;
  const found = dayWanted(context, wanted);
  const isCurrent = at === (standing.day?.at ?? plan);
  return {
    today,
    plan: planInShort(at),
    day: found && dayInFull(found.day),
    openTasks: at.plan.kind === 'tracker' ? currentTasks(at.plan).map(taskOf) : undefined,
    ...(isCurrent ? whereInCurrent(standing) : {}),
    streak: { current: streak.current, longest: streak.longest },
    otherPlans: otherPlans(context, at),
  };
}

function whereInCurrent({ isDoneToday, nextDay, leftOpen, schedule, currentDay }: Standing): object {
  return {
    isDoneToday,
    currentDay: currentDay && dayInShort(currentDay.day),
    next: nextDay && dayInShort(nextDay.day),
    leftOpen: leftOpen.length > 0 ? leftOpenDays(leftOpen) : undefined,
    schedule: schedule && { behind: schedule.behind, ahead: schedule.ahead, unit: schedule.unit },
  };
}

type Standing = ToolContext['learner']['standing'];

function leftOpenDays(days: readonly Day[]): object {
  return { count: days.length, first: days.slice(0, mostLeftOpen).map(dayInShort) };
}

function otherPlans({ source }: ToolContext, at: IndexedPlan | undefined): readonly object[] | undefined {
  const others = source.plans.filter((entry) => entry !== at);
  return others.length > 0 ? others.slice(0, mostPlans).map(planInShort) : undefined;
}

/** What to say if the learner is in no plan. */
function whereIsNowhere(context: ToolContext): object {
  const { today } = context.learner.standing;
  return { today, plan: null, why: whyNowhere(context), otherPlans: otherPlans(context, undefined) };
}

/** Why the learner is in no plan, and what a model can do about it. */
function whyNowhere({ source, learner }: ToolContext): string {
  const { openPlans, onlyLogs } = learner.standing;
  if (source.plans.length === 0) {
    return 'There are no plans in this workspace. Offer to write one with the skill write-learning-plan.';
  }
  if (onlyLogs) {
    return 'There are only logs here, in which nothing is ticked.';
  }
  return openPlans > 1
    ? 'Several plans are open and none was worked on. Ask the learner which one, then pass its file as plan.'
    : 'Every plan is complete.';
}
