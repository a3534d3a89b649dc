/** All that edits of a plan need, in one module that is loaded when the first edit is made. */
export { addCheckboxes, checkboxLabels } from './addCheckboxes';
export { completeDay } from './completeDay';
export { readPlanText } from './planText';
export { redateDay } from './redateDay';
export { relocateChanges } from './relocateChanges';
export { relocateNode } from './relocateNode';
export { reopenDay } from './reopenDay';
export { setTasks } from './setTasks';
export { inverseOf } from './textChange';
export { toggleLines } from './toggleLines';
