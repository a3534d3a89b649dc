import type { Disposable, TextDocumentContentProvider } from 'vscode';
import { commands, TabInputTextDiff, Uri, window, workspace } from 'vscode';
import { DisposableStore } from '../../util/disposable';

/** A text that a plan would get. */
export interface ProposedText {
  readonly plan: Uri;
  readonly text: string;
  /** The title of the editor. */
  readonly title: string;
}

/** What the user said to a proposed text; closing its editor is `cancelled`. */
export type Answer = 'applied' | 'cancelled';

interface Open {
  readonly uri: Uri;
  readonly text: string;
  readonly answer: (answer: Answer) => void;
}

const scheme = 'daymark-update';

/** Shows what a plan would become in VS Code's diff editor, one plan at a time, until the user answers. */
export class UpdateReview implements TextDocumentContentProvider, Disposable {
  readonly #store = new DisposableStore();
  #open: Open | undefined;
  #reviews = 0;

  constructor() {
    this.#store.add(workspace.registerTextDocumentContentProvider(scheme, this));
    this.#store.add(
      window.tabGroups.onDidChangeTabs(({ closed }) => {
        if (this.#open && closed.some(({ input }) => isShowing(input, this.#open?.uri))) {
          this.answer('cancelled');
        }
      }),
    );
  }

  /** Shows a text beside the plan's own. A text that is shown already is cancelled. Settles once the user has answered. */
  async ask({ plan, text, title }: ProposedText): Promise<Answer> {
    this.answer('cancelled');
    this.#reviews += 1;
    // A document of its own for each review, because VS Code keeps the text of a document for a while.
    const uri = Uri.from({ scheme, path: plan.path, query: String(this.#reviews) });
    const answered = new Promise<Answer>((resolve) => {
      this.#open = { uri, text, answer: resolve };
    });
    await commands.executeCommand('vscode.diff', plan, uri, title, { preview: false });
    return answered;
  }

  /** Answers for the user and closes the editor; nothing if no text is shown. */
  answer(answer: Answer): void {
    const open = this.#open;
    this.#open = undefined;
    if (open) {
      open.answer(answer);
      const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
      void window.tabGroups.close(tabs.filter(({ input }) => isShowing(input, open.uri)));
    }
  }

  provideTextDocumentContent(uri: Uri): string | undefined {
    return uri.toString() === this.#open?.uri.toString() ? this.#open.text : undefined;
  }

  dispose(): void {
    this.#store.dispose();
  }
}

function isShowing(input: unknown, uri: Uri | undefined): boolean {
  return input instanceof TabInputTextDiff && input.modified.toString() === uri?.toString();
}
