import { runParsing } from '../../src/core/runParsing';
import type { LoadParsing } from '../../src/workspace/host/parsing';

/** What needs the parser, as the tests themselves have it: nothing is read from the folder of the extension. */
export const loadParsing: LoadParsing = () => runParsing(() => Promise.resolve());
