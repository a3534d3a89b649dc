import { isDate, type PlanDate } from '../calendar/date';
import { dateLength, findDoneDate } from './doneDatePlace';

/** A task's text without its done date, and the date. */
export interface DatedText {
  readonly text: string;
  /** `undefined` where there is none, or where the calendar has no such date. */
  readonly doneOn: PlanDate | undefined;
}

/** Reads the done date of a task's first line; the text is Markdown, and nothing else of it changes. */
export function takeDoneDate(text: string): DatedText {
  const found = findDoneDate(text);
  if (!found) {
    return { text, doneOn: undefined };
  }
  const date = text.slice(found.dateStart, found.dateStart + dateLength);
  return {
    text: text.slice(0, found.start).trimEnd() + text.slice(found.end),
    doneOn: isDate(date) ? date : undefined,
  };
}
