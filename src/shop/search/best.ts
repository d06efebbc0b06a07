/**
 * The first `wanted` of many in order, without sorting the rest.
 *
 * A heap with the worst of the best on top: most candidates are turned away by one comparison.
 */
export function bestOf(
  candidates: readonly number[],
  wanted: number,
  compare: (a: number, b: number) => number,
): number[] {
  if (candidates.length <= wanted * 2) return [...candidates].sort(compare).slice(0, wanted);
  const heap: number[] = [];

  function sink(): void {
    for (let at = 0; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      let worst = at;
      if (left < heap.length && compare(heap[left]!, heap[worst]!) > 0) worst = left;
      if (right < heap.length && compare(heap[right]!, heap[worst]!) > 0) worst = right;
      if (worst === at) return;
      [heap[at], heap[worst]] = [heap[worst]!, heap[at]!];
      at = worst;
    }
  }

  function rise(): void {
    for (let at = heap.length - 1; at > 0; ) {
      const parent = (at - 1) >> 1;
      if (compare(heap[at]!, heap[parent]!) <= 0) return;
      [heap[at], heap[parent]] = [heap[parent]!, heap[at]!];
      at = parent;
    }
  }

  for (const candidate of wanted > 0 ? candidates : []) {
    if (heap.length < wanted) {
      heap.push(candidate);
      rise();
    } else if (compare(candidate, heap[0]!) < 0) {
      heap[0] = candidate;
      sink();
    }
  }
  return heap.sort(compare);
}
