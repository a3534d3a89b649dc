/** All that making a scaffold needs, in one module that is loaded when the first one is made. */
export { nameInPaths } from './dayNames';
export { makeScaffold } from './makeScaffold';
export { scaffoldPath } from './scaffoldPath';
export { builtInTemplates } from './templates';
