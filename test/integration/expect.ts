// Assertions for integration tests: Node's `assert` does not exist in the web worker host.

/** @throws Error with both values if they differ. They are compared as JSON, which leaves out `undefined`. */
export function expectEqual(actual: unknown, expected: unknown): void {
  const [seen, wanted] = [actual, expected].map((value) => JSON.stringify(value));
  if (seen !== wanted) {
    throw new Error(`Expected ${wanted}, but it is ${seen}.`);
  }
}

/** @throws Error with the sentence if it is not true */
export function expectThat(isTrue: boolean, sentence: string): void {
  if (!isTrue) {
    throw new Error(`This should be true: ${sentence}`);
  }
}
