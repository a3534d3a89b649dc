import type { Memento } from 'vscode';

/** A memory that is lost with the test. */
export function memory(): Memento {
  const values = new Map<string, unknown>();
  return {
    get: (key: string, fallback?: unknown) => values.get(key) ?? fallback,
    update: (key: string, value: unknown) => Promise.resolve(void values.set(key, value)),
    keys: () => [...values.keys()],
  };
}
