import type { Plan, PlanChild } from '../plan';
import { refusal, type Refusal } from './edit';

/**
 * Finds the row of a plan in the plan as it is read now: the only one with its words under the same headings. Where
 * several read the same, it is the one in the same order, while nothing around them changed: the words, the states and
 * the distances of all that stands beside them.
 * @param node a module, day or task of `from`
 * @returns the row, or a refusal at the line where it was: `missing` or `ambiguous`
 */
export function relocateNode<N extends PlanChild>(node: N, from: Plan, to: Plan): N | Refusal {
  const path = pathTo(node, from.children) ?? [];
  let siblings: readonly PlanChild[] = from.children;
  let candidates: readonly PlanChild[] = to.children;
  let found: PlanChild | Refusal = refusal('missing', node.line);
  for (const step of path) {
    found = relocateAmong(step, siblings, candidates) ?? refusal('missing', node.line);
    if (found.kind === 'refused') {
      return { ...found, line: node.line };
    }
    siblings = childrenOf(step);
    candidates = childrenOf(found);
  }
  return found as N | Refusal;
}

/** The rows from the top of a plan down to one of them, it included; `undefined` where it is not among them. */
function pathTo(node: PlanChild, children: readonly PlanChild[]): readonly PlanChild[] | undefined {
  for (const child of children) {
    const isAround = child.line <= node.line && node.line <= child.endLine;
    const below = isAround && child.id !== node.id ? pathTo(node, childrenOf(child)) : undefined;
    if (child.id === node.id || below) {
      return [child, ...(below ?? [])];
    }
  }
  return undefined;
}

function relocateAmong(
  node: PlanChild,
  siblings: readonly PlanChild[],
  candidates: readonly PlanChild[],
): PlanChild | Refusal | undefined {
  const isLike = (other: PlanChild): boolean => wordsOf(other) === wordsOf(node);
  const before = siblings.filter(isLike);
  const now = candidates.filter(isLike);
  if (now.length === 0 || (before.length === 1 && now.length === 1)) {
    return now[0];
  }
  const isUnchanged = around(siblings).join('\n') === around(candidates).join('\n');
  return isUnchanged ? now[before.indexOf(node)] : refusal('ambiguous', node.line);
}

function wordsOf(node: PlanChild): string {
  return node.kind === 'task' ? `task ${node.text}` : `${node.kind} ${node.label}\n${node.title}`;
}

/** Rows beside each other as they read: words, states, and how far from the first they stand. */
function around(nodes: readonly PlanChild[]): readonly string[] {
  return nodes.map((node) => {
    const state = node.kind === 'module' ? '' : node.state;
    return `${wordsOf(node)}\n${state}\n${node.line - (nodes[0]?.line ?? 0)}`;
  });
}

function childrenOf(node: PlanChild): readonly PlanChild[] {
  return node.kind === 'module' ? node.children : node.tasks;
}
