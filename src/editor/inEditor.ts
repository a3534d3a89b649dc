import type { Disposable, TextEditor } from 'vscode';
import { languages } from 'vscode';
import { DisposableStore } from '../util/disposable';
import type { Settings } from '../workspace/host/settings';
import type { PlanSource } from '../workspace/index/planSource';
import type { StandingSource } from '../workspace/learner/learner';
import { DayHovers } from './dayHovers';
import { DayLenses } from './dayLenses';
import type { DoneMark } from './doneMark';
import { DoneMarks } from './doneMarks';

/** What is drawn in the text editors of plans. Without a plan there is nothing that VS Code could ask. */
export class InEditor implements Disposable {
  readonly #store = new DisposableStore();
  #marks: DoneMarks | undefined;

  constructor(source: PlanSource, learner: StandingSource, settings: Pick<Settings, 'codeLens' | 'doneMarks'>) {
    const waiting = this.#store.add(
      source.onDidChange(() => {
        if (source.plans.length > 0) {
          waiting.dispose();
          this.#begin(source, learner, settings);
        }
      }),
    );
  }

  /** The marks that are drawn in an editor. */
  marksIn(editor: TextEditor): readonly DoneMark[] {
    return this.#marks?.in(editor) ?? [];
  }

  dispose(): void {
    this.#store.dispose();
  }

  #begin(source: PlanSource, learner: StandingSource, settings: Pick<Settings, 'codeLens' | 'doneMarks'>): void {
    const markdown = { language: 'markdown' };
    const lenses = this.#store.add(new DayLenses(source, learner, settings));
    this.#store.add(languages.registerCodeLensProvider(markdown, lenses));
    this.#store.add(languages.registerHoverProvider(markdown, new DayHovers(source)));
    this.#marks = this.#store.add(new DoneMarks(source, learner, settings));
  }
}
