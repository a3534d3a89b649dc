import { createRequire } from 'node:module';
import path from 'node:path';
import { output } from '../host/paths.mts';
import type * as Reader from './reader.ts';

const require = createRequire(import.meta.url);

/** `reader.ts` as `node esbuild.js --bench` builds it. */
export const {
  couldBePlan,
  daysBelow,
  daysLeftOpen,
  previewOf,
  readEverything,
  readFrontMatter,
  readPlan,
  recallOn,
  taskBoxes,
  tasksBelow,
  writeProgressPage,
  writing,
} = require(path.join(output, 'bench/reader.js')) as typeof Reader;
