import type { TreeDataProvider } from 'vscode';

/** The rows of a view, as VS Code asks for them. */
export type Tree = Pick<TreeDataProvider<unknown>, 'getChildren' | 'getTreeItem' | 'onDidChangeTreeData'>;

/** Repeated requests for the rows of a tree. */
export interface Asking {
  /** Stops the requests. @returns how long each took, in milliseconds */
  readonly stop: () => readonly number[];
}

/** The time between two requests, in milliseconds. */
const pause = 20;

/**
 * Requests the rows and tree items of a tree repeatedly, as VS Code does for a visible view.
 * @param tree returns `undefined` as long as there is no tree; then nothing is requested
 */
export function askRepeatedly(tree: () => Tree | undefined): Asking {
  const answers: number[] = [];
  const asking = new AbortController();
  const ask = async (): Promise<void> => {
    await wait(pause);
    const asked = performance.now();
    // A request waits for its turn, as every message to the host does.
    await wait(0);
    const answerer = tree();
    if (answerer) {
      await draw(answerer);
      answers.push(performance.now() - asked);
    }
    if (!asking.signal.aborted) {
      await ask();
    }
  };
  void ask();
  return {
    stop: () => {
      asking.abort();
      return [...answers];
    },
  };
}

async function draw(tree: Tree): Promise<void> {
  const rows = (await tree.getChildren()) ?? [];
  await Promise.all(rows.map((row) => tree.getTreeItem(row)));
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
