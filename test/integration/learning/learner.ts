import { ConfigurationTarget, workspace } from 'vscode';
import type { CommandContext } from '../../../src/commands/base/context';
import { daymark, until, type Daymark } from '../samples/daymark';
import type { PlanFile } from '../ticking/plans';

/** The running Daymark and what its commands for learners are given. */
export interface Learning {
  readonly daymark: Daymark;
  readonly context: CommandContext;
}

/**
 * Prepares what the commands for learners need for the tests of a `describe` block, and resets the settings after each.
 * @returns a function that returns it while a test runs
 */
export function useLearning(): () => Learning {
  let learning: Learning | undefined;
  before(async () => {
    const running = await daymark();
    learning = { daymark: running, context: running.context };
    // Where a choice is kept is only said once.
    await running.context.memory.update('daymark.explainedSettings', true);
  });
  afterEach(async () => {
    await set('currentPlan', undefined);
    await set('log', undefined);
    await set('studyDays', undefined);
  });
  return () => {
    if (!learning) {
      throw new Error('Daymark runs only while a test does.');
    }
    return learning;
  };
}

/** Sets a setting of the workspace, or removes it. */
export async function set(name: 'currentPlan' | 'log' | 'studyDays', value: unknown): Promise<void> {
  await workspace.getConfiguration('daymark').update(name, value, ConfigurationTarget.Workspace);
}

/** The current plan in the settings of the workspace. */
export function chosenPlan(): unknown {
  return workspace.getConfiguration('daymark').inspect('currentPlan')?.workspaceValue;
}

/** The learner's own log in the settings of the workspace. */
export function chosenLog(): unknown {
  return workspace.getConfiguration('daymark').inspect('log')?.workspaceValue;
}

/** Waits until the learner follows a plan. */
export async function untilFollowed({ daymark: { learner } }: Learning, { path }: PlanFile): Promise<void> {
  await until('the plan is followed', () => learner.standing.plan?.path === path);
}
