/** Everything that edits of a plan need, in a module that is loaded with the first edit. */
export { setSchedule } from '../frontMatter/setSchedule';
export { datesOf } from '../reading/planDates';
export { addCheckboxes, checkboxLabels } from './addCheckboxes';
export { addScaffoldLink, type ScaffoldLink } from '../scaffold/addScaffoldLink';
export { completeDay, completeDays } from './completeDay';
export { readPlanText } from './planText';
export { redateDay } from './redateDay';
export { relocateChanges } from './relocateChanges';
export { relocateNode, relocateNodes } from './relocateNode';
export { reopenDay } from './reopenDay';
export { setTasks, toggleLines } from './tasks';
export { applyChanges, inverseOf } from '../markdown/textChange';
