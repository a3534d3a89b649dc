import type { Token } from 'markdown-it';
import { codeSpan } from '../../util/text/codeSpan';
import { plainText } from '../markdown/inline';
import { destination, escapeInside, escapeStart, escapeText, safe, tidy } from '../markdown/escaping';
import { markdown, type References } from '../markdown/parser';
import type { Relink } from './links';

/**
 * Inline text of a plan as Markdown that is safe anywhere in another file: on a line of its own, after a bullet, in a
 * heading. It reads the same, except that images and links that must not be followed are plain text, and tags are removed.
 * The result is written from the parsed text, never copied, and is read again to check it.
 */
export function inlineMarkdown(source: string, references: References, relink: Relink): string {
  const tree = withoutOuterBreaks(inlineTree(source.trim(), references));
  const words = tidy(wordsOf(tree));
  const isFaithful = (text: string): boolean => readsAs(text, words, addressesIn(tree, relink));
  return (
    [tree, withoutMarks(tree)].map((some) => tidyLines(written(some, relink))).find(isFaithful) ?? escapeText(words)
  );
}

/** Escapes the beginning of each line, so that none begins a block. */
function tidyLines(text: string): string {
  return text
    .split('\n')
    .map((line) => escapeStart(line.trim()))
    .join('\n')
    .trim();
}

function written(nodes: readonly Inline[], relink: Relink): string {
  const texts = nodes.map((node) => writtenNode(node, relink));
  // After an exclamation mark, a link would become an image.
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

/** Puts marks around a text, within the spaces at its ends: marks next to a space are not marks. */
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

/** Breaks at the ends of a text have no effect. */
function withoutOuterBreaks(nodes: readonly Inline[]): readonly Inline[] {
  const hasWords = (node: Inline): boolean => wordsOf([node]).trim() !== '';
  return nodes.slice(Math.max(nodes.findIndex(hasWords), 0), nodes.findLastIndex(hasWords) + 1);
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

/** The addresses of the links that a text is written with. */
function addressesIn(nodes: readonly Inline[], relink: Relink): ReadonlySet<string> {
  const addresses = (some: readonly Inline[]): readonly string[] =>
    some.flatMap((node) => {
      const address = node.kind === 'link' ? relink(node.target) : undefined;
      const below = 'inside' in node ? addresses(node.inside) : [];
      return address === undefined ? below : [safe(address), ...below];
    });
  return new Set(addresses(nodes));
}

/** Whether Markdown reads as one paragraph of these words, without images and tags, and with links to these addresses only. */
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

/** Parsed inline text. Only what is listed here is ever written. */
type Inline =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'em' | 'strong' | 'strike'; readonly inside: readonly Inline[] }
  | { readonly kind: 'link'; readonly target: string; readonly inside: readonly Inline[] };

type Marked = Extract<Inline, { readonly inside: unknown }>;

/** A mark or link that is open: what follows is inside it. */
interface Open {
  readonly wrap: (inside: readonly Inline[]) => Inline;
  readonly inside: Inline[];
}

const marks: ReadonlyMap<string, Exclude<Marked['kind'], 'link'>> = new Map([
  ['em_open', 'em'],
  ['strong_open', 'strong'],
  ['s_open', 'strike'],
]);

/** Parses inline text. Images are replaced by their descriptions, and tags are left out. */
function inlineTree(source: string, references: References): readonly Inline[] {
  const tokens = markdown.parseInline(source, { references })[0]?.children ?? [];
  const root: Inline[] = [];
  const open: Open[] = [];
  for (const token of tokens) {
    const siblings = open.at(-1)?.inside ?? root;
    if (token.nesting > 0) {
      open.push({ wrap: wrapperOf(token), inside: [] });
    } else if (token.nesting === 0) {
      push(siblings, leafOf(token, references));
    } else {
      const closed = open.pop();
      push(open.at(-1)?.inside ?? root, closed?.wrap(closed.inside));
    }
  }
  return root;
}

function wrapperOf(token: Token): Open['wrap'] {
  const target = String(token.attrGet('href') ?? '');
  const mark = marks.get(token.type);
  return (inside) => (mark ? { kind: mark, inside } : { kind: 'link', target, inside });
}

/** Joins texts around something that was left out, because only the whole can be escaped correctly. */
function push(siblings: Inline[], node: Inline | undefined): void {
  const before = siblings.at(-1);
  if (node?.kind === 'text' && before?.kind === 'text') {
    siblings[siblings.length - 1] = { kind: 'text', text: before.text + node.text };
  } else if (node) {
    siblings.push(node);
  }
}

function leafOf(token: Token, references: References): Inline | undefined {
  switch (token.type) {
    case 'code_inline':
      return { kind: 'code', text: token.content };
    case 'hardbreak':
      return { kind: 'break' };
    case 'softbreak':
      return { kind: 'text', text: ' ' };
    case 'image':
      return { kind: 'text', text: plainText(token.content, references) };
    case 'html_inline':
      return /^<br\s*\/?>$/i.test(token.content) ? { kind: 'break' } : undefined;
    default:
      return { kind: 'text', text: token.content };
  }
}

/** The words of inline text. */
function wordsOf(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => ('inside' in node ? wordsOf(node.inside) : node.kind === 'break' ? ' ' : node.text))
    .join('');
}
