import type { Plan } from '../plan';

/**
 * Reads a Markdown text as a plan. Every text is read without error; whether it is a plan says `isPlan`.
 */
export function readPlan(text: string): Plan {
  return {
    title: text === '' ? undefined : text.slice(0, 10),
    label: '',
    isPlan: false,
    kind: 'tracker',
    evidence: { days: 0, inSequence: false, modules: 0, tasks: 0 },
    children: [],
    days: { done: 0, total: 0 },
    tasks: { done: 0, total: 0 },
    hasConflicts: false,
  };
}
