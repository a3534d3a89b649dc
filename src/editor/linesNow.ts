import { splitLines } from '../core/markdown/lines';
import type { Plan } from '../core/model/plan';

/** The part of a document that is asked for its lines. */
export interface LiveLines {
  readonly lineCount: number;
  lineAt(line: number): { readonly text: string };
}

/**
 * Says where the lines of a plan are in its document, which is ahead of the plan while somebody types. A line stays in its
 * place, or moves with the lines that were added or removed above it.
 * @returns a function from a line of the plan to the line now, from 0; `undefined` if it is gone
 */
export function linesNow({ text }: Plan, live: LiveLines): (line: number) => number | undefined {
  const before = splitLines(text);
  const added = live.lineCount - before.length;
  const isAt = (line: number, now: number): boolean =>
    now >= 0 && now < live.lineCount && live.lineAt(now).text === before[line];
  return (line) => [line, line + added].find((now) => isAt(line, now)) ?? (added === 0 ? line : undefined);
}
