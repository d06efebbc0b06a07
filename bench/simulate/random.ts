/** Chance from a seed: the same seed gives the same chances in the same order (mulberry32, by Tommy Ettinger). */
export interface Random {
  /** From 0 up to and without 1. */
  next(): number;
  chance(probability: number): boolean;
  /** A whole number from 0 up to and without `below`. */
  whole(below: number): number;
  pick<Thing>(things: readonly Thing[]): Thing;
  /** One of the names, each as often as its weight says beside the others. */
  weighted<Name extends string>(weights: Readonly<Record<Name, number>>): string;
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (below: number): number => Math.floor(next() * below);
  return {
    next,
    whole,
    chance: (probability) => next() < probability,
    pick: (things) => {
      const thing = things[whole(things.length)];
      if (thing === undefined) throw new Error('There is nothing to pick from.');
      return thing;
    },
    weighted: (weights) => {
      const entries = Object.entries<number>(weights);
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [name, weight] of entries) {
        left -= weight;
        if (left < 0) return name;
      }
      return entries.at(-1)?.[0] ?? '';
    },
  };
}

/** A seed from words (FNV-1a). */
export function seedOf(words: string): number {
  let seed = 0x811c9dc5;
  for (const letter of words) seed = Math.imul(seed ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return seed >>> 0;
}
