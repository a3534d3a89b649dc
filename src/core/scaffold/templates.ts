import { languageParts } from './languages';
import type { ScaffoldFile, ScaffoldLanguage } from './scaffold';
import { cellsVariable } from './variables';

/** The template for notebooks, relative to the folder of templates. */
export const notebookTemplate = 'notebook.ipynb';
/** What the paths of a lab's templates begin with, relative to the folder of templates. */
export const labTemplates = 'lab/';

/**
 * The templates for learners without their own. Written to the folder of templates unchanged, they make the same scaffolds.
 */
export function builtInTemplates(language: ScaffoldLanguage): readonly ScaffoldFile[] {
  const { starters } = languageParts[language];
  return [
    { path: notebookTemplate, content: notebookFor(language) },
    { path: `${labTemplates}README.md`, content: readmeFor(language) },
    ...starters.map(({ name, lines }) => ({ path: labTemplates + name, content: textOf(lines) })),
  ];
}

const head = ['# ${heading}', '', '${about}', '', '${introduction}', '', '${objective}'];

function notebookFor(language: ScaffoldLanguage): string {
  const { kernelspec, languageInfo } = languageParts[language];
  const cell = (id: string, lines: readonly string[]): unknown => ({
    cell_type: 'markdown',
    id,
    metadata: {},
    source: lines.map((line, index) => (index < lines.length - 1 ? `${line}\n` : line)),
  });
  const notebook = {
    cells: [cell('day', head), cell(cellsVariable, [`\${${cellsVariable}}`])],
    metadata: { kernelspec, language_info: languageInfo },
    nbformat: 4,
    nbformat_minor: 5,
  };
  return `${JSON.stringify(notebook, undefined, 1)}\n`;
}

function readmeFor(language: ScaffoldLanguage): string {
  const { commands } = languageParts[language];
  return textOf([...head, '', '${fields}', '', '## Run and test', '', '```sh', ...commands, '```']);
}

function textOf(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}
