import { groupBy } from '../../util/groupBy';
import type { Day, Field, Task } from '../model/plan';
import { withNested } from '../model/walk';
import { isBlank } from '../writing/lastLine';
import type { PlanText } from '../writing/planText';
import { align } from './alignment';
import { pairSections, type Counterpart, type Likeness } from './pairs';
import { linesOf, sectionsOf, type LineWords, type Section } from './sections';

/** A line of the learner's plan in the new version. */
export interface PlacedLine {
  readonly line: number;
  readonly likeness: Likeness;
}

/** The learner's plan and the author's new version, line by line. Lines count from 0. */
export interface Comparison {
  readonly sections: readonly Section[];
  readonly newSections: readonly Section[];
  readonly counterparts: ReadonlyMap<Section, Counterpart>;
  /** Lines of the learner's plan that are in the new version, apart from ticks, bullets and spaces. */
  readonly places: ReadonlyMap<number, PlacedLine>;
  /** Lines of the learner's plan that the learner or Daymark added, and that stay. */
  readonly own: ReadonlySet<number>;
  /** Lines that the learner added to days and modules that the author deleted. */
  readonly lost: ReadonlySet<number>;
  /** Lines of the new version that the learner deleted. */
  readonly deleted: ReadonlySet<number>;
}

/**
 * Compares a learner's plan with a new version.
 * @param base the version that both were made from. Without it, only the lines that Daymark adds can be told to be the
 * learner's: completion lines, and links to notebooks and labs.
 */
export function compareVersions(mine: PlanText, next: PlanText, base: PlanText | undefined): Comparison {
  const [sections, newSections] = [sectionsOf(mine), sectionsOf(next)];
  const counterparts = pairSections(sections, newSections);
  const places = withMovedLines(placesOf(sections, counterparts), sections, newSections);
  const found = { sections, newSections, counterparts, places };
  return base
    ? { ...found, ...changesSince(sectionsOf(base), found) }
    : { ...found, own: addedByDaymark(mine, found), lost: new Set(), deleted: new Set() };
}

type Found = Pick<Comparison, 'sections' | 'newSections' | 'counterparts' | 'places'>;

/** Where the lines of sections are in the counterparts of these sections. */
function placesOf(
  sections: readonly Section[],
  counterparts: ReadonlyMap<Section, Counterpart>,
): ReadonlyMap<number, PlacedLine> {
  const places = new Map<number, PlacedLine>();
  for (const section of sections) {
    const { section: other, likeness = 'closeness' } = counterparts.get(section) ?? {};
    for (const [from, to] of other ? align(section.words, other.words) : []) {
      const [line, place] = [section.lines[from], other?.lines[to]];
      if (line !== undefined && place !== undefined) {
        places.set(line, { line: place, likeness });
      }
    }
  }
  return places;
}

/** Adds the places of lines that were moved to other sections, if their words are there only once. */
function withMovedLines(
  places: ReadonlyMap<number, PlacedLine>,
  sections: readonly Section[],
  newSections: readonly Section[],
): ReadonlyMap<number, PlacedLine> {
  const taken = new Set([...places.values()].map(({ line }) => line));
  const isSaid = ({ words }: LineWords): boolean => words !== '';
  const left = linesOf(sections).filter((each) => isSaid(each) && !places.has(each.line));
  const free = linesOf(newSections).filter((each) => isSaid(each) && !taken.has(each.line));
  const freeByWords = groupBy(free, ({ words }) => words);
  const all = new Map(places);
  for (const [words, [line, ...same]] of groupBy(left, (each) => each.words)) {
    const [other, ...others] = freeByWords.get(words) ?? [];
    if (line && other && same.length === 0 && others.length === 0) {
      all.set(line.line, { line: other.line, likeness: 'closeness' });
    }
  }
  return all;
}

/** What the learner added to the base, and deleted from it. */
function changesSince(base: readonly Section[], found: Found): Pick<Comparison, 'own' | 'lost' | 'deleted'> {
  const { sections, newSections, counterparts, places } = found;
  const inBase = pairSections(sections, base);
  const origins = originsOf(sections, base, inBase);
  const isDeleted = (section: Section): boolean => inBase.has(section) && !counterparts.has(section);
  const added = (section: Section): readonly number[] =>
    section.lines.filter((line) => !places.has(line) && !origins.has(line));
  const own = sections.filter((section) => !isDeleted(section)).flatMap(added);
  const lost = sections.filter(isDeleted).flatMap(added);
  const kept = new Set(origins.values());
  const placed = new Set([...places.values()].map(({ line }) => line));
  const deleted = [...originsOf(newSections, base, pairSections(newSections, base))]
    .filter(([line, origin]) => !kept.has(origin) && !placed.has(line))
    .map(([line]) => line);
  return { own: new Set(own), lost: new Set(lost), deleted: new Set(deleted) };
}

/**
 * Where lines were in the base: in the counterpart of their section, otherwise anywhere, if they were moved. Completion lines
 * of other days are the same in words, and were never moved.
 */
function originsOf(
  sections: readonly Section[],
  base: readonly Section[],
  counterparts: ReadonlyMap<Section, Counterpart>,
): ReadonlyMap<number, number> {
  const origins = new Map([...placesOf(sections, counterparts)].map(([line, { line: origin }]) => [line, origin]));
  const taken = new Set(origins.values());
  const left = groupBy(
    linesOf(base).filter(({ line, words }) => words !== '' && !taken.has(line)),
    ({ words }) => words,
  );
  const added = new Set(sections.flatMap(({ day }) => (day ? linesAddedTo(day).map(({ line }) => line) : [])));
  const moved = linesOf(sections).filter(
    ({ line, words }) => left.has(words) && !origins.has(line) && !added.has(line),
  );
  for (const [words, lines] of groupBy(moved, (each) => each.words)) {
    const places = left.get(words) ?? [];
    lines.slice(0, places.length).forEach(({ line }, index) => origins.set(line, places[index]?.line ?? -1));
  }
  return origins;
}

/** Completion lines, and links to notebooks and labs, with the blank lines around them. */
function addedByDaymark(mine: PlanText, { sections, counterparts, places }: Found): ReadonlySet<number> {
  const own = new Set<number>();
  for (const section of sections) {
    const { day } = section;
    const other = counterparts.get(section)?.section.day;
    const hasLink = other?.readDetails().fields.some(({ scaffold }) => scaffold !== undefined) === true;
    const kept = day && other ? linesAddedTo(day).filter((each) => 'kind' in each || !hasLink) : [];
    const added = new Set(kept.map(({ line }) => line));
    const isAdded = (line = -1): boolean => added.has(line) && !places.has(line);
    section.lines.forEach((line, index) => {
      const isAround = isAdded(section.lines[index - 1]) || isAdded(section.lines[index + 1]);
      if (isAdded(line) || (isAround && !places.has(line) && isBlank(mine.lines[line] ?? ''))) {
        own.add(line);
      }
    });
  }
  return own;
}

/** The lines that Daymark adds to a day: its completion line, and the links to its notebook and lab. */
export function linesAddedTo(day: Day): readonly (Task | Field)[] {
  return [
    ...withNested(day.tasks).filter(({ isCompletionLine, state }) => isCompletionLine && state !== 'open'),
    ...day.readDetails().fields.filter(({ scaffold }) => scaffold !== undefined),
  ];
}
