/**
 * Gives the nodes of a plan identities that survive edits elsewhere: the path of the headings above, the node's own
 * words, and an ordinal only where these repeat. The words of what is labelled are its label, so that a day stays the
 * same while its title is written.
 */
export class Identities {
  readonly #path: string;
  #given: Map<string, Map<string, number>> | undefined;

  /** @param path the identity of the node above; empty for the plan */
  constructor(path = '') {
    this.#path = path;
  }

  /** The identity of a node directly under this one. Its words are one line. */
  give(kind: string, words: string): string {
    const given = this.#givenOf(kind);
    const ordinal = (given.get(words) ?? 0) + 1;
    given.set(words, ordinal);
    return `${this.#path}\n${kind}:${words}${ordinal === 1 ? '' : `\n${ordinal}`}`;
  }

  /** How often which words were given to a kind. */
  #givenOf(kind: string): Map<string, number> {
    const ofKinds = (this.#given ??= new Map<string, Map<string, number>>());
    const given = ofKinds.get(kind) ?? new Map<string, number>();
    ofKinds.set(kind, given);
    return given;
  }

  /** Identities for what stands below the node that has this one. */
  below(identity: string): Identities {
    return new Identities(identity);
  }
}
