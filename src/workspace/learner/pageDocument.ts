import type { Disposable, DocumentLinkProvider, Event, TextDocument, TextDocumentContentProvider } from 'vscode';
import { commands, DocumentLink, EventEmitter, languages, Range, Uri, window, workspace } from 'vscode';
import type { PlaceInPlan } from '../../core/calendar/studyDays';
import { DisposableStore } from '../../util/disposable';
import type { StandingSource } from './learner';
import { isPreviewOpen } from '../host/previews';
import type { PlanSource } from '../index/planSource';

/** A line of a page, with a link to a line of a plan if it names one. */
export interface PageLine {
  readonly text: string;
  /** Which part of the text is the link, in UTF-16 code units, the end exclusive. */
  readonly link: { readonly start: number; readonly end: number; readonly place: PlaceInPlan } | undefined;
}

const scheme = 'daymark';

/**
 * A page about the learner as a read-only Markdown document. It is updated while it is open, even if VS Code restored it
 * after a restart, and links to the lines of the plans.
 */
export class PageDocument implements TextDocumentContentProvider, DocumentLinkProvider, Disposable {
  readonly #source: Pick<PlanSource, 'plans' | 'ready'>;
  readonly #lines: () => Promise<readonly PageLine[]>;
  readonly #uri: Uri;
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new EventEmitter<Uri>());
  /** Whether VS Code has asked for the page. */
  #wasRead = false;

  readonly onDidChange: Event<Uri> = this.#changed.event;

  /**
   * @param name the name of the document
   * @param lines returns its lines as of now
   */
  constructor(
    source: Pick<PlanSource, 'plans' | 'ready'>,
    learner: Pick<StandingSource, 'onDidChange'>,
    name: string,
    lines: () => Promise<readonly PageLine[]>,
  ) {
    this.#source = source;
    this.#lines = lines;
    this.#uri = Uri.from({ scheme, path: `/${name}.md` });
    this.#store.add(workspace.registerTextDocumentContentProvider(scheme, this));
    this.#store.add(languages.registerDocumentLinkProvider({ scheme }, this));
    this.#store.add(learner.onDidChange(() => this.#announce()));
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
    this.#wasRead = true;
    await this.#source.ready;
    return (await this.#lines()).map(({ text }) => `${text}\n`).join('');
  }

  async provideDocumentLinks(document: TextDocument): Promise<DocumentLink[]> {
    if (!this.#isOwn(document.uri)) {
      return [];
    }
    const uris = new Map(this.#source.plans.map(({ path, uri }) => [path, uri]));
    return (await this.#lines()).flatMap(({ text, link }, line) => {
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

  /**
   * Says that the page has changed. VS Code closes a document that has no editor after some minutes, and the preview
   * draws one again that is opened.
   */
  #announce(): void {
    this.#changed.fire(this.#uri);
    const isClosed = workspace.textDocuments.every(({ uri }) => !this.#isOwn(uri));
    if (this.#wasRead && isClosed && isPreviewOpen()) {
      void workspace.openTextDocument(this.#uri);
    }
  }

  #isOwn(uri: Uri): boolean {
    return uri.toString() === this.#uri.toString();
  }

  dispose(): void {
    this.#store.dispose();
  }
}
