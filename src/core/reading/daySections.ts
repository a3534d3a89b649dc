import { weekdays } from '../words';
import { withDeeper, type Section } from './sections';
import type { Label } from './title';

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
  for (const range of candidates.filter((candidate) => isRange(candidate.label))) {
    if (isDayOfItsOwn(range, days)) {
      sections.add(range.section);
    }
  }
  return { sections, inSequence: countFollowers(days) > 0 };
}

function candidateOf(section: Section): readonly Candidate[] {
  const { label } = section.title;
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

function isRange(label: Label): boolean {
  return label.through !== label.number;
}

/** A range with days below it is a module, one without any a day of its own, if it goes on from the days before it. */
function isDayOfItsOwn(range: Candidate, days: readonly Candidate[]): boolean {
  const { heading, endLine } = range.section;
  const holdsDays = days.some(({ section }) => section.heading.line > heading.line && section.heading.line <= endLine);
  const before = days.findLast(({ section }) => section.heading.line < heading.line);
  const depth = before?.section.heading.depth ?? 0;
  return !holdsDays && heading.depth < depth && before !== undefined && follows(range.label, before.label);
}
