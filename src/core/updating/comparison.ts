import { groupBy } from '../../util/groupBy';
import type { Day, Field, Task } from '../model/plan';
import { withNested } from '../model/walk';
import { isBlank } from '../writing/lines/lastLine';
import { lineAt, type PlanText } from '../writing/lines/planText';
import { align } from './alignment';
import { pairSections, type Counterpart, type Likeness } from './pairs';
import { linesOf, sectionsOf, type Section } from './sections';

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
    const counterpart = counterparts.get(section);
    if (counterpart) {
      const { section: other, likeness } = counterpart;
      const aligned = align(section.words, other.words);
      section.lines.forEach((line, index) => {
        const place = other.lines[aligned.get(index) ?? -1];
        if (place !== undefined) {
          places.set(line, { line: place, likeness });
        }
      });
    }
  }
  return places;
}

/**
 * Adds the places of lines that were moved to other sections, if their words are there only once. Completion lines of other
 * days are the same in words, and were never moved.
 */
function withMovedLines(
  places: ReadonlyMap<number, PlacedLine>,
  sections: readonly Section[],
  newSections: readonly Section[],
): ReadonlyMap<number, PlacedLine> {
  const taken = new Set([...places.values()].map(({ line }) => line));
  const completionLines = linesIn(sections, completionLinesOf);
  const left = linesOf(sections).filter(({ line }) => !places.has(line) && !completionLines.has(line));
  const free = linesOf(newSections).filter(({ line, words }) => words !== '' && !taken.has(line));
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

/** Where lines were in the base: in the counterpart of their section, otherwise anywhere, if they were moved. */
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
  const added = linesIn(sections, linesAddedTo);
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
    const hasLink = other !== undefined && linksIn(other).length > 0;
    const kept = day && other ? [...completionLinesOf(day), ...(hasLink ? [] : linksIn(day))] : [];
    const added = new Set(kept.map(({ line }) => line));
    const isAdded = (line = -1): boolean => added.has(line) && !places.has(line);
    section.lines.forEach((line, index) => {
      const isAround = isAdded(section.lines[index - 1]) || isAdded(section.lines[index + 1]);
      if (isAdded(line) || (isAround && !places.has(line) && isBlank(lineAt(mine, line)))) {
        own.add(line);
      }
    });
  }
  return own;
}

/** The lines that Daymark adds to a day: its completion line, and the links to its notebook and lab. */
export function linesAddedTo(day: Day): readonly (Task | Field)[] {
  return [...completionLinesOf(day), ...linksIn(day)];
}

function completionLinesOf({ tasks }: Day): readonly Task[] {
  return withNested(tasks).filter(({ isCompletionLine, state }) => isCompletionLine && state !== 'open');
}

function linksIn(day: Day): readonly Field[] {
  return day.readDetails().fields.filter(({ scaffold }) => scaffold !== undefined);
}

function linesIn(sections: readonly Section[], rowsOf: (day: Day) => readonly (Task | Field)[]): ReadonlySet<number> {
  return new Set(sections.flatMap(({ day }) => (day ? rowsOf(day).map(({ line }) => line) : [])));
}
