import type { Disposable, TextDocument, TextDocumentChangeEvent, TextDocumentContentChangeEvent, Uri } from 'vscode';
import { Range, TextEdit, workspace } from 'vscode';
import type { PlanDate } from '../../core/calendar/date';
import type { AboutFile } from '../../core/model/plan';
import type { PlanText } from '../../core/writing/lines/planText';
import { splitLines } from '../../core/markdown/lines';
import { DisposableStore } from '../../util/disposable';
import type { LoadEditing } from '../host/bundles';
import type { DoneDateMode } from '../host/settings';
import type { PlanEditor } from './planEditor';
import { canHold } from './fidelity';

/** What the watcher needs. */
export interface TickWatcherOptions {
  readonly index: { planAt(uri: Uri): unknown; aboutFile(uri: Uri): AboutFile };
  readonly editor: Pick<PlanEditor, 'isWriting'>;
  readonly mode: () => DoneDateMode;
  readonly today: () => PlanDate;
  readonly loadEditing: LoadEditing;
  /** Called after a save with the ids of tasks that were checked and not dated. */
  readonly onUndated: (uri: Uri, ids: readonly string[]) => void;
}

/** What is known about an open document. */
interface Watched {
  /** The text at the last save; or when it was opened or read again, for those changes are not the user's. */
  text: string;
  /** What undo, redo and Daymark itself have written since, one task each. */
  readonly leftAlone: Set<string>;
  /**
   * The text after a change of a document that was clean. It has been read again from its file, unless VS Code says right
   * afterwards that it has unsaved changes.
   */
  readAgain?: string | undefined;
}

/** The new ticks of a document, and its text. */
interface NewTicks {
  readonly live: PlanText;
  readonly ticks: readonly { readonly id: string; readonly line: number }[];
}

/**
 * Finds what the user checks in open plans by other means than ours: by typing, or with another extension. At the save, such
 * tasks get today's date if the user always wants one; otherwise they are reported. What another program writes, and what
 * undo and redo bring back, doesn't count.
 */
export class TickWatcher implements Disposable {
  readonly #options: TickWatcherOptions;
  readonly #store = new DisposableStore();
  readonly #documents = new WeakMap<TextDocument, Watched>();

  constructor(options: TickWatcherOptions) {
    this.#options = options;
  }

  /** Starts to watch all open documents. */
  start(): void {
    workspace.textDocuments.forEach((document) => this.#watch(document));
    this.#store.add(workspace.onDidOpenTextDocument((document) => this.#watch(document)));
    this.#store.add(workspace.onDidChangeTextDocument((change) => this.#noteChange(change)));
    this.#store.add(
      workspace.onWillSaveTextDocument((save) => {
        if (this.#mayTick(save.document, 'always')) {
          save.waitUntil(this.#datesFor(save.document));
        }
      }),
    );
    this.#store.add(workspace.onDidSaveTextDocument((document) => void this.#noteSave(document)));
  }

  dispose(): void {
    this.#store.dispose();
  }

  #watch(document: TextDocument): void {
    if (document.languageId === 'markdown') {
      this.#documents.set(document, { text: document.getText(), leftAlone: new Set() });
    }
  }

  #noteChange({ document, contentChanges, reason }: TextDocumentChangeEvent): void {
    const watched = this.#documents.get(document);
    if (!watched) {
      return;
    }
    if (contentChanges.length === 0) {
      watched.readAgain = document.isDirty ? undefined : watched.readAgain;
      return;
    }
    settle(watched);
    watched.readAgain = document.isDirty ? undefined : document.getText();
    const isTicking = reason === undefined && !this.#options.editor.isWriting(document.uri);
    for (const line of changedLines(contentChanges)) {
      const words = wordsOf(document.lineAt(line).text);
      if (isTicking) {
        watched.leftAlone.delete(words);
      } else {
        watched.leftAlone.add(words);
      }
    }
  }

  /** Whether a document is a plan in which something may have been checked, in this mode. */
  #mayTick(document: TextDocument, mode: DoneDateMode): boolean {
    const watched = this.#documents.get(document);
    if (!watched) {
      return false;
    }
    // VS Code also saves documents without a change, if the user says so.
    settle(watched);
    return (
      this.#options.mode() === mode &&
      this.#options.index.planAt(document.uri) !== undefined &&
      hasNewCheckedLine(watched.text, document.getText())
    );
  }

  async #datesFor(document: TextDocument): Promise<readonly TextEdit[]> {
    const { loadEditing, today } = this.#options;
    const found = await this.#newTicks(document, this.#documents.get(document));
    const { dateTasks } = await loadEditing();
    const edit = found && dateTasks(found.live, new Map(found.ticks.map(({ line }) => [line, { date: today() }])));
    return edit?.kind === 'edit'
      ? edit.changes.map(({ start, end, text }) =>
          TextEdit.replace(new Range(start.line, start.character, end.line, end.character), text),
        )
      : [];
  }

  async #noteSave(document: TextDocument): Promise<void> {
    const before = this.#documents.get(document);
    const mayTick = this.#mayTick(document, 'daymark');
    this.#watch(document);
    const found = mayTick ? await this.#newTicks(document, before) : undefined;
    if (found && found.ticks.length > 0) {
      this.#options.onUndated(
        document.uri,
        found.ticks.map(({ id }) => id),
      );
    }
  }

  /** What the user checked since the last save; `undefined` if the document isn't watched. */
  async #newTicks(document: TextDocument, watched: Watched | undefined): Promise<NewTicks | undefined> {
    if (!watched) {
      return undefined;
    }
    const { index, loadEditing } = this.#options;
    const text = document.getText();
    const about = index.aboutFile(document.uri);
    const canHoldEmoji = await canHold(document.encoding, '✅');
    const { newUndatedTicks, readPlanText } = await loadEditing();
    const live = readPlanText(text, { ...about, canHoldEmoji });
    const ticks = newUndatedTicks(readPlanText(watched.text, about), live);
    return { live, ticks: ticks.filter(({ line }) => !watched.leftAlone.has(wordsOf(live.lines[line] ?? ''))) };
  }
}

/** Begins with the text that was read again, if the change before was that. */
function settle(watched: Watched): void {
  if (watched.readAgain !== undefined) {
    watched.text = watched.readAgain;
    watched.readAgain = undefined;
    watched.leftAlone.clear();
  }
}

/** The lines of a document that these changes wrote, from 0. */
function changedLines(changes: readonly TextDocumentContentChangeEvent[]): readonly number[] {
  let shift = 0;
  return [...changes]
    .sort((one, other) => one.range.start.compareTo(other.range.start))
    .flatMap(({ range: { start, end }, text }) => {
      const first = start.line + shift;
      const added = splitLines(text).length;
      shift += added - (end.line - start.line + 1);
      return Array.from({ length: added }, (_, index) => first + index);
    });
}

/** What a line says after its box, which stays the same if the list is formatted. */
function wordsOf(line: string): string {
  return line.slice(line.indexOf(']') + 1).trim();
}

/** A cheap look: most saves check nothing, and need no reading. */
function hasNewCheckedLine(before: string, after: string): boolean {
  const known = new Set(checkedLines(before));
  return checkedLines(after).some((line) => !known.has(line));
}

function checkedLines(text: string): readonly string[] {
  return splitLines(text).filter((line) => /\[[xX]\]/.test(line));
}
