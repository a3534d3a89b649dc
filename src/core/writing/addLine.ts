import type { LinePlace } from './linePlace';
import { lineAt, readPlanText, type PlanText } from './planText';
import { readsTheSame, type Lines } from './sameReading';
import { applyChanges, type TextChange } from './textChange';

/** A line that is added to a text. */
export interface AddedLine {
  readonly change: TextChange;
  /** Where it stands afterwards. */
  readonly line: number;
  /** All that stands in it. */
  readonly text: string;
}

/**
 * Adds a line at the first of some places at which it says what it is to say, and all else is read as before. `undefined`
 * where there is no such place: a fence was left open, say.
 * @param content the line without what the place puts before it
 * @param isRight whether the line, at this place of the text after the change, is read as it is meant
 */
export function addLine(
  planText: PlanText,
  places: readonly LinePlace[],
  content: string,
  isRight: (after: PlanText, line: number) => boolean,
): AddedLine | undefined {
  for (const place of places) {
    const { lines, ...added } = addedAt(planText, place, content);
    const after = readPlanText(applyChanges(planText.text, [added.change]));
    if (isRight(after, added.line) && readsTheSame(planText, after, lines)) {
      return added;
    }
  }
  return undefined;
}

function addedAt(
  planText: PlanText,
  { after, marks, isAfterBlank, isBeforeBlank }: LinePlace,
  content: string,
): AddedLine & { readonly lines: Lines } {
  const text = marks + content;
  const blank = marks.slice(0, marks.lastIndexOf('>') + 1);
  const added = [...(isAfterBlank ? [blank] : []), text, ...(isBeforeBlank ? [blank] : [])];
  const end = { line: after, character: lineAt(planText, after).length };
  return {
    change: { start: end, end, text: added.map((line) => planText.lineEnding + line).join('') },
    line: after + added.indexOf(text) + 1,
    text,
    lines: { first: after + 1, last: after + added.length },
  };
}
