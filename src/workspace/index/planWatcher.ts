import type { Disposable, Event, Uri, WorkspaceFolder } from 'vscode';
import { EventEmitter, RelativePattern, workspace } from 'vscode';
import { pathBelow } from '../../util/addressPath';
import { DisposableStore } from '../../util/disposable';
import { Debouncer } from '../../util/debouncer';
import type { FolderRules } from '../folders/folderRules';
import type { Places } from '../folders/places';
import { openDocument } from '../host/openFiles';

/** How long a document must be left alone before its text is looked at, in milliseconds. */
export const quietTime = 300;

/** Tells which files have to be looked at again, from the file system's events and the editors'. */
export class PlanWatcher implements Disposable {
  readonly #places: Places;
  readonly #store = new DisposableStore();
  readonly #folders = this.#store.add(new DisposableStore());
  readonly #touched = this.#store.add(new EventEmitter<Uri>());
  readonly #arrived = this.#store.add(new EventEmitter<Uri>());
  readonly #removed = this.#store.add(new EventEmitter<Uri>());
  readonly #typing = this.#store.add(
    new Debouncer<Uri>(quietTime, (uri) => {
      this.#touched.fire(uri);
    }),
  );

  /** Fires with a file that is new, or whose text may be another than before. */
  readonly onDidTouch: Event<Uri> = this.#touched.event;

  /** Fires with what is new and may be a folder, of whose files VS Code says nothing. */
  readonly onDidArrive: Event<Uri> = this.#arrived.event;

  /** Fires with what was deleted or moved away: a file, or a folder with all that was in it. */
  readonly onDidRemove: Event<Uri> = this.#removed.event;

  constructor(places: Places) {
    this.#places = places;
    this.#watchDocuments();
    this.#watchUserOperations();
    this.#watchFolders();
    this.#store.add(
      workspace.onDidChangeWorkspaceFolders(() => {
        this.#watchFolders();
      }),
    );
  }

  dispose(): void {
    this.#store.dispose();
  }

  #watchFolders(): void {
    this.#folders.clear();
    this.#places.folders.forEach((folder) => {
      this.#watchFolder(folder);
    });
  }

  #watchFolder(folder: WorkspaceFolder): void {
    // A narrower pattern misses folders: of a deleted folder VS Code reports only the folder.
    const watcher = this.#folders.add(workspace.createFileSystemWatcher(new RelativePattern(folder, '**')));
    const rulesFor = (uri: Uri): readonly [FolderRules, string] => [
      this.#places.rulesOf(folder),
      pathBelow(uri, folder.uri) ?? '',
    ];
    this.#folders.add(
      watcher.onDidCreate((uri) => {
        const [rules, path] = rulesFor(uri);
        if (rules.mayHold(path)) {
          this.#touchFile(uri);
        } else if (!rules.isExcluded(path)) {
          this.#arrived.fire(uri);
        }
      }),
    );
    this.#folders.add(
      watcher.onDidChange((uri) => {
        const [rules, path] = rulesFor(uri);
        if (rules.mayHold(path)) {
          this.#touchFile(uri);
        }
      }),
    );
    this.#folders.add(
      watcher.onDidDelete((uri) => {
        this.#removed.fire(uri);
      }),
    );
  }

  /** What an editor holds goes before what the file holds, and the editor has its own events. */
  #touchFile(uri: Uri): void {
    if (!openDocument(uri)) {
      this.#touched.fire(uri);
    }
  }

  #watchDocuments(): void {
    this.#store.add(
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) {
          this.#typing.schedule(document.uri);
        }
      }),
    );
    this.#store.add(
      workspace.onDidOpenTextDocument(({ uri }) => {
        this.#touched.fire(uri);
      }),
    );
    this.#store.add(
      workspace.onDidCloseTextDocument(({ uri }) => {
        this.#typing.cancel(uri);
        this.#touched.fire(uri);
      }),
    );
  }

  /** Deletes and renames that a user makes in VS Code are told at once, and on file systems that tell nothing. */
  #watchUserOperations(): void {
    this.#store.add(
      workspace.onDidDeleteFiles(({ files }) => {
        files.forEach((uri) => {
          this.#removed.fire(uri);
        });
      }),
    );
    this.#store.add(
      workspace.onDidRenameFiles(({ files }) => {
        files.forEach(({ oldUri, newUri }) => {
          this.#removed.fire(oldUri);
          this.#touched.fire(newUri);
          this.#arrived.fire(newUri);
        });
      }),
    );
    this.#store.add(
      workspace.onDidCreateFiles(({ files }) => {
        files.forEach((uri) => {
          this.#touched.fire(uri);
        });
      }),
    );
  }
}
