/** `1 day`, `2 days`. */
export function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** `Day 31: Why`, or the one of the two that is there. */
export function labelled(label: string, title: string): string {
  return [label, title].filter((part) => part !== '').join(': ');
}
