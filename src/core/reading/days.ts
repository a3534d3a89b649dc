import type { References } from '../text/markdown';
import { lazy } from '../../util/lazy';
import { languages, weekdays } from '../words';
import type { TextBlock } from './block';
import { dayOfBlock, dayOfSection, type DayPlace } from './dayPlace';
import type { Label } from './label';
import { withDeeper, type Section, type SectionTree } from './sections';

/** The days of a document. */
export interface Days {
  /** By the section, the list item or the row that is the day. */
  readonly places: ReadonlyMap<Section | TextBlock, DayPlace>;
  /** The numbers, or the weekdays, of at least two run on. */
  readonly inSequence: boolean;
}

/** Days of one level look alike: they are written in the same way, at the same depth, and all numbered or all weekdays. */
type Level = readonly DayPlace[];

/** Headings go before list items, these before rows, and these before summaries. */
const ranks = { heading: 0, item: 1, row: 2, summary: 3 };

/**
 * Finds the days of a document. They are at the one level whose numbers (or weekdays) run on, the longest where several
 * do; what looks like a day at other levels is text, but for a range that no day stands below.
 * @param text the document, which tells the language of ambiguous words
 */
export function findDays(tree: SectionTree, references: References, text: string): Days {
  const fits = inLanguageOf(text);
  const inHeadings = placesInHeadings(tree.sections).filter(fits);
  const daysInHeadings = bestLevel(inHeadings);
  // Most plans have their days in headings: then nothing else needs a look.
  const isDecided = countFollowers(daysInHeadings) > 0 && rankOf(daysInHeadings) === ranks.heading;
  const candidates = isDecided ? inHeadings : [...inHeadings, ...placesInBlocks(tree, references).filter(fits)];
  const days = isDecided ? daysInHeadings : bestLevel(candidates);
  const places = new Map(days.map((day) => [day.of, day]));
  let before: DayPlace | undefined;
  for (const candidate of candidates) {
    if (isRangeOfItsOwn(candidate, before, places)) {
      places.set(candidate.of, candidate);
    }
    before = places.has(candidate.of) ? candidate : before;
  }
  return { places, inSequence: countFollowers(days) > 0 };
}

/** The headings that look like days, in the order of the document. */
function placesInHeadings(sections: readonly Section[]): readonly DayPlace[] {
  return withDeeper(sections)
    .map(dayOfSection)
    .filter((place) => place !== undefined);
}

/** The list items and rows that look like days, in the order of the document. */
function placesInBlocks(tree: SectionTree, references: References): readonly DayPlace[] {
  return [tree, ...withDeeper(tree.sections)].flatMap(({ blocks }) =>
    blocks.map((_, index) => dayOfBlock(blocks, index, references)).filter((place) => place !== undefined),
  );
}

/** The level of the days: of those that run on the one of the first rank, of these the one that runs on the longest. */
function bestLevel(candidates: readonly DayPlace[]): Level {
  const levels: DayPlace[][] = [];
  for (const candidate of candidates) {
    const level = levels.find(([first]) => first && areAlike(first, candidate));
    if (level) {
      level.push(candidate);
    } else {
      levels.push([candidate]);
    }
  }
  const [first = [], ...others] = levels.filter(isLevelOfDays);
  return others.reduce((best, level) => (isBetter(level, best) ? level : best), first);
}

function areAlike(one: DayPlace, other: DayPlace): boolean {
  return (
    one.form === other.form &&
    one.depth === other.depth &&
    (one.label.weekday === undefined) === (other.label.weekday === undefined)
  );
}

/** The rank of a level, which is that of its first day. */
function rankOf([first]: Level): number {
  return first ? ranks[first.form] : ranks.heading;
}

/** Items, rows and summaries may mention days in passing: at least half of theirs must follow the one before. */
function isLevelOfDays(level: Level): boolean {
  return rankOf(level) === ranks.heading || 2 * countFollowers(level) >= level.length - 1;
}

function isBetter(level: Level, best: Level): boolean {
  const followers = countFollowers(level);
  const most = countFollowers(best);
  const rank = rankOf(level);
  const bestRank = rankOf(best);
  return rank === bestRank || followers === 0 || most === 0 ? followers > most : rank < bestRank;
}

function countFollowers(days: Level): number {
  return days.filter((day, index) => index > 0 && follows(day.label, days[index - 1]?.label)).length;
}

/** Numbers run on by one, from the end of a range or with a letter (`1a`, `1b`); weekdays go forward in the week. */
function follows(label: Label, before: Label | undefined): boolean {
  if (before?.weekday !== undefined && label.weekday !== undefined) {
    return weekdays.indexOf(label.weekday) > weekdays.indexOf(before.weekday);
  }
  const step = (label.number ?? 0) - (before?.through ?? Infinity);
  return step === 1 || (step === 0 && label.text !== before?.text);
}

/**
 * A range above the level of days is a module where days stand below it, and a day of its own without any, if it goes on
 * from the day before.
 */
function isRangeOfItsOwn({ of, label }: DayPlace, before: DayPlace | undefined, days: Days['places']): boolean {
  return (
    before !== undefined &&
    label.through !== label.number &&
    isAbove(of, before.of) &&
    follows(label, before.label) &&
    !withDeeper(of.sections).some((deeper) => days.has(deeper))
  );
}

function isAbove(one: Section | TextBlock, other: Section | TextBlock): one is Section {
  return 'heading' in one && 'heading' in other && one.heading.depth < other.heading.depth;
}

/** Whether a label means a day in this document: `Tag 1` does where the text is German, and not where it is English. */
function inLanguageOf(text: string): (place: DayPlace) => boolean {
  const isSpoken = new Map(
    languages.flatMap(({ ambiguous = [], signs = [] }) => {
      const spoken = lazy(() => new RegExp(String.raw`(?<!\p{L})(?:${signs.join('|')})(?!\p{L})`, 'iu').test(text));
      return ambiguous.map((word) => [word, spoken] as const);
    }),
  );
  return ({ label }) => isSpoken.get(/^\p{L}+/u.exec(label.text)?.[0].toLowerCase() ?? '')?.() ?? true;
}
