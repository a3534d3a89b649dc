import type { Disposable } from '../disposable';

/** Runs work in a later turn of the event loop. If the result is disposed of before then, the work never runs. */
export function defer(work: () => void): Disposable {
  const timer = setTimeout(work, 0);
  return {
    dispose: () => {
      clearTimeout(timer);
    },
  };
}
