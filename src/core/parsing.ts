/** The second bundle: what reads plans. It is loaded with the first text that could be a plan. */
export { readBlocks } from './reading/blocks/blocks';
export { datesOf, planOf, readPlan } from './reading/readPlan';
