import { daysBelow } from '../model/walk';
import { isBlank } from '../writing/lastLine';
import type { PlanText } from '../writing/planText';
import { align } from './alignment';
import { linesAddedTo } from './comparison';
import { isSameButForTicks } from './mergeLines';
import { linesOf, sectionsOf, type LineWords } from './sections';

/**
 * Whether a learner's plan already has everything of a version, in its order, and besides that only what stays: lines that
 * the learner or Daymark added.
 * @param base the version that both were made from, if it is known
 */
export function isUpToDate(mine: PlanText, next: PlanText, base: PlanText | undefined): boolean {
  if (base && base.lines.join('\n') === next.lines.join('\n')) {
    return true;
  }
  const [ours, theirs] = [linesOf(sectionsOf(mine)), linesOf(sectionsOf(next))];
  const before = base ? linesOf(sectionsOf(base)) : [];
  // Most new versions add a line, and then nobody has to align two long texts.
  if (areSaid(without(without(theirs, ours), before))) {
    return false;
  }
  const places = align(
    theirs.map(({ words }) => words),
    ours.map(({ words }) => words),
  );
  const isSame = ([from, to]: readonly [number, number]): boolean =>
    ours[to]?.words === '' || isSameButForTicks(mine, ours[to]?.line ?? -1, next, theirs[from]?.line ?? -1);
  const taken = new Set(places.values());
  const missing = theirs.filter((_, index) => !places.has(index));
  const others = ours.filter(({ line }, index) => !taken.has(index) && !isBlank(mine.lines[line] ?? ''));
  if (![...places].every(isSame)) {
    return false;
  }
  if (!base) {
    const added = linesOfDaymark(mine);
    return missing.length === 0 && others.every(({ line }) => added.has(line));
  }
  const isKept = (lines: readonly LineWords[]): boolean =>
    without(lines, without(before, theirs)).length === lines.length;
  return !areSaid(without(missing, before)) && isKept(others);
}

function areSaid(lines: readonly LineWords[]): boolean {
  return lines.some(({ words }) => words !== '');
}

function linesOfDaymark({ plan }: PlanText): ReadonlySet<number> {
  return new Set(daysBelow(plan).flatMap((day) => linesAddedTo(day).map(({ line }) => line)));
}

/** The lines of a list without those of another, each as often as it is there. */
function without(some: readonly LineWords[], others: readonly LineWords[]): readonly LineWords[] {
  const left = new Map<string, number>();
  for (const { words } of others) {
    left.set(words, (left.get(words) ?? 0) + 1);
  }
  return some.filter(({ words }) => {
    const count = left.get(words) ?? 0;
    left.set(words, count - 1);
    return count <= 0;
  });
}
