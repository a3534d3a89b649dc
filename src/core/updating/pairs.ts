import { groupBy } from '../../util/groupBy';
import { pairsOf, similarityOf, similarityOfPairs } from '../../util/text/similarity';
import { folded } from '../words/patterns';
import type { Section } from './sections';

/** How a section of one version was found in another: by what it is called, or only because it is similar. */
export type Likeness = 'identity' | 'closeness';

/** A section in another version of a plan. */
export interface Counterpart {
  readonly section: Section;
  readonly likeness: Likeness;
}

/**
 * Finds the sections of one version of a plan in another. Numbers change when an author adds a day, so a title counts more
 * than a number: first those with the same label and title, under the same headings if there are several; then those with
 * the same title, then those with the same label that aren't entirely different, and at last the most similar.
 */
export function pairSections(some: readonly Section[], others: readonly Section[]): ReadonlyMap<Section, Counterpart> {
  const pairing = new Pairing(some, others);
  pairing.pairEqual(({ kind, id, title }) => [kind, id, folded(title)], 'identity');
  pairing.pairEqual(({ kind, label, title }) => [kind, folded(label), folded(title)], 'identity');
  pairing.pairEqual(({ kind, title }) => (title === '' ? [] : [kind, folded(title)]), 'closeness');
  pairing.pairEqual(({ kind, id }) => [kind, id], 'identity', areNotEntirelyDifferent);
  pairing.pairSimilar();
  return pairing.pairs;
}

/** Of 1, for the same texts. */
const leastSimilarity = 0.5;
const entirelyDifferent = 0.25;
/** If more is left, nobody could tell which is which; and comparing all of them would take long. */
const mostCompared = 250_000;
/** A section is known by how it begins. */
const lengthCompared = 1000;

class Pairing {
  readonly pairs = new Map<Section, Counterpart>();
  readonly #taken = new Set<Section>();
  readonly #some: readonly Section[];
  readonly #others: readonly Section[];

  constructor(some: readonly Section[], others: readonly Section[]) {
    this.#some = some;
    this.#others = others;
  }

  /** Pairs sections with the same key in order, if both versions have as many of them. An empty key is none. */
  pairEqual(
    keyOf: (section: Section) => readonly string[],
    likeness: Likeness,
    isPossible: (section: Section, other: Section) => boolean = () => true,
  ): void {
    const others = groupBy(this.#leftOthers(), (section) => keyOf(section).join('\n'));
    for (const [key, sections] of groupBy(this.#left(), (section) => keyOf(section).join('\n'))) {
      const same = others.get(key) ?? [];
      if (key !== '' && same.length === sections.length) {
        sections.forEach((section, index) => {
          const other = same[index];
          if (other && isPossible(section, other)) {
            this.#add(section, other, likeness);
          }
        });
      }
    }
  }

  /** Pairs what is left with the most similar section of its kind, the most similar pair first. */
  pairSimilar(): void {
    const [left, others] = [this.#left(), this.#leftOthers()];
    if (left.length * others.length > mostCompared) {
      return;
    }
    const pairsOfOthers = others.map((other) => pairsOf(textOf(other)));
    const candidates = left.flatMap((section) => {
      const pairs = pairsOf(textOf(section));
      return others.flatMap((other, index) => {
        const similarity =
          other.kind === section.kind ? similarityOfPairs(pairs, pairsOfOthers[index] ?? new Set()) : 0;
        return similarity < leastSimilarity ? [] : [{ section, other, similarity }];
      });
    });
    for (const { section, other } of candidates.sort((one, another) => another.similarity - one.similarity)) {
      if (!this.pairs.has(section) && !this.#taken.has(other)) {
        this.#add(section, other, 'closeness');
      }
    }
  }

  #left(): readonly Section[] {
    return this.#some.filter((section) => !this.pairs.has(section));
  }

  #leftOthers(): readonly Section[] {
    return this.#others.filter((section) => !this.#taken.has(section));
  }

  #add(section: Section, other: Section, likeness: Likeness): void {
    this.pairs.set(section, { section: other, likeness });
    this.#taken.add(other);
  }
}

/** Whether two sections with the same label can be the same: one has no title, or they have a part of their text in common. */
function areNotEntirelyDifferent(one: Section, other: Section): boolean {
  return (
    one.kind !== 'day' ||
    one.title === '' ||
    other.title === '' ||
    similarityOf(one.title, other.title) >= entirelyDifferent ||
    similarityOf(textOf(one), textOf(other)) >= leastSimilarity
  );
}

function textOf({ words }: Section): string {
  return words.join('\n').slice(0, lengthCompared);
}
