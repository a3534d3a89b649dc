import { codeSpan } from '../../util/codeSpan';
import { markdown, type References } from '../markdown/markdown';
import { inlineTree, wordsOf, type Inline } from './inlineTree';
import type { Relink } from './links';

/**
 * Inline text of a plan as Markdown that can stand anywhere in another file: in a line of its own, behind a bullet, in a
 * heading. It reads the same, but that links which must not be followed and images are only their words, and tags are
 * gone. It is written from what was understood, never copied, and read again before it is believed.
 */
export function inlineMarkdown(source: string, references: References, relink: Relink): string {
  const tree = withoutOuterBreaks(inlineTree(source.trim(), references));
  const words = tidy(wordsOf(tree));
  const isFaithful = (text: string): boolean => readsAs(text, words, addressesIn(tree, relink));
  return (
    [tree, withoutMarks(tree)].map((some) => tidyLines(written(some, relink))).find(isFaithful) ?? escapeText(words)
  );
}

/** A plain text as Markdown that reads as this text, in one line. */
export function escapeText(text: string): string {
  return escapeStart(escapeInside(tidy(text)));
}

/** A link to an address that was found good. */
export function linkTo(address: string, text: string): string {
  return `[${escapeInside(tidy(text))}](${destination(address)})`;
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Lines of Markdown, none of which is anything but text by its beginning. */
function tidyLines(text: string): string {
  return text
    .split('\n')
    .map((line) => escapeStart(line.trim()))
    .join('\n')
    .trim();
}

function written(nodes: readonly Inline[], relink: Relink): string {
  const texts = nodes.map((node) => writtenNode(node, relink));
  // With an exclamation mark before it, a link is an image.
  return texts.map((text, index) => (texts[index + 1]?.startsWith('[') ? text.replace(/!$/, '\\!') : text)).join('');
}

function writtenNode(node: Inline, relink: Relink): string {
  switch (node.kind) {
    case 'text':
      return escapeInside(node.text);
    case 'code':
      return codeSpan(node.text);
    case 'break':
      return '\\\n';
    case 'em':
      return marked(written(node.inside, relink), '*');
    case 'strong':
      return marked(written(node.inside, relink), '**');
    case 'strike':
      return marked(written(node.inside, relink), '~~');
    case 'link':
      return writtenLink(node, relink);
  }
}

/** Marks that touch a blank inside are none. */
function marked(inside: string, mark: string): string {
  const text = inside.trim();
  const start = inside.indexOf(text);
  return text === '' ? inside : `${inside.slice(0, start)}${mark}${text}${mark}${inside.slice(start + text.length)}`;
}

const autolink = /^[a-z][a-z0-9+.-]{1,31}:[^\s<>]*$/i;

function writtenLink({ target, inside }: Extract<Inline, { kind: 'link' }>, relink: Relink): string {
  const address = relink(target);
  const text = written(inside, relink);
  if (address === undefined || text.trim() === '') {
    return text;
  }
  return wordsOf(inside) === address && autolink.test(address) && safe(address) === address
    ? `<${address}>`
    : `[${text.trim()}](${destination(address)})`;
}

function destination(address: string): string {
  const whole = safe(address).replace(/&(?=#?\w+;)/g, '&amp;');
  return /[()]/.test(whole) ? `<${whole}>` : whole;
}

/** An address without the characters that no address has and that would end it, or pair with others outside of it. */
function safe(address: string): string {
  return address.replace(/[\s<>\\`]/g, encodeURIComponent);
}

/** What is not read as it is written. Two slashes could make a link of an address that must not be one. */
const markup = new RegExp(
  [
    /[\\`*[\]$]/,
    /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/u,
    /<(?=[\p{L}/!?])|<$/u,
    /&(?=#?\w+;)/,
    /\/(?=\/)|(?<=\/)\//,
    /#$(?<=\s#+)/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
);

function escapeInside(text: string): string {
  const escaped = text.replace(/[ \t\n]+/g, ' ').replace(markup, String.raw`\$&`);
  // One alone strikes nothing through, and is often to be read as "about".
  return escaped.indexOf('~') === escaped.lastIndexOf('~') ? escaped : escaped.replaceAll('~', String.raw`\~`);
}

function escapeStart(line: string): string {
  return line.replace(/^[#>+=-]/, String.raw`\$&`).replace(/^(\d{1,9})([.)])/, String.raw`$1\$2`);
}

/** Breaks at the ends of a text are none. */
function withoutOuterBreaks(nodes: readonly Inline[]): readonly Inline[] {
  const says = (node: Inline): boolean => wordsOf([node]).trim() !== '';
  return nodes.slice(Math.max(nodes.findIndex(says), 0), nodes.findLastIndex(says) + 1);
}

function withoutMarks(nodes: readonly Inline[]): readonly Inline[] {
  return nodes.flatMap((node) =>
    node.kind === 'em' || node.kind === 'strong' || node.kind === 'strike'
      ? withoutMarks(node.inside)
      : node.kind === 'link'
        ? [{ ...node, inside: withoutMarks(node.inside) }]
        : [node],
  );
}

/** The addresses that links of a text lead to when it is written. */
function addressesIn(nodes: readonly Inline[], relink: Relink): ReadonlySet<string> {
  const addresses = (some: readonly Inline[]): readonly string[] =>
    some.flatMap((node) => {
      const address = node.kind === 'link' ? relink(node.target) : undefined;
      const below = 'inside' in node ? addresses(node.inside) : [];
      return address === undefined ? below : [safe(address), ...below];
    });
  return new Set(addresses(nodes));
}

/** Whether Markdown is one paragraph of these words, with no links but to these addresses, and without images and tags. */
function readsAs(text: string, words: string, addresses: ReadonlySet<string>): boolean {
  const [open, inline, close, ...more] = markdown.parse(text, {});
  if (text === '') {
    return words === '';
  }
  const isParagraph = open?.type === 'paragraph_open' && close?.type === 'paragraph_close' && more.length === 0;
  return (
    isParagraph &&
    (inline?.children ?? []).every(
      (token) =>
        token.type !== 'image' &&
        token.type !== 'html_inline' &&
        (token.type !== 'link_open' || addresses.has(String(token.attrGet('href')))),
    ) &&
    tidy(wordsOf(inlineTree(text, {}))) === words
  );
}
