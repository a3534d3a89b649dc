import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { printCalendar } from './calendar';
import { printEach } from './each';
import { filesIn } from './filesIn';
import { printOutline } from './outline';
import type { Streams } from './output';
import { printProgress } from './progress';
import { printStatus } from './status';
import { BadOption, readStatusOptions } from './statusOptions';

/** What the command line gets from the process. */
export interface Environment extends Streams {
  /** The current time. Its local date is today. */
  readonly now: () => Date;
  /** The version of Daymark, such as `0.2.0`. */
  readonly version: string;
  /** Patterns of what is left out of folders, unless it is named. */
  readonly exclude: readonly string[];
}

const usage = `Usage: daymark outline [--json] FILE...
       daymark status [OPTION...] FILE...
       daymark progress [OPTION...] FILE...
       daymark calendar [OPTION...] FILE...

Prints what Daymark reads in Markdown plans. FILE may be a folder: then it is every Markdown file below it.

Commands:
  outline   print the modules, days, tasks and resources of each file
  status    print where you are in all files together: current day, progress, schedule and streak
  progress  print how far you are: pace, forecast, modules and the other plans
  calendar  print the schedule as iCalendar: an event for each open day that has a date

Options:
  --json             print JSON: an array with one outline per file, or one object (not for calendar)
  -h, --help         print this help
  -v, --version      print the version

Options of status, progress and calendar:
  --today DATE       your date, such as 2026-11-21 (default: the date of this machine)
  --study-days DAYS  the weekdays on which you study, such as mon,tue,wed,thu,fri (default: all seven)
  --days-off DATES   days off besides those in the plans, such as 2026-12-24/2026-12-26,2026-11-30
  --freezes NUMBER   how many streak freezes you can hold (default: 2)
  --log FILE         your own log, one of the files: its dated entries count for the streak

Option of status:
  --each             take each FILE as one learner, and print a line for each
`;

const json = { type: 'boolean', default: false } as const;
const each = { type: 'boolean', default: false } as const;
const text = { type: 'string' } as const;
const options = {
  outline: { json },
  calendar: { today: text, 'study-days': text, 'days-off': text },
  learner: { json, today: text, 'study-days': text, 'days-off': text, freezes: text, log: text },
} satisfies Readonly<Record<string, ParseArgsOptionsConfig>>;

/**
 * Runs the command line.
 * @param args the arguments after the program's name
 * @returns the exit status: 0, 1 if a file couldn't be read, 2 if the arguments are wrong
 */
export function run(args: readonly string[], environment: Environment): number {
  if (args.includes('--help') || args.includes('-h')) {
    environment.out(usage);
    return 0;
  }
  if (args.includes('--version') || args.includes('-v')) {
    environment.out(`${environment.version}\n`);
    return 0;
  }
  try {
    const status = runCommand(args, environment);
    if (status === undefined) {
      environment.error(usage);
    }
    return status ?? 2;
  } catch (error) {
    if (!isBadOption(error)) {
      throw error;
    }
    // Node goes on to explain how to pass such a value; its first sentence says what is wrong.
    environment.error(`${error.message.split('. ', 1).join('')}\n`);
    return 2;
  }
}

/** Returns `undefined` if the command is unknown or no file is named. */
function runCommand([command, ...args]: readonly string[], environment: Environment): number | undefined {
  if (command === 'outline') {
    const { positionals: files, values } = parse(args, options.outline);
    return files.length === 0 ? undefined : printOutline(filesIn(files, environment.exclude), values.json, environment);
  }
  if (command === 'status') {
    return runStatus(args, environment);
  }
  if (command === 'progress') {
    const { positionals: files, values } = parse(args, options.learner);
    const status = readStatusOptions(values, environment.now());
    return files.length === 0
      ? undefined
      : printProgress(filesIn(files, environment.exclude), values.json, status, environment);
  }
  if (command === 'calendar') {
    const { positionals: files, values } = parse(args, options.calendar);
    const now = environment.now();
    const status = readStatusOptions(values, now);
    return files.length === 0
      ? undefined
      : printCalendar(filesIn(files, environment.exclude), status, now.toISOString(), environment);
  }
  return undefined;
}

function runStatus(args: readonly string[], environment: Environment): number | undefined {
  const { positionals: places, values } = parse(args, { ...options.learner, each });
  const status = readStatusOptions(values, environment.now());
  if (values.each && values.log !== undefined) {
    throw new BadOption('--log: it is the log of one learner, so it has no meaning with --each');
  }
  if (places.length === 0) {
    return undefined;
  }
  const filesOf = (some: readonly string[]): readonly string[] => filesIn(some, environment.exclude);
  return values.each
    ? printEach(places, (place) => filesOf([place]), values.json, status, environment)
    : printStatus(filesOf(places), values.json, status, environment);
}

/** Infers the types of the values from the options. */
function parse<T extends ParseArgsOptionsConfig>(
  args: readonly string[],
  config: T,
): ReturnType<typeof parseArgs<{ options: T; allowPositionals: true }>> {
  return parseArgs({ args: [...args], allowPositionals: true, options: config });
}

function isBadOption(error: unknown): error is Error {
  return (
    error instanceof BadOption ||
    (error instanceof TypeError && 'code' in error && /^ERR_PARSE_ARGS/.test(String(error.code)))
  );
}
