/** What a line of the test reporter begins with, among all that a VS Code prints. */
export const lineMark = '[test] ';
