import type { MarkdownIt } from 'markdown-it';
import type { ExtensionContext } from 'vscode';
import { ExtensionMode, window } from 'vscode';
import { App } from './app';
import { registerTools } from './chat/tool';
import { registerCommands } from './commands/base/command';
import { taskBoxes } from './preview/taskBoxes';
import { defer } from './util/async/defer';
import { lazy } from './util/lazy';

/** What we read in our manifest. */
interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly languageModelTools: readonly { readonly name: string }[];
  };
}

/** What `activate` returns to VS Code's Markdown preview. */
interface PreviewAccess {
  readonly extendMarkdownIt: (md: MarkdownIt) => MarkdownIt;
}

/** What `activate` returns to Daymark's own tests. Other extensions don't get it. */
export interface TestAccess extends PreviewAccess {
  /** Created on first use. */
  readonly app: App;
}

/** Registers the commands and the tools of chat at once and leaves everything else for when the host has time. */
export function activate(context: ExtensionContext): PreviewAccess | TestAccess {
  const app = lazy(() => {
    const created = new App(context);
    context.subscriptions.push(created);
    return created;
  });
  const { contributes } = context.extension.packageJSON as Manifest;
  const ids = contributes.commands.map(({ command }) => command);
  const commands = registerCommands(ids, (id) => app().command(id), app);
  const names = contributes.languageModelTools.map(({ name }) => name);
  const tools = registerTools(names, (name) => app().tool(name), app);
  const links = window.registerUriHandler({ handleUri: (uri) => app().previewLinks.handleUri(uri) });
  const start = defer(() => app().start());
  context.subscriptions.push(commands, tools, links, start);
  const extendMarkdownIt = (md: MarkdownIt): MarkdownIt =>
    taskBoxes(md, (document, box) => app().previewLinks.draw(document, box));
  return context.extensionMode === ExtensionMode.Test ? testAccess(app, extendMarkdownIt) : { extendMarkdownIt };
}

function testAccess(app: () => App, extendMarkdownIt: PreviewAccess['extendMarkdownIt']): TestAccess {
  return {
    extendMarkdownIt,
    get app() {
      return app();
    },
  };
}
