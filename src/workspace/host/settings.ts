import type { Disposable, Uri, WorkspaceFolder } from 'vscode';
import { ConfigurationTarget, EventEmitter, workspace } from 'vscode';
import { isTimeOfDay } from '../../core/calendar/localToday';
import { defaultScaffoldFolder, segmentsOf } from '../../core/scaffold/paths';
import type { ScaffoldLanguage } from '../../core/scaffold/scaffold';
import { everyDay, readStudyDay, type StudyDay } from '../../core/calendar/studyDays';
import { DisposableStore } from '../../util/disposable';
import { globProblem } from '../../util/glob';

/** Whether a file is a plan, by its path below the workspace folder. */
export type PlanOverrides = Readonly<Record<string, boolean>>;

/** A setting of VS Code. */
export interface Setting<T> {
  /** @param scope the file or folder to which the setting applies */
  value(scope?: Uri): T;
  onDidChange(listener: () => unknown): Disposable;
}

/** What the status bar shows. */
export type StatusBarContent = 'streakAndDay' | 'day' | 'off';

const statusBarContents: readonly StatusBarContent[] = ['streakAndDay', 'day', 'off'];

/** Which ticks get the date: those made with Daymark; also those that a plan is saved with; or none. */
export type DoneDateMode = 'daymark' | 'always' | 'off';

const doneDateModes: readonly DoneDateMode[] = ['daymark', 'always', 'off'];

const scaffoldLanguages: readonly ScaffoldLanguage[] = ['python', 'r', 'julia', 'typescript'];

/** The most freezes, patterns in a list, and characters in the scaffold folder. */
const most = { freezes: 31, patterns: 500, folder: 1_000 };

/** All settings. No other file reads VS Code's configuration. */
export interface Settings {
  /** A glob pattern, or a path without glob characters, relative to the workspace folder. */
  readonly include: Setting<string>;
  /** Glob patterns, relative to the workspace folder. */
  readonly exclude: Setting<readonly string[]>;
  /** VS Code's own excludes: glob patterns, relative to the workspace folder. */
  readonly filesExclude: Setting<readonly string[]>;
  readonly plans: Setting<PlanOverrides>;
  /** The path of the plan that the learner follows, as in `IndexedPlan.path`; empty for none. */
  readonly currentPlan: Setting<string>;
  /** The path of the learner's own log, as in `IndexedPlan.path`; empty for none. */
  readonly log: Setting<string>;
  readonly autoReveal: Setting<boolean>;
  readonly doneDate: Setting<DoneDateMode>;
  /** The weekdays to study on, at least one. */
  readonly studyDays: Setting<readonly StudyDay[]>;
  /** `HH:MM` */
  readonly dayStartsAt: Setting<string>;
  /** The most freezes that can be held. */
  readonly streakFreezes: Setting<number>;
  readonly statusBar: Setting<StatusBarContent>;
  /** Whether the current day has lenses in its plan. */
  readonly codeLens: Setting<boolean>;
  /** Whether complete days are marked in their plan. */
  readonly doneMarks: Setting<boolean>;
  /** The path of new scaffolds below the workspace folder, with variables. */
  readonly scaffoldFolder: Setting<string>;
  readonly scaffoldLanguage: Setting<ScaffoldLanguage>;
  /** Whether a day gets a line that links to its notebook or lab. */
  readonly scaffoldAddLink: Setting<boolean>;
  /** VS Code's name for the encoding of Markdown files: `utf8`, `windows1252`. */
  readonly encoding: Setting<string>;
}

/** A setting whose value is invalid, or partly. */
export interface InvalidSetting {
  /** `daymark.exclude` */
  readonly key: string;
  /** The folder whose settings have the value; `undefined` for the settings of the workspace or the user. */
  readonly folder: WorkspaceFolder | undefined;
  /** The value or the parts of it that are invalid, and ignored. */
  readonly refused: readonly unknown[];
}

/** The settings of this window, which follow VS Code's. @param report called for each setting with an invalid value */
export function workspaceSettings(report: (invalid: InvalidSetting) => void): Settings & Disposable {
  const store = new DisposableStore();
  const setting = <T>(key: string, read: Reader<T>, fallback: T): Setting<T> =>
    store.add(new CachedSetting({ key, read, fallback, report }));
  return {
    include: setting('daymark.include', asPattern, '**/*.md'),
    exclude: setting('daymark.exclude', asPatterns, []),
    filesExclude: setting('files.exclude', asPatternsInUse, []),
    plans: setting('daymark.plans', asOverrides, {}),
    currentPlan: setting('daymark.currentPlan', asString, ''),
    log: setting('daymark.log', asString, ''),
    autoReveal: setting('daymark.autoReveal', asFlag, true),
    doneDate: setting('daymark.doneDate', asDoneDateMode, 'daymark'),
    studyDays: setting('daymark.studyDays', asStudyDays, everyDay),
    dayStartsAt: setting('daymark.dayStartsAt', asTimeOfDay, '00:00'),
    streakFreezes: setting('daymark.streakFreezes', asFreezes, 2),
    statusBar: setting('daymark.statusBar', asOneOf(statusBarContents), 'streakAndDay'),
    codeLens: setting('daymark.codeLens', asFlag, true),
    doneMarks: setting('daymark.doneMarks', asFlag, true),
    scaffoldFolder: setting('daymark.scaffold.folder', asScaffoldFolder, defaultScaffoldFolder),
    scaffoldLanguage: setting('daymark.scaffold.language', asOneOf(scaffoldLanguages), 'python'),
    scaffoldAddLink: setting('daymark.scaffold.addLink', asFlag, true),
    encoding: setting('files.encoding', asText, 'utf8'),
    dispose: () => {
      store.dispose();
    },
  };
}

/**
 * Writes into the settings of its workspace folder that a file is a plan or not, whatever its text.
 * @param isPlan `undefined` removes the file from the setting
 * @returns a function that restores what was written before; `undefined` for a file outside the workspace
 * @throws what VS Code throws if the settings cannot be written
 */
export async function writePlanOverride(
  uri: Uri,
  isPlan: boolean | undefined,
): Promise<(() => Promise<void>) | undefined> {
  const folder = workspace.getWorkspaceFolder(uri);
  if (!folder) {
    return undefined;
  }
  const configuration = workspace.getConfiguration('daymark', folder.uri);
  const path = workspace.asRelativePath(uri, false);
  const written = readSet(asOverrides, configuration.inspect('plans')?.workspaceFolderValue).value ?? {};
  const others = Object.entries(written).filter(([other]) => other !== path);
  const overrides = isPlan === undefined ? others : [...others, [path, isPlan] as const];
  const value = overrides.length === 0 ? undefined : Object.fromEntries(overrides);
  await configuration.update('plans', value, ConfigurationTarget.WorkspaceFolder);
  return async () => {
    await writePlanOverride(uri, written[path]);
  };
}

/** What the learner chooses among the plans: the one to follow, and the log of their own. */
export type ChosenFile = 'currentPlan' | 'log';

/**
 * Writes into the settings of the workspace which plan the learner follows, or which log is their own.
 * @param path as in `IndexedPlan.path`; `undefined` removes the setting
 * @returns the value before; `undefined` if there was none
 * @throws what VS Code throws if the settings cannot be written
 */
export async function writeChosenFile(name: ChosenFile, path: string | undefined): Promise<string | undefined> {
  const configuration = workspace.getConfiguration('daymark');
  const before = readSet(asString, configuration.inspect(name)?.workspaceValue).value;
  if (before !== path) {
    await configuration.update(name, path, ConfigurationTarget.Workspace);
  }
  return before;
}

/**
 * Dates every tick from now on. Written into the settings of the user, or of the workspace if it has a value of its own.
 * @returns a function that restores what was written before
 * @throws what VS Code throws if the settings cannot be written
 */
export async function alwaysWriteDoneDate(): Promise<() => Promise<void>> {
  const configuration = workspace.getConfiguration('daymark');
  const { workspaceValue, globalValue } = configuration.inspect('doneDate') ?? {};
  const isOfWorkspace = workspaceValue !== undefined;
  const target = isOfWorkspace ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  await configuration.update('doneDate', 'always' satisfies DoneDateMode, target);
  return async () => {
    await workspace
      .getConfiguration('daymark')
      .update('doneDate', isOfWorkspace ? workspaceValue : globalValue, target);
  };
}

/**
 * Validates the value of a setting, which people type by hand. Calls `refuse` for each invalid part.
 * @returns `undefined` if the whole value is invalid: the setting then has its default
 */
type Reader<T> = (value: unknown, refuse: (part: unknown) => void) => T | undefined;

interface CachedSettingOptions<T> {
  readonly key: string;
  readonly read: Reader<T>;
  /** The value if even the default is invalid. */
  readonly fallback: T;
  readonly report: (invalid: InvalidSetting) => void;
}

/** A setting that caches its value for each workspace folder until it changes: each row of a view needs some. */
class CachedSetting<T> implements Setting<T>, Disposable {
  readonly #options: CachedSettingOptions<T>;
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new EventEmitter<void>());
  readonly #values = new Map<string, { readonly value: T }>();

  readonly onDidChange = this.#changed.event;

  constructor(options: CachedSettingOptions<T>) {
    this.#options = options;
    this.#store.add(
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(options.key)) {
          this.#values.clear();
          this.#changed.fire();
        }
      }),
    );
    this.#store.add(
      workspace.onDidChangeWorkspaceFolders(() => {
        this.#values.clear();
      }),
    );
  }

  value(scope?: Uri): T {
    const folder = scope && workspace.getWorkspaceFolder(scope);
    const address = folder?.uri.toString() ?? '';
    const kept = this.#values.get(address) ?? { value: this.#read(folder) };
    this.#values.set(address, kept);
    return kept.value;
  }

  dispose(): void {
    this.#store.dispose();
  }

  #read(folder: WorkspaceFolder | undefined): T {
    const { key, read, fallback, report } = this.#options;
    const dot = key.lastIndexOf('.');
    const name = key.slice(dot + 1);
    // The encoding can be set for Markdown only.
    const scope = { ...(folder && { uri: folder.uri }), languageId: 'markdown' };
    const configuration = workspace.getConfiguration(key.slice(0, dot), scope);
    const inspected = configuration.inspect(name);
    const { value, refused } = readSet(read, configuration.get(name));
    if (refused.length > 0) {
      const isOfFolder = readSet(read, inspected?.workspaceFolderValue).refused.length > 0;
      report({ key, folder: isOfFolder ? folder : undefined, refused });
    }
    return value ?? readSet(read, inspected?.defaultValue).value ?? fallback;
  }
}

function readSet<T>(read: Reader<T>, value: unknown): { value: T | undefined; refused: readonly unknown[] } {
  const refused: unknown[] = [];
  const isSet = value !== undefined && value !== null && value !== '';
  return { value: isSet ? read(value, (part) => refused.push(part)) : undefined, refused };
}

/** A reader of a value that is valid as a whole or not at all. */
function whole<T>(read: (value: unknown) => T | undefined): Reader<T> {
  return (value, refuse) => {
    const found = read(value);
    if (found === undefined) {
      refuse(value);
    }
    return found;
  };
}

const asString = whole((value) => (typeof value === 'string' ? value.trim() : undefined));

/** A text that is not blank. */
const asText = whole((value) => (typeof value === 'string' ? value.trim() || undefined : undefined));

const asFlag = whole((value) => (typeof value === 'boolean' ? value : undefined));

const asFreezes = whole((value) =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most.freezes ? value : undefined,
);

const asTimeOfDay = whole((value) => (typeof value === 'string' && isTimeOfDay(value) ? value.trim() : undefined));

/** A path below the workspace folder. */
const asScaffoldFolder = whole((value) => {
  const path = typeof value === 'string' ? value.trim() : '';
  const isBelow = segmentsOf(path).length > 0 && !/(?:^|[\\/])\.\.(?:[\\/]|$)/.test(path);
  return isBelow && path.length <= most.folder ? path : undefined;
});

function asOneOf<T>(values: readonly T[]): Reader<T> {
  return whole((value) => values.find((each) => each === value));
}

/** In 0.1 it was a flag. */
const asDoneDateMode: Reader<DoneDateMode> = (value, refuse) =>
  asOneOf(doneDateModes)(value === true ? 'daymark' : value === false ? 'off' : value, refuse);

/** Returns even an invalid pattern: it matches no file, and *Is This File a Plan?* can then name it. */
const asPattern: Reader<string> = (value, refuse) => {
  const pattern = asText(value, refuse);
  if (pattern !== undefined && globProblem(pattern)) {
    refuse(pattern);
  }
  return pattern;
};

/** A reader of a list whose items are valid or not one by one. */
function listOf<T>(read: Reader<T>): Reader<readonly T[]> {
  return (value, refuse) => {
    if (!Array.isArray(value)) {
      refuse(value);
      return undefined;
    }
    return value.map((item: unknown) => read(item, refuse)).filter((item) => item !== undefined);
  };
}

const asPatterns: Reader<readonly string[]> = (value, refuse) => {
  const patterns = listOf(asPattern)(value, refuse);
  patterns?.slice(most.patterns).forEach(refuse);
  return patterns?.slice(0, most.patterns);
};

const asPatternsInUse: Reader<readonly string[]> = (value, refuse) => {
  const record = asRecord(value, refuse);
  return (
    record &&
    asPatterns(
      Object.keys(record).filter((pattern) => record[pattern] === true),
      refuse,
    )
  );
};

const asStudyDays: Reader<readonly StudyDay[]> = (value, refuse) => {
  const days = listOf(whole((day) => (typeof day === 'string' ? readStudyDay(day) : undefined)))(value, refuse);
  if (Array.isArray(value) && value.length === 0) {
    refuse(value);
  }
  return days?.length === 0 ? undefined : days;
};

const asRecord = whole((value) =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined,
);

const asOverrides: Reader<PlanOverrides> = (value, refuse) => {
  const read = Object.entries(asRecord(value, refuse) ?? {}).filter((entry): entry is [string, boolean] => {
    const isFlag = typeof entry[1] === 'boolean';
    if (!isFlag) {
      refuse({ [entry[0]]: entry[1] as unknown });
    }
    return isFlag;
  });
  return Object.fromEntries(read);
};
