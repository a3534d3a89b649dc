import { weekdays } from '../words';
import { withDeeper, type Section } from './sections';
import { couldHaveLabel, type Label } from './label';

/** Which sections of a document are days, and whether they stand in sequence. */
export interface DaySections {
  readonly sections: ReadonlySet<Section>;
  readonly inSequence: boolean;
}

/** A section whose heading looks like a day. */
interface Candidate {
  readonly section: Section;
  readonly label: Label;
}

/**
 * Finds the days among the headings. The days are at the one level of headings whose numbers (or weekdays) run on the
 * longest; those that look like days at other levels are text, but for a range that no day stands below.
 */
export function findDaySections(roots: readonly Section[]): DaySections {
  const candidates = withDeeper(roots).flatMap((section) => candidateOf(section));
  const days = longestRun(levelsOf(candidates));
  const sections = new Set(days.map(({ section }) => section));
  let before: Candidate | undefined;
  for (const candidate of candidates) {
    if (isRangeOfItsOwn(candidate, before, sections)) {
      sections.add(candidate.section);
    }
    before = sections.has(candidate.section) ? candidate : before;
  }
  return { sections, inSequence: countFollowers(days) > 0 };
}

function candidateOf(section: Section): readonly Candidate[] {
  const label = couldHaveLabel(section.heading.source) ? section.title().label : undefined;
  return label?.unit === 'day' ? [{ section, label }] : [];
}

/** Candidates of one heading depth, numbered ones and weekdays apart. */
function levelsOf(candidates: readonly Candidate[]): readonly (readonly Candidate[])[] {
  const levels = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const key = `${candidate.section.heading.depth} ${candidate.label.weekday === undefined}`;
    const level = levels.get(key);
    if (level) {
      level.push(candidate);
    } else {
      levels.set(key, [candidate]);
    }
  }
  return [...levels.values()];
}

/** The level with the most days that follow the one before; of several, the one that is first in the document. */
function longestRun(levels: readonly (readonly Candidate[])[]): readonly Candidate[] {
  return levels.reduce((best, level) => (countFollowers(level) > countFollowers(best) ? level : best), levels[0] ?? []);
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
  { section, label }: Candidate,
  before: Candidate | undefined,
  days: ReadonlySet<Section>,
): boolean {
  const isAbove = before !== undefined && section.heading.depth < before.section.heading.depth;
  return (
    isAbove &&
    label.through !== label.number &&
    follows(label, before.label) &&
    !withDeeper(section.sections).some((deeper) => days.has(deeper))
  );
}
