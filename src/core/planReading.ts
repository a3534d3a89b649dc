/** All that reading a file as a plan needs, in one module that is loaded when there is a file that might be one. */
export { readBlocks } from './reading/blocks';
export { planOf, readPlan } from './reading/readPlan';
export { datesOf } from './reading/planDates';
