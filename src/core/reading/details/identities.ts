/**
 * Gives the nodes of a plan identities that survive edits elsewhere: the path of the headings above, the node's own
 * words, and an ordinal only if these repeat. The words of a labelled node are its label, so a day keeps its identity
 * while its title is edited.
 */
export class Identities {
  readonly #path: string;
  #given: Map<string, Map<string, number>> | undefined;

  /** @param path the identity of the parent node; empty for the plan */
  constructor(path = '') {
    this.#path = path;
  }

  /** The identity of a node directly under this one. `words` is a single line. */
  give(kind: string, words: string): string {
    const given = this.#givenOf(kind);
    const ordinal = (given.get(words) ?? 0) + 1;
    given.set(words, ordinal);
    return `${this.#path}\n${kind}:${words}${ordinal === 1 ? '' : `\n${ordinal}`}`;
  }

  /** How often each text was given for a kind. */
  #givenOf(kind: string): Map<string, number> {
    const ofKinds = (this.#given ??= new Map<string, Map<string, number>>());
    const given = ofKinds.get(kind) ?? new Map<string, number>();
    ofKinds.set(kind, given);
    return given;
  }

  /** Identities for the nodes below the node with this identity. */
  below(identity: string): Identities {
    return new Identities(identity);
  }
}
