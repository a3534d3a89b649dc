import type * as scaffolds from '../core/scaffold/scaffolds';

/** What makes notebooks and labs, by core's own functions. It is loaded only when one is asked for. */
export type Scaffolding = typeof scaffolds;

/** Loads it. */
export function loadScaffolding(): Promise<Scaffolding> {
  return import('../core/scaffold/scaffolds');
}
