import type { Day } from '../model/plan';
import { addLine, type NewLine } from './addLine';
import { isBlank } from './lastLine';
import { placesAtEnd } from './linePlace';
import { lineAt, readPlanText, type PlanText } from './planText';
import { applyChanges, type TextChange } from '../markdown/textChange';

/**
 * The completion line for a day that is a heading, to be added at its end.
 * @param content the line from its box on
 */
export function completionLine(planText: PlanText, day: Day, content: string): NewLine {
  return {
    places: placesAtEnd(planText, day),
    content,
    isRight: (after, _, moved) => after.dayAt(day.line + moved)?.completedBy === 'completionLine',
  };
}

/** A completion line that can be taken away. */
export interface Removal {
  readonly change: TextChange;
  /** The text without the line. */
  readonly without: PlanText;
}

/**
 * Takes a completion line away, with the blank lines that were added with it. `undefined` if adding it again would not
 * give the same text: then more was written around it, or it was the author who put it there.
 * @param content the line from its box on
 */
export function removeCompletionLine(planText: PlanText, day: Day, line: number, content: string): Removal | undefined {
  const [above, alone, below] = [
    { first: line - 1, last: line },
    { first: line, last: line },
    { first: line, last: line + 1 },
  ];
  // Only one of them can be right; the likeliest is tried first.
  const candidates = isBlank(planText.lines[line - 1] ?? '') ? [above, alone, below] : [alone, below];
  for (const lines of candidates) {
    const removal = isBlankBut(planText, lines, line) ? removalOf(planText, lines) : undefined;
    if (removal && wouldBeAddedAgain(planText, removal.without, day, content)) {
      return removal;
    }
  }
  return undefined;
}

interface Lines {
  readonly first: number;
  /** Inclusive. */
  readonly last: number;
}

function isBlankBut(planText: PlanText, { first, last }: Lines, line: number): boolean {
  return planText.lines.slice(first, last + 1).every((text, index) => first + index === line || isBlank(text));
}

function wouldBeAddedAgain(planText: PlanText, without: PlanText, { line }: Day, content: string): boolean {
  const day = without.dayAt(line);
  const isOpen = day !== undefined && day.state !== 'entry';
  const again = isOpen ? addLine(without, completionLine(without, day, content), planText) : undefined;
  return again !== undefined && applyChanges(without.text, [again.change]) === planText.text;
}

/** Takes lines away, each with the line ending before it. */
function removalOf(planText: PlanText, { first, last }: Lines): Removal {
  const endOf = (line: number): TextChange['start'] => ({ line, character: lineAt(planText, line).length });
  const change = { start: endOf(first - 1), end: endOf(Math.min(last, planText.lines.length - 1)), text: '' };
  return { change, without: readPlanText(applyChanges(planText.text, [change]), planText.canHoldEmoji) };
}
