import { readFileSync } from 'node:fs';
import { type Static, Type } from 'typebox';
import { Value } from 'typebox/value';

const Front = Type.Object({
  title: Type.String(),
  words: Type.String(),
  link: Type.Object({ name: Type.String(), url: Type.String() }),
  pictures: Type.Array(Type.String()),
  shelves: Type.Array(Type.Object({ title: Type.String(), category: Type.String() })),
});

/** What a brand puts on its front page. */
export type Front = Static<typeof Front>;

const Fronts = Type.Record(Type.String(), Front);

/** The front pages of all sites, as the retailer's file has them. */
export function readFronts(): Static<typeof Fronts> {
  const file = new URL('../../../../retailer/home.json', import.meta.url);
  const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!Value.Check(Fronts, read)) throw new Error('retailer/home.json is wrong');
  return read;
}
