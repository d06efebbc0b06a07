import { readFileSync } from 'node:fs';
import type { Static, TSchema } from 'typebox';
import { Value } from 'typebox/value';

/** Where the facts of the retailer lie, as files that nobody has to program to change. */
const folder = new URL('../../../retailer/', import.meta.url);

export const readText = (file: string): string => readFileSync(new URL(file, folder), 'utf8');

/** A file of facts in its shape; a wrong one stops the start and says where it is wrong. */
export function readFacts<S extends TSchema>(file: string, schema: S): Static<S> {
  const facts: unknown = JSON.parse(readText(file));
  if (Value.Check(schema, facts)) return facts;
  const [first] = Value.Errors(schema, facts);
  throw new Error(
    `retailer/${file} is wrong at ${first?.instancePath || 'its top'}: it ${first?.message ?? 'cannot be read'}`,
  );
}
