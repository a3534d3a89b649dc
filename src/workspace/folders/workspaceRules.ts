import type { Disposable, Event, WorkspaceFolder, WorkspaceFoldersChangeEvent } from 'vscode';
import { EventEmitter, Uri, workspace } from 'vscode';
import type { AboutFile } from '../../core/model/plan';
import { fileName } from '../../util/addressPath';
import { DisposableStore } from '../../util/disposable';
import { ResourceMap } from '../../util/resourceMap';
import { FolderRules } from './folderRules';
import type { Settings } from '../host/settings';

/** A file in a workspace folder, with the rules of that folder. */
export interface FolderFile {
  readonly rules: FolderRules;
  /** The path below the workspace folder, with `/`. */
  readonly pathInFolder: string;
  /** The path below the workspace folder, with `/`; if there are several folders, it begins with the folder's name. */
  readonly path: string;
}

/** Whether the user said that a file is a plan (`true`) or not (`false`); `undefined` if nothing was said. */
export function overrideOf({ rules, pathInFolder }: FolderFile): boolean | undefined {
  return rules.overrideOf(pathInFolder);
}

/**
 * What the reader is told about a file.
 * @param file the same with the rules of its folder; `undefined` outside the workspace
 */
export function aboutFile(uri: Uri, file: FolderFile | undefined): AboutFile {
  return { name: fileName(uri.path), isToldSo: file !== undefined && overrideOf(file) === true };
}

/** What has to be looked at again after the settings or the folders changed. */
export interface RulesChange {
  /** Folders whose rules changed, or that were added to the workspace or removed from it. */
  readonly folders: readonly Uri[];
  /** Files that the user has now called a plan or not a plan, or no longer does. */
  readonly files: readonly Uri[];
}

/** The workspace folders and the rules of each, which follow the settings. */
export class WorkspaceRules implements Disposable {
  readonly #settings: Settings;
  readonly #rules = new ResourceMap<Uri, FolderRules>();
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new EventEmitter<RulesChange>());

  readonly onDidChange: Event<RulesChange> = this.#changed.event;

  constructor(settings: Settings) {
    this.#settings = settings;
    const { include, exclude, filesExclude, plans, encoding } = settings;
    for (const setting of [include, exclude, filesExclude, plans, encoding]) {
      this.#store.add(
        setting.onDidChange(() => {
          this.#followSettings();
        }),
      );
    }
    this.#store.add(
      workspace.onDidChangeWorkspaceFolders((change) => {
        this.#followFolders(change);
      }),
    );
  }

  get folders(): readonly WorkspaceFolder[] {
    return workspace.workspaceFolders ?? [];
  }

  rulesOf(folder: WorkspaceFolder): FolderRules {
    const known = this.#rules.get(folder.uri);
    if (known) {
      return known;
    }
    const rules = new FolderRules({
      include: this.#settings.include.value(folder.uri),
      exclude: [...this.#settings.exclude.value(folder.uri), ...this.#settings.filesExclude.value(folder.uri)],
      encoding: this.#settings.encoding.value(folder.uri),
      plans: this.#settings.plans.value(folder.uri),
    });
    this.#rules.set(folder.uri, rules);
    return rules;
  }

  /** A file with the rules of its workspace folder, the innermost if they are nested; `undefined` outside the workspace. */
  fileOf(uri: Uri): FolderFile | undefined {
    // A preview that opens at a heading has a document with a fragment in its address, besides that of the file.
    const folder = uri.fragment === '' ? workspace.getWorkspaceFolder(uri) : undefined;
    return (
      folder && {
        rules: this.rulesOf(folder),
        pathInFolder: workspace.asRelativePath(uri, false),
        path: workspace.asRelativePath(uri),
      }
    );
  }

  /** VS Code's name for the encoding of a file, which may be outside the workspace. */
  encodingOf(uri: Uri): string {
    return this.fileOf(uri)?.rules.encoding ?? this.#settings.encoding.value(uri);
  }

  dispose(): void {
    this.#store.dispose();
  }

  #followSettings(): void {
    const before = this.folders.map((folder) => [folder, this.rulesOf(folder)] as const);
    this.#rules.clear();
    this.#changed.fire({
      folders: before.filter(([folder, rules]) => rules.differsFrom(this.rulesOf(folder))).map(([{ uri }]) => uri),
      files: before.flatMap(([folder, rules]) =>
        rules.overridesUnlike(this.rulesOf(folder)).map((path) => Uri.joinPath(folder.uri, path)),
      ),
    });
  }

  #followFolders({ added, removed }: WorkspaceFoldersChangeEvent): void {
    this.#rules.clear();
    // When one folder becomes several, or the reverse, the paths of all plans change.
    const before = this.folders.length - added.length + removed.length;
    const pathsChange = this.folders.length === 1 || before === 1;
    const changed = pathsChange ? [...this.folders, ...removed] : [...added, ...removed];
    this.#changed.fire({ folders: changed.map(({ uri }) => uri), files: [] });
  }
}
