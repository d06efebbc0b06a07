import { readFileSync } from 'node:fs';
import { type Static, Type } from 'typebox';
import { Value } from 'typebox/value';
import { invariant } from '../../lib/invariant.ts';
import { roles } from './rules/roles.ts';

const Text = Type.String();

const DemoPeople = Type.Object({
  customers: Type.Array(
    Type.Object({
      name: Text,
      email: Text,
      phone: Text,
      password: Text,
      site: Text,
      address: Type.Object({ line1: Text, town: Text, postcode: Text, country: Text }),
    }),
  ),
  /** The password of every member of the demo's staff, and what their authenticator apps are set up with. */
  staffPassword: Text,
  staffSecret: Text,
  staff: Type.Array(Type.Object({ name: Text, email: Text, roles: Type.Array(Type.Enum([...roles])) })),
});

export type DemoPeople = Static<typeof DemoPeople>;

/** The people of the demo, whose passwords anybody may know: whoever asks for them in production is stopped. */
export function demoPeople(environment: string): DemoPeople {
  invariant(environment !== 'production', 'the people of the demo are never let into production');
  const read: unknown = JSON.parse(
    readFileSync(new URL('../../../retailer/demo-people.json', import.meta.url), 'utf8'),
  );
  invariant(Value.Check(DemoPeople, read), 'retailer/demo-people.json is wrong');
  return read;
}
