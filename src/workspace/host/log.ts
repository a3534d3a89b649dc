import type { LogOutputChannel } from 'vscode';

/** The output channel "Daymark". */
export type Log = Pick<LogOutputChannel, 'info' | 'warn' | 'error'>;
