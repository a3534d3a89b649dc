/** Where a benchmark inside VS Code leaves its result, as JSON, in the folder that is open. */
export const resultFile = 'benchmark-result.json';
