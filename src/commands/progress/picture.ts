import { escapedHtml } from '../../util/text/escapedHtml';

/** Colours of the theme, each with one for where there is no theme. */
export const colours = {
  text: 'var(--vscode-foreground, #3b3b3b)',
  quiet: 'var(--vscode-descriptionForeground, #717171)',
  work: 'var(--vscode-charts-green, #388a34)',
  freeze: 'var(--vscode-charts-blue, #1a85ff)',
} as const;

/** A drawing in SVG. Lengths are CSS pixels at its natural size. */
export interface Picture {
  /** Used in the ids of the title and the description, so it has to be the only one on its page. */
  readonly id: string;
  readonly title: string;
  /** What is to be seen, for screen readers. */
  readonly description: string;
  readonly width: number;
  readonly height: number;
  /** SVG elements. */
  readonly content: readonly string[];
}

/**
 * A picture as a block of HTML in Markdown, without blank lines. It shrinks with the page, down to a width at which it can
 * still be read; then the end of it stays in view.
 */
export function drawn({ id, title, description, width, height, content }: Picture): readonly string[] {
  const size = `width:100%;min-width:${Math.round(width * narrowest)}px;max-width:${width}px;height:auto`;
  return [
    '<div dir="rtl" style="overflow-x:auto;text-align:left">',
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" direction="ltr" style="${size}" role="img" aria-labelledby="${id}-title ${id}-description">`,
    `<title id="${id}-title">${escapedHtml(title)}</title>`,
    `<desc id="${id}-description">${escapedHtml(description)}</desc>`,
    ...content,
    '</svg>',
    '</div>',
  ];
}

const narrowest = 0.7;

/** Elements that share a style. Nothing if there are none. */
export function group(style: string, elements: readonly string[]): readonly string[] {
  return elements.length === 0 ? [] : [`<g style="${style}">`, ...elements, '</g>'];
}

/** A text in a picture. @param anchor which part of it is at `x` */
export function textAt(x: number, y: number, text: string, anchor: 'start' | 'middle' | 'end' = 'start'): string {
  return `<text x="${rounded(x)}" y="${rounded(y)}" text-anchor="${anchor}">${escapedHtml(text)}</text>`;
}

/** A length with one decimal at most. */
export function rounded(length: number): number {
  return Math.round(length * 10) / 10;
}

/** The style of small texts. */
export const smallText = `fill:${colours.quiet};font-size:10px`;

const barWidth = 160;
const barHeight = 10;

/**
 * How much of something is done, as a bar in a line of text.
 * @param expected how much should be done by now, shown as a mark; `undefined` for none
 */
export function bar(done: number, total: number, label: string, expected?: number): string {
  const lengthOf = (count: number): number => (total === 0 ? 0 : rounded((barWidth * Math.min(count, total)) / total));
  const mark =
    expected === undefined
      ? ''
      : `<path style="stroke:${colours.text};stroke-width:2" d="M${lengthOf(expected)} 0V14"/>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${barWidth + 2}" height="14" viewBox="-1 0 ${barWidth + 2} 14" role="img" aria-label="${escapedHtml(label)}">`,
    `<rect y="2" width="${barWidth}" height="${barHeight}" rx="2" style="fill:none;stroke:${colours.quiet}"/>`,
    `<rect y="2" width="${lengthOf(done)}" height="${barHeight}" rx="2" style="fill:${colours.work}"/>`,
    `${mark}</svg>`,
  ].join('');
}

/** A table in Markdown, with its cells as they are; nothing if there are no rows. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return rows.length === 0 ? [] : ['', line(header), line(header.map(() => '---')), ...rows.map(line), ''];
}

/** Lines that a reader can unfold, below the picture that shows the same. */
export function folded(summary: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0
    ? []
    : ['', `<details><summary>${escapedHtml(summary)}</summary>`, ...lines, '</details>', ''];
}
