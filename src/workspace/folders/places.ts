import type { Disposable, Event, WorkspaceFolder, WorkspaceFoldersChangeEvent } from 'vscode';
import { EventEmitter, Uri, workspace } from 'vscode';
import { DisposableStore } from '../../util/disposable';
import { ResourceMap } from '../../util/resourceMap';
import { FolderRules } from './folderRules';
import type { Settings } from '../host/settings';

/** Where a file stands in the workspace. */
export interface Place {
  readonly rules: FolderRules;
  /** The path below the workspace folder, with `/`. */
  readonly pathInFolder: string;
  /** The path below the workspace folder, with `/`; the folder's name stands first where there are several. */
  readonly path: string;
}

/** What has to be looked at again. */
export interface PlacesChange {
  /** Folders in which other rules hold than before, that are new, or that are no longer in the workspace. */
  readonly folders: readonly Uri[];
  /** Files of which a person said something else than before. */
  readonly files: readonly Uri[];
}

/** The workspace's folders with the rules that hold in each, kept until settings or folders change. */
export class Places implements Disposable {
  readonly #settings: Settings;
  readonly #rules = new ResourceMap<Uri, FolderRules>();
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new EventEmitter<PlacesChange>());

  readonly onDidChange: Event<PlacesChange> = this.#changed.event;

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

  /** The place of a file, or `undefined` outside the workspace. Of folders in each other the inner one holds it. */
  placeOf(uri: Uri): Place | undefined {
    const folder = workspace.getWorkspaceFolder(uri);
    return (
      folder && {
        rules: this.rulesOf(folder),
        pathInFolder: workspace.asRelativePath(uri, false),
        path: workspace.asRelativePath(uri),
      }
    );
  }

  /** VS Code's name of the encoding in which a file is read, in the workspace or not. */
  encodingOf(uri: Uri): string {
    return this.placeOf(uri)?.rules.encoding ?? this.#settings.encoding.value(uri);
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
    // Between one folder and several, the paths of all plans change.
    const before = this.folders.length - added.length + removed.length;
    const pathsChange = this.folders.length === 1 || before === 1;
    const changed = pathsChange ? [...this.folders, ...removed] : [...added, ...removed];
    this.#changed.fire({ folders: changed.map(({ uri }) => uri), files: [] });
  }
}
