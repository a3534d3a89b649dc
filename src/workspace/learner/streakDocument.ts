import type { Disposable, DocumentLinkProvider, Event, TextDocument, TextDocumentContentProvider } from 'vscode';
import { commands, DocumentLink, EventEmitter, languages, Range, Uri, window, workspace } from 'vscode';
import type { PlaceInPlan } from '../../core/calendar/studyDays';
import { DisposableStore } from '../../util/disposable';
import type { StandingSource } from './learner';
import type { PlanSource } from '../index/planSource';

/** A line of the explanation, with a link to a line of a plan if it names one. */
export interface AccountLine {
  readonly text: string;
  /** Which part of the text is the link, in UTF-16 code units, the end exclusive. */
  readonly link: { readonly start: number; readonly end: number; readonly place: PlaceInPlan } | undefined;
}

const scheme = 'daymark';

/**
 * The explanation of the streak as a read-only document. It is updated while it is open, even if VS Code restored it after
 * a restart, and links to the lines of the plans.
 */
export class StreakDocument implements TextDocumentContentProvider, DocumentLinkProvider, Disposable {
  readonly #source: Pick<PlanSource, 'plans' | 'ready'>;
  readonly #account: () => Promise<readonly AccountLine[]>;
  readonly #uri: Uri;
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new EventEmitter<Uri>());

  readonly onDidChange: Event<Uri> = this.#changed.event;

  /**
   * @param name the name of the document
   * @param account returns its lines as of now
   */
  constructor(
    source: Pick<PlanSource, 'plans' | 'ready'>,
    learner: Pick<StandingSource, 'onDidChange'>,
    name: string,
    account: () => Promise<readonly AccountLine[]>,
  ) {
    this.#source = source;
    this.#account = account;
    this.#uri = Uri.from({ scheme, path: `/${name}.md` });
    this.#store.add(workspace.registerTextDocumentContentProvider(scheme, this));
    this.#store.add(languages.registerDocumentLinkProvider({ scheme }, this));
    this.#store.add(learner.onDidChange(() => this.#changed.fire(this.#uri)));
  }

  /** Opens the document in VS Code's Markdown preview, or as text if the extension that has the preview is disabled. */
  async show(): Promise<void> {
    const document = await workspace.openTextDocument(this.#uri);
    try {
      await commands.executeCommand('markdown.showPreview', this.#uri);
    } catch {
      await window.showTextDocument(document, { preview: true });
    }
  }

  async provideTextDocumentContent(uri: Uri): Promise<string | undefined> {
    if (!this.#isOwn(uri)) {
      return undefined;
    }
    await this.#source.ready;
    return (await this.#account()).map(({ text }) => `${text}\n`).join('');
  }

  async provideDocumentLinks(document: TextDocument): Promise<DocumentLink[]> {
    if (!this.#isOwn(document.uri)) {
      return [];
    }
    const uris = new Map(this.#source.plans.map(({ path, uri }) => [path, uri]));
    return (await this.#account()).flatMap(({ text, link }, line) => {
      const uri = link && uris.get(link.place.path);
      // The document may not be up to date yet.
      const isShown = line < document.lineCount && document.lineAt(line).text === text;
      if (!link || !uri || !isShown) {
        return [];
      }
      const target = uri.with({ fragment: `L${link.place.line + 1}` });
      return [new DocumentLink(new Range(line, link.start, line, link.end), target)];
    });
  }

  #isOwn(uri: Uri): boolean {
    return uri.toString() === this.#uri.toString();
  }

  dispose(): void {
    this.#store.dispose();
  }
}
