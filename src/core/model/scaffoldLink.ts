import type { Day } from './plan';

/** A notebook is one file, a lab is a folder. */
export type ScaffoldKind = 'notebook' | 'lab';

/** The label of the line that links a day to its own notebook or lab, the same in every language. */
export const scaffoldLabels: Readonly<Record<ScaffoldKind, string>> = { notebook: 'Notebook', lab: 'Lab' };

/** Whether a field with this label may be the link to a day's own notebook or lab. */
export function isScaffoldLabel(label: string): boolean {
  return label === scaffoldLabels.notebook || label === scaffoldLabels.lab;
}

/** The addresses of a day's own notebooks or labs as written, in the order of the document. Untrusted. */
export function scaffoldsOf(day: Day, kind: ScaffoldKind): readonly string[] {
  return day.readDetails().fields.flatMap(({ label, scaffold }) => {
    return label === scaffoldLabels[kind] && scaffold !== undefined ? [scaffold] : [];
  });
}
