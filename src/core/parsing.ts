/** The second bundle: all of core that needs the parser. It is loaded with the first text that could be a plan. */
export { applyChanges, inverseOf } from './markdown/textChange';
export { setSchedule } from './frontMatter/setSchedule';
export { readBlocks } from './reading/blocks';
export { headingLine } from './reading/headingLine';
export { datesOf, planOf, readPlan } from './reading/readPlan';
export { addCheckboxes, checkboxLabels } from './writing/addCheckboxes';
export { completeDay, completeDays } from './writing/completeDay';
export { readPlanText } from './writing/planText';
export { redateDay } from './writing/redateDay';
export { relocateChanges } from './writing/relocateChanges';
export { relocateNode, relocateNodes } from './writing/relocateNode';
export { reopenDay } from './writing/reopenDay';
export { setTasks, toggleLines } from './writing/tasks';
export { addScaffoldLink } from './scaffold/addScaffoldLink';
export { nameDay, nameInPaths } from './scaffold/dayNames';
export { makeScaffold, startFile } from './scaffold/makeScaffold';
export { builtInTemplates } from './scaffold/templates';
