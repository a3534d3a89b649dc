import type { ConfigurationChangeEvent, Disposable, Uri } from 'vscode';
import { ConfigurationTarget, workspace } from 'vscode';
import { defaultScaffoldFolder } from '../core/scaffold/defaultFolder';
import type { ScaffoldLanguage } from '../core/scaffold/scaffold';
import { readStudyDay, type StudyDay } from '../core/studyDays';

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

const mostFreezes = 2;

const scaffoldLanguages: readonly ScaffoldLanguage[] = ['python', 'r', 'julia', 'typescript'];

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
  /** The weekdays that are studied on, as they are written. */
  readonly studyDays: Setting<readonly string[]>;
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

/** The settings as VS Code has them now and later. */
export function workspaceSettings(): Settings {
  return {
    include: setting('daymark.include', asText, '**/*.md'),
    exclude: setting('daymark.exclude', asTexts, []),
    filesExclude: setting('files.exclude', asPatternsInUse, []),
    plans: setting('daymark.plans', asOverrides, {}),
    currentPlan: setting('daymark.currentPlan', asString, ''),
    autoReveal: setting('daymark.autoReveal', asFlag, true),
    doneDate: setting('daymark.doneDate', asFlag, true),
    studyDays: setting('daymark.studyDays', asTexts, []),
    dayStartsAt: setting('daymark.dayStartsAt', asText, '00:00'),
    streakFreezes: setting('daymark.streakFreezes', asCount, mostFreezes),
    statusBar: setting('daymark.statusBar', asStatusBarContent, 'streakAndDay'),
    scaffoldFolder: setting('daymark.scaffold.folder', asText, defaultScaffoldFolder),
    scaffoldLanguage: setting('daymark.scaffold.language', asScaffoldLanguage, 'python'),
    scaffoldAddLink: setting('daymark.scaffold.addLink', asFlag, true),
    encoding: setting('files.encoding', asText, 'utf8'),
  };
}

/** The weekdays that are studied on, without what is none; none at all count as all seven. */
export function studyDaysIn({ studyDays }: Pick<Settings, 'studyDays'>): readonly StudyDay[] {
  return studyDays.value().flatMap((day) => readStudyDay(day) ?? []);
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
  const written = asOverrides(configuration.inspect('plans')?.workspaceFolderValue) ?? {};
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
  const before = asString(configuration.inspect('currentPlan')?.workspaceValue);
  if (before !== path) {
    await configuration.update('currentPlan', path, ConfigurationTarget.Workspace);
  }
  return before;
}

/** Settings are typed by hand: what does not read as it should counts as not set. */
type Reader<T> = (value: unknown) => T | undefined;

function setting<T>(key: string, read: Reader<T>, otherwise: T): Setting<T> {
  const dot = key.lastIndexOf('.');
  const section = key.slice(0, dot);
  const name = key.slice(dot + 1);
  return {
    value: (scope) => {
      // An encoding can be set for Markdown alone.
      const where = scope && { uri: scope, languageId: 'markdown' };
      const configuration = workspace.getConfiguration(section, where);
      return read(configuration.get(name)) ?? read(configuration.inspect(name)?.defaultValue) ?? otherwise;
    },
    onDidChange: (listener) =>
      workspace.onDidChangeConfiguration((change: ConfigurationChangeEvent) => {
        if (change.affectsConfiguration(key)) {
          listener();
        }
      }),
  };
}

function asString(value: unknown): string | undefined {
  return typeof value === 'string' ? value.trim() : undefined;
}

/** A text that says something. */
function asText(value: unknown): string | undefined {
  const text = asString(value);
  return text === '' ? undefined : text;
}

function asTexts(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) ? value.map(asText).filter((text) => text !== undefined) : undefined;
}

function asCount(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : undefined;
}

function asStatusBarContent(value: unknown): StatusBarContent | undefined {
  return value === 'streakAndDay' || value === 'day' || value === 'off' ? value : undefined;
}

function asScaffoldLanguage(value: unknown): ScaffoldLanguage | undefined {
  return scaffoldLanguages.find((language) => language === value);
}

function asFlag(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

function asOverrides(value: unknown): PlanOverrides | undefined {
  return isRecord(value)
    ? Object.fromEntries(
        Object.entries(value).filter((entry): entry is [string, boolean] => asFlag(entry[1]) !== undefined),
      )
    : undefined;
}

function asPatternsInUse(value: unknown): readonly string[] | undefined {
  return isRecord(value) ? Object.keys(value).filter((pattern) => value[pattern] === true) : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
