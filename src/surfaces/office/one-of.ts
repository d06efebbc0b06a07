import { Type } from 'typebox';

/** One word out of a few. The reason stands on each of them, because that is where the check looks for it. */
export const oneOf = <const Word extends string>(words: readonly Word[], reason: string) =>
  Type.Union(
    words.map((word) => Type.Literal(word, { reason })),
    { reason },
  );
