/** So many days in sequence make a file a plan. */
export const fewestDays = 2;

/** So many modules with so many tasks make one too. */
export const fewestModules = 3;
export const fewestTasks = 10;
