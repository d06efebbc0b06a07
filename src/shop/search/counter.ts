/** Counts things that have numbers. An array rather than a map, because a search counts tens of thousands of them. */
export interface Counter {
  add(number: number): void;
  /** What was seen at all, with how often. */
  seen(): [number: number, count: number][];
}

export function createCounter(numbers: number): Counter {
  const counts = new Int32Array(numbers);
  const touched: number[] = [];
  return {
    add(number) {
      if (counts[number]!++ === 0) touched.push(number);
    },
    seen: () => touched.map((number) => [number, counts[number]!]),
  };
}
