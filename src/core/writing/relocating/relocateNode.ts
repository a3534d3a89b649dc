import { lazy } from '../../../util/lazy';
import type { Plan, PlanChild } from '../../model/plan';
import { findDoneDate } from '../../reading/titles/doneDate';
import { withNested } from '../../model/walk';
import { refusal, type Refusal } from '../../model/edit';
import { splitLines } from '../../markdown/lines';

/**
 * Finds modules, days or tasks of a plan again in the current plan: each has to be the only one with the same line under the
 * same headings, including the plan's title. Ticks, bullets and spaces do not matter; words and dates do. Identical ones are
 * told apart by their order, as long as the text of all their siblings is unchanged.
 * @param nodes modules, days or tasks of `from`
 * @param to the current plan
 * @returns for each its counterpart, or a refusal at the line where it was: `missing` or `ambiguous`
 */
export function relocateNodes<N extends PlanChild>(
  nodes: readonly N[],
  from: Plan,
  to: Plan,
): readonly (N | Refusal)[] {
  if (from.text === to.text) {
    // As a rule, nothing has changed since the plan was read.
    const rows = headingsAbove(to);
    return nodes.map((node) => (rows.get(node.id)?.node ?? refusal('missing', node.line)) as N | Refusal);
  }
  const lineNow = findUnchanged(splitLines(from.text), splitLines(to.text));
  const compared = { before: createTree(from), now: createTree(to), lineNow };
  return nodes.map((node) => relocate(node, compared) as N | Refusal);
}

/** Finds one module, day or task again; see `relocateNodes`. */
export function relocateNode<N extends PlanChild>(node: N, from: Plan, to: Plan): N | Refusal {
  const [found] = relocateNodes([node], from, to);
  return found ?? refusal('missing', node.line);
}

/** Two states of a plan. */
interface Comparison {
  readonly before: Tree;
  readonly now: Tree;
  /** Where a line of the earlier state is in the later one, if the text around it says so. */
  readonly lineNow: (line: number) => number | undefined;
}

function relocate(node: PlanChild, compared: Comparison): PlanChild | Refusal {
  const { before, now } = compared;
  let [above, aboveNow]: [PlanChild | undefined, PlanChild | undefined] = [undefined, undefined];
  let found: PlanChild | Refusal = refusal('missing', node.line);
  for (const step of before.pathTo(node)) {
    found = relocateAmong(step, before.rowsUnder(above), now.rowsUnder(aboveNow)) ?? refusal('missing', node.line);
    if (found.kind === 'refused') {
      return { ...found, line: node.line };
    }
    if (haveNamesakesMoved(step, found, compared)) {
      return refusal('ambiguous', node.line);
    }
    [above, aboveNow] = [step, found];
  }
  return found;
}

function relocateAmong(node: PlanChild, before: Rows, now: Rows): PlanChild | Refusal | undefined {
  const line = before.lineOf(node);
  const [were = [], are = []] = [before.byLine.get(line), now.byLine.get(line)];
  const [found] = are;
  if (!found || (were.length === 1 && are.length === 1)) {
    return found && haveSameText(node, found) ? found : undefined;
  }
  return before.text === now.text ? are[were.indexOf(node)] : refusal('ambiguous', node.line);
}

/**
 * Whether another identical row can have taken the place of a row: there are as many as before, but under other headings;
 * or there are more or fewer, and the row's line is elsewhere.
 */
function haveNamesakesMoved(node: PlanChild, found: PlanChild, { before, now, lineNow }: Comparison): boolean {
  const [were, are] = [before.pathsOfNamesakes(node), now.pathsOfNamesakes(found)];
  return were.length === are.length
    ? were.join('\n') !== are.join('\n')
    : (lineNow(node.line) ?? found.line) !== found.line;
}

/** Says where a line is now if nothing above it or nothing below it has changed, otherwise `undefined`. */
function findUnchanged(before: readonly string[], now: readonly string[]): (line: number) => number | undefined {
  const moved = now.length - before.length;
  const firstChanged = before.findIndex((line, index) => line !== now[index]);
  const lastChanged = before.findLastIndex((line, index) => line !== now[index + moved]);
  return (line) => (line < firstChanged || firstChanged < 0 ? line : line > lastChanged ? line + moved : undefined);
}

/** Compares whole texts, because that of a task can begin or continue below its line. */
function haveSameText(one: PlanChild, other: PlanChild): boolean {
  return one.kind !== 'task' || other.kind !== 'task' || one.text === other.text;
}

/** The rows under one heading, including nested tasks. */
interface Rows {
  readonly byLine: ReadonlyMap<string, readonly PlanChild[]>;
  /** The text from the first row to the end of the last. */
  readonly text: string;
  /** What is compared: the row's line, normalized. */
  readonly lineOf: (node: PlanChild) => string;
}

/** The rows of a plan under their headings. */
interface Tree {
  /** The headings above a row, outermost first, and then the row; empty if it is not in this plan. */
  readonly pathTo: (node: PlanChild) => readonly PlanChild[];
  /** @param heading a module or a day; `undefined` for the rows at the top */
  readonly rowsUnder: (heading: PlanChild | undefined) => Rows;
  /** The paths of all rows of the plan that are identical to one, including itself, sorted. */
  readonly pathsOfNamesakes: (row: PlanChild) => readonly string[];
}

function createTree(plan: Plan): Tree {
  const lines = splitLines(plan.text);
  const headings = headingsAbove(plan);
  const known = new Map<PlanChild | undefined, Rows>();
  const lineOf = (node: PlanChild): string =>
    `${node.kind}\n${placeByTitle(node, plan, lines)}\n${written(node, lines)}`;
  const rows = [...headings.values()].map(({ node }) => node);
  const namesakes = lazy(() => readRows(rows, lines, lineOf).byLine);
  const pathOf = ({ id }: PlanChild): string => pathTo(id, headings).map(lineOf).join('\n');
  return {
    pathTo: (node) => pathTo(node.id, headings),
    rowsUnder: (heading) => {
      const rows = known.get(heading) ?? readRows(rowsIn(heading ?? plan), lines, lineOf);
      known.set(heading, rows);
      return rows;
    },
    pathsOfNamesakes: (row) => (namesakes().get(lineOf(row)) ?? []).map(pathOf).sort(),
  };
}

function readRows(nodes: readonly PlanChild[], lines: readonly string[], lineOf: Rows['lineOf']): Rows {
  const byLine = new Map<string, PlanChild[]>();
  for (const node of nodes) {
    const line = lineOf(node);
    const namesakes = byLine.get(line) ?? [];
    namesakes.push(node);
    byLine.set(line, namesakes);
  }
  const last = nodes.reduce((end, { endLine }) => Math.max(end, endLine), -1);
  return { byLine, text: lines.slice(nodes[0]?.line ?? 0, last + 1).join('\n'), lineOf };
}

/** Each row by its id, with the heading above it. */
type Headings = ReadonlyMap<string, { readonly node: PlanChild; readonly heading: PlanChild | undefined }>;

function headingsAbove(plan: Plan): Headings {
  const headings = new Map<string, { readonly node: PlanChild; readonly heading: PlanChild | undefined }>();
  const visit = (heading: PlanChild | undefined): void => {
    for (const node of rowsIn(heading ?? plan)) {
      headings.set(node.id, { node, heading });
      if (node.kind !== 'task') {
        visit(node);
      }
    }
  };
  visit(undefined);
  return headings;
}

function pathTo(id: string, headings: Headings): readonly PlanChild[] {
  const path: PlanChild[] = [];
  for (let at = headings.get(id); at; at = at.heading && headings.get(at.heading.id)) {
    path.unshift(at.node);
  }
  return path;
}

function rowsIn(heading: Plan | PlanChild): readonly PlanChild[] {
  if ('children' in heading) {
    return heading.children.flatMap((child): readonly PlanChild[] =>
      child.kind === 'task' ? withNested([child]) : [child],
    );
  }
  return heading.kind === 'day' ? withNested(heading.tasks) : [];
}

/** The line of the plan's title, and whether the row is below it; empty if the plan has no title. */
function placeByTitle({ line }: PlanChild, { titleLine }: Plan, lines: readonly string[]): string {
  return titleLine === undefined ? '' : `${titleLine < line ? 'below' : 'above'} ${lines[titleLine] ?? ''}`;
}

const listMarks = /^[\s>]*(?:(?:[-+*]|\d{1,9}[.)])\s+)*/;

/** The line of a row without anything that a tick or a formatter changes. */
function written(node: PlanChild, lines: readonly string[]): string {
  return wordsOfLine(lines[node.line] ?? '');
}

/** A line without anything that a tick or a formatter changes: bullets, the state of its boxes, its done date, spaces. */
export function wordsOfLine(line: string): string {
  const words = line.replace(listMarks, '').replace(/\[[ \txX/-]\]/g, '[]');
  const { start = words.length, end = words.length } = findDoneDate(words) ?? {};
  return (words.slice(0, start) + words.slice(end)).replace(/[\s|]+/g, ' ').trim();
}
