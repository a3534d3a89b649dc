import type { TextPosition } from '../markdown/lines';
import { fillCode, fillMarkdown, fillName, variableProblem, type TextKind } from './fillTemplate';
import { fillNotebook, readNotebook } from './notebook';
import type { Scaffold, ScaffoldFile, ScaffoldRequest, TemplateProblem } from './scaffold';
import { nameDay } from './dayNames';
import { cleanPath, UniqueNames } from './paths';
import { builtInTemplates, labTemplates, notebookTemplate } from './templates';
import { variablesOf, type DayVariables } from './variables';

/** A file to be made from a template. */
interface PlannedFile {
  readonly path: string;
  readonly template: ScaffoldFile;
}

/** The files of a scaffold before they are filled in. */
interface ScaffoldOutline {
  readonly kind: 'outline';
  readonly files: readonly PlannedFile[];
  /** The one to start work in. */
  readonly start: PlannedFile;
  readonly variables: DayVariables;
}

/** A file of a scaffold; if it is a notebook, with the cell to start work in, otherwise with the place in its text. */
interface MadeFile extends ScaffoldFile {
  readonly cell: number | undefined;
  readonly cursor: TextPosition | undefined;
}

/**
 * Makes the scaffold of a day, from the learner's templates for its kind or else the built-in ones. The same request always
 * makes the same bytes.
 * @returns what is wrong with a template, if one cannot be used
 * @throws if the plan has no such day
 */
export function makeScaffold(request: ScaffoldRequest): Scaffold | TemplateProblem {
  const outline = outlineOf(request);
  if (outline.kind === 'templateProblem') {
    return outline;
  }
  const { variables, start } = outline;
  const files = outline.files.map((file) => makeFile(request, file, variables));
  const opened = files.find(({ path }) => path === start.path);
  return {
    kind: 'scaffold',
    files: files.map(({ path, content }) => ({ path, content })),
    opens: start.path,
    cell: opened?.cell,
    cursor: opened?.cursor,
  };
}

/**
 * The path of the file to start work in, in the scaffold that `makeScaffold` would make. Fills in no file.
 * @returns what is wrong with a template, if one cannot be used
 * @throws if the plan has no such day
 */
export function startFile(request: ScaffoldRequest): string | TemplateProblem {
  const outline = outlineOf(request);
  return outline.kind === 'templateProblem' ? outline : outline.start.path;
}

function outlineOf(request: ScaffoldRequest): ScaffoldOutline | TemplateProblem {
  const templates = templatesFor(request);
  const problem = templates.map(problemIn).find((some) => some !== undefined);
  if (problem) {
    return problem;
  }
  const named = nameDay(request);
  const variables = variablesOf(request, named);
  const names = new UniqueNames();
  const files = templates.map((template) => {
    const path = request.kind === 'notebook' ? named.path : `${named.path}/${nameOf(template, variables, names)}`;
    return { path, template };
  });
  const start = files[startAmong(files.map(({ path }) => path.slice(named.path.length + 1)))];
  if (!start) {
    throw new Error(`no template for a ${request.kind}`);
  }
  return { kind: 'outline', files, start, variables };
}

function templatesFor({ kind, language, templates }: ScaffoldRequest): readonly ScaffoldFile[] {
  const isOfKind = ({ path }: ScaffoldFile): boolean =>
    kind === 'notebook' ? path === notebookTemplate : path.startsWith(labTemplates) && path !== labTemplates;
  const own = templates.filter(isOfKind);
  return own.length > 0 ? own : builtInTemplates(language).filter(isOfKind);
}

function kindOf(path: string): Exclude<TextKind, 'name'> | 'notebook' {
  return /\.ipynb$/i.test(path) ? 'notebook' : /\.(?:md|markdown)$/i.test(path) ? 'markdown' : 'code';
}

function problemIn(template: ScaffoldFile): TemplateProblem | undefined {
  const { path, content } = template;
  const inName = variableProblem(path, 'name');
  if (inName) {
    return { kind: 'templateProblem', path, ...inName, line: undefined };
  }
  const kind = kindOf(path);
  if (kind === 'notebook') {
    const read = readNotebook(template);
    return read.kind === 'templateProblem' ? read : undefined;
  }
  const inText = variableProblem(content, kind);
  return inText && { kind: 'templateProblem', path, ...inText };
}

/** The path of a lab's file relative to the lab's folder, with its variables filled in. */
function nameOf({ path }: ScaffoldFile, variables: DayVariables, names: UniqueNames): string {
  const name = cleanPath(fillName(path.slice(labTemplates.length), variables)) || 'file';
  const extension = /\.[^./]+$/.exec(name)?.[0] ?? '';
  return names.add(name.slice(0, name.length - extension.length), extension);
}

function makeFile({ language }: ScaffoldRequest, { path, template }: PlannedFile, variables: DayVariables): MadeFile {
  switch (kindOf(template.path)) {
    case 'notebook': {
      const read = readNotebook(template);
      if (read.kind === 'templateProblem') {
        throw new Error(`${template.path} should have been refused: ${read.reason}`);
      }
      return { path, ...fillNotebook(read, language, variables, variables.markdownFor(path)), cursor: undefined };
    }
    case 'markdown':
      return { path, ...fillMarkdown(template.content, variables, variables.markdownFor(path)), cell: undefined };
    case 'code':
      return { path, ...fillCode(template.content, variables), cell: undefined };
  }
}

/** Files to read, and files that only support the others. */
const notForWork = [
  /(?:^|\/)\./,
  /(?:^|\/)readme\b|\.(?:json|toml|lock|ya?ml|txt|md)$/i,
  /(?:^|[/._-])tests?(?=[/._-])/i,
];

/**
 * The index of the file to start work in: a source file rather than the README, which says what the sidebar has just shown;
 * among several, the first one directly in the folder.
 */
function startAmong(names: readonly string[]): number {
  const ranks = names.map(
    (name) => 10 * notForWork.filter((pattern) => pattern.test(name)).length + name.split('/').length,
  );
  return ranks.indexOf(Math.min(...ranks));
}
