import path from 'node:path';

/** The root of the repository. */
export const repository = path.resolve(import.meta.dirname, '../..');

/** Where downloads for the tests are kept, as @vscode/test-electron does. Safe to delete. */
export const downloads = path.join(repository, '.vscode-test');

/** Folders that a user could open. Tests work on copies. */
export const workspaces = path.join(repository, 'test/workspaces');

/** What tests and scripts write. Safe to delete. */
export const output = path.join(repository, 'out');

/** Where screenshots of the end-to-end tests go. */
export const screenshots = path.join(output, 'screenshots');

/** The folder of extensions with the packaged Daymark in it, and nothing else. */
export const packagedExtensions = path.join(output, 'extensions');
