import Ajv from 'ajv-draft-04';
import { readFileSync } from 'node:fs';

/** The official schema of notebooks, version 4.5. */
const schema = JSON.parse(readFileSync('test/fixtures/nbformat/nbformat.v4.5.schema.json', 'utf8')) as object;
const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);

/** The errors of a notebook by the official schema; empty if it is valid. Also checks that ids are unique, which the schema can't. */
export function problemsOfNotebook(content: string): readonly string[] {
  const notebook = JSON.parse(content) as { readonly cells: readonly { readonly id: string }[] };
  validate(notebook);
  const ids = notebook.cells.map(({ id }) => id);
  const repeated = ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `the id ${id} stands twice`);
  return [...(validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`), ...repeated];
}
