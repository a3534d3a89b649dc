import type { TextPosition } from '../markdown/lines';
import type { Day } from '../model/plan';
import type { ScaffoldKind } from '../model/scaffoldLink';
import type { PlanText } from '../writing/lines/planText';

/** The languages in which scaffolds can be made. */
export type ScaffoldLanguage = 'python' | 'r' | 'julia' | 'typescript';

/** A text file. */
export interface ScaffoldFile {
  /** Relative to the workspace folder, or for a template to the folder of templates; with `/`. */
  readonly path: string;
  readonly content: string;
}

/** A day to make a scaffold for, and where. */
export interface ScaffoldTarget {
  readonly kind: ScaffoldKind;
  readonly planText: PlanText;
  /** A day of that plan. */
  readonly day: Day;
  /** The plan's file, relative to the workspace folder, with `/`. */
  readonly planPath: string;
  /** The value of the setting `daymark.scaffold.folder`. */
  readonly folder: string;
  /** Whether another plan in the workspace folder has the same name in paths; the file name then tells them apart. */
  readonly hasNamesake?: boolean;
}

/** Everything a scaffold is made from. */
export interface ScaffoldRequest extends ScaffoldTarget {
  readonly language: ScaffoldLanguage;
  /** The learner's own templates: `notebook.ipynb`, `lab/…`. A lab uses either these or the built-in ones, never both. */
  readonly templates: readonly ScaffoldFile[];
}

/** The files of a scaffold, in the order in which to write them. */
export interface Scaffold {
  readonly kind: 'scaffold';
  readonly files: readonly ScaffoldFile[];
  /** The path of the file to start work in; one of `files`. */
  readonly opens: string;
  /** The index of the cell to start work in, from 0; `undefined` if the file is not a notebook. */
  readonly cell: number | undefined;
  /** Where the cursor goes in that file; `undefined` if its template doesn't say. */
  readonly cursor: TextPosition | undefined;
}

/** A template of the learner's that cannot be used, so nothing is made. */
export interface TemplateProblem {
  readonly kind: 'templateProblem';
  /** The template's path below `.daymark/templates/`. */
  readonly path: string;
  /** From 0; `undefined` if the problem has no line. */
  readonly line: number | undefined;
  readonly reason: TemplateProblemReason;
  /** The name of the variable, if it is about one. */
  readonly detail?: string;
}

/**
 * - `json`: not valid JSON;
 * - `notNotebook`: valid JSON, but not a notebook of version 4;
 * - `unknownVariable`: there is no variable `detail`;
 * - `misplacedVariable`: the variable `detail` becomes Markdown where there can be none, or is `cells` and not alone in a
 *   Markdown cell.
 */
export type TemplateProblemReason = 'json' | 'notNotebook' | 'unknownVariable' | 'misplacedVariable';
