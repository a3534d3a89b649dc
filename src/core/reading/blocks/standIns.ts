import { isDayUnit } from '../../languages/language';
import { type Block, type EndBlock, type HeadingBlock, summaryDepth, type TextBlock } from './block';
import { couldBeginWithLabel } from '../titles/couldBeLabel';
import { readTitle } from '../titles/title';
import { withoutText } from '../titles/boldTitle';
import { firstLineOf } from '../../markdown/lines';

/** `**Day 1:** Knots`, `**Week 1: Rope**`: bold type at the beginning of a line. */
const boldBeginning = /^(?:\*\*|__)(?!\s)[^*\n]{1,120}?(?:\*\*|__)/u;
const boldLineBeginning = /^[+•-]?(?:\*\*|__)/m;
/** `-**Day 2**`, `##Day 2`: Markdown begins no list item or heading there, because no space follows. */
const gluedSign = /^(?:[+•-](?=[*_]{0,3}\p{L})|#{1,6}(?=[*_]{0,3}[\p{L}\d]))/u;
/** `&nbsp;&nbsp;`: indentation by entities. */
const spaces = /^(?:&(?:nbsp|ensp|emsp);\s?)+/i;
/** A line that is entirely bold or italic, or entirely a link. */
const wholeLine = /^(?:([*_]{1,3})(?!\s)[^*_\n]{1,120}\1[:：]?|\[[^\]\n]{1,120}\]\([^()\s]*\))$/u;
/** `Week 1 (2026-01-19 to 2026-01-25)`, `Week 1: Rope`, `Week 6:`: a line that is a label, perhaps with a title. */
const plainLine = /^(?:[^\n.!?]|\.(?=\s\p{Ll})){1,80}$/u;
const labelOnly = /^\s*(?:$|[:：]|[(（][^()（）]*[)）]\s*[:：]?$|(?:[–—→-]|->)\s)/u;
/** `Day 2: We read.`: one of several lines may be a sentence. */
const anySentence = /^[^\n]{1,200}$/u;
/** A summary ends before the next one, so that no text is searched more than once. */
const summaryOrEnd =
  /<summary(?:\s[^<>]{0,200})?>(?<summary>[^\n<]*(?:<(?!\/?summary)[^\n<]*)*)<\/summary>|<\/details>/giu;

/** Three lines with a number close to their beginning. */
const numberedLines = /^[^\n\d]{1,20}\d.*\n[^\n\d]{1,20}\d.*\n[^\n\d]{1,20}\d/m;
const fewestBelowText = 3;

/**
 * The headings that lines of a paragraph stand in for: a line that begins with a day in bold type, a line at the beginning
 * of the paragraph that is labelled as a day, a week or another part, and several such lines, also below a line of text.
 */
export function headingsOfParagraph(source: string, line: number): readonly HeadingBlock[] {
  if (!source.includes('\n')) {
    return couldBeginWithLabel(source) ? headingsAmong([withoutSign(source)], line) : [];
  }
  if (boldLineBeginning.test(source)) {
    return headingsAmong(linesOf(source), line);
  }
  return couldBeginWithLabel(firstLineOf(source)) || numberedLines.test(source)
    ? captionsOf(linesOf(source), line)
    : [];
}

function headingsAmong(lines: readonly string[], at: number): readonly HeadingBlock[] {
  const isAlone = lines.length === 1;
  return lines.flatMap((text, index) =>
    couldBeginWithLabel(text) && isHeading(text, isAlone) ? [lineAsHeading(text, at + index)] : [],
  );
}

/** The lines of a paragraph, without signs that begin no list item or heading. */
function linesOf(source: string): readonly string[] {
  return source.split('\n').map(withoutSign);
}

function withoutSign(line: string): string {
  return line.replace(spaces, '').replace(gluedSign, '');
}

/**
 * The headings in the first paragraph of a list item that ends in list items without a space behind their bullets, in
 * which Markdown sees a paragraph that goes on; empty if it does not, or not all of them are days.
 */
export function headingsOfItem({ source, line, box }: TextBlock): readonly HeadingBlock[] {
  const [, ...others] = box === undefined ? source.split('\n') : [];
  const areItems = others.length > 0 && others.every((text) => gluedSign.test(text));
  const headings = areItems ? headingsOfParagraph(source, line) : [];
  return headings.length === others.length + 1 ? headings : [];
}

/** Splits a paragraph before each line treated as a heading. The line is kept as text too: it may have links. */
export function splitAt(headings: readonly HeadingBlock[], block: TextBlock): readonly Block[] {
  const lines = block.source.split('\n');
  const from = (start: number, end = block.line + lines.length): readonly TextBlock[] =>
    start === end
      ? []
      : [
          {
            ...block,
            line: start,
            endLine: end - 1,
            source: lines.slice(start - block.line, end - block.line).join('\n'),
          },
        ];
  const cuts = headings.flatMap((heading, index) => [heading, ...from(heading.line, headings[index + 1]?.line)]);
  return [...from(block.line, headings[0]?.line), ...cuts];
}

/** A longer line may be a sentence that goes on in the next. */
const longestCaption = 60;

/** The captions in a paragraph of several lines. The first line must be one; below a line of text, there must be three. */
function captionsOf(lines: readonly string[], at: number): readonly HeadingBlock[] {
  const [first = '', second = ''] = lines;
  const captions = lines.flatMap((text, index) =>
    couldBeginWithLabel(text) && isCaption(text, anySentence) ? [lineAsHeading(text, at + index)] : [],
  );
  if (captions[0]?.line !== at) {
    return captions.length >= fewestBelowText ? captions : [];
  }
  const isSentence = first.length > longestCaption || !isCaption(first) || (isLabel(first) && /^\p{Ll}/u.test(second));
  return captions.length > 1 ? captions : captions.slice(isSentence ? 1 : 0);
}

function isLabel(line: string): boolean {
  const { label, whole } = readTitle(line);
  return label?.text === whole;
}

/** Whether a paragraph is a single line that is entirely in bold type or italics. */
export function isEmphasized(source: string): boolean {
  return /^[*_]/.test(source) && wholeLine.test(source);
}

function isHeading(line: string, isAlone: boolean): boolean {
  const [bold] = boldBeginning.exec(line) ?? [];
  if (bold !== undefined) {
    const { label } = readTitle(bold);
    return isDayUnit(label?.unit)
      ? label?.weekday === undefined || label.inYear !== undefined || wholeLine.test(line)
      : label !== undefined && label.unit !== 'date' && isAlone;
  }
  return isAlone && isCaption(line);
}

/** Days in bold type are above those without, which a text may well mention. */
function lineAsHeading(line: string, at: number): HeadingBlock {
  const heading = standIn(withoutText(line), at, false);
  const isBareDay = heading.depth > summaryDepth && !boldBeginning.test(line);
  return isBareDay ? { ...heading, depth: heading.depth + 1 } : heading;
}

/** Whether a line without bold type at its beginning is the caption of a numbered day, a week or another part. */
function isCaption(line: string, form = plainLine): boolean {
  const isWhole = wholeLine.test(line);
  const { label, whole } = isWhole || form.test(line) ? readTitle(line) : noTitle;
  return label?.number !== undefined && (isWhole || labelOnly.test(whole.slice(label.text.length)));
}

const noTitle = { label: undefined, whole: '' };

/** `[!todo] Monday`: the first line of a callout, which may be folded. */
const calloutMark = /^\[![\p{L}\p{N}_-]{1,30}\][+-]?[ \t]+/u;

/** The heading that the first line of a callout stands in for; `undefined` if it is not a label. */
export function headingOfCallout(source: string, line: number): HeadingBlock | undefined {
  const first = firstLineOf(source);
  const text = first.replace(calloutMark, '');
  if (text === first || !couldBeginWithLabel(text)) {
    return undefined;
  }
  const { label, whole } = readTitle(text);
  return label && labelOnly.test(whole.slice(label.text.length)) ? standIn(text, line, true) : undefined;
}

/** The headings that the summaries in a piece of HTML stand in for, and the ends of their folds. */
export function headingsOfHtml(html: string, line: number): readonly (HeadingBlock | EndBlock)[] {
  let at = line;
  let counted = 0;
  return [...html.matchAll(summaryOrEnd)].map(({ index, groups }) => {
    at += html.slice(counted, index).split('\n').length - 1;
    counted = index;
    const summary = groups?.['summary'];
    return summary === undefined ? { kind: 'end', line: at } : standIn(summary, at, true);
  });
}

function standIn(source: string, line: number, isFold: boolean): HeadingBlock {
  const isDay = isDayUnit(readTitle(source).label?.unit);
  return { kind: 'heading', line, depth: isDay ? summaryDepth + 1 : summaryDepth, isFold, source, title: undefined };
}
