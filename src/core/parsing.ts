/**
 * All of core that needs the parser, in one module. It is built as a file of its own, which is loaded when it is needed
 * first: most windows hold no plan.
 */
export * as reading from './planReading';
export * as writing from './writing/planWriting';
export * as scaffolds from './scaffold/scaffolds';
export { headingLine } from './headingLine';
