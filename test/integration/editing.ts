import * as editing from '../../src/core/editing';
import type { LoadEditing } from '../../src/workspace/host/bundles';

/** The functions that need the parser, from the bundle of the tests. Nothing is loaded from the folder of the extension. */
export const loadEditing: LoadEditing = () => Promise.resolve(editing);
