/** Everything that scaffolds need, in a module that is loaded with the first one. */
export { nameDay, nameInPaths } from './dayNames';
export { makeScaffold, startFile } from './makeScaffold';
export { builtInTemplates } from './templates';
