import type { TextDocument, Uri, WorkspaceEditEntryMetadata } from 'vscode';
import { FilePermission, Range, workspace, WorkspaceEdit } from 'vscode';
import type { Edit, Refusal, RefusalDetails, RefusalReason } from '../../core/model/edit';
import type { AboutFile } from '../../core/model/plan';
import type { PlanText } from '../../core/writing/lines/planText';
import type { TextChange } from '../../core/markdown/textChange';
import { OneByOne } from '../../util/async/oneByOne';
import { ResourceMap } from '../../util/resourceMap';
import { wait } from '../host/clock';
import { isNotFound } from '../host/files';
import { canHold, fidelityOf, type Fidelity } from './fidelity';
import type { Log } from '../host/log';
import type { LoadEditing } from '../host/bundles';
import type { Editing } from '../../core/runParsing';
import { withoutUnaskedTab } from './unaskedTabs';

/** An edit that was made. */
export interface Written<E extends Edit = Edit> {
  readonly kind: 'written';
  readonly uri: Uri;
  readonly edit: E;
  /** The whole text just before and after the edit. Saving may have changed it further. */
  readonly before: string;
  readonly after: string;
  /** `left`: the document already had unsaved changes, so the user decides when to save it. */
  readonly saving: 'saved' | 'left' | 'failed';
}

/** How often to check whether a document has caught up with its file, and the milliseconds between two checks. */
const reloads = { most: 15, apart: 200 };

/**
 * Why a file was not written, if core did not refuse the edit:
 * - `absent`, `readOnly`, `unreadable`: the file cannot be opened for writing;
 * - `lineEndings`, `lossy`, `changedOnDisk`: see `Fidelity`;
 * - `unencodable`: the encoding of the file lacks a character that the edit needs;
 * - `notApplied`: VS Code rejected the edit, or the text changed at the last moment;
 * - `discarded`: the user discarded the edit in the preview.
 */
export type WriteProblem =
  Exclude<Fidelity, 'same'> | 'absent' | 'readOnly' | 'unreadable' | 'unencodable' | 'notApplied' | 'discarded';

/** An edit that was not made. The file is unchanged. */
export interface Unwritten extends RefusalDetails {
  readonly kind: 'unwritten';
  readonly uri: Uri;
  readonly reason: WriteProblem | RefusalReason;
  /** The line to show, from 0. */
  readonly line: number;
}

/** Options of an edit. */
export interface EditOptions<E extends Edit = Edit> {
  /** Shows the edit in VS Code's refactor preview first, where the user can discard it. */
  readonly preview?: PreviewLabel;
  /** How the preview shows one of the changes; by default like the whole edit. */
  readonly labelOf?: (change: TextChange, edit: E) => PreviewLabel;
}

/** What the preview shows with a change. Changes with the same label are shown together. */
export type PreviewLabel = Pick<WorkspaceEditEntryMetadata, 'label' | 'description' | 'iconPath'>;

/** What the editor asks of the index. */
export interface IndexOfEdits {
  /** Looks at a plan after every edit, and announces it even if the edit was not made. */
  refresh(uri: Uri): Promise<void>;
  /** What decides besides its text how a file is read. */
  aboutFile(uri: Uri): AboutFile;
}

/** Makes an edit of the live text, or refuses it. The edit can carry details for the caller. */
export type MakeEdit<E extends Edit> = (live: PlanText, writing: Editing) => E | Refusal;

/**
 * The only way to write to a plan. Every edit is made in the live text of the document, is one undo step, and opens no tab.
 * A document without unsaved changes is saved afterwards, but only if saving changes nothing besides the edit.
 */
export class PlanEditor {
  readonly #index: IndexOfEdits;
  readonly #log: Log;
  readonly #loadEditing: LoadEditing;
  readonly #turns = new OneByOne<Uri>();
  /** Files whose line endings and byte order mark may change, as the user said. */
  readonly #mayNormalize = new ResourceMap<Uri, true>();
  readonly #writing = new ResourceMap<Uri, true>();

  constructor(index: IndexOfEdits, log: Log, loadEditing: LoadEditing) {
    this.#index = index;
    this.#log = log;
    this.#loadEditing = loadEditing;
  }

  /** Lets later edits of a file unify its line endings, and add or remove its byte order mark. */
  allowNormalizing(uri: Uri): void {
    this.#mayNormalize.set(uri, true);
  }

  /** Whether an edit of a file is just being applied or saved, so that its changes are ours. */
  isWriting(uri: Uri): boolean {
    return this.#writing.has(uri);
  }

  /**
   * Makes an edit after the earlier ones of the same file, and waits until the index has looked at the result. An edit with
   * a preview does not wait for others or hold them up: VS Code rejects it if the file has changed in the meantime.
   */
  async edit<E extends Edit>(
    uri: Uri,
    make: MakeEdit<E>,
    options: EditOptions<E> = {},
  ): Promise<Written<E> | Unwritten> {
    const work = (): Promise<Written<E> | Unwritten> => this.#edit(uri, make, options);
    const outcome = await (options.preview ? work() : this.#turns.run(uri, work));
    await this.#index.refresh(uri);
    return outcome;
  }

  /** Reads the live text of a plan, or says why it cannot be written. */
  async read(uri: Uri): Promise<PlanText | Unwritten> {
    const { readPlanText } = await this.#loadEditing();
    const document = await this.#open(uri);
    return typeof document === 'string'
      ? unwritten(uri, document)
      : readPlanText(document.getText(), this.#index.aboutFile(uri));
  }

  /** Undoes an edit, even if its lines have moved since. */
  undo({ uri, edit, before, after }: Written): Promise<Written | Unwritten> {
    return this.edit(uri, (live, { inverseOf, readPlanText, relocateChanges }) =>
      relocateChanges(inverseOf(before, edit.changes), readPlanText(after, live), live),
    );
  }

  async #edit<E extends Edit>(uri: Uri, make: MakeEdit<E>, options: EditOptions<E>): Promise<Written<E> | Unwritten> {
    const { preview } = options;
    const writing = await this.#loadEditing();
    const document = await this.#open(uri);
    if (typeof document === 'string') {
      return unwritten(uri, document);
    }
    const problem = await this.#problemOfSaving(document);
    if (problem) {
      return unwritten(uri, problem);
    }
    const traits = { ...this.#index.aboutFile(uri), canHoldEmoji: await canHold(document.encoding, '✅') };
    // Only read now, because the user may have typed during the awaits above.
    const { version } = document;
    const wasClean = isClean(document);
    const before = document.getText();
    const edit = make(writing.readPlanText(before, traits), writing);
    if (edit.kind === 'refused') {
      return { ...edit, kind: 'unwritten', uri };
    }
    const after = writing.applyChanges(before, edit.changes);
    if (!(await canHold(document.encoding, after))) {
      return unwritten(uri, 'unencodable');
    }
    if (document.version !== version) {
      return unwritten(uri, 'notApplied');
    }
    const write = (): Promise<Written['saving'] | undefined> => this.#write(document, edit, wasClean, options);
    const saving = await (preview
      ? write()
      : this.#asOurs(uri, wasClean ? () => withoutUnaskedTab(uri, write) : write));
    return saving === undefined
      ? unwritten(uri, preview ? 'discarded' : 'notApplied')
      : { kind: 'written', uri, edit, before, after, saving };
  }

  /** Does something while the changes of a file are ours. */
  async #asOurs<T>(uri: Uri, work: () => Promise<T>): Promise<T> {
    this.#writing.set(uri, true);
    try {
      return await work();
    } finally {
      this.#writing.delete(uri);
    }
  }

  /** Applies an edit, and saves the document if it was clean. @returns `undefined` if VS Code or the user rejected it */
  async #write<E extends Edit>(
    document: TextDocument,
    edit: E,
    wasClean: boolean,
    options: EditOptions<E>,
  ): Promise<Written['saving'] | undefined> {
    if (!(await applyEdit(document.uri, edit, options))) {
      return undefined;
    }
    if (!wasClean) {
      return 'left';
    }
    return edit.changes.length > 0 ? this.#save(document) : 'saved';
  }

  /** Opens a document, or says why it cannot be written. */
  async #open(uri: Uri): Promise<TextDocument | WriteProblem> {
    try {
      if (uri.scheme !== 'untitled') {
        // VS Code keeps a document for a while after its file is deleted.
        const { permissions = 0 } = await workspace.fs.stat(uri);
        if (permissions & FilePermission.Readonly) {
          return 'readOnly';
        }
      }
      const document = await workspace.openTextDocument(uri);
      // VS Code only knows this after the first request to the file system.
      return workspace.fs.isWritableFileSystem(uri.scheme) === false ? 'readOnly' : document;
    } catch (error) {
      return this.#problemOfReading(uri, error);
    }
  }

  #problemOfReading(uri: Uri, error: unknown): WriteProblem {
    this.#log.warn(`${uri.toString()} cannot be opened for an edit.`, error);
    return isNotFound(error) ? 'absent' : 'unreadable';
  }

  /** What else saving would change; `undefined` if nothing, or if the document will not be saved. */
  async #problemOfSaving(document: TextDocument): Promise<WriteProblem | undefined> {
    if (!isClean(document)) {
      return undefined;
    }
    try {
      const fidelity = await settledFidelity(document);
      const isFine = fidelity === 'same' || (fidelity === 'lineEndings' && this.#mayNormalize.has(document.uri));
      return isFine ? undefined : fidelity;
    } catch (error) {
      return this.#problemOfReading(document.uri, error);
    }
  }

  async #save(document: TextDocument): Promise<'saved' | 'failed'> {
    const isSaved = await document.save();
    if (!isSaved) {
      this.#log.error(`${document.uri.toString()} was changed, but could not be saved.`);
    }
    return isSaved ? 'saved' : 'failed';
  }
}

function unwritten(uri: Uri, reason: WriteProblem): Unwritten {
  return { kind: 'unwritten', uri, reason, line: 0 };
}

/** Whether a document has no unsaved changes, so that we may save ours. */
function isClean({ isDirty, isUntitled }: TextDocument): boolean {
  return !isDirty && !isUntitled;
}

/** The fidelity of a document, after waiting until it has caught up with its file. */
async function settledFidelity(document: TextDocument): Promise<Fidelity> {
  let fidelity = await fidelityOf(document);
  for (let tries = 0; fidelity === 'changedOnDisk' && tries < reloads.most; tries += 1) {
    await wait(reloads.apart);
    fidelity = await fidelityOf(document);
  }
  return fidelity;
}

async function applyEdit<E extends Edit>(uri: Uri, made: E, { preview, labelOf }: EditOptions<E>): Promise<boolean> {
  if (made.changes.length === 0) {
    return true;
  }
  const edit = new WorkspaceEdit();
  if (preview) {
    // If any part needs confirmation, VS Code previews the whole edit. Parts that need none are checked in the preview. Creating
    // a file that exists is the part that has no row in it.
    edit.createFile(uri, { ignoreIfExists: true }, { ...preview, needsConfirmation: true });
  }
  for (const change of made.changes) {
    const { start, end, text } = change;
    const label = preview && (labelOf?.(change, made) ?? preview);
    const metadata = label && { ...label, needsConfirmation: false };
    edit.replace(uri, new Range(start.line, start.character, end.line, end.character), text, metadata);
  }
  return workspace.applyEdit(edit, { isRefactoring: preview !== undefined });
}
