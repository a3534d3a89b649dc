import type { HoverProvider, Position, TextDocument } from 'vscode';
import { Hover, l10n } from 'vscode';
import { daysBelow, modulesBelow } from '../core/model/walk';
import type { PlanSource } from '../workspace/index/planSource';
import { dayLines, paragraphs } from '../workspace/learner/dayTooltip';
import { tooltipMarkdown } from '../workspace/learner/tooltipMarkdown';
import { linesNow } from './linesNow';

/** Shows the tooltip of a day, as in the tree, over the day's heading. */
export class DayHovers implements HoverProvider {
  readonly #source: PlanSource;

  constructor(source: PlanSource) {
    this.#source = source;
  }

  /** @returns `undefined` outside headings of days, and if the tooltip would only repeat the heading */
  provideHover(document: TextDocument, { line }: Position): Hover | undefined {
    const plan = this.#source.planAt(document.uri)?.plan;
    if (!plan) {
      return undefined;
    }
    const now = linesNow(plan, document);
    const day = daysBelow(plan).find((each) => now(each.line) === line);
    if (!day) {
      return undefined;
    }
    const module = modulesBelow(plan).find(({ children }) => children.includes(day));
    const lines = paragraphs(dayLines(day, module, l10n));
    return lines.length > 1 ? new Hover(tooltipMarkdown(lines), document.lineAt(line).range) : undefined;
  }
}
