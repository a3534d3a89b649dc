import { runParsing } from '../../src/core/runParsing';
import type { LoadParsing } from '../../src/workspace/host/parsing';

/** The functions that need the parser, from the bundle of the tests. Nothing is loaded from the folder of the extension. */
export const loadParsing: LoadParsing = () => runParsing(() => Promise.resolve());
