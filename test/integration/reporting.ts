import { lineMark } from '../host/lineMark.mts';

/** The part of mocha's reporters that decides where they print. */
interface Printing {
  consoleLog: (format?: string, ...values: readonly unknown[]) => void;
}

/** Makes mocha's reporters mark each line that they print. Neither host has a terminal; both have a console. */
export function markLines(reporters: object): void {
  (reporters as Printing).consoleLog = (format = '', ...values) => {
    for (const line of fill(format, values).split('\n')) {
      console.log(lineMark + line);
    }
  };
}

/** Puts the values into a format of `console.log`; the reporters use `%s` and `%d` only. */
function fill(format: string, values: readonly unknown[]): string {
  let next = 0;
  return format.replace(/%[sd]/g, () => String(values[next++]));
}
