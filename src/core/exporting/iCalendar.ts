import { addDays, type PlanDate } from '../calendar/date';

/** An event that takes whole days. */
export interface CalendarEvent {
  /** The same whenever the same thing is exported, and no other's: a calendar updates the event that it has. */
  readonly uid: string;
  readonly from: PlanDate;
  /** The last date, inclusive. */
  readonly through: PlanDate;
  readonly summary: string;
  /** May have several lines, or be empty. */
  readonly description: string;
  /** An address that the event leads to; `undefined` for none. */
  readonly url: string | undefined;
}

/** A calendar and when it was made. */
export interface Calendar {
  readonly name: string;
  readonly description: string;
  /** In UTC, as ISO 8601 has it: `2026-11-21T08:30:00.000Z`. */
  readonly madeAt: string;
  readonly events: readonly CalendarEvent[];
}

/** A calendar as iCalendar (RFC 5545): lines of at most 75 bytes, which end with CR and LF. */
export function iCalendar({ name, description, madeAt, events }: Calendar): string {
  const stamp = madeAt.replace(/\.\d+/, '').replaceAll(/[-:]/g, '');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Daymark//Daymark//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escapedText(name)}`,
    // Most programs know only the older names of these two.
    `X-WR-CALNAME:${escapedText(name)}`,
    `DESCRIPTION:${escapedText(description)}`,
    `X-WR-CALDESC:${escapedText(description)}`,
    ...events.flatMap((event) => linesOf(event, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function linesOf({ uid, from, through, summary, description, url }: CalendarEvent, stamp: string): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escapedText(uid)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(from)}`,
    // The end is the date after the last one, except after the last date of all, where one day is meant without it.
    ...(through < '9999-12-31' ? [`DTEND;VALUE=DATE:${compact(addDays(through, 1))}`] : []),
    `SUMMARY:${escapedText(summary)}`,
    ...(description === '' ? [] : [`DESCRIPTION:${escapedText(description)}`]),
    ...(url === undefined ? [] : [`URL:${url}`]),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function compact(date: PlanDate): string {
  return date.replaceAll('-', '');
}

/** A text as a value: control characters would end a line or an event, so only line breaks are kept. */
function escapedText(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll(/\r\n?|[\n\u2028\u2029]/g, String.raw`\n`)
    .replaceAll(/\p{Cc}/gu, ' ');
}

const longestLine = 75;

/** Breaks a line between characters; each further line begins with a space, which counts. */
function folded(line: string): string {
  let bytes = 0;
  let text = '';
  for (const character of line) {
    const size = bytesOf(character);
    if (bytes + size > longestLine) {
      text += '\r\n ';
      bytes = 1;
    }
    text += character;
    bytes += size;
  }
  return text;
}

/** How many bytes a character takes in UTF-8. Half of a pair is written as U+FFFD, which takes three. */
function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
