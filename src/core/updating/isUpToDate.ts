import { daysBelow } from '../model/walk';
import { isBlank } from '../writing/lines/lastLine';
import { lineAt, type PlanText } from '../writing/lines/planText';
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
  // With a base, blank lines don't count, and must not be found instead of others.
  const read = (version: PlanText): readonly LineWords[] =>
    linesOf(sectionsOf(version)).filter(({ words }) => !base || words !== '');
  const [ours, theirs, before] = [read(mine), read(next), base ? read(base) : []];
  const deleted = without(before, ours);
  // Most new versions add a line, and then nobody has to align two long texts.
  if (without(without(theirs, ours), deleted).length > 0) {
    return false;
  }
  const places = align(
    theirs.map(({ words }) => words),
    ours.map(({ words }) => words),
  );
  const isSame = ({ line }: LineWords, index: number): boolean => {
    const our = ours[places.get(index) ?? -1];
    return our === undefined || our.words === '' || isSameButForTicks(mine, our.line, next, line);
  };
  if (!theirs.every(isSame)) {
    return false;
  }
  const taken = new Set(places.values());
  const missing = theirs.filter((_, index) => !places.has(index));
  const others = ours.filter(({ line }, index) => !taken.has(index) && !isBlank(lineAt(mine, line)));
  if (!base) {
    const added = linesOfDaymark(mine);
    return missing.length === 0 && others.every(({ line }) => added.has(line));
  }
  return without(missing, deleted).length === 0 && without(others, without(before, theirs)).length === others.length;
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
