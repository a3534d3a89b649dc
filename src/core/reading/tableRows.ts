import type { Token } from 'markdown-it';
import type { TextBlock } from './block';

/** The cells of the row that begins at a token. */
export function cellsAfter(tokens: readonly Token[], index: number): readonly string[] {
  const cells: string[] = [];
  for (let at = index; at < tokens.length && tokens[at]?.type !== 'tr_close'; at += 1) {
    if (tokens[at]?.type === 'inline') {
      cells.push(tokens[at]?.content ?? '');
    }
  }
  return cells;
}

/** A box counts only where it is all that stands in its cell. */
const boxCell = /^\[([ xX/-]|[✔✓✅]\uFE0F?)\]$/u;

/** A row of a table; `heads` and `sources` are the cells of the head and of the row, as Markdown. */
export function rowBlock(
  line: number,
  heads: readonly string[],
  sources: readonly string[],
  nesting: number,
): TextBlock {
  const boxAt = sources.findIndex((source) => boxCell.test(source));
  const cells = sources
    .map((source, column) => ({ head: heads[column] ?? '', source }))
    .filter((_, at) => at !== boxAt);
  const box = boxCell.exec(sources[boxAt] ?? '')?.[1];
  const source = cells.map((cell) => cell.source).join(' · ');
  return { kind: 'row', line, endLine: line, nesting, box, cells, ordinal: undefined, source, dayTitle: undefined };
}
