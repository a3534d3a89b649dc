import fc from 'fast-check';

const asked = process.env['NUM_RUNS'];

/** With how many examples each property is tested. `npm run fuzz` asks for more. */
export const numRuns = Number(asked ?? 1_000);

if (asked === undefined) {
  // The examples are the same each time, so that a test only fails because of a change. `npm run fuzz` tries others.
  fc.configureGlobal({ seed: 20_261_122 });
}

let edits = 0;

/** Counts an edit. Each process of `npm run fuzz` prints its count when it exits. */
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
