/** Says what must be true for our own code to be right; it is never the answer to what a person typed. */
export function invariant(condition: unknown, because: string): asserts condition {
  if (!condition) throw new Error(`This should never happen: ${because}`);
}

/** What must be there by now. Use it where the type cannot know that it is. */
export function present<T>(value: T | null | undefined, what: string): T {
  invariant(value !== null && value !== undefined, `${what} is missing`);
  return value;
}
