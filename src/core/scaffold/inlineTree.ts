import type { Token } from 'markdown-it';
import { plainText } from '../markdown/inline';
import { markdown, type References } from '../markdown/markdown';

/** Inline text of a plan, taken apart: all that is known is here, and nothing else is ever written. */
export type Inline =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'em' | 'strong' | 'strike'; readonly inside: readonly Inline[] }
  | { readonly kind: 'link'; readonly target: string; readonly inside: readonly Inline[] };

type Marked = Extract<Inline, { readonly inside: unknown }>;

/** Something that was opened; what comes next stands inside. */
interface Open {
  readonly wrap: (inside: readonly Inline[]) => Inline;
  readonly inside: Inline[];
}

const marks: ReadonlyMap<string, Exclude<Marked['kind'], 'link'>> = new Map([
  ['em_open', 'em'],
  ['strong_open', 'strong'],
  ['s_open', 'strike'],
]);

/** Takes a source apart. Images give way to their descriptions, tags are left out. */
export function inlineTree(source: string, references: References): readonly Inline[] {
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

/** Text that stood around something which is left out is one text again: only as a whole can it be escaped. */
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

/** What a person reads of inline text. */
export function wordsOf(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => ('inside' in node ? wordsOf(node.inside) : node.kind === 'break' ? ' ' : node.text))
    .join('');
}
