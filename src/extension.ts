import type { ExtensionContext } from 'vscode';
import { ExtensionMode } from 'vscode';
import { App } from './app';
import { allCommands } from './commands/allCommands';
import { registerCommands } from './commands/base/command';
import { defer } from './util/defer';
import { lazy } from './util/lazy';

/** What `activate` returns to Daymark's own tests. Other extensions get nothing. */
export interface TestAccess {
  /** Created on first use. */
  readonly app: App;
}

/** Registers the commands at once and leaves everything else for when the host has time. */
export function activate(context: ExtensionContext): TestAccess | undefined {
  const app = lazy(() => {
    const created = new App(context);
    context.subscriptions.push(created);
    return created;
  });
  const commands = registerCommands(allCommands, app);
  const start = defer(() => app().start());
  context.subscriptions.push(commands, start);
  return context.extensionMode === ExtensionMode.Test ? testAccess(app) : undefined;
}

function testAccess(app: () => App): TestAccess {
  return {
    get app() {
      return app();
    },
  };
}
