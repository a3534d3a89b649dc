/**
 * Gives the nodes of a plan identities that survive edits elsewhere: the path of the headings above, the node's own
 * words, and an ordinal only where these repeat. The words of what is labelled are its label, so that a day stays the
 * same while its title is written.
 */
export interface Identities {
  /** The identity of a node directly under this one. Its words are one line. */
  readonly give: (kind: string, words: string) => string;
  /** Identities for what stands below the node that has this one. */
  readonly below: (identity: string) => Identities;
}

/** Identities for one plan. */
export function createIdentities(path = ''): Identities {
  const given = new Map<string, number>();
  return {
    give: (kind, words) => {
      const name = `${kind}:${words}`;
      const ordinal = (given.get(name) ?? 0) + 1;
      given.set(name, ordinal);
      return `${path}\n${name}${ordinal === 1 ? '' : `\n${ordinal}`}`;
    },
    below: createIdentities,
  };
}
