import path from 'node:path';

/** The folder of the benchmarks, one file each. */
export const benchmarks = path.join(import.meta.dirname, 'benchmarks');
