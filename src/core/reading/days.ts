import type { References } from '../text/markdown';
import { lazy } from '../../util/lazy';
import { languages, weekdays } from '../words';
import { summaryDepth, type TextBlock } from './block';
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

/** Something that looks like a day. */
interface Candidate extends DayPlace {
  readonly key: Section | TextBlock;
  readonly level: Level;
}

/** Days of one level look alike. */
interface Level {
  readonly name: string;
  /** Headings go before list items, these before rows, and these before summaries. */
  readonly rank: number;
}

/**
 * Finds the days of a document. They are at the one level whose numbers (or weekdays) run on, the longest where several
 * do; what looks like a day at other levels is text, but for a range that no day stands below.
 * @param text the document, which tells the language of ambiguous words
 */
export function findDays(tree: SectionTree, references: References, text: string): Days {
  const fits = inLanguageOf(text);
  const inHeadings = headingCandidates(tree.sections).filter(({ label }) => fits(label));
  const daysInHeadings = bestLevel(inHeadings);
  // Most plans have their days in headings: then nothing else needs a look.
  const isDecided = countFollowers(daysInHeadings) > 0 && daysInHeadings[0]?.level.rank === 0;
  const candidates = isDecided
    ? inHeadings
    : [...inHeadings, ...blockCandidates(tree, references).filter(({ label }) => fits(label))];
  const days = isDecided ? daysInHeadings : bestLevel(candidates);
  const places = new Map<Section | TextBlock, DayPlace>(days.map((day) => [day.key, day]));
  let before: Candidate | undefined;
  for (const candidate of candidates) {
    if (isRangeOfItsOwn(candidate, before, places)) {
      places.set(candidate.key, candidate);
    }
    before = places.has(candidate.key) ? candidate : before;
  }
  return { places, inSequence: countFollowers(days) > 0 };
}

/** The headings that look like days, in the order of the document. */
function headingCandidates(sections: readonly Section[]): readonly Candidate[] {
  return withDeeper(sections).flatMap((section) => candidateOf(section, dayOfSection(section), levelOfSection));
}

/** The list items and rows that look like days, in the order of the document. */
function blockCandidates(tree: SectionTree, references: References): readonly Candidate[] {
  return [tree, ...withDeeper(tree.sections)].flatMap(({ blocks }) =>
    blocks.flatMap((block, index) => candidateOf(block, dayOfBlock(blocks, index, references), levelOfBlock)),
  );
}

function candidateOf<K extends Section | TextBlock>(
  key: K,
  place: DayPlace | undefined,
  levelOf: (key: K, label: Label) => Level,
): readonly Candidate[] {
  return place ? [{ ...place, key, level: levelOf(key, place.label) }] : [];
}

function levelOfSection({ heading: { depth } }: Section, label: Label): Level {
  return { name: `heading ${depth} ${kindOf(label)}`, rank: depth < summaryDepth ? 0 : 3 };
}

function levelOfBlock({ kind, nesting }: TextBlock, label: Label): Level {
  return { name: `${kind} ${nesting} ${kindOf(label)}`, rank: kind === 'item' ? 1 : 2 };
}

function kindOf({ weekday }: Label): string {
  return weekday === undefined ? 'numbers' : 'weekdays';
}

/** The level of the days: of those that run on the one of the first rank, of these the one that runs on the longest. */
function bestLevel(candidates: readonly Candidate[]): readonly Candidate[] {
  const levels = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const level = levels.get(candidate.level.name);
    if (level) {
      level.push(candidate);
    } else {
      levels.set(candidate.level.name, [candidate]);
    }
  }
  const [first = [], ...others] = [...levels.values()].filter(isLevelOfDays);
  return others.reduce((best, level) => (isBetter(level, best) ? level : best), first);
}

/** Items, rows and summaries may mention days in passing: at least half of theirs must follow the one before. */
function isLevelOfDays(level: readonly Candidate[]): boolean {
  const isOfHeadings = level[0]?.level.rank === 0;
  return isOfHeadings || 2 * countFollowers(level) >= level.length - 1;
}

function isBetter(level: readonly Candidate[], best: readonly Candidate[]): boolean {
  const followers = countFollowers(level);
  const most = countFollowers(best);
  const rank = level[0]?.level.rank ?? 0;
  const bestRank = best[0]?.level.rank ?? 0;
  return rank === bestRank || followers === 0 || most === 0 ? followers > most : rank < bestRank;
}

function countFollowers(days: readonly Candidate[]): number {
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
function isRangeOfItsOwn(
  { key, label }: Candidate,
  before: Candidate | undefined,
  days: ReadonlyMap<Section | TextBlock, DayPlace>,
): boolean {
  return (
    before !== undefined &&
    label.through !== label.number &&
    isAbove(key, before.key) &&
    follows(label, before.label) &&
    !withDeeper(key.sections).some((deeper) => days.has(deeper))
  );
}

function isAbove(key: Section | TextBlock, other: Section | TextBlock): key is Section {
  return 'heading' in key && 'heading' in other && key.heading.depth < other.heading.depth;
}

/** Whether a label means a day in this document: `Tag 1` does where the text is German, and not where it is English. */
function inLanguageOf(text: string): (label: Label) => boolean {
  const ambiguous = languages.flatMap(({ ambiguous: words = [], signs = [] }) =>
    words.map((word) => ({
      word: new RegExp(String.raw`^${word}(?!\p{L})`, 'iu'),
      isSpoken: lazy(() => new RegExp(String.raw`(?<!\p{L})(?:${signs.join('|')})(?!\p{L})`, 'iu').test(text)),
    })),
  );
  return (label) => ambiguous.every(({ word, isSpoken }) => !word.test(label.text) || isSpoken());
}
