/** The third bundle: what finds dates in the history of a plan. It is loaded when the user asks for them. */
export { readBlame } from './writing/blame';
export { canBeDoneDate, dateOfCommit, datesInText } from './writing/commitDates';
export { TickSearch } from './writing/tickSearch';
