import type { Plan, PlanChild } from '../plan';
import { findDoneDate } from '../text/doneDatePlace';
import { refusal, type Refusal } from './edit';

/**
 * Finds rows of a plan in the plan as it is read now: each is the only one with its line under the same headings, the
 * title of the plan included. A tick, a bullet or blanks do not make a line another one; a word or a date does. If several
 * read the same, they are told apart by their order as long as the text of all that is beside them is unchanged.
 * @param nodes modules, days or tasks of `from`
 * @returns for each its row, or a refusal at the line where it was: `missing` or `ambiguous`
 */
export function relocateNodes<N extends PlanChild>(
  nodes: readonly N[],
  from: Plan,
  to: Plan,
): readonly (N | Refusal)[] {
  const [before, now] = [createTree(from), createTree(to)];
  return nodes.map((node) => relocate(node, before, now) as N | Refusal);
}

/** Finds one row; see `relocateNodes`. */
export function relocateNode<N extends PlanChild>(node: N, from: Plan, to: Plan): N | Refusal {
  const [found] = relocateNodes([node], from, to);
  return found ?? refusal('missing', node.line);
}

function relocate(node: PlanChild, before: Tree, now: Tree): PlanChild | Refusal {
  let siblings = before.top;
  let candidates = now.top;
  let found: PlanChild | Refusal = refusal('missing', node.line);
  for (const step of before.pathTo(node)) {
    found = relocateAmong(step, before.rowsOf(siblings), now.rowsOf(candidates)) ?? refusal('missing', node.line);
    if (found.kind === 'refused') {
      return { ...found, line: node.line };
    }
    siblings = childrenOf(step);
    candidates = childrenOf(found);
  }
  return found;
}

function relocateAmong(node: PlanChild, before: Rows, now: Rows): PlanChild | Refusal | undefined {
  const words = before.wordsOf(node);
  const [were = [], are = []] = [before.byWords.get(words), now.byWords.get(words)];
  if (are.length === 0 || (were.length === 1 && are.length === 1)) {
    return are[0];
  }
  return before.text === now.text ? are[were.indexOf(node)] : refusal('ambiguous', node.line);
}

/** The rows directly below another, or at the top of a plan. */
interface Rows {
  readonly byWords: ReadonlyMap<string, readonly PlanChild[]>;
  /** All that is written from the first of them to the end of the last. */
  readonly text: string;
  readonly wordsOf: (node: PlanChild) => string;
}

/** A plan as rows below rows. */
interface Tree {
  readonly top: readonly PlanChild[];
  /** The rows from the top down to one of them, it included; none if it is not a row of this plan. */
  readonly pathTo: (node: PlanChild) => readonly PlanChild[];
  /** @param siblings the very array that a row of this plan has */
  readonly rowsOf: (siblings: readonly PlanChild[]) => Rows;
}

function createTree(plan: Plan): Tree {
  const lines = plan.text.split(/\r\n?|\n/);
  const parents = parentsIn(plan.children);
  const known = new Map<readonly PlanChild[], Rows>();
  const wordsOf = (node: PlanChild): string => `${titleOver(node, plan, lines)}\n${wordsOfNode(node, lines)}`;
  return {
    top: plan.children,
    pathTo: (node) => pathTo(node.id, parents),
    rowsOf: (siblings) => {
      const rows = known.get(siblings) ?? readRows(siblings, lines, wordsOf);
      known.set(siblings, rows);
      return rows;
    },
  };
}

function readRows(siblings: readonly PlanChild[], lines: readonly string[], wordsOf: Rows['wordsOf']): Rows {
  const byWords = new Map<string, PlanChild[]>();
  for (const node of siblings) {
    const words = wordsOf(node);
    const namesakes = byWords.get(words) ?? [];
    namesakes.push(node);
    byWords.set(words, namesakes);
  }
  const [first = 0, last = -1] = [siblings[0]?.line, siblings.at(-1)?.endLine];
  return { byWords, text: lines.slice(first, last + 1).join('\n'), wordsOf };
}

/** Each row by its identity, with the one above it. */
type Parents = ReadonlyMap<string, { readonly node: PlanChild; readonly parent: PlanChild | undefined }>;

function parentsIn(children: readonly PlanChild[]): Parents {
  const parents = new Map<string, { readonly node: PlanChild; readonly parent: PlanChild | undefined }>();
  const visit = (nodes: readonly PlanChild[], parent: PlanChild | undefined): void => {
    for (const node of nodes) {
      parents.set(node.id, { node, parent });
      visit(childrenOf(node), node);
    }
  };
  visit(children, undefined);
  return parents;
}

function pathTo(id: string, parents: Parents): readonly PlanChild[] {
  const path: PlanChild[] = [];
  for (let at = parents.get(id); at; at = at.parent && parents.get(at.parent.id)) {
    path.unshift(at.node);
  }
  return path;
}

/** The line of the plan's title, if the row is below it. */
function titleOver({ line }: PlanChild, { titleLine = Infinity }: Plan, lines: readonly string[]): string {
  return titleLine < line ? (lines[titleLine] ?? '') : '';
}

const listMarks = /^[\s>]*(?:(?:[-+*]|\d{1,9}[.)])\s+)*/;

/** What a row is and says, and its line without what a tick or a formatter changes. */
function wordsOfNode(node: PlanChild, lines: readonly string[]): string {
  const line = (lines[node.line] ?? '').replace(listMarks, '').replace(/\[[ \txX/-]\]/g, '[]');
  const { start = line.length, end = line.length } = findDoneDate(line) ?? {};
  const written = (line.slice(0, start) + line.slice(end)).replace(/[\s|]+/g, ' ').trim();
  // The words of a task may begin, or go on, in further lines.
  const said = node.kind === 'task' ? node.text : node.label;
  return `${node.kind}\n${said}\n${written}`;
}

function childrenOf(node: PlanChild): readonly PlanChild[] {
  return node.kind === 'module' ? node.children : node.tasks;
}
