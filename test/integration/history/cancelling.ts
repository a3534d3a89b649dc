import { CancellationTokenSource, window, type CancellationToken, type Progress, type ProgressOptions } from 'vscode';

type Task = (progress: Progress<object>, token: CancellationToken) => Thenable<unknown>;

/** The part of VS Code that shows progress. The extension and its tests share this object. */
interface ProgressWindow {
  withProgress: (options: ProgressOptions, task: Task) => Thenable<unknown>;
}

/** Somebody who cancels as soon as progress is reported. */
export interface Canceller {
  /** The titles of what was shown. */
  readonly titles: readonly string[];
  /** Lets VS Code show progress itself again. */
  readonly leave: () => void;
}

export function cancelProgress(): Canceller {
  const shown = window as unknown as ProgressWindow;
  const { withProgress } = shown;
  const titles: string[] = [];
  shown.withProgress = (options, task) => {
    titles.push(options.title ?? '');
    const source = new CancellationTokenSource();
    return task({ report: () => source.cancel() }, source.token);
  };
  return {
    titles,
    leave: () => {
      shown.withProgress = withProgress;
    },
  };
}
