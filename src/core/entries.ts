/** The third bundle: what only New Entry needs. It is loaded when the command runs first. */
export { addEntry } from './writing/addEntry';
