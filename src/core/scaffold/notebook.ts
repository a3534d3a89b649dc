import { fillCode, fillMarkdown, variableProblem } from './fillTemplate';
import { languageParts } from './languages';
import { UniqueNames } from './paths';
import type { ScaffoldFile, ScaffoldLanguage, TemplateProblem } from './scaffold';
import type { Section } from './dayContent';
import { cellsVariable, type DayVariables, type MarkdownOfDay } from './variables';

type JsonObject = Readonly<Record<string, unknown>>;

/** A cell of a notebook, in a template or made. */
interface Cell {
  readonly type: 'markdown' | 'code' | 'raw';
  /** As the template has it; made unique when the notebook is written. */
  readonly id: string | undefined;
  readonly source: string;
  readonly metadata: JsonObject;
  /** The images of a Markdown cell, copied unchanged. */
  readonly attachments: JsonObject | undefined;
  /** Whether to start work here. */
  readonly isStart: boolean;
}

/** A notebook to be filled in. */
export interface NotebookTemplate {
  readonly kind: 'notebook';
  readonly cells: readonly Cell[];
  readonly metadata: JsonObject;
}

/** A notebook that is filled in. */
export interface Notebook {
  readonly content: string;
  /** The index of the cell to start work in, from 0; `undefined` if there are no cells. */
  readonly cell: number | undefined;
}

const expansion = `\${${cellsVariable}}`;
/** The characters that the format allows in an id, of which it can have 64. */
const cellId = /^[a-zA-Z0-9-_]+$/;
/** In characters, leaving room for an ordinal. */
const maxIdLength = 56;

/** Reads a template. @returns what is wrong with it, if it cannot be used */
export function readNotebook({ path, content }: ScaffoldFile): NotebookTemplate | TemplateProblem {
  const json = parseJson(content.replace(/^\uFEFF/, ''));
  if ('line' in json) {
    return { kind: 'templateProblem', path, line: json.line, reason: 'json' };
  }
  const { value } = json;
  const isNotebook = isObject(value) && value['nbformat'] === 4 && Array.isArray(value['cells']);
  const cells = isNotebook ? (value['cells'] as readonly unknown[]).map(readCell) : [];
  if (!isNotebook || cells.includes(undefined)) {
    return { kind: 'templateProblem', path, line: undefined, reason: 'notNotebook' };
  }
  const read = cells.filter((cell) => cell !== undefined);
  const metadata = isObject(value['metadata']) ? value['metadata'] : {};
  return problemInCells(path, content, read) ?? { kind: 'notebook', cells: read, metadata };
}

function parseJson(content: string): { readonly value: unknown } | { readonly line: number | undefined } {
  try {
    return { value: JSON.parse(content) };
  } catch (error) {
    if (error instanceof SyntaxError) {
      return { line: lineOfError(content, error.message) };
    }
    throw error;
  }
}

/** Each engine words the position differently. Without one, the error is at the end, or its line is unknown. */
function lineOfError(content: string, message: string): number | undefined {
  const [, position, line] = /position (\d+)|line (\d+) column/.exec(message) ?? [];
  if (position !== undefined) {
    return content.slice(0, Number(position)).split('\n').length - 1;
  }
  if (line !== undefined) {
    return Number(line) - 1;
  }
  return /\bend\b|EOF/i.test(message) ? content.trimEnd().split('\n').length - 1 : undefined;
}

function readCell(value: unknown): Cell | undefined {
  const { cell_type: type, id, source, metadata, attachments } = isObject(value) ? value : {};
  const text = readSource(source);
  if (text === undefined || (type !== 'markdown' && type !== 'code' && type !== 'raw')) {
    return undefined;
  }
  return {
    type,
    id: typeof id === 'string' && cellId.test(id) ? id : undefined,
    source: text,
    metadata: isObject(metadata) ? metadata : {},
    attachments: isObject(attachments) && type !== 'code' ? attachments : undefined,
    isStart: false,
  };
}

/** A source is either one text or a list of lines. */
function readSource(source: unknown): string | undefined {
  const lines: readonly unknown[] = Array.isArray(source) ? source : [source];
  return lines.every((line) => typeof line === 'string') ? lines.join('') : undefined;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function problemInCells(path: string, content: string, cells: readonly Cell[]): TemplateProblem | undefined {
  for (const { type, source } of cells) {
    const isExpansion = type === 'markdown' && source.trim() === expansion;
    const problem = isExpansion ? undefined : variableProblem(source, type === 'markdown' ? 'markdown' : 'code');
    if (problem) {
      return { kind: 'templateProblem', path, ...problem, line: lineOfSource(content, source, problem.line ?? 0) };
    }
  }
  return undefined;
}

/** The line of the template that holds a line of a cell's source: notebooks have one string for each line. */
function lineOfSource(content: string, source: string, line: number): number | undefined {
  const lines = splitLines(source);
  const written = [JSON.stringify(lines[line] ?? ''), JSON.stringify(source)];
  const at = written.map((text) => content.indexOf(text)).find((found) => found >= 0);
  return at === undefined ? undefined : content.slice(0, at).split('\n').length - 1;
}

/** Makes the notebook of a day from a template. Outputs of cells are not copied. */
export function fillNotebook(
  { cells, metadata }: NotebookTemplate,
  language: ScaffoldLanguage,
  variables: DayVariables,
  markdown: MarkdownOfDay,
): Notebook {
  const made = cells.flatMap((cell) => fillCell(cell, variables, markdown));
  const { kernelspec, languageInfo } = languageParts[language];
  const notebook = {
    cells: withIds(made).map(cellJson),
    metadata: { ...metadata, ...(namesKernel(metadata) ? {} : { kernelspec, language_info: languageInfo }) },
    nbformat: 4,
    nbformat_minor: 5,
  };
  return { content: `${JSON.stringify(notebook, undefined, 1)}\n`, cell: startOf(made) };
}

function namesKernel({ kernelspec }: JsonObject): boolean {
  return (
    isObject(kernelspec) && [kernelspec['name'], kernelspec['display_name']].every((name) => typeof name === 'string')
  );
}

function fillCell(cell: Cell, variables: DayVariables, markdown: MarkdownOfDay): readonly Cell[] {
  if (cell.type !== 'markdown') {
    return [{ ...cell, source: fillCode(cell.source, variables).content }];
  }
  return cell.source.trim() === expansion
    ? cellsOf(markdown.sections)
    : [{ ...cell, source: fillMarkdown(cell.source, variables, markdown).content.trimEnd() }];
}

/** The cells of the day's fields, with room for notes after tasks and checkpoints, and one cell for code. */
function cellsOf(sections: readonly Section[]): readonly Cell[] {
  const codeAfter = sections.find(({ role }) => role === 'skill') ?? sections.find(({ role }) => role === 'task');
  const cells = sections.flatMap((section) => [
    newCell('markdown', section.id, section.markdown),
    ...(section.role === 'task' ? [newCell('markdown', `${section.id}-notes`)] : []),
    ...(section.role === 'checkpoint' ? [newCell('markdown', `${section.id}-answer`)] : []),
    ...(section === codeAfter ? [newCell('code', `${section.id}-code`)] : []),
  ]);
  return codeAfter ? cells : [...cells, newCell('code', 'code')];
}

function newCell(type: 'markdown' | 'code', id: string, source = ''): Cell {
  return { type, id, source, metadata: {}, attachments: undefined, isStart: type === 'code' };
}

/** The first of these that exists: our own code cell, an empty code cell, any code cell, any cell. */
function startOf(cells: readonly Cell[]): number | undefined {
  const preferred: readonly ((cell: Cell) => boolean)[] = [
    ({ isStart }) => isStart,
    ({ type, source }) => type === 'code' && source === '',
    ({ type }) => type === 'code',
    () => true,
  ];
  return preferred.map((isPreferred) => cells.findIndex(isPreferred)).find((index) => index >= 0);
}

type CellWithId = Cell & { readonly id: string };

/** Gives every cell a unique id. */
function withIds(cells: readonly Cell[]): readonly CellWithId[] {
  const ids = new UniqueNames();
  return cells.map((cell, index) => ({
    ...cell,
    id: ids.add((cell.id ?? `cell-${index + 1}`).slice(0, maxIdLength)),
  }));
}

/** A cell as Jupyter writes it, its properties in alphabetical order. */
function cellJson({ type, id, source, metadata, attachments }: CellWithId): JsonObject {
  return {
    ...(attachments ? { attachments } : {}),
    cell_type: type,
    ...(type === 'code' ? { execution_count: null } : {}),
    id,
    metadata,
    ...(type === 'code' ? { outputs: [] } : {}),
    source: splitLines(source),
  };
}

/** The lines with their line endings, as in the format; none for an empty text. */
function splitLines(source: string): readonly string[] {
  return source === '' ? [] : source.split(/(?<=\n)/);
}
