import type { Disposable } from './disposable';

/** Does some work when the host has had its turn; not at all where the result is disposed of before. */
export function afterThis(work: () => void): Disposable {
  const timer = setTimeout(work, 0);
  return {
    dispose: () => {
      clearTimeout(timer);
    },
  };
}
