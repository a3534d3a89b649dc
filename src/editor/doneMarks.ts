import type { Disposable, TextEditor } from 'vscode';
import { DecorationRangeBehavior, env, ThemeColor, window } from 'vscode';
import { DisposableStore } from '../util/disposable';
import type { Settings } from '../workspace/host/settings';
import type { PlanSource } from '../workspace/index/planSource';
import type { StandingSource } from '../workspace/learner/learner';
import { doneMarks, type DoneMark } from './doneMark';
import { linesNow } from './linesNow';

/** Whole lines keep the mark at their end while somebody types there. */
const look = {
  isWholeLine: true,
  rangeBehavior: DecorationRangeBehavior.ClosedClosed,
  after: { color: new ThemeColor('descriptionForeground'), margin: '0 0 0 1.5em' },
};

/** The marks behind the headings of complete days, in all visible editors of plans. VS Code moves them with the text. */
export class DoneMarks implements Disposable {
  readonly #source: PlanSource;
  readonly #learner: StandingSource;
  readonly #settings: Pick<Settings, 'doneMarks'>;
  readonly #store = new DisposableStore();
  readonly #type = this.#store.add(window.createTextEditorDecorationType(look));
  readonly #drawn = new WeakMap<TextEditor, readonly DoneMark[]>();

  constructor(source: PlanSource, learner: StandingSource, settings: Pick<Settings, 'doneMarks'>) {
    this.#source = source;
    this.#learner = learner;
    this.#settings = settings;
    const drawAll = (): void => window.visibleTextEditors.forEach((editor) => this.#draw(editor));
    this.#store.add(learner.onDidChange(drawAll));
    this.#store.add(settings.doneMarks.onDidChange(drawAll));
    this.#store.add(window.onDidChangeVisibleTextEditors(drawAll));
    drawAll();
  }

  /** The marks in an editor, at the lines where they were drawn. */
  in(editor: TextEditor): readonly DoneMark[] {
    return this.#drawn.get(editor) ?? [];
  }

  dispose(): void {
    this.#store.dispose();
  }

  #draw(editor: TextEditor): void {
    const marks = this.#marksFor(editor);
    if (marks.length === 0 && this.in(editor).length === 0) {
      return;
    }
    this.#drawn.set(editor, marks);
    editor.setDecorations(
      this.#type,
      marks.map(({ line, text }) => ({
        range: editor.document.lineAt(line).range,
        renderOptions: { after: { contentText: text } },
      })),
    );
  }

  #marksFor({ document }: TextEditor): readonly DoneMark[] {
    const entry = this.#source.planAt(document.uri);
    if (!entry || !this.#settings.doneMarks.value()) {
      return [];
    }
    const now = linesNow(entry.plan, document);
    return doneMarks(entry.plan, this.#learner.standing.today, env.language).flatMap(({ line, text }) => {
      const lineNow = now(line);
      return lineNow === undefined ? [] : [{ line: lineNow, text }];
    });
  }
}
