import { lazy } from '../../util/lazy';
import type { Plan } from '../plan';
import type { Block } from '../reading/block';
import { readBlocks } from '../reading/blocks';
import { readPlan } from '../reading/readPlan';

export type LineEnding = '\n' | '\r\n' | '\r';

/** A plan with the text that it was read from: all that an edit of it must know. */
export interface PlanText {
  readonly text: string;
  /** The lines of the text without their endings, split as the reader and VS Code split them. */
  readonly lines: readonly string[];
  /** The first line ending of the text, for the lines that are added; `\n` where it has none. */
  readonly lineEnding: LineEnding;
  readonly plan: Plan;
  /** The blocks that the plan was made of; read on first use. */
  readonly blocks: () => readonly Block[];
}

/** Reads a text for editing. Nothing in the result may be kept beyond the edit: it holds the whole text. */
export function readPlanText(text: string): PlanText {
  const [lineEnding = '\n'] = /\r\n?|\n/.exec(text) ?? [];
  return {
    text,
    lines: text.split(/\r\n?|\n/),
    lineEnding: lineEnding as LineEnding,
    plan: readPlan(text),
    blocks: lazy(() => readBlocks(text).blocks),
  };
}

/** A line without its ending; throws where the text has no such line. */
export function lineAt({ lines }: PlanText, line: number): string {
  const text = lines[line];
  if (text === undefined) {
    throw new RangeError(`there is no line ${line} among ${lines.length}`);
  }
  return text;
}
