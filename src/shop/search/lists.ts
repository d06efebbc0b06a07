/** Many short lists of numbers in one long one, which is kept in a file and read again at once. */
export interface Lists {
  all: Uint32Array;
  /** Where each list ends. */
  ends: Uint32Array;
}

export function joined(lists: readonly Uint32Array[]): Lists {
  const all = new Uint32Array(lists.reduce((sum, { length }) => sum + length, 0));
  const ends = new Uint32Array(lists.length);
  let end = 0;
  for (const [at, list] of lists.entries()) {
    all.set(list, end);
    end += list.length;
    ends[at] = end;
  }
  return { all, ends };
}

/** The lists again, each a part of the long one. */
export function parted({ all, ends }: Lists): Uint32Array[] {
  let start = 0;
  return Array.from(ends, (end) => {
    const list = all.subarray(start, end);
    start = end;
    return list;
  });
}
