import type { Day, DayDetails, Field, Resource } from '../../model/plan';
import { isScaffoldLabel } from '../../model/scaffoldLink';
import { minutesIn, withoutMinutes } from '../../words/duration';
import { linksOf, plainText } from '../../markdown/inline';
import type { References } from '../../markdown/parser';
import { anyOf, folded, unspaced } from '../../words/patterns';
import type { TextBlock } from '../blocks/block';
import { isLocal, readResources, withoutLinks } from './resources';
import { takeDoneDate } from '../titles/doneDate';
import { isStatusLabel, roleOf } from '../../words/roles';

const parentheses = /[(（][^()（）]*[)）]/gu;
/** `**Task (30 min):** …`, `**Status**: …`, possibly with signs before it. */
const boldLabel =
  /^[^\p{L}\p{N}*_]*(?:\*{2,3}|__)(?<label>[^*]{1,80}?)(?:[:：]\s*(?:\*{2,3}|__)|(?:\*{2,3}|__)\s*[:：])\s*/u;
/** `**Tasks**` alone on its line, which is a label only if its words have a role. */
const boldLine = /^[^\p{L}\p{N}*_]*(?:\*{2,3}|__)(?<label>[^*]{1,40})(?:\*{2,3}|__)\s*$/u;
/** Every label has one of these characters; most lines have none. */
const markOfLabel = /：|:(?:\s|$)|\*\*|__/;
/**
 * `Task: …` without bold type, a label only if its words have a role or it says status. A full-width colon needs no space
 * after it.
 */
const plainLabel = /^(?<label>\p{L}[\p{L} -]{0,30})(?:：|:(?=\s|$))\s*/u;
const seeUnspaced = anyOf(({ see }) => see.filter((word) => unspaced.test(word)));
/** `(see Day 1)`. Without spaces between words, the verb needs none behind it, `(见第1天)`, or comes last: `(1日目を参照)`. */
const reference = new RegExp(
  String.raw`^[(（](?:(?:${anyOf(({ see }) => see)})\s[^()]{1,60}|(?:${seeUnspaced})[^()（）]{1,60}|[^()（）]{1,60}(?:${seeUnspaced}))[)）][.。]?$`,
  'u',
);

/** A labelled line, before its links are read. */
export interface LabelledLine {
  readonly label: string;
  /** The rest of the line, after the label. */
  readonly source: string;
}

/** Splits a labelled line; returns `undefined` if the line has no label. */
export function readLabel(line: string): LabelledLine | undefined {
  if (!markOfLabel.test(line)) {
    return undefined;
  }
  const bold = boldLabel.exec(line);
  const found = bold ?? plainLabel.exec(line) ?? boldLine.exec(line);
  if (!found) {
    return undefined;
  }
  const label = tidyLabel(found.groups?.['label'] ?? '');
  if (label === '' || (!bold && roleOf(label) === undefined && !isStatusLabel(label))) {
    return undefined;
  }
  return { label, source: line.slice(found[0].length) };
}

/** A label as it is shown: without markup, from its first letter or digit on. */
function tidyLabel(label: string): string {
  return plainText(label)
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .trim();
}

/** A field that is being read: the lines and lists that follow may still belong to it. */
export interface OpenField {
  readonly line: number;
  readonly nesting: number;
  readonly label: string;
  /** The text after the label, with the lines that continue it after a soft break. */
  source: string;
  /** The contents of the lists below it. */
  readonly below: { readonly source: string; readonly line: number }[];
}

/** A piece of a day: a field, or text that belongs to none. */
export type Piece = OpenField | { readonly line: number; readonly source: string };

/** The day's own line and the minutes it gives, if any; and whether it is a week. */
interface DayLine extends Pick<Day, 'takes'> {
  readonly line: number;
  readonly minutes: number | undefined;
}

/**
 * Reads the fields and resources of a day. A label on the day's own line, as in `**Day 1:** Knots`, belongs to the day
 * and is not a field.
 */
export function readDetails(blocks: readonly TextBlock[], references: References, day: DayLine): DayDetails {
  const pieces = piecesOf(blocks, day.line);
  const read = pieces.map((piece) =>
    'label' in piece ? readField(piece, references, day.takes) : readResources(piece.source, piece.line, references),
  );
  const fields = read.filter((piece): piece is Field => 'label' in piece);
  const resources = read.flatMap((piece) => ('label' in piece ? piece.resources : piece));
  return { fields, resources, minutes: day.minutes ?? taskMinutes(fields) };
}

/** A labelled line among others. */
export interface LabelledLineInText extends LabelledLine {
  /** Nothing follows the label in its line, but a list with words is below. */
  readonly isAboveList: boolean;
}

/** The labelled lines of some blocks, in order. */
export function labelledLinesOf(blocks: readonly TextBlock[]): readonly LabelledLineInText[] {
  const labelled: LabelledLineInText[] = [];
  blocks.forEach(({ source, nesting }, index) => {
    for (const line of markOfLabel.test(source) ? source.split('\n') : []) {
      const found = readLabel(line);
      if (found) {
        const isLast = found.source === '' && source.endsWith(line);
        labelled.push({ ...found, isAboveList: isLast && isListBelow(blocks[index + 1], nesting) });
      }
    }
  });
  return labelled;
}

function isListBelow(block: TextBlock | undefined, nesting: number): boolean {
  return block?.kind === 'item' && block.nesting > nesting && /\p{L}{2}/u.test(block.source);
}

/** Whether the label of a line makes it work to do rather than prose. */
export function isWorkField({ label }: LabelledLine): boolean {
  return saysWork(label);
}

/** The last word decides: a "Task" is work to do, but a "Project Breakdown" may describe the past. */
function saysWork(label: string): boolean {
  const words = label.replace(parentheses, ' ').match(/\p{L}+/gu);
  const role = roleOf(words?.at(-1) ?? '');
  return role === 'objective' || role === 'task' || role === 'checkpoint';
}

/** Cuts blocks into fields and other text. A list deeper than a field belongs to it, unless it is labelled itself. */
export function piecesOf(blocks: readonly TextBlock[], dayLine: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let field: OpenField | undefined;
  for (const block of blocks) {
    const [first = '', ...more] = block.source.split('\n');
    const lines = [block.box === undefined ? first : takeDoneDate(first.trimEnd()).text, ...more];
    lines.forEach((source, index) => {
      const line = block.line + index;
      const labelled = line === dayLine ? undefined : readLabel(source);
      if (labelled) {
        field = { line, nesting: block.nesting, label: labelled.label, source: labelled.source, below: [] };
        pieces.push(field);
      } else if (field && field.line >= block.line) {
        field.source += `\n${source}`;
      } else if (field && block.nesting > field.nesting) {
        field.below.push({ source, line });
      } else {
        field = undefined;
        pieces.push({ line, source });
      }
    });
  }
  return pieces;
}

function readField(open: OpenField, references: References, unit: Day['takes']): Field {
  const scaffold = isScaffoldLabel(open.label) ? scaffoldIn(open, references, unit) : undefined;
  const resources = scaffold === undefined ? resourcesIn(open, references) : [];
  const text = plainText(open.source, references);
  const saysMore = [open.source, ...open.below.map(({ source }) => source)].some((source) =>
    hasWords(source, references),
  );
  return {
    label: withoutDuration(open.label),
    role: roleOf(open.label),
    minutes: minutesIn(open.label),
    text,
    resources,
    scaffold,
    onlyLinks: resources.length > 0 && !saysMore,
    onlyReference: reference.test(folded(text)),
    line: open.line,
  };
}

function resourcesIn({ source, line, label, below }: OpenField, references: References): readonly Resource[] {
  const own = readResources(source, line, references, label);
  return [...own, ...below.flatMap((some) => readResources(some.source, some.line, references))];
}

/** A path with a part that begins with `day-`, or for a week also `week-`, as in the address of its own notebook or lab. */
const scaffoldNames: Readonly<Record<Day['takes'], RegExp>> = { day: /(?:^|\/)day-/, week: /(?:^|\/)(?:day|week)-/ };

/**
 * The address of the day's own notebook or lab, for a field labelled as one. `undefined` unless the field is a single
 * local link to a path that authors don't use for resources.
 */
function scaffoldIn({ source, below }: OpenField, references: References, unit: Day['takes']): string | undefined {
  const [link, ...others] = linksOf(source, references);
  const isAlone = link !== undefined && others.length === 0 && below.length === 0;
  return isAlone && isLocal(link.target) && scaffoldNames[unit].test(link.target) ? link.target : undefined;
}

/** Whether a source contains anything but links, durations and punctuation. */
function hasWords(source: string, references: References): boolean {
  return /[\p{L}\p{N}]/u.test(withoutMinutes(withoutLinks(source, references)));
}

/** `Task (30 min)` becomes `Task`; parentheses in a label without a duration stay. */
function withoutDuration(label: string): string {
  return minutesIn(label) === undefined ? label : label.replace(/(?<!\s)\s*[(（][^()（）]*[)）]\s*$/u, '');
}

function taskMinutes(fields: readonly Field[]): number | undefined {
  const minutes = fields.flatMap((field) =>
    field.role === 'task' && field.minutes !== undefined ? [field.minutes] : [],
  );
  return minutes.length > 0 ? minutes.reduce((sum, some) => sum + some, 0) : undefined;
}
