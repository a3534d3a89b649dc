import { globProblem } from '../../util/glob';
import type { PathPattern } from './pathPattern';
import { isGlob, pathPattern, pathPatternAndBelow, toFind, toLeaveOut } from './pathPattern';

/** What the settings say about a workspace folder. Patterns and paths are relative to it; one that is invalid means no path. */
export interface FolderSettings {
  readonly include: string;
  readonly exclude: readonly string[];
  /** Files that are plans, or are not, whatever is found in them. */
  readonly plans: Readonly<Record<string, boolean>>;
  /** VS Code's name of the encoding in which files are read. */
  readonly encoding: string;
}

/** Whether a file is one that Daymark looks at, and if not, by which pattern. */
export type Standing =
  | { readonly kind: 'included' }
  | { readonly kind: 'notIncluded'; readonly include: string }
  | { readonly kind: 'excluded'; readonly exclude: string };

/** Daymark's own folders, which hold scaffold templates. */
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

  /** By what VS Code's search finds the files, or more; `undefined` if the setting names one file or cannot be used. */
  get toFind(): string | undefined {
    return isGlob(this.#settings.include) ? toFind(this.#settings.include) : undefined;
  }

  /** By what VS Code's search leaves files out, or fewer; `undefined` for none. */
  get toLeaveOut(): string | undefined {
    return toLeaveOut([alwaysExcluded, ...this.#settings.exclude]);
  }

  /**
   * Whether VS Code's search can be asked: it goes by the patterns of `files.exclude` as they are, and finds nothing if one
   * of them cannot be used.
   */
  get isSearchable(): boolean {
    return this.#settings.exclude.every((pattern) => globProblem(pattern) === undefined);
  }

  get encoding(): string {
    return this.#settings.encoding;
  }

  /** The paths that are named outright: they need no search. */
  get namedPaths(): readonly string[] {
    const plans = pathsIn(this.#settings).filter((path) => this.overrideOf(path));
    return isGlob(this.#settings.include) ? plans : [this.#settings.include, ...plans];
  }

  /** What a person said of the file: that it is a plan, that it is not, or nothing. */
  overrideOf(path: string): boolean | undefined {
    return Object.hasOwn(this.#settings.plans, path) ? this.#settings.plans[path] : undefined;
  }

  /** A cheap first look, before `standingOf`: `false` only for files that are not looked at. */
  mayHold(path: string): boolean {
    return this.#isIncluded(path) || this.overrideOf(path) === true;
  }

  /** Whether these rules find or read other files than those, what was said of single files aside. */
  differsFrom(other: FolderRules): boolean {
    return forWholeFolder(this.#settings) !== forWholeFolder(other.#settings);
  }

  /** The paths of which these rules and those say different things. */
  overridesUnlike(other: FolderRules): readonly string[] {
    const paths = new Set([...pathsIn(this.#settings), ...pathsIn(other.#settings)]);
    return [...paths].filter((path) => this.overrideOf(path) !== other.overrideOf(path));
  }

  /** Whether a folder is one in which nothing is looked for. */
  isExcluded(path: string): boolean {
    return this.#excludes.some(([, matches]) => matches(path));
  }

  standingOf(path: string): Standing {
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

/** What holds for the whole folder, for comparison. */
function forWholeFolder({ include, exclude, encoding }: FolderSettings): string {
  return JSON.stringify([include, exclude, encoding]);
}
