// The extension that registration is measured against: the contributions of our manifest with handlers that do nothing.
import type { Disposable, ExtensionContext } from 'vscode';
import { commands, lm, window } from 'vscode';

/** The part of a manifest that is registered in code. */
interface Contributions {
  readonly commands?: readonly { readonly command: string }[];
  readonly languageModelTools?: readonly { readonly name: string }[];
  readonly views?: Readonly<Record<string, readonly { readonly id: string }[]>>;
}

export function activate(context: ExtensionContext): void {
  const { contributes } = context.extension.packageJSON as { readonly contributes: Contributions };
  const views = Object.values(contributes.views ?? {}).flat();
  context.subscriptions.push(
    window.createOutputChannel('Baseline', { log: true }),
    ...views.map(({ id }) => emptyView(id)),
    ...(contributes.languageModelTools ?? []).map(({ name }) => lm.registerTool(name, { invoke: () => undefined })),
    ...(contributes.commands ?? []).map(({ command }) => commands.registerCommand(command, () => undefined)),
  );
}

function emptyView(id: string): Disposable {
  const treeDataProvider = { getChildren: () => [], getTreeItem: () => ({}) };
  return window.createTreeView(id, { treeDataProvider });
}
