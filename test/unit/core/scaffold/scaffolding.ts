import { defaultScaffoldFolder } from '../../../../src/core/scaffold/paths';
import type { Scaffold, ScaffoldFile, ScaffoldRequest } from '../../../../src/core/scaffold/scaffold';
import { makeScaffold, nameDay } from '../../../../src/core/editing';
import { daysBelow } from '../../../../src/core/model/walk';
import { readPlanText } from '../../../../src/core/writing/lines/planText';

/** The options of a scaffold besides its plan. */
export interface Wishes extends Partial<Omit<ScaffoldRequest, 'planText' | 'day'>> {
  /** Which of the plan's days, from 0. */
  readonly dayIndex?: number;
}

/** A request for a day of a plan, by default the first. */
export function request(text: string, { dayIndex = 0, ...wishes }: Wishes = {}): ScaffoldRequest {
  const planText = readPlanText(text);
  const day = daysBelow(planText.plan)[dayIndex];
  if (!day) {
    throw new Error(`no day ${dayIndex} in:\n${text}`);
  }
  const rest = {
    kind: 'notebook',
    planPath: 'plan.md',
    folder: defaultScaffoldFolder,
    language: 'python',
    templates: [],
  } as const;
  return { ...rest, ...wishes, planText, day };
}

/** The path of one day's scaffold. */
export function pathOf(text: string, wishes: Wishes = {}): string {
  return nameDay(request(text, wishes)).path;
}

/** The paths of the scaffolds of all days. */
export function pathsOf(text: string, wishes: Wishes = {}): readonly string[] {
  return daysBelow(readPlanText(text).plan).map((_, dayIndex) => pathOf(text, { ...wishes, dayIndex }));
}

/** Makes a scaffold; throws if a template cannot be used. */
export function scaffoldOf(text: string, wishes: Wishes = {}): Scaffold {
  const made = makeScaffold(request(text, wishes));
  if (made.kind !== 'scaffold') {
    throw new Error(JSON.stringify(made));
  }
  return made;
}

/** The first file of a scaffold whose path has this ending. */
export function fileOf({ files }: Scaffold, ending = ''): ScaffoldFile {
  const file = files.find(({ path }) => path.endsWith(ending));
  if (!file) {
    throw new Error(`no ${ending} among ${files.map(({ path }) => path).join(', ')}`);
  }
  return file;
}

/** A notebook in its format. */
export interface NotebookJson {
  readonly cells: readonly {
    readonly cell_type: 'markdown' | 'code' | 'raw';
    readonly id: string;
    readonly source: readonly string[];
  }[];
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly nbformat: number;
  readonly nbformat_minor: number;
}

/** The notebook of a day. */
export function notebookOf(text: string, wishes: Wishes = {}): NotebookJson {
  return JSON.parse(fileOf(scaffoldOf(text, wishes), '.ipynb').content) as NotebookJson;
}

/** The cells of a day's notebook as texts: the id in brackets, the type unless it is Markdown, and the source. */
export function cellsOf(text: string, wishes: Wishes = {}): readonly string[] {
  return notebookOf(text, wishes).cells.map(({ id, cell_type: type, source }) =>
    [`[${id}]${type === 'markdown' ? '' : ` ${type}`}`, ...source.join('').split('\n')].join('\n').trimEnd(),
  );
}

/** The source of the cell with an id; throws if there is none. */
export function cellOf(text: string, id: string, wishes: Wishes = {}): string {
  const cell = notebookOf(text, wishes).cells.find((some) => some.id === id);
  if (!cell) {
    throw new Error(`no cell ${id} in ${cellsOf(text, wishes).join('\n')}`);
  }
  return cell.source.join('');
}
