import { commands, window } from 'vscode';

type Show = (message: string, ...rest: readonly unknown[]) => Thenable<undefined>;

/** The part of VS Code that shows messages. The extension and its tests share this object. */
interface Speaking {
  showInformationMessage: Show;
  showWarningMessage: Show;
  showErrorMessage: Show;
}

/**
 * Runs a command to its end and records the messages that it shows. All messages, quick picks and inputs are closed without
 * an answer.
 *
 * @throws what the command throws
 */
export async function messagesOf(command: string, ...args: readonly unknown[]): Promise<readonly string[]> {
  const speaking = window as unknown as Speaking;
  const { showInformationMessage, showWarningMessage, showErrorMessage } = speaking;
  const messages: string[] = [];
  const takeDown: Show = (message) => {
    messages.push(message);
    return Promise.resolve(undefined);
  };
  Object.assign(speaking, {
    showInformationMessage: takeDown,
    showWarningMessage: takeDown,
    showErrorMessage: takeDown,
  });
  try {
    await untilOver(Promise.resolve(commands.executeCommand(command, ...args)));
  } finally {
    Object.assign(speaking, { showInformationMessage, showWarningMessage, showErrorMessage });
  }
  return messages;
}

/** Closes quick picks and inputs until the work is over. */
async function untilOver(work: Promise<unknown>): Promise<void> {
  let isOver = false;
  const watched = work.finally(() => (isOver = true));
  while (!isOver) {
    await Promise.race([watched, new Promise((resolve) => setTimeout(resolve, 100))]);
    await commands.executeCommand('workbench.action.closeQuickOpen');
  }
  await watched;
}
