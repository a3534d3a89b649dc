import { globProblem } from '../../util/glob';
import type { PathPattern } from './pathPattern';
import { isGlob, pathPattern, pathPatternAndBelow, searchExclude, searchInclude } from './pathPattern';

/** The settings of a workspace folder. Patterns and paths are relative to it; an invalid pattern matches nothing. */
export interface FolderSettings {
  readonly include: string;
  readonly exclude: readonly string[];
  /** By path: whether a file is a plan, whatever its text. */
  readonly plans: Readonly<Record<string, boolean>>;
  /** VS Code's name of the encoding in which files are read. */
  readonly encoding: string;
}

/** Whether Daymark looks at a file, and if not, which pattern says so. */
export type FileStatus =
  | { readonly kind: 'included' }
  | { readonly kind: 'notIncluded'; readonly include: string }
  | { readonly kind: 'excluded'; readonly exclude: string };

/** Our own folders, which hold scaffold templates. */
const alwaysExcluded = '**/.daymark/**';

/** Which files of a workspace folder Daymark looks at. Paths are below the folder, with `/`. */
export class FolderRules {
  readonly #settings: FolderSettings;
  readonly #isIncluded: PathPattern;
  readonly #excludes: readonly (readonly [string, PathPattern])[];

  constructor(settings: FolderSettings) {
    this.#settings = settings;
    this.#isIncluded = pathPattern(settings.include);
    this.#excludes = [alwaysExcluded, ...settings.exclude].map((pattern) => [pattern, pathPatternAndBelow(pattern)]);
  }

  /**
   * The include pattern for VS Code's search. It may find too much, never too little. `undefined` if the setting names a
   * single file or is invalid.
   */
  get searchInclude(): string | undefined {
    return isGlob(this.#settings.include) ? searchInclude(this.#settings.include) : undefined;
  }

  /** The exclude pattern for VS Code's search. It may exclude too little, never too much. `undefined` for none. */
  get searchExclude(): string | undefined {
    return searchExclude([alwaysExcluded, ...this.#settings.exclude]);
  }

  /**
   * Whether VS Code's search can be used: it also applies the patterns of `files.exclude` as they are, and finds nothing if
   * one of them is invalid.
   */
  get isSearchable(): boolean {
    return this.#settings.exclude.every((pattern) => globProblem(pattern) === undefined);
  }

  get encoding(): string {
    return this.#settings.encoding;
  }

  /** The files that the settings name by path. They are found without a search. */
  get namedPaths(): readonly string[] {
    const plans = pathsIn(this.#settings).filter((path) => this.overrideOf(path));
    return isGlob(this.#settings.include) ? plans : [this.#settings.include, ...plans];
  }

  /** Whether the user said that a file is a plan (`true`) or not (`false`); `undefined` if nothing was said. */
  overrideOf(path: string): boolean | undefined {
    return Object.hasOwn(this.#settings.plans, path) ? this.#settings.plans[path] : undefined;
  }

  /** A cheap check before `statusOf`. It may be `true` for an excluded file; if it is `false`, Daymark ignores the file. */
  mightInclude(path: string): boolean {
    return this.#isIncluded(path) || this.overrideOf(path) === true;
  }

  /** Whether other rules find or read different files, apart from single files that the user named. */
  differsFrom(other: FolderRules): boolean {
    return forWholeFolder(this.#settings) !== forWholeFolder(other.#settings);
  }

  /** The paths about which other rules say something else: a plan, not a plan, or nothing. */
  overridesUnlike(other: FolderRules): readonly string[] {
    const paths = new Set([...pathsIn(this.#settings), ...pathsIn(other.#settings)]);
    return [...paths].filter((path) => this.overrideOf(path) !== other.overrideOf(path));
  }

  /** Whether a file or folder is excluded, with everything below it. */
  isExcluded(path: string): boolean {
    return this.#excludes.some(([, matches]) => matches(path));
  }

  statusOf(path: string): FileStatus {
    const isNamed = this.overrideOf(path) === true;
    const [exclude] =
      this.#excludes.find(([pattern, matches]) => (!isNamed || pattern === alwaysExcluded) && matches(path)) ?? [];
    if (exclude !== undefined) {
      return { kind: 'excluded', exclude };
    }
    return isNamed || this.#isIncluded(path)
      ? { kind: 'included' }
      : { kind: 'notIncluded', include: this.#settings.include };
  }
}

function pathsIn({ plans }: FolderSettings): readonly string[] {
  return Object.keys(plans);
}

/** The settings of the folder as a whole, as a text to compare. */
function forWholeFolder({ include, exclude, encoding }: FolderSettings): string {
  return JSON.stringify([include, exclude, encoding]);
}
