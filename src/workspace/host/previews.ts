import { commands, TabInputCustom, TabInputWebview, window } from 'vscode';

/** Whether VS Code's Markdown preview is open, of whatever document. */
export function isPreviewOpen(): boolean {
  const inputs = window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ input }) => input));
  const types = inputs.flatMap((input) =>
    input instanceof TabInputWebview || input instanceof TabInputCustom ? [input.viewType] : [],
  );
  return types.some((type) => type.includes('markdown.preview'));
}

/** Draws previews again that were restored with the window, before its plans were known. */
export async function refreshPreviews(): Promise<void> {
  if (isPreviewOpen()) {
    await commands.executeCommand('markdown.preview.refresh');
  }
}
