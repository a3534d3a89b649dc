import { fillCode, fillMarkdown, fillName, variableProblem, type TextKind } from './fillTemplate';
import { fillNotebook, readNotebook } from './notebook';
import type { Scaffold, ScaffoldFile, ScaffoldRequest, TemplateProblem } from './scaffold';
import { Ordinals } from './ordinals';
import { cleanPath } from './pathSegment';
import { scaffoldPath } from './scaffoldPath';
import { builtInTemplates, labTemplates, notebookTemplate } from './templates';
import { variablesOf, type DayVariables } from './variables';

/** A file of a scaffold, and the cell in which work starts if it is a notebook. */
interface MadeFile extends ScaffoldFile {
  readonly cell: number | undefined;
}

/**
 * Makes the scaffold of a day from the learner's templates for its kind, else from the built-in ones, or says what is wrong
 * with a template. The same request makes the same bytes. Throws where the plan has no such day.
 */
export function makeScaffold(request: ScaffoldRequest): Scaffold | TemplateProblem {
  const templates = templatesFor(request);
  const problem = templates.map(problemIn).find((some) => some !== undefined);
  if (problem) {
    return problem;
  }
  const variables = variablesOf(request);
  const place = scaffoldPath(request);
  const ordinals = new Ordinals();
  const files = templates.map((template) => {
    const path = request.kind === 'notebook' ? place : `${place}/${nameOf(template, variables, ordinals)}`;
    return makeFile(request, template, variables, path);
  });
  const start = files[startAmong(files.map(({ path }) => path.slice(place.length + 1)))];
  if (!start) {
    throw new Error(`no template for a ${request.kind}`);
  }
  return {
    kind: 'scaffold',
    files: files.map(({ path, content }) => ({ path, content })),
    opens: start.path,
    cell: start.cell,
  };
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

/** The name of a lab's file below the lab's folder, its variables filled in. */
function nameOf({ path }: ScaffoldFile, variables: DayVariables, ordinals: Ordinals): string {
  const name = cleanPath(fillName(path.slice(labTemplates.length), variables)) || 'file';
  const ending = /\.[^./]+$/.exec(name)?.[0] ?? '';
  return ordinals.give(name.slice(0, name.length - ending.length), ending);
}

function makeFile(
  { language }: ScaffoldRequest,
  template: ScaffoldFile,
  variables: DayVariables,
  path: string,
): MadeFile {
  switch (kindOf(template.path)) {
    case 'notebook': {
      const read = readNotebook(template);
      if (read.kind === 'templateProblem') {
        throw new Error(`${template.path} should have been refused: ${read.reason}`);
      }
      return { path, ...fillNotebook(read, language, variables, variables.markdownFor(path)) };
    }
    case 'markdown':
      return { path, content: fillMarkdown(template.content, variables, variables.markdownFor(path)), cell: undefined };
    case 'code':
      return { path, content: fillCode(template.content, variables), cell: undefined };
  }
}

/** What is read, and what only serves the rest, is no place for work. */
const notForWork = [
  /(?:^|\/)\./,
  /(?:^|\/)readme\b|\.(?:json|toml|lock|ya?ml|txt|md)$/i,
  /(?:^|[/._-])tests?(?=[/._-])/i,
];

/**
 * The file in which work starts, by its place: the source file, which names the day in its first line, rather than the
 * README, whose words the learner has just seen in the sidebar. Of several the first in the folder itself.
 */
function startAmong(names: readonly string[]): number {
  const ranks = names.map(
    (name) => 10 * notForWork.filter((pattern) => pattern.test(name)).length + name.split('/').length,
  );
  return ranks.indexOf(Math.min(...ranks));
}
