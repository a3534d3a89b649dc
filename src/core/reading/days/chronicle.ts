import { anyOf, anyWordOf, folded } from '../../words/patterns';
import type { TextBlock } from '../blocks/block';
import { takeDates } from '../titles/datesInTitle';
import type { DayPlace } from '../places/dayPlace';
import { saysPlan } from './entries';
import { isWorkField } from '../details/fields';
import { allBlocks, type Section, withDeeper } from '../blocks/sections';

const title = new RegExp(
  anyWordOf(({ chronicles }) => chronicles),
  'u',
);
const meeting = new RegExp(
  anyWordOf(({ meetings }) => meetings),
  'u',
);
/** Headings in one entry of a list of changes, or of the minutes of a meeting. */
const entryHeading =
  /^(?:added|changed|deprecated|removed|fixed|security|breaking changes|bug fixes|attendees|participants|agenda|action items)$/iu;

/** `1.0.3`, `v2`; also `27.03.2026`, which is a date */
const version = /^v?\d{1,4}(?:\.\d{1,4}){2,3}$|^v\d/i;

/**
 * The sections and rows with a date that are neither days nor entries of a log, because they list changes or what was
 * discussed.
 */
export function chronicleIn(sections: readonly Section[]): ReadonlySet<Section | TextBlock> {
  const dated = sections.filter((section) => section.title.label?.unit === 'date');
  const isChronicle = dated.some((section) =>
    withDeeper(section.sections).some((deeper) => entryHeading.test(deeper.title.whole)),
  );
  const [first, ...others] = sections;
  const areAll = first?.heading.depth === 1 && saysChronicle(first.title.whole);
  return new Set([
    ...(isChronicle ? dated : []),
    ...(areAll ? others.flatMap((section) => [section, ...withDeeper(section.sections)]) : []),
    ...minutesIn(sections),
    ...sections.flatMap((section) =>
      saysChronicle(section.title.whole)
        ? [...withDeeper(section.sections), ...allBlocks(section)]
        : [...section.blocks.filter(isOfVersion), ...chronicleIn(section.sections)],
    ),
  ]);
}

/**
 * The lines of the headings that begin an entry of changes or minutes, and of those below them.
 * @returns `undefined` if there are none
 */
export function linesOfChronicle(sections: readonly Section[]): ReadonlySet<number> | undefined {
  // Most documents have no dates in headings. A plan may well have meetings.
  if (saysPlan(sections[0]?.title.whole ?? '') || !withDeeper(sections).some(isDated)) {
    return undefined;
  }
  return new Set(
    [...chronicleIn(sections)].flatMap((part) =>
      'heading' in part && isDated(part) ? withDeeper([part]).map(({ heading }) => heading.line) : [],
    ),
  );
}

function isDated({ heading, title }: Section): boolean {
  return /\d/.test(heading.source) && (title.label?.unit === 'date' || title.labelledByDate !== undefined);
}

function saysChronicle(text: string): boolean {
  return title.test(folded(text));
}

/** The sections with a date if the titles of most say that they are about a meeting: `10.10.2024 Meeting notes`. */
function minutesIn(sections: readonly Section[]): readonly Section[] {
  const isOfMeeting = ({ heading }: Section): boolean => saysMeeting(heading.source);
  if (!sections.some(isOfMeeting)) {
    return [];
  }
  const dated = sections.filter(isDated);
  return 2 * dated.filter(isOfMeeting).length > dated.length ? dated : [];
}

/** Whether a title has a word for a meeting. */
export function saysMeeting(text: string): boolean {
  return meeting.test(folded(text));
}

/** Whether a row is about a version: `| 1.0.3 | 2026-03-31 | Splices |`. */
function isOfVersion({ cells }: TextBlock): boolean {
  return cells.some(({ source }) => version.test(source.trim()) && !takeDates(source.trim()).isDated);
}

const eventTitle = new RegExp(
  anyWordOf(({ tripTitles, eventTitles = [] }) => [...tripTitles, ...eventTitles]),
  'u',
);

const programTitle = new RegExp(String.raw`^(?:${anyOf(({ programTitles = [] }) => programTitles)})$`, 'mu');

/** An event whose title is only `Programme` takes no more days. */
const longestProgram = 5;

/**
 * Whether days are those of a trip or an event, such as a conference: a title says so, and they hold no boxes and no fields
 * of work.
 * @param titles the first heading, and those over all days
 */
export function areOfEvent(days: readonly DayPlace[], titles: () => readonly string[]): boolean {
  const isShort = days.length <= longestProgram && days.every(({ title }) => title.isDated);
  return (
    !days.some((day) => day.blocks().some(({ box }) => box !== undefined)) &&
    titles().some((each) => eventTitle.test(folded(each)) || (isShort && programTitle.test(folded(each)))) &&
    !days.some((day) => day.labelledLines().some(isWorkField))
  );
}
