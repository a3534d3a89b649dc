/** How many examples each property of edits is tried with. `npm run fuzz` asks for more. */
export const numRuns = Number(process.env['NUM_RUNS'] ?? 2_000);

let edits = 0;

/** Counts an edit that was made. What a round of `npm run fuzz` has made is printed at its end, once for each file of tests. */
export function countEdit(): void {
  edits += 1;
}

process.once('exit', () => {
  if (process.env['NUM_RUNS'] !== undefined && edits > 0) {
    console.log(`${edits} edits made`);
  }
});
