/** Where scaffolds are made when nothing else is said, below the workspace folder: what the setting is by default. */
export const defaultScaffoldFolder = 'labs/${plan}/day-${day}-${title}';
