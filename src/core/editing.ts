/** The third bundle: what edits plans and fills notebooks and labs. It is loaded with the first command that needs it. */
export * from './parsing';
export { applyChanges, inverseOf } from './markdown/textChange';
export { setSchedule } from './frontMatter/setSchedule';
export { headingLine } from './reading/headingLine';
export { addCheckboxes, checkboxLabels } from './writing/addCheckboxes';
export { completeDay, completeDays } from './writing/completeDay';
export { readPlanText } from './writing/planText';
export { redateDay } from './writing/redateDay';
export { relocateChanges } from './writing/relocateChanges';
export { relocateNode, relocateNodes } from './writing/relocateNode';
export { reopenDay } from './writing/reopenDay';
export { setTasks, toggleLines } from './writing/tasks';
export { dateTicks, newUndatedTicks, undatedTicks } from './writing/undatedTicks';
export { addScaffoldLink } from './scaffold/addScaffoldLink';
export { nameDay, nameInPaths } from './scaffold/dayNames';
export { makeScaffold, startFile } from './scaffold/makeScaffold';
export { builtInTemplates } from './scaffold/templates';
