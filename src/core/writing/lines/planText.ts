import type { Token } from 'markdown-it';
import { lazy } from '../../../util/lazy';
import type { AboutFile, Day, Plan } from '../../model/plan';
import type { Block } from '../../reading/blocks/block';
import { readBlocks } from '../../reading/blocks/blocks';
import { planOf } from '../../reading/readPlan';
import { lineEndingOf, splitLines } from '../../markdown/lines';
import { daysBelow } from '../../model/walk';
import { elementsByLine, type LineElement } from './sameReading';

/** What an edit needs to know about a file besides its text. */
export interface FileTraits extends AboutFile {
  /** Whether the file can be saved with a ✅ in it. */
  readonly canHoldEmoji: boolean;
}

/** A plan and its text: everything an edit needs to know. */
export interface PlanText extends FileTraits {
  readonly text: string;
  /** The lines of the text without their endings, split as the reader and VS Code split them. */
  readonly lines: readonly string[];
  /** The line ending for added lines, see `lineEndingOf`. */
  readonly lineEnding: string;
  /** The first bullet of the text, for added items; `-` if it has none. */
  readonly bullet: () => string;
  /** Read on first use. */
  readonly plan: Plan;
  /** The blocks that the plan was made of. */
  readonly blocks: readonly Block[];
  /** The blocks that begin on a line, outer ones first; none if the text has no such line. */
  readonly blocksAt: (line: number) => readonly Block[];
  /** The parser's tokens, from which the blocks were made. */
  readonly tokens: readonly Token[];
  /** How the parser reads a line, to compare two texts. */
  readonly elementsAt: (line: number) => readonly LineElement[];
  /** Whether a line is a thematic break. */
  readonly isBreak: (line: number) => boolean;
  /** The day that begins on a line; `undefined` if none does. */
  readonly dayAt: (line: number) => Day | undefined;
}

/**
 * Reads a text for an edit. Don't keep any part of the result after the edit, because it holds the whole text.
 * @param traits of the file, as in what was read from another text of it
 */
export function readPlanText(text: string, traits: Partial<FileTraits> = {}): PlanText {
  const { canHoldEmoji = true, name = '', isToldSo = false } = traits;
  const read = readBlocks(text);
  const plan = lazy(() => planOf(read, text, { name, isToldSo }));
  const blocksByLine = lazy(() => byLine(read.blocks));
  const elements = lazy(() => elementsByLine(read.tokens));
  const breaks = lazy(() => new Set(read.tokens.flatMap(({ type, map }) => (type === 'hr' && map ? [map[0]] : []))));
  const days = lazy(() => new Map(daysBelow(plan()).map((day) => [day.line, day])));
  const lines = splitLines(text);
  return {
    text,
    lines,
    lineEnding: lineEndingOf(text),
    bullet: lazy(() => firstBullet(lines, read.blocks)),
    get plan() {
      return plan();
    },
    blocks: read.blocks,
    blocksAt: (line) => blocksByLine().get(line) ?? [],
    tokens: read.tokens,
    elementsAt: (line) => elements().get(line) ?? [],
    isBreak: (line) => breaks().has(line),
    dayAt: (line) => days().get(line),
    canHoldEmoji,
    name,
    isToldSo,
  };
}

/** A line without its ending, numbered from 0. @throws RangeError if the text has no such line */
export function lineAt({ lines }: PlanText, line: number): string {
  const text = lines[line];
  if (text === undefined) {
    throw new RangeError(`there is no line ${line} among ${lines.length}`);
  }
  return text;
}

function byLine(blocks: readonly Block[]): ReadonlyMap<number, readonly Block[]> {
  const found = new Map<number, Block[]>();
  for (const block of blocks) {
    const sameLine = found.get(block.line);
    if (sameLine) {
      sameLine.push(block);
    } else {
      found.set(block.line, [block]);
    }
  }
  return found;
}

function firstBullet(lines: readonly string[], blocks: readonly Block[]): string {
  for (const { kind, line } of blocks) {
    const [, bullet] = (kind === 'item' && /^(?:\uFEFF|ï»¿)?[ \t>]*([-+*])/.exec(lines[line] ?? '')) || [];
    if (bullet !== undefined) {
      return bullet;
    }
  }
  return '-';
}
