import type { Disposable, Uri, WorkspaceFolder } from 'vscode';
import { ConfigurationTarget, EventEmitter, workspace } from 'vscode';
import { isTimeOfDay } from '../../core/calendar/localToday';
import { defaultScaffoldFolder, segmentsOf } from '../../core/scaffold/paths';
import type { ScaffoldLanguage } from '../../core/scaffold/scaffold';
import { everyDay, readStudyDay, type StudyDay } from '../../core/calendar/studyDays';
import { DisposableStore } from '../../util/disposable';
import { globProblem } from '../../util/glob';

/** What is said of single files: paths below the workspace folder, and whether the file there is a plan. */
export type PlanOverrides = Readonly<Record<string, boolean>>;

/** A setting, read when asked for. */
export interface Setting<T> {
  /** @param scope the file or folder to which the setting applies */
  value(scope?: Uri): T;
  onDidChange(listener: () => unknown): Disposable;
}

/** What the status bar shows. */
export type StatusBarContent = 'streakAndDay' | 'day' | 'off';

const statusBarContents: readonly StatusBarContent[] = ['streakAndDay', 'day', 'off'];

const scaffoldLanguages: readonly ScaffoldLanguage[] = ['python', 'r', 'julia', 'typescript'];

/** How many freezes can be held, patterns count and characters a folder may have. */
const most = { freezes: 31, patterns: 500, folder: 1_000 };

/** The settings that say where plans are. This file alone asks VS Code for its configuration. */
export interface Settings {
  /** A glob pattern, or a path without glob characters, relative to the workspace folder. */
  readonly include: Setting<string>;
  /** Glob patterns, relative to the workspace folder. */
  readonly exclude: Setting<readonly string[]>;
  /** What VS Code itself leaves out: glob patterns, relative to the workspace folder. */
  readonly filesExclude: Setting<readonly string[]>;
  readonly plans: Setting<PlanOverrides>;
  /** The path of the plan that the learner follows, as `IndexedPlan.path` has it, or empty. */
  readonly currentPlan: Setting<string>;
  readonly autoReveal: Setting<boolean>;
  /** Whether the date is written where a task is checked. */
  readonly doneDate: Setting<boolean>;
  /** The weekdays that are studied on, at least one. */
  readonly studyDays: Setting<readonly StudyDay[]>;
  /** `HH:MM` */
  readonly dayStartsAt: Setting<string>;
  /** How many freezes can be held. */
  readonly streakFreezes: Setting<number>;
  readonly statusBar: Setting<StatusBarContent>;
  /** Where scaffolds are made, with variables: a path below the workspace folder. */
  readonly scaffoldFolder: Setting<string>;
  readonly scaffoldLanguage: Setting<ScaffoldLanguage>;
  /** Whether a day gets a line that links to its notebook or lab. */
  readonly scaffoldAddLink: Setting<boolean>;
  /** VS Code's name of the encoding in which Markdown files are read: `utf8`, `windows1252`. */
  readonly encoding: Setting<string>;
}

/** A setting that has a value, or parts of one, that cannot be used. */
export interface InvalidSetting {
  /** `daymark.exclude` */
  readonly key: string;
  /** The folder whose own settings have it; `undefined` for those of the workspace or the user. */
  readonly folder: WorkspaceFolder | undefined;
  /** The value or the parts of it that cannot be used, and do not count. */
  readonly refused: readonly unknown[];
}

/** The settings as VS Code has them now and later. @param report is told of each that has a value it cannot have */
export function workspaceSettings(report: (invalid: InvalidSetting) => void): Settings & Disposable {
  const store = new DisposableStore();
  const setting = <T>(key: string, read: Reader<T>, otherwise: T): Setting<T> =>
    store.add(new KeptSetting({ key, read, otherwise, report }));
  return {
    include: setting('daymark.include', asPattern, '**/*.md'),
    exclude: setting('daymark.exclude', asPatterns, []),
    filesExclude: setting('files.exclude', asPatternsInUse, []),
    plans: setting('daymark.plans', asOverrides, {}),
    currentPlan: setting('daymark.currentPlan', asString, ''),
    autoReveal: setting('daymark.autoReveal', asFlag, true),
    doneDate: setting('daymark.doneDate', asFlag, true),
    studyDays: setting('daymark.studyDays', asStudyDays, everyDay),
    dayStartsAt: setting('daymark.dayStartsAt', asTimeOfDay, '00:00'),
    streakFreezes: setting('daymark.streakFreezes', asFreezes, 2),
    statusBar: setting('daymark.statusBar', asOneOf(statusBarContents), 'streakAndDay'),
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
 * Says in the settings of its workspace folder that a file is a plan or is none, whatever Daymark finds in it.
 * @param isPlan `undefined` takes back what was said
 * @returns `false` for a file outside the workspace, of which nothing can be said
 * @throws what VS Code throws where the settings cannot be written
 */
export async function writePlanOverride(uri: Uri, isPlan: boolean | undefined): Promise<boolean> {
  const folder = workspace.getWorkspaceFolder(uri);
  if (!folder) {
    return false;
  }
  const configuration = workspace.getConfiguration('daymark', folder.uri);
  const path = workspace.asRelativePath(uri, false);
  const written = readSet(asOverrides, configuration.inspect('plans')?.workspaceFolderValue).value ?? {};
  const others = Object.entries(written).filter(([other]) => other !== path);
  const overrides = isPlan === undefined ? others : [...others, [path, isPlan] as const];
  const value = overrides.length === 0 ? undefined : Object.fromEntries(overrides);
  await configuration.update('plans', value, ConfigurationTarget.WorkspaceFolder);
  return true;
}

/**
 * Says in the settings of the workspace which plan the learner follows.
 * @param path as `IndexedPlan.path` has it; `undefined` takes back what was said
 * @returns what they said before, `undefined` for nothing
 * @throws what VS Code throws where the settings cannot be written
 */
export async function writeCurrentPlan(path: string | undefined): Promise<string | undefined> {
  const configuration = workspace.getConfiguration('daymark');
  const before = readSet(asString, configuration.inspect('currentPlan')?.workspaceValue).value;
  if (before !== path) {
    await configuration.update('currentPlan', path, ConfigurationTarget.Workspace);
  }
  return before;
}

/**
 * Settings are typed by hand. Reads a value that is set, and hands on what of it cannot be used.
 * @returns `undefined` if nothing of it can be used: it counts as not set
 */
type Reader<T> = (value: unknown, refuse: (part: unknown) => void) => T | undefined;

interface KeptSettingOptions<T> {
  readonly key: string;
  readonly read: Reader<T>;
  /** What counts if even the default cannot be used. */
  readonly otherwise: T;
  readonly report: (invalid: InvalidSetting) => void;
}

/** A setting whose values are kept for each workspace folder until it changes: rows ask for some as they are drawn. */
class KeptSetting<T> implements Setting<T>, Disposable {
  readonly #options: KeptSettingOptions<T>;
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new EventEmitter<void>());
  readonly #values = new Map<string, { readonly value: T }>();

  readonly onDidChange = this.#changed.event;

  constructor(options: KeptSettingOptions<T>) {
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
    const { key, read, otherwise, report } = this.#options;
    const dot = key.lastIndexOf('.');
    const name = key.slice(dot + 1);
    // An encoding can be set for Markdown alone.
    const scope = { ...(folder && { uri: folder.uri }), languageId: 'markdown' };
    const configuration = workspace.getConfiguration(key.slice(0, dot), scope);
    const inspected = configuration.inspect(name);
    const { value, refused } = readSet(read, configuration.get(name));
    if (refused.length > 0) {
      const isOfFolder = readSet(read, inspected?.workspaceFolderValue).refused.length > 0;
      report({ key, folder: isOfFolder ? folder : undefined, refused });
    }
    return value ?? readSet(read, inspected?.defaultValue).value ?? otherwise;
  }
}

function readSet<T>(read: Reader<T>, value: unknown): { value: T | undefined; refused: readonly unknown[] } {
  const refused: unknown[] = [];
  const isSet = value !== undefined && value !== null && value !== '';
  return { value: isSet ? read(value, (part) => refused.push(part)) : undefined, refused };
}

/** A reader of what is valid as a whole or not at all. */
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

/** A text that says something. */
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

/** A pattern that cannot be used is kept: it means no file, and whoever asks why is told the pattern. */
const asPattern: Reader<string> = (value, refuse) => {
  const pattern = asText(value, refuse);
  if (pattern !== undefined && globProblem(pattern)) {
    refuse(pattern);
  }
  return pattern;
};

/** A reader of lists, in which each item is valid or not. */
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
