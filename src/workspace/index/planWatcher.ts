import type { Disposable, Event, Uri, WorkspaceFolder } from 'vscode';
import { EventEmitter, RelativePattern, workspace } from 'vscode';
import { isAtOrBelow, pathBelow } from '../../util/addressPath';
import { DisposableStore } from '../../util/disposable';
import { Debouncer } from '../../util/async/debouncer';
import type { FolderRules } from '../folders/folderRules';
import type { WorkspaceRules } from '../folders/workspaceRules';
import { openDocument } from '../host/openFiles';

/** How long to wait after the last change of a document before reading it, in milliseconds. */
export const typingDelay = 300;

/** Watches files and documents, and says which have to be looked at again. */
export class PlanWatcher implements Disposable {
  readonly #rules: WorkspaceRules;
  readonly #store = new DisposableStore();
  readonly #folders = this.#store.add(new DisposableStore());
  readonly #changed = this.#store.add(new EventEmitter<Uri>());
  readonly #created = this.#store.add(new EventEmitter<Uri>());
  readonly #deleted = this.#store.add(new EventEmitter<Uri>());
  readonly #typing = this.#store.add(
    new Debouncer<Uri>(typingDelay, (uri) => {
      this.#changed.fire(uri);
    }),
  );

  /** Fires for a file that is new or may have changed. */
  readonly onDidChange: Event<Uri> = this.#changed.event;

  /** Fires for a new file or folder that does not look like a plan's file. VS Code reports a new folder without its files. */
  readonly onDidCreate: Event<Uri> = this.#created.event;

  /** Fires for a file or folder that was deleted or moved away, with everything below it. */
  readonly onDidDelete: Event<Uri> = this.#deleted.event;

  constructor(rules: WorkspaceRules) {
    this.#rules = rules;
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
    this.#rules.folders.forEach((folder) => {
      this.#watchFolder(folder);
    });
  }

  #watchFolder(folder: WorkspaceFolder): void {
    // A narrower pattern would miss folders: VS Code reports a deleted folder without its files.
    const watcher = this.#folders.add(workspace.createFileSystemWatcher(new RelativePattern(folder, '**')));
    const rulesFor = (uri: Uri): readonly [FolderRules, string] => [
      this.#rules.rulesOf(folder),
      pathBelow(uri, folder.uri) ?? '',
    ];
    this.#folders.add(
      watcher.onDidCreate((uri) => {
        const [rules, path] = rulesFor(uri);
        if (rules.mightInclude(path)) {
          this.#fireForFile(uri);
        } else if (!rules.isExcluded(path)) {
          this.#created.fire(uri);
        }
      }),
    );
    this.#folders.add(
      watcher.onDidChange((uri) => {
        const [rules, path] = rulesFor(uri);
        if (rules.mightInclude(path)) {
          this.#fireForFile(uri);
        }
      }),
    );
    this.#folders.add(
      watcher.onDidDelete((uri) => {
        this.#fireForDeleted(uri);
      }),
    );
  }

  /** Ignores the file of an open document: the document counts, and has its own events. */
  #fireForFile(uri: Uri): void {
    if (!openDocument(uri)) {
      this.#changed.fire(uri);
    }
  }

  /** Forgets what was typed below it a moment ago: reading the documents, which stay open for a while, would bring it back. */
  #fireForDeleted(deleted: Uri): void {
    workspace.textDocuments
      .filter(({ uri }) => isAtOrBelow(uri, deleted))
      .forEach(({ uri }) => {
        this.#typing.cancel(uri);
      });
    this.#deleted.fire(deleted);
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
        this.#changed.fire(uri);
      }),
    );
    this.#store.add(
      workspace.onDidCloseTextDocument(({ uri }) => {
        this.#typing.cancel(uri);
        this.#changed.fire(uri);
      }),
    );
  }

  /** VS Code reports what the user does in it at once, even on file systems that report nothing themselves. */
  #watchUserOperations(): void {
    this.#store.add(
      workspace.onDidDeleteFiles(({ files }) => {
        files.forEach((uri) => {
          this.#fireForDeleted(uri);
        });
      }),
    );
    this.#store.add(
      workspace.onDidRenameFiles(({ files }) => {
        files.forEach(({ oldUri, newUri }) => {
          this.#fireForDeleted(oldUri);
          this.#changed.fire(newUri);
          this.#created.fire(newUri);
        });
      }),
    );
    this.#store.add(
      workspace.onDidCreateFiles(({ files }) => {
        files.forEach((uri) => {
          this.#changed.fire(uri);
        });
      }),
    );
  }
}
