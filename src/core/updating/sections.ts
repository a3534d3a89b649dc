import { findFrontMatter } from '../markdown/findFrontMatter';
import { splitLines } from '../markdown/lines';
import type { Day, Module, PlanChild } from '../model/plan';
import { fullName } from '../model/names';
import { findDoneDate } from '../reading/titles/doneDate';
import type { PlanText } from '../writing/lines/planText';
import { wordsOfLine } from '../writing/relocating/relocateNode';

/** What may come before the first line: a byte order mark, possibly decoded wrongly or repeated. */
export const byteOrderMarks = /^(?:\uFEFF|ï»¿)*/;

/** A part of a plan's text: the lines of a day, or those of a module or the plan that are in no day or module below. */
export interface Section {
  readonly kind: 'plan' | 'module' | 'day';
  /** As in the plan; empty for the plan itself. */
  readonly id: string;
  readonly label: string;
  readonly title: string;
  readonly day: Day | undefined;
  /** The names of the modules around it and its own, outermost first. */
  readonly path: readonly string[];
  /** Line numbers from 0, in order. */
  readonly lines: readonly number[];
  /** What its lines say, one text for each, without what a tick or a formatter changes. */
  readonly words: readonly string[];
}

/** What a line says, without what a tick or a formatter changes. */
export interface LineWords {
  /** Its number, from 0. */
  readonly line: number;
  readonly words: string;
}

/** The sections of a text in the order of the document, the plan first. The lines of front matter are in none. */
export function sectionsOf(planText: PlanText): readonly Section[] {
  const { plan, text, lines } = planText;
  const parts: Part[] = [{ node: undefined, path: [] }];
  const owners = new Array<number>(lines.length).fill(0);
  const visit = (children: readonly PlanChild[], path: readonly string[]): void => {
    for (const node of children) {
      if (node.kind !== 'task') {
        const part: Part = { node, path: [...path, fullName(node.label, node.title)] };
        owners.fill(parts.length, node.line, node.endLine + 1);
        parts.push(part);
        visit(node.kind === 'module' ? node.children : [], part.path);
      }
    }
  };
  visit(plan.children, []);
  const owned = parts.map((): number[] => []);
  for (let line = linesOfFrontMatter(text); line < lines.length; line += 1) {
    owned[owners[line] ?? 0]?.push(line);
  }
  return parts.map((part, index) => sectionOf(part, owned[index] ?? [], lines));
}

/** The section that each line is in. */
export function sectionByLine(sections: readonly Section[]): ReadonlyMap<number, Section> {
  return new Map(sections.flatMap((section) => section.lines.map((line) => [line, section] as const)));
}

/** The lines of sections in the order of the document. */
export function linesOf(sections: readonly Section[]): readonly LineWords[] {
  return sections
    .flatMap(({ lines, words }) => lines.map((line, index) => ({ line, words: words[index] ?? '' })))
    .sort((one, other) => one.line - other.line);
}

/** How many lines the front matter of a text has, with its fences; 0 if there is none that the reader passes over. */
export function linesOfFrontMatter(text: string): number {
  const place = findFrontMatter(text);
  return place?.isOurs ? splitLines(text.slice(0, place.end)).length : 0;
}

interface Part {
  /** `undefined` for the plan itself. */
  readonly node: Module | Day | undefined;
  readonly path: readonly string[];
}

function sectionOf({ node, path }: Part, lines: readonly number[], text: readonly string[]): Section {
  return {
    kind: node?.kind ?? 'plan',
    id: node?.id ?? '',
    label: node?.label ?? '',
    title: node?.title ?? '',
    day: node?.kind === 'day' ? node : undefined,
    path,
    lines,
    words: lines.map((line) => wordsFor(text[line] ?? '')),
  };
}

/** A line without dates that can be done dates: an open task can have one in brackets, and get another one. */
export function withoutDates(line: string): string {
  const date = findDoneDate(line);
  return date ? withoutDates(line.slice(0, date.start).trimEnd() + line.slice(date.end)) : line;
}

/** The words of a line with a sign for what it is, because a quotation, an item and a paragraph may say the same. */
function wordsFor(line: string): string {
  const text = line.replace(byteOrderMarks, '');
  const [, quotations = '', bullet] = /^([>\s]*)([-+*]\s|\d{1,9}[.)]\s)?/.exec(text) ?? [];
  const signs = quotations.replace(/\s/g, '') + (bullet === undefined ? '' : '-');
  return signs + withoutDates(wordsOfLine(text).replace(/\[\] ?/, ''));
}
