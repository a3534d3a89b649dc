import type { CodeLensProvider, Disposable, TextDocument } from 'vscode';
import { CodeLens, EventEmitter, l10n } from 'vscode';
import type { Day } from '../core/model/plan';
import { DisposableStore } from '../util/disposable';
import type { Settings } from '../workspace/host/settings';
import type { PlanSource } from '../workspace/index/planSource';
import type { StandingSource } from '../workspace/learner/learner';
import type { DayInPlan } from '../workspace/learner/lineInPlan';
import { lensesOf } from './dayLens';
import { linesNow } from './linesNow';

/** The lenses above the learner's current day, in its plan. */
export class DayLenses implements CodeLensProvider, Disposable {
  readonly #source: PlanSource;
  readonly #learner: StandingSource;
  readonly #settings: Pick<Settings, 'codeLens'>;
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new EventEmitter<void>());
  #day: Day | undefined;

  readonly onDidChangeCodeLenses = this.#changed.event;

  constructor(source: PlanSource, learner: StandingSource, settings: Pick<Settings, 'codeLens'>) {
    this.#source = source;
    this.#learner = learner;
    this.#settings = settings;
    this.#store.add(learner.onDidChange(() => this.#look()));
    this.#store.add(settings.codeLens.onDidChange(() => this.#changed.fire()));
  }

  /** VS Code asks soon after each keystroke, often before the index has read the text again. */
  provideCodeLenses(document: TextDocument): CodeLens[] | undefined {
    const entry = this.#source.planAt(document.uri);
    if (!entry || !this.#settings.codeLens.value()) {
      return undefined;
    }
    const { currentDay } = this.#learner.standing;
    const { uri, plan } = entry;
    if (currentDay?.at !== entry) {
      return undefined;
    }
    const { day } = currentDay;
    const line = linesNow(plan, document)(day.line);
    if (line === undefined) {
      return undefined;
    }
    const place: DayInPlan = { uri, line: day.line, day, plan };
    const { range } = document.lineAt(line);
    return lensesOf(day, l10n).map((lens) => new CodeLens(range, { ...lens, arguments: [place] }));
  }

  dispose(): void {
    this.#store.dispose();
  }

  /** Whoever asks for lenses again asks all extensions, so VS Code only hears of it if the day was read again or is another. */
  #look(): void {
    const day = this.#learner.standing.currentDay?.day;
    if (day !== this.#day) {
      this.#day = day;
      this.#changed.fire();
    }
  }
}
