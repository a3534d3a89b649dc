import type { TreeDataProvider } from 'vscode';

/** The rows of a view, as VS Code asks for them. */
export type Tree = Pick<TreeDataProvider<unknown>, 'getChildren' | 'getTreeItem' | 'onDidChangeTreeData'>;

/** What asking again and again has shown. */
export interface Asking {
  /** Ends it. @returns how long each answer took, in milliseconds */
  readonly stop: () => readonly number[];
}

/** Time between two questions, in milliseconds. */
const pause = 20;

/**
 * Asks a tree again and again for its rows and how they look, as VS Code does for who looks at it.
 * @param tree `undefined` for as long as there is none; then nothing is asked
 */
export function askRepeatedly(tree: () => Tree | undefined): Asking {
  const answers: number[] = [];
  const asking = new AbortController();
  const ask = async (): Promise<void> => {
    await wait(pause);
    const asked = performance.now();
    // A question waits, as each message to the host does, until what came before it has had its turn.
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
