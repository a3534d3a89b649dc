import type { TextDocument, Uri, WorkspaceEditEntryMetadata } from 'vscode';
import { FilePermission, Position, Range, workspace, WorkspaceEdit } from 'vscode';
import type { Edit, Refusal, RefusalDetails, RefusalReason } from '../../core/model/edit';
import type { PlanText } from '../../core/writing/planText';
import type { TextChange } from '../../core/markdown/textChange';
import { OneByOne } from '../../util/oneByOne';
import { ResourceMap } from '../../util/resourceMap';
import { wait } from '../host/clock';
import { isNotFound } from '../host/files';
import { canHold, fidelityOf, type Fidelity } from './fidelity';
import type { Log } from '../host/log';
import type { LoadParsing } from '../host/parsing';
import type { Parsing } from '../../core/runParsing';
import { withoutUnaskedTab } from './unaskedTabs';

/** An edit that was made. */
export interface Written<E extends Edit = Edit> {
  readonly kind: 'written';
  readonly uri: Uri;
  readonly edit: E;
  /** The whole text before the edit and after it, without what the save changed. */
  readonly before: string;
  readonly after: string;
  /** `left`: the document had unsaved changes before, so saving it stays with the user. */
  readonly saving: 'saved' | 'left' | 'failed';
}

/** How often, and how many milliseconds apart, a document is given time to follow its file. */
const reloads = { most: 15, apart: 200 };

/**
 * Why a file was not written, besides what core refuses. `unencodable`: the encoding of the file lacks a character.
 * `discarded`: by the user, in the preview.
 */
export type WriteProblem =
  Exclude<Fidelity, 'same'> | 'absent' | 'readOnly' | 'unreadable' | 'unencodable' | 'notApplied' | 'discarded';

/** An edit that was not made. The file is as it was. */
export interface Unwritten extends RefusalDetails {
  readonly kind: 'unwritten';
  readonly uri: Uri;
  readonly reason: WriteProblem | RefusalReason;
  /** The line to show, from 0. */
  readonly line: number;
}

/** How an edit is to be made. */
export interface EditOptions {
  /** The user looks at the edit first, and may discard it, in VS Code's refactor preview. */
  readonly preview?: Pick<WorkspaceEditEntryMetadata, 'label' | 'description'>;
}

/** Makes an edit of the text as it is now, with whatever the caller wants to know about it. */
export type MakeEdit<E extends Edit> = (live: PlanText, writing: Parsing) => E | Refusal;

/**
 * The one way into a plan's file. Every edit is made in the live text of the document, as one step of undo, and without a
 * tab. A document that was clean is saved afterwards, if saving it changes nothing else.
 */
export class PlanEditor {
  readonly #refresh: (uri: Uri) => Promise<void>;
  readonly #log: Log;
  readonly #loadParsing: LoadParsing;
  readonly #turns = new OneByOne<Uri>();
  /** Files of which the user said that their line endings may change. */
  readonly #mayNormalize = new ResourceMap<Uri, true>();

  /** @param refresh looks at a plan again after an edit, and has it drawn again even if the edit was not made */
  constructor(refresh: (uri: Uri) => Promise<void>, log: Log, loadParsing: LoadParsing) {
    this.#refresh = refresh;
    this.#log = log;
    this.#loadParsing = loadParsing;
  }

  /** Lets edits of a file make its line endings one kind, and give or take its byte order mark. */
  allowNormalizing(uri: Uri): void {
    this.#mayNormalize.set(uri, true);
  }

  /**
   * Makes an edit, after those of the same file that were asked for before, and waits until the index knows. One that the
   * user looks at first takes no turn, for others would wait as long: VS Code refuses it when the file has changed in the
   * meantime.
   */
  async edit<E extends Edit>(uri: Uri, make: MakeEdit<E>, options: EditOptions = {}): Promise<Written<E> | Unwritten> {
    const work = (): Promise<Written<E> | Unwritten> => this.#edit(uri, make, options);
    const outcome = await (options.preview ? work() : this.#turns.run(uri, work));
    await this.#refresh(uri);
    return outcome;
  }

  /** The text of a plan as it is now, for whoever asks before an edit; or why there is none that can be written. */
  async read(uri: Uri): Promise<PlanText | Unwritten> {
    const { readPlanText } = await this.#loadParsing();
    const document = await this.#open(uri);
    return typeof document === 'string' ? unwritten(uri, document) : readPlanText(document.getText());
  }

  /** Takes an edit back, wherever its lines are by now. */
  undo({ uri, edit, before, after }: Written): Promise<Written | Unwritten> {
    return this.edit(uri, (live, { inverseOf, readPlanText, relocateChanges }) =>
      relocateChanges(inverseOf(before, edit.changes), readPlanText(after), live),
    );
  }

  async #edit<E extends Edit>(uri: Uri, make: MakeEdit<E>, { preview }: EditOptions): Promise<Written<E> | Unwritten> {
    const writing = await this.#loadParsing();
    const document = await this.#open(uri);
    if (typeof document === 'string') {
      return unwritten(uri, document);
    }
    const problem = await this.#problemOfSaving(document);
    if (problem) {
      return unwritten(uri, problem);
    }
    const canHoldEmoji = await canHold(document.encoding, '✅');
    // Asked only now, for somebody may have typed meanwhile.
    const { version } = document;
    const wasClean = isClean(document);
    const before = document.getText();
    const edit = make(writing.readPlanText(before, canHoldEmoji), writing);
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
    const write = (): Promise<Written['saving'] | undefined> => this.#write(document, edit, wasClean, preview);
    const saving = await (wasClean && !preview ? withoutUnaskedTab(uri, write) : write());
    return saving === undefined
      ? unwritten(uri, preview ? 'discarded' : 'notApplied')
      : { kind: 'written', uri, edit, before, after, saving };
  }

  /** Makes an edit and saves it, where the document was clean. `undefined` where VS Code, or the user, did not take it. */
  async #write(
    document: TextDocument,
    { changes }: Edit,
    wasClean: boolean,
    preview: EditOptions['preview'],
  ): Promise<Written['saving'] | undefined> {
    if (!(await applyChanges(document.uri, changes, preview))) {
      return undefined;
    }
    if (!wasClean) {
      return 'left';
    }
    return changes.length > 0 ? this.#save(document) : 'saved';
  }

  /** The document at an address, or why there is none that can be written. */
  async #open(uri: Uri): Promise<TextDocument | WriteProblem> {
    try {
      if (uri.scheme !== 'untitled') {
        // A document outlives its file for a while.
        const { permissions = 0 } = await workspace.fs.stat(uri);
        if (permissions & FilePermission.Readonly) {
          return 'readOnly';
        }
      }
      const document = await workspace.openTextDocument(uri);
      // Not known before somebody has asked the file system for something.
      return workspace.fs.isWritableFileSystem(uri.scheme) === false ? 'readOnly' : document;
    } catch (error) {
      return this.#problemOfReading(uri, error);
    }
  }

  #problemOfReading(uri: Uri, error: unknown): WriteProblem {
    this.#log.warn(`${uri.toString()} cannot be opened for an edit.`, error);
    return isNotFound(error) ? 'absent' : 'unreadable';
  }

  /** What else would change with a save; `undefined` where nothing would, and where saving stays with the user. */
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
      this.#log.error(`${document.uri.toString()} was changed, and could not be saved.`);
    }
    return isSaved ? 'saved' : 'failed';
  }
}

function unwritten(uri: Uri, reason: WriteProblem): Unwritten {
  return { kind: 'unwritten', uri, reason, line: 0 };
}

/** Whether what we write into a document may be saved: there is nothing else in it to save. */
function isClean({ isDirty, isUntitled }: TextDocument): boolean {
  return !isDirty && !isUntitled;
}

/** The fidelity of a document that was given time to follow its file. */
async function settledFidelity(document: TextDocument): Promise<Fidelity> {
  let fidelity = await fidelityOf(document);
  for (let tries = 0; fidelity === 'changedOnDisk' && tries < reloads.most; tries += 1) {
    await wait(reloads.apart);
    fidelity = await fidelityOf(document);
  }
  return fidelity;
}

async function applyChanges(
  uri: Uri,
  changes: readonly TextChange[],
  preview: EditOptions['preview'],
): Promise<boolean> {
  if (changes.length === 0) {
    return true;
  }
  const edit = new WorkspaceEdit();
  if (preview) {
    // One part of an edit that needs confirmation shows all of it; only those that need none are chosen at first.
    edit.insert(uri, new Position(0, 0), '', { ...preview, needsConfirmation: true });
  }
  const metadata = preview && { ...preview, needsConfirmation: false };
  for (const { start, end, text } of changes) {
    edit.replace(uri, new Range(start.line, start.character, end.line, end.character), text, metadata);
  }
  return workspace.applyEdit(edit, { isRefactoring: preview !== undefined });
}
