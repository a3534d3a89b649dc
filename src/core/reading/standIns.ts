import { anyOf } from '../text/patterns';
import { summaryDepth, type EndBlock, type HeadingBlock } from './block';

const dayWords = anyOf(({ units }) => units.day);
const containerWords = anyOf(({ units }) => [...units.week, ...units.month, ...units.module, ...units.phase]);

/** `Week 1 (2026-01-19 to 2026-01-25)`, `[**Week 1: …**](week_1/)`: a line that is only a label. */
const containerLine = new RegExp(
  String.raw`^(?:\[|\*\*)*(?:${containerWords})\s\d{1,3}(?:[:：][^\n.]{1,80})?(?:\*\*|\]\([^()\s]*\)|\s*\([^()\n]{1,60}\))*$`,
  'iu',
);
/** `**Day 1: Knots**`, all of it in bold type. */
const boldLine = /^\*\*[^*\n]{1,120}\*\*:?$/;
const dayInIt = new RegExp(String.raw`(?<!\p{L})(?:${dayWords})[\s#_-]*\d`, 'iu');
const summaryOrEnd = /<summary[^>]{0,200}>(?<summary>[^\n<]*(?:<(?!\/summary)[^\n<]*)*)<\/summary>|<\/details>/giu;

/** The heading for which a paragraph stands, or `undefined` where it is text. */
export function headingOfParagraph(source: string, line: number): HeadingBlock | undefined {
  const isLabel = containerLine.test(source) || (boldLine.test(source) && dayInIt.test(source));
  return isLabel ? standIn(source, line) : undefined;
}

/** The headings for which the summaries in a piece of HTML stand, and the ends of what they stand over. */
export function headingsOfHtml(html: string, line: number): readonly (HeadingBlock | EndBlock)[] {
  return [...html.matchAll(summaryOrEnd)].map(({ index, groups }) => {
    const at = line + html.slice(0, index).split('\n').length - 1;
    const summary = groups?.['summary'];
    return summary === undefined ? { kind: 'end', line: at } : standIn(summary, at);
  });
}

function standIn(source: string, line: number): HeadingBlock {
  return { kind: 'heading', line, depth: dayInIt.test(source) ? summaryDepth + 1 : summaryDepth, source };
}
