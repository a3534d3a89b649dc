import type { Disposable, PreparedToolInvocation } from 'vscode';
import { LanguageModelTextPart, LanguageModelToolResult, lm } from 'vscode';
import { DisposableStore } from '../util/disposable';
import type { PlanSource } from '../workspace/index/planSource';
import type { StandingSource } from '../workspace/learner/learner';

/** What every tool gets. */
export interface ToolContext {
  readonly source: Pick<PlanSource, 'plans' | 'ready'>;
  readonly learner: StandingSource;
}

/** Something that a language model can call. Its input is checked by VS Code, but some hosts don't. */
export interface Tool {
  /** The name in the manifest. */
  readonly name: string;
  /**
   * What VS Code shows before and while the tool runs. It may be asked without running the tool.
   * @throws Error for what the tool can't do, in words that tell the model what to do instead
   */
  prepare(context: ToolContext, input: unknown): Promise<PreparedToolInvocation>;
  /**
   * Runs the tool.
   * @returns JSON for the model
   * @throws Error for what the tool can't do, in words that tell the model what to do instead
   */
  invoke(context: ToolContext, input: unknown): Promise<string>;
}

/** Finds a tool by its name. */
export type FindTool = (name: string) => Promise<Tool>;

/**
 * Registers tools until the result is disposed.
 * @param find is called each time a tool is asked for, and so is `context`
 */
export function registerTools(names: readonly string[], find: FindTool, context: () => ToolContext): Disposable {
  const store = new DisposableStore();
  for (const name of names) {
    const tool = lm.registerTool<unknown>(name, {
      prepareInvocation: async ({ input }) => (await find(name)).prepare(context(), input),
      invoke: async ({ input }) => {
        const text = await (await find(name)).invoke(context(), input);
        return new LanguageModelToolResult([new LanguageModelTextPart(text)]);
      },
    });
    store.add(tool);
  }
  return store;
}
