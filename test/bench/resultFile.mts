/** The file in the open folder to which a benchmark inside VS Code writes its result, as JSON. */
export const resultFile = 'benchmark-result.json';
