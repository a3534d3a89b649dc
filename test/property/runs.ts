import fc from 'fast-check';

const asked = process.env['NUM_RUNS'];

/** How many examples each property is tried with. `npm run fuzz` asks for more. */
export const numRuns = Number(asked ?? 1_000);

if (asked === undefined) {
  // The same examples each time, so that a change is judged by what it changes. `npm run fuzz` looks for others.
  fc.configureGlobal({ seed: 20_261_122 });
}

let edits = 0;

/** Counts an edit that was made. What a round of `npm run fuzz` has made is printed at its end, once for each file of tests. */
export function countEdit(): void {
  edits += 1;
}

if (asked !== undefined) {
  process.once('exit', () => {
    if (edits > 0) {
      console.log(`${edits} edits made`);
    }
  });
}
