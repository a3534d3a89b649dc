import { groupBy } from '../../util/groupBy';
import { similarityOf } from '../../util/text/similarity';
import { boxesOf, type Box } from '../writing/lines/box';
import { lineAt, type PlanText } from '../writing/lines/planText';
import { wordsOfLine } from '../writing/relocating/relocateNode';
import type { Comparison } from './comparison';
import { sectionByLine } from './sections';

/** If more boxes of a section are left, nobody could tell which is which. */
const mostCompared = 40;
/** Of 1, for the same words. */
const leastSimilarity = 0.5;

/**
 * Finds the boxes whose lines are not in the new version: those of reworded days, and reworded ones in the counterpart of
 * their section.
 * @returns the line in the new version for each line with a box that was found
 */
export function placeBoxes(mine: PlanText, next: PlanText, comparison: Comparison): ReadonlyMap<number, number> {
  const { places, own } = comparison;
  const placed = new Set([...places.values()].map(({ line }) => line));
  const boxes = boxLines(mine, ({ line }) => !places.has(line) && !own.has(line));
  const others = boxLines(next, ({ line }) => !placed.has(line));
  const placing = new BoxPlacing(boxes, others, placed);
  placing.placeOwnBoxes(comparison);
  placing.placeReworded(comparison);
  return placing.places;
}

class BoxPlacing {
  readonly places = new Map<number, number>();
  readonly #boxes: readonly BoxLine[];
  readonly #others: readonly BoxLine[];
  readonly #taken: Set<number>;

  constructor(boxes: readonly BoxLine[], others: readonly BoxLine[], taken: ReadonlySet<number>) {
    this.#boxes = boxes;
    this.#others = others;
    this.#taken = new Set(taken);
  }

  /** The own box of a day belongs to the line of that day, even if that has no box yet. */
  placeOwnBoxes({ counterparts }: Comparison): void {
    const boxLineAt = new Map(this.#boxes.map((box) => [box.line, box]));
    for (const [{ lines }, { section }] of counterparts) {
      const [box, line] = [boxLineAt.get(lines[0] ?? -1), section.lines[0]];
      if (box && line !== undefined && !this.#taken.has(line)) {
        this.#add(box, line);
      }
    }
  }

  /** Pairs the boxes of each section with the most similar ones of its counterpart, the most similar pair first. */
  placeReworded({ sections, counterparts, newSections }: Comparison): void {
    const [sectionOf, newSectionOf] = [sectionByLine(sections), sectionByLine(newSections)];
    const free = groupBy(this.#free(), ({ line }) => newSectionOf.get(line));
    for (const [section, boxes] of groupBy(this.#left(), ({ line }) => sectionOf.get(line))) {
      const counterpart = section && counterparts.get(section)?.section;
      for (const { box, other } of similarPairs(boxes, (counterpart && free.get(counterpart)) ?? [])) {
        if (!this.places.has(box.line) && !this.#taken.has(other.line)) {
          this.#add(box, other.line);
        }
      }
    }
  }

  #left(): readonly BoxLine[] {
    return this.#boxes.filter(({ line }) => !this.places.has(line));
  }

  #free(): readonly BoxLine[] {
    return this.#others.filter(({ line }) => !this.#taken.has(line));
  }

  #add({ line }: BoxLine, place: number): void {
    this.places.set(line, place);
    this.#taken.add(place);
  }
}

interface BoxLine {
  readonly line: number;
  readonly words: string;
}

function boxLines(planText: PlanText, isWanted: (box: Box) => boolean): readonly BoxLine[] {
  return boxesOf(planText)
    .filter(isWanted)
    .map(({ line, at }) => ({ line, words: wordsOfLine(lineAt(planText, at?.line ?? line)).replace('[]', '') }));
}

interface SimilarPair {
  readonly box: BoxLine;
  readonly other: BoxLine;
  readonly similarity: number;
}

function similarPairs(boxes: readonly BoxLine[], others: readonly BoxLine[]): readonly SimilarPair[] {
  if (boxes.length > mostCompared || others.length > mostCompared) {
    return [];
  }
  return boxes
    .flatMap((box) => others.map((other) => ({ box, other, similarity: similarityOf(box.words, other.words) })))
    .filter(({ similarity }) => similarity >= leastSimilarity)
    .sort((one, another) => another.similarity - one.similarity);
}
