import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { printOutline } from './outline';
import { printStatus } from './status';
import { BadOption, readStatusOptions } from './statusOptions';

/** Where a command writes to. */
export interface Streams {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}

/** What a command needs to know from outside. */
export interface Surroundings extends Streams {
  /** The moment, by which the local date is told. */
  readonly now: () => Date;
}

const usage = `Usage: node dist/cli.js outline [--json] FILE...
       node dist/cli.js status [--json] [--today DATE] [--study-days DAYS] [--days-off DATES] [--freezes NUMBER] FILE...

  outline       what Daymark reads in Markdown plans: modules, days, tasks, resources
  status        where the learner stands: current day, schedule, progress and streak, of all files together

  --help        prints this
  --json        as JSON: the outlines as an array, one element a file, in the order given; the status as an object
  --today       the learner's date, 2026-11-21; by default the date of this machine
  --study-days  the weekdays that are studied on, mon,tue,wed,thu,fri; by default all
  --days-off    dates off besides those in the plans, 2026-12-24/2026-12-26,2026-11-30
  --freezes     how many streak freezes can be held; by default 2
`;

const json = { type: 'boolean', default: false } as const;
const text = { type: 'string' } as const;
const options = {
  outline: { json },
  status: { json, today: text, 'study-days': text, 'days-off': text, freezes: text },
} satisfies Readonly<Record<string, ParseArgsOptionsConfig>>;

/**
 * Runs the command line.
 * @param args what follows the program's name
 * @returns the exit status: 0, 1 where a file could not be read, 2 where the command was not understood
 */
export function run(args: readonly string[], surroundings: Surroundings): number {
  if (args.includes('--help') || args.includes('-h')) {
    surroundings.out(usage);
    return 0;
  }
  try {
    const status = runCommand(args, surroundings);
    if (status === undefined) {
      surroundings.error(usage);
    }
    return status ?? 2;
  } catch (error) {
    if (!isBadOption(error)) {
      throw error;
    }
    // Node explains at length how to pass what looks like an option; the first sentence says what is wrong.
    surroundings.error(`${error.message.split('. ', 1).join('')}\n`);
    return 2;
  }
}

/** `undefined` where no command is named, or no file. */
function runCommand([command, ...args]: readonly string[], surroundings: Surroundings): number | undefined {
  if (command === 'outline') {
    const { positionals: files, values } = parse(args, options.outline);
    return files.length === 0 ? undefined : printOutline(files, values.json, surroundings);
  }
  if (command === 'status') {
    const { positionals: files, values } = parse(args, options.status);
    const statusOptions = readStatusOptions(values, surroundings.now());
    return files.length === 0 ? undefined : printStatus(files, values.json, statusOptions, surroundings);
  }
  return undefined;
}

/** The types of the values follow from those of the options. */
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
