import { commands, type Uri } from 'vscode';

/** Runs the command for a plan, and answers its preview as soon as it is there. */
export async function datesFromGit(uri: Uri | undefined, answer: 'apply' | 'discard' = 'apply'): Promise<void> {
  let isOver = false;
  const run = commands.executeCommand('daymark.datesFromGitHistory', uri && { uri }).then(() => (isOver = true));
  await untilPreviewed(() => isOver, answer);
  await run;
}

/** Answers the preview until something is so. */
export async function untilPreviewed(
  isSo: () => boolean | Promise<boolean>,
  answer: 'apply' | 'discard' = 'apply',
): Promise<void> {
  while (!(await isSo())) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    await commands.executeCommand(`refactorPreview.${answer}`);
  }
}
