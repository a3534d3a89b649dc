import { changedPart } from './changedPart';
import { summaryDepth, type Block } from './block';
import { documentOf, type MarkdownDocument } from './document';
import { normalize } from '../markdown/normalize';

/**
 * Takes a text apart of which another version was taken apart before. The result is that of `readDocument`; it takes
 * as long as the part that has changed, wherever that can be told from the rest.
 */
export function rereadDocument(before: MarkdownDocument, text: string): MarkdownDocument {
  const after = normalize(text);
  const { start, endBefore, endAfter } = changedPart(before.normalized, after);
  if (start === endBefore && start === endAfter) {
    return { ...before, linesRead: 0 };
  }
  const from = cutBefore(before, start);
  const to = cutBehind(before, endBefore, from);
  return replacePart(before, after, from, to) ?? documentOf(after);
}

/**
 * A line at which a document can be cut: what stands above is taken apart the same whatever stands below, and what stands
 * below the same whatever stands above. Such are the beginning and the end, and each line that begins a heading with `#`
 * or a list item, outside of everything else: either ends all that is open above it, and all that must be known of
 * it stands in its line. (An item with a `|` may be the head of a table where no list goes before.)
 */
interface Cut {
  /** Where its line begins in the normalized text. */
  readonly offset: number;
  readonly line: number;
}

/** The last cut whose line ends before an offset, so that no change from there on reaches the line. */
function cutBefore(document: MarkdownDocument, offset: number): Cut {
  const { normalized } = document;
  let lineStart = startOfLine(normalized, offset);
  let line = countLineEnds(normalized, 0, lineStart);
  while (line > 0) {
    lineStart = startOfLine(normalized, lineStart - 1);
    line -= 1;
    if (isCut(document, { offset: lineStart, line })) {
      break;
    }
  }
  return { offset: lineStart, line };
}

/** The first cut whose line begins behind an offset. */
function cutBehind(document: MarkdownDocument, offset: number, known: Cut): Cut {
  const { normalized, lineCount } = document;
  let line = known.line + countLineEnds(normalized, known.offset, offset);
  for (let end = normalized.indexOf('\n', offset); end >= 0; end = normalized.indexOf('\n', end + 1)) {
    line += 1;
    if (isCut(document, { offset: end + 1, line })) {
      return { offset: end + 1, line };
    }
  }
  return { offset: normalized.length, line: lineCount };
}

function isCut({ normalized, blocks }: MarkdownDocument, { offset, line }: Cut): boolean {
  const first = normalized.charAt(offset);
  if (first === '#') {
    return blocksAt(blocks, line).some((block) => block.kind === 'heading' && block.depth < summaryDepth);
  }
  return (
    /[-*+\d]/.test(first) &&
    !lineAt(normalized, offset).includes('|') &&
    blocksAt(blocks, line).some(({ kind }) => kind === 'item')
  );
}

/**
 * The document with a part of it taken apart anew; `undefined` where its text changes how the rest is read: when it
 * leaves something open, or when it defines the target of a link.
 */
function replacePart(before: MarkdownDocument, after: string, from: Cut, to: Cut): MarkdownDocument | undefined {
  const { normalized, blocks, references, lineCount } = before;
  const end = after.length - (normalized.length - to.offset);
  const part = after.slice(from.offset, end);
  if (mayDefineTarget(part) || mayDefineTarget(normalized.slice(from.offset, to.offset))) {
    return undefined;
  }
  // With the next line, which must still be what it was. A text of its own, so that its blocks do not hold the whole one.
  const read = documentOf(`${part}${lineAt(after, end)}`);
  const isAtEnd = to.line === lineCount;
  const lines = isAtEnd ? read.lineCount : countLineEnds(part, 0, part.length);
  if (!isAtEnd && !isCut(read, { offset: part.length, line: lines })) {
    return undefined;
  }
  const more = from.line + lines - to.line;
  return {
    normalized: after,
    blocks: [
      ...blocks.slice(0, indexAt(blocks, from.line)),
      ...moved(read.blocks.slice(0, indexAt(read.blocks, lines)), from.line),
      ...moved(blocks.slice(indexAt(blocks, to.line)), more),
    ],
    references,
    lineCount: lineCount + more,
    linesRead: read.lineCount,
  };
}

/** What defines the target of a link has these characters behind its name. */
function mayDefineTarget(text: string): boolean {
  return text.includes(']:');
}

/** The same blocks so many lines further down. What was read of their words is kept. */
function moved(blocks: readonly Block[], lines: number): readonly Block[] {
  if (lines === 0) {
    return blocks;
  }
  return blocks.map((block) =>
    'endLine' in block
      ? { ...block, line: block.line + lines, endLine: block.endLine + lines }
      : { ...block, line: block.line + lines },
  );
}

function blocksAt(blocks: readonly Block[], line: number): readonly Block[] {
  return blocks.slice(indexAt(blocks, line), indexAt(blocks, line + 1));
}

/** The index of the first block that begins at a line or below; the number of blocks where there is none. */
function indexAt(blocks: readonly Block[], line: number): number {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((blocks[middle]?.line ?? Infinity) < line) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

function startOfLine(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** The line that begins at an offset, without its end. */
function lineAt(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  return text.slice(offset, end < 0 ? text.length : end);
}

function countLineEnds(text: string, from: number, to: number): number {
  let count = 0;
  for (let end = text.indexOf('\n', from); end >= 0 && end < to; end = text.indexOf('\n', end + 1)) {
    count += 1;
  }
  return count;
}
