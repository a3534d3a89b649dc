import { parseArgs } from 'node:util';
import { printOutline } from './outline';

/** Where a command writes to. */
export interface Streams {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}

const usage = `Usage: node dist/cli.js outline [--json] FILE...

  outline  what Daymark reads in Markdown plans: modules, days, tasks, resources
  --json   as a JSON array, one element a file, in the order given
`;

/**
 * Runs the command line.
 * @param args what follows the program's name
 * @returns the exit status: 0, 1 where a file could not be read, 2 where the command was not understood
 */
export function run(args: readonly string[], streams: Streams): number {
  const parsed = parse(args);
  if (!parsed || parsed.files.length === 0) {
    streams.error(usage);
    return 2;
  }
  return printOutline(parsed.files, parsed.json, streams);
}

function parse(args: readonly string[]): { readonly files: readonly string[]; readonly json: boolean } | undefined {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false } },
    });
    const [command, ...files] = positionals;
    return command === 'outline' ? { files, json: values.json } : undefined;
  } catch {
    // An unknown option: the caller prints the usage.
    return undefined;
  }
}
