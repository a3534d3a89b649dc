import type { Task } from '../../core/model/plan';

/** A task as it reads in its file, for messages. */
export function taskLine({ text, state }: Task): string {
  const mark = { open: ' ', done: 'x', cancelled: '-' }[state];
  return `- [${mark}] ${text}`;
}
