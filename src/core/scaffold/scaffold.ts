import type { Day } from '../model/plan';
import type { PlanText } from '../writing/planText';

/** What is made for a day: a notebook is one file, a lab is a folder. */
export type ScaffoldKind = 'notebook' | 'lab';

/** The languages in which scaffolds can be made. */
export type ScaffoldLanguage = 'python' | 'r' | 'julia' | 'typescript';

/** A text file. */
export interface ScaffoldFile {
  /** With `/`, below the workspace folder, or below the folder of templates for a template. */
  readonly path: string;
  readonly content: string;
}

/** What the path of a scaffold is made of. */
export interface ScaffoldPlace {
  readonly kind: ScaffoldKind;
  readonly planText: PlanText;
  /** A day of that plan. */
  readonly day: Day;
  /** The plan's file, below the workspace folder, with `/`. */
  readonly planPath: string;
  /** The setting `daymark.scaffold.folder`, as it is written. */
  readonly folder: string;
  /** Another plan of the workspace folder has the same name in paths, so that the file's own tells them apart. */
  readonly hasNamesake?: boolean;
}

/** What a scaffold is made of. */
export interface ScaffoldRequest extends ScaffoldPlace {
  readonly language: ScaffoldLanguage;
  /** The learner's own templates: `notebook.ipynb`, `lab/…`. A lab is made of theirs or of the built-in ones as a whole. */
  readonly templates: readonly ScaffoldFile[];
}

/** The files of a scaffold, in the order in which they are written. */
export interface Scaffold {
  readonly kind: 'scaffold';
  readonly files: readonly ScaffoldFile[];
  /** The path of the file in which work starts; one of `files`. */
  readonly opens: string;
  /** The cell in which work starts, from 0; `undefined` for a file that is no notebook. */
  readonly cell: number | undefined;
}

/** A template of the learner's that cannot be used. Nothing is made then. */
export interface TemplateProblem {
  readonly kind: 'templateProblem';
  /** The template's path below `.daymark/templates/`. */
  readonly path: string;
  /** From 0; `undefined` where the problem has no line. */
  readonly line: number | undefined;
  readonly reason: TemplateProblemReason;
  /** What stands in the template there: the name of the variable. */
  readonly detail?: string;
}

/**
 * `json`: it is no JSON. `notNotebook`: it is JSON, but no notebook of version 4. `unknownVariable`: there is no such
 * variable, `detail` is its name. `misplacedVariable`: the variable `detail` gives Markdown, and stands where none can be;
 * or it is `cells`, and not alone in a Markdown cell.
 */
export type TemplateProblemReason = 'json' | 'notNotebook' | 'unknownVariable' | 'misplacedVariable';
