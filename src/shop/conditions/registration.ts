import { readFileSync } from 'node:fs';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { invariant } from '../../lib/invariant.ts';
import { londonDate } from '../../lib/time.ts';
import { type RegistrationState, registrationState } from './rules/registration-state.ts';
import { type ConditionsFigures, conditionsTerms } from './terms.ts';

/** A site's registration with the Information Commissioner's Office, and how it stands. */
export interface Registration {
  number: string;
  expiresOn: Temporal.PlainDate;
  state: RegistrationState;
}

const Facts = Type.Object({
  registrations: Type.Record(
    Type.String(),
    Type.Object({ number: Type.String(), expiresOn: Type.String({ format: 'date' }) }),
  ),
  writeTo: Type.Array(Type.String(), { minItems: 2 }),
});

const facts = Value.Parse(
  Facts,
  JSON.parse(readFileSync(new URL('../../../retailer/privacy.json', import.meta.url), 'utf8')),
);

const registrations = new Map(Object.entries(facts.registrations));

/** Where questions about privacy are written to, line by line. */
export const writeTo: readonly string[] = facts.writeTo;

export function registrationOf(
  site: string,
  now: Temporal.Instant,
  figures: ConditionsFigures = conditionsTerms.figures,
): Registration {
  const kept = registrations.get(site);
  invariant(kept, `retailer/privacy.json has no registration of ${site}`);
  const expiresOn = Temporal.PlainDate.from(kept.expiresOn);
  return { number: kept.number, expiresOn, state: registrationState({ expiresOn, today: londonDate(now) }, figures) };
}
