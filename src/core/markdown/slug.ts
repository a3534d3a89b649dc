/** Everything but letters, marks, numbers, hyphens, spaces and signs that connect words, such as `_`. */
const leftOut = /[^\p{Alphabetic}\p{Mark}\p{Nd}\p{Nl}\p{Pc}\- ]/gu;

/**
 * A text as GitHub writes it in the fragment of a link to a heading: `what-is-new` for `What is new?`. The package
 * `github-slugger` does the same with a list of all characters, which would be a thirtieth of what a plan needs to load.
 */
export function githubSlug(text: string): string {
  return text.toLowerCase().replace(leftOut, '').replaceAll(' ', '-');
}

/** Makes the slugs of a document's headings, each different: the second `Knots` becomes `knots-1`. */
export class Slugger {
  /** For each slug, the last number that was added to it. */
  readonly #given = new Map<string, number>();

  /** The slug of the next heading. */
  slug(text: string): string {
    const slug = githubSlug(text);
    let unique = slug;
    while (this.#given.has(unique)) {
      const number = (this.#given.get(slug) ?? 0) + 1;
      this.#given.set(slug, number);
      unique = `${slug}-${number}`;
    }
    this.#given.set(unique, 0);
    return unique;
  }
}
