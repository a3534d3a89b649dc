import type { LogOutputChannel } from 'vscode';

/** Where the workspace's room says what it does and what went wrong: the channel "Daymark", or less in a test. */
export type Log = Pick<LogOutputChannel, 'info' | 'warn' | 'error'>;
