/** All that reading a file as a plan needs, in one module that is loaded when there is a file that might be one. */
export { readPlan } from './reading/readPlan';
export { rehearsal } from './reading/rehearsal';
export { datesOf } from './reading/planDates';
