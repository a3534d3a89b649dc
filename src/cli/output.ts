/** What a command prints to. */
export interface Streams {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}

/** A value as indented JSON, with a line end. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

/** A number with its unit: `1 day`, `2 days`. */
export function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** A label with its title: `Day 31: Why`. Either may be empty. */
export function labelled(label: string, title: string): string {
  return [label, title].filter((part) => part !== '').join(': ');
}
