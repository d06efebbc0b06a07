/** Answers that were worked out before, the least lately asked for thrown away first. */
export interface Kept<Value> {
  get(key: string, work: () => Value): Value;
  forget(): void;
}

export function createKept<Value>(most: number): Kept<Value> {
  const values = new Map<string, Value>();
  return {
    get(key, work) {
      const before = values.get(key);
      const value = before ?? work();
      values.delete(key);
      values.set(key, value);
      if (values.size > most) values.delete(values.keys().next().value ?? key);
      return value;
    },
    forget: () => values.clear(),
  };
}
