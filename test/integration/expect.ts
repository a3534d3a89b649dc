// What tests say of what they see. Node's own `assert` does not exist in the web worker host.

/** @throws Error with both values when they differ. They are compared as JSON, so `undefined` in them is left out. */
export function expectEqual(actual: unknown, expected: unknown): void {
  const [seen, wanted] = [actual, expected].map((value) => JSON.stringify(value));
  if (seen !== wanted) {
    throw new Error(`Expected ${wanted}, but it is ${seen}.`);
  }
}

/** @throws Error with the sentence when it is not true. */
export function expectThat(isTrue: boolean, sentence: string): void {
  if (!isTrue) {
    throw new Error(`This should be true: ${sentence}`);
  }
}
